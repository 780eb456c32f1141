import { describe, expect, it } from "vitest";
import { command } from "./command.js";

describe("options of all commands that read documents", () => {
  const turn = "Ms. Okoro: We never closed the quay.";

  it("--input transcript takes a single label for a turn", async () => {
    const plain = JSON.parse((await command(["-"], turn)).stdout);
    const asked = JSON.parse((await command(["--input", "transcript", "-"], turn)).stdout);
    expect(plain.claims.map(({ rule }: { rule: string }) => rule)).not.toContain("turn");
    expect(asked.article.format).toBe("transcript");
    expect(asked.claims[0]).toMatchObject({ rule: "turn", source: { text: "Ms. Okoro" } });
    const { stdout } = await command(["explain", "--input", "transcript", "-"], turn);
    expect(stdout).toContain("rule turn");
  });

  it("a text that is not English is told, and read with --any-language", async () => {
    const german =
      "Der Minister sagte am Montag, dass er nicht mit den Rebellen verhandeln wird. Das ist auch für die Partei von Angela Merkel so.";
    const told = await command(["-"], german);
    expect(told.exitCode).toBe(0);
    expect(told.stderr).toBe("accordingto: -: not in English (de), so not read; --any-language reads on");
    expect(JSON.parse(told.stdout).entities).toEqual([]);
    const read = await command(["--any-language", "-"], german);
    expect(read.stderr).toBe("");
    expect(JSON.parse(read.stdout).entities).not.toEqual([]);
  });
});
