import type { Command } from "commander";

/** Prints the JSON Schema of the reports. */
export function addSchema(program: Command): void {
  program
    .command("schema")
    .description("print the JSON Schema of a report")
    .action(async () => {
      const { jsonSchema } = await import("../output/schema.js");
      process.stdout.write(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
    });
}
