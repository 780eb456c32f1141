// `accordingto completion`: scripts that complete commands, options and their values, made of the declarations.
import { Argument, type Command, type Option } from "commander";
import { standardOutput } from "./sink.js";

const HELP = `
  source <(accordingto completion bash)                                      in ~/.bashrc
  source <(accordingto completion zsh)                                       in ~/.zshrc, after compinit
  accordingto completion fish > ~/.config/fish/completions/accordingto.fish`;

/** Declares the command. */
export function addCompletion(program: Command): void {
  program
    .command("completion")
    .description("print a script that completes commands and options in a shell")
    .addArgument(new Argument("<shell>", "of which shell").choices(["bash", "zsh", "fish"]))
    .addHelpText("after", HELP)
    .action(async (shell: string) => {
      const sink = standardOutput();
      await sink.write(shell === "fish" ? fish(program) : bash(program, shell === "zsh"));
      await sink.end();
    });
}

function bash(program: Command, inZsh: boolean): string {
  const cases = program.commands.map((command) => `    ${command.name()}) words="${wordsOf(command)}" ;;\n`);
  const values = [program, ...program.commands].flatMap(({ options }) => options.flatMap(valuesOf));
  return `${inZsh ? "autoload -U +X bashcompinit && bashcompinit\n" : ""}_accordingto() {
  local words current=\${COMP_WORDS[COMP_CWORD]}
  case \${COMP_WORDS[1]} in
${cases.join("")}    *) words="${wordsOf(program)}" ;;
  esac
  case \${COMP_WORDS[COMP_CWORD-1]} in
${[...new Set(values)].join("")}  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _accordingto accordingto
`;
}

function wordsOf({ commands, options }: Command): string {
  const names = options.filter(({ hidden }) => !hidden).flatMap(({ long }) => long ?? []);
  return [...commands.map((command) => command.name()), ...names].join(" ");
}

function valuesOf({ long, argChoices }: Option): string[] {
  return argChoices === undefined ? [] : [`    ${long}) words="${argChoices.join(" ")}" ;;\n`];
}

function fish(program: Command): string {
  const names = program.commands.map((command) => command.name());
  const line = (condition: string, { long, short, argChoices, description }: Option) =>
    [
      `complete -c accordingto -n '${condition}' -l ${long?.slice(2)}`,
      ...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
      ...(argChoices === undefined ? [] : [`-x -a '${argChoices.join(" ")}'`]),
      `-d '${description.replace(/['\\]/g, "\\$&")}'\n`,
    ].join(" ");
  const top = `not __fish_seen_subcommand_from ${names.join(" ")}`;
  return [
    ...program.commands.map(
      (command) =>
        `complete -c accordingto -n __fish_use_subcommand -a ${command.name()} -d '${command.description().replace(/['\\]/g, "\\$&")}'\n`,
    ),
    ...program.options.map((option) => line(top, option)),
    ...program.commands.flatMap((command) =>
      command.options.map((option) => line(`__fish_seen_subcommand_from ${command.name()}`, option)),
    ),
  ].join("");
}
