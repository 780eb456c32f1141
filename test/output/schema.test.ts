import { describe, expect, it } from "vitest";
import { analyze } from "../../src/index.js";
import { jsonSchema, report } from "../../src/output/schema.js";

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** Every object of a JSON Schema under its path, and every field without a description. */
function walk(schema: Schema, path: string, open: string[], undocumented: string[]): void {
  if (schema.properties !== undefined && schema.additionalProperties !== false) open.push(path);
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    if (!field.description && !field.anyOf?.some(({ description }) => description)) {
      undocumented.push(`${path}.${name}`);
    }
    walk(field, `${path}.${name}`, open, undocumented);
  }
  if (schema.items) walk(schema.items, `${path}[]`, open, undocumented);
  for (const part of schema.anyOf ?? []) walk(part, path, open, undocumented);
}

describe("the wire format", () => {
  it("has a description for every field and no room for unknown ones", () => {
    const open: string[] = [];
    const undocumented: string[] = [];
    walk(jsonSchema() as Schema, "report", open, undocumented);
    expect({ open, undocumented }).toEqual({ open: [], undocumented: [] });
  });

  it("is found wanting where it is: the walk sees open objects and undocumented fields", () => {
    const open: string[] = [];
    const undocumented: string[] = [];
    walk({ properties: { a: { items: { properties: { b: {} } } } } }, "x", open, undocumented);
    expect({ open, undocumented }).toEqual({ open: ["x", "x.a[]"], undocumented: ["x.a", "x.a[].b"] });
  });

  it("refuses unknown fields", () => {
    const made = analyze("Ann said no.");
    expect(report.safeParse(made).success).toBe(true);
    expect(report.safeParse({ ...made, extra: 1 }).success).toBe(false);
    expect(report.safeParse({ ...made, article: { ...made.article, extra: 1 } }).success).toBe(false);
  });
});
