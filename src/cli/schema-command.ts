import { Argument, type Command } from "commander";
import { standardOutput } from "./sink.js";

/** Prints the JSON Schema of reports, or of the lines that stand for articles without one. */
export function addSchema(program: Command): void {
  program
    .command("schema")
    .description("print the JSON Schema of a report, or of the line for an article that failed")
    .addArgument(new Argument("[name]", "of what").choices(["report", "failure"]).default("report"))
    .action(async (name: "report" | "failure") => {
      const { jsonSchema } = await import("../output/schema.js");
      const sink = standardOutput();
      await sink.write(`${JSON.stringify(jsonSchema(name), null, 2)}\n`);
      await sink.end();
    });
}
