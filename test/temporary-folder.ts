/** A folder of a test file's own, which goes when its tests have run. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** Makes the folder; to be called outside any test, once for each file that needs one. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "accordingto-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
