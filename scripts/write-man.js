// Writes the manual page from the help of the commands. Run by the build, after tsc.
import { mkdirSync, writeFileSync } from "node:fs";
import { newProgram } from "../dist/cli/program.js";

let printed = "";
const program = newProgram({ writeOut: (text) => (printed += text), getOutHelpWidth: () => 100 });
const help = program.createHelp();

/** Words as troff shows them: no line begins a request, hyphens can be searched for and copied. */
function plain(words) {
  return words
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^([.'])/gm, "\\&$1");
}

function option(one) {
  const [, flags, argument = ""] = /^(.*?)( <[^>]*>| \[[^\]]*\])?$/.exec(one.flags);
  const words = plain(help.optionDescription(one));
  return `.TP\n\\fB${plain(flags)}\\fR\\fI${plain(argument)}\\fR\n${words}\n`;
}

function options(command) {
  const groups = new Map();
  for (const one of help.visibleOptions(command)) {
    const group = one.helpGroupHeading ?? "Options:";
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return groups;
}

/** What a help text says below its options: examples, exit codes, as they are. */
function after(command) {
  printed = "";
  command.outputHelp();
  const words = printed.slice(printed.indexOf(command.helpInformation()) + command.helpInformation().length);
  return words.trim() === "" ? "" : `.PP\n.nf\n${plain(words.trim())}\n.fi\n`;
}

function command(one) {
  const given = help
    .visibleArguments(one)
    .map(
      (argument) =>
        `.TP\n\\fI${plain(help.argumentTerm(argument))}\\fR\n${plain(help.argumentDescription(argument))}\n`,
    );
  return [
    `.SS ${plain(help.commandUsage(one))}\n${plain(one.description())}\n`,
    ...given,
    ...[...options(one).values()]
      .flat()
      .filter(({ long }) => long !== "--help")
      .map(option),
    after(one),
  ].join("");
}

const { name, version } = { name: program.name(), version: program.version() };
const page = [
  `.TH ${name.toUpperCase()} 1 "" "${name} ${version}" "User Commands"\n`,
  `.SH NAME\n${name} \\- who is reported to have said what in news articles\n`,
  `.SH SYNOPSIS\n\\fB${name}\\fR [\\fIoptions\\fR] [\\fIpaths\\fR...]\n.br\n`,
  `\\fB${name}\\fR \\fIcommand\\fR [\\fIoptions\\fR] ...\n`,
  `.SH DESCRIPTION\n${plain(program.description())}\n.PP\n${plain("Without a command it reads articles.")}\n`,
  ".SH OPTIONS\n",
  ...[...options(program)].map(
    ([group, all]) => `.SS ${plain(group.replace(/:$/, ""))}\n${all.map(option).join("")}`,
  ),
  ".SH COMMANDS\n",
  ...help
    .visibleCommands(program)
    .filter((one) => one.name() !== "help")
    .map(command),
  `.SH "EXAMPLES AND EXIT CODES"\n${after(program)}`,
].join("");

const folder = new URL("../dist/man/", import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL(`${name}.1`, folder), page);
