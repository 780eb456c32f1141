import { readdirSync, statSync } from "node:fs";
import { execa } from "execa";

/** Builds dist/ when a source is newer than the last build. */
export default async function build(): Promise<void> {
  if (builtAt() < newestSource()) await execa("npm", ["run", "--silent", "build"], { stdio: "inherit" });
}

function builtAt(): number {
  return statSync("dist/ruleset.json", { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newestSource(): number {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" });
  return Math.max(...files.map((file) => statSync(`src/${file}`).mtimeMs));
}
