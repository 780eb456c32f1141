// Writes the types of reports as the package declares them: interfaces with a doc comment for every field, made from
// the JSON Schema, so that editors show the same words as `accordingto schema`. Run by the build, after tsc:
//   node scripts/write-report-types.js [FILE]
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { jsonSchema } from "../dist/output/schema.js";

const WIDTH = 108;
/** The parts that have a name of their own, by where they stand in the schema. */
const NAMES = {
  "": "Report",
  ".entities[]": "ReportEntity",
  ".claims[]": "ReportClaim",
  ".relations[]": "ReportRelation",
  ".warnings[]": "ReportWarning",
  ".entities[].mentions[]": "ReportMention",
  ".tool": "ReportTool",
  ".article": "ReportArticle",
  ".claims[].source": "ReportSource",
  ".summary": "ReportSummary",
};
const SPAN = "ReportSpan";

const declared = new Map();

function typeOf(schema, path, indent) {
  if (schema.$ref !== undefined) return "Json";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.anyOf !== undefined) return schema.anyOf.map((one) => typeOf(one, path, indent)).join(" | ");
  if (Array.isArray(schema.type)) {
    return schema.type.map((type) => typeOf({ ...schema, type }, path, indent)).join(" | ");
  }
  if (schema.type === "array") return `Array<${typeOf(schema.items, `${path}[]`, indent)}>`;
  if (schema.type === "object") return objectOf(schema, path, indent);
  return schema.type === "integer" ? "number" : schema.type;
}

function objectOf(schema, path, indent) {
  if (schema.properties === undefined)
    return `Record<string, ${typeOf(schema.additionalProperties, path, indent)}>`;
  const isSpan = Object.keys(schema.properties).join() === "start,end" && path.endsWith("[]");
  const name = isSpan ? SPAN : NAMES[path];
  const body = (depth) => `{\n${fields(schema, path, depth)}${depth.slice(2)}}`;
  if (name === undefined) return body(`${indent}  `);
  if (!declared.has(name)) {
    declared.set(name, "");
    declared.set(name, `${comment(schema.description, "")}export interface ${name} ${body("  ")}\n`);
  }
  return name;
}

function fields({ properties, required = [] }, path, indent) {
  return Object.entries(properties)
    .map(([name, field]) => {
      const isRequired = required.includes(name);
      const type = typeOf(field, `${path}.${name}`, indent) + (isRequired ? "" : " | undefined");
      const words = field.description ?? field.anyOf?.find((one) => one.description)?.description;
      return `${comment(words, indent)}${indent}${name}${isRequired ? "" : "?"}: ${type};\n`;
    })
    .join("");
}

function comment(words, indent) {
  const safe = words.replaceAll("*/", "* /");
  if (indent.length + safe.length + 7 <= WIDTH) return `${indent}/** ${safe} */\n`;
  const lines = [""];
  for (const word of safe.split(" ")) {
    const last = lines.at(-1);
    if (last !== "" && indent.length + 3 + last.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join("")}${indent} */\n`;
}

typeOf(jsonSchema("report"), "", "");
const path = process.argv[2] ?? fileURLToPath(new URL("../dist/output/schema.d.ts", import.meta.url));
writeFileSync(
  path,
  [
    "// Made by scripts/write-report-types.js from the schema of reports.\n",
    "type Json = string | number | boolean | null | Json[] | { [key: string]: Json };\n",
    ...declared.values(),
    "/** One of the published JSON Schemas. */\n",
    'export declare function jsonSchema(name?: "report" | "failure"): Record<string, unknown>;\n',
  ].join("\n"),
);
