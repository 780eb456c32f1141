import { execa } from "execa";
import { expect, it } from "vitest";

it("sorts the fixture articles by the worked codebook, after checking it", async () => {
  const { stdout, stderr } = await execa("examples/codebook/run.sh", ["fixtures/articles"], {
    env: { ACCORDINGTO: "node bin/accordingto.js" },
  });
  expect(stderr).toContain("30 rules, 74 examples, 0 faults");
  const rows = stdout.split("\n").map((row) => row.split("\t"));
  expect(rows.map(([path, speaker, , tags]) => `${path} ${speaker} ${tags}`)).toEqual(
    expect.arrayContaining([
      "fixtures/articles/kivu-report.txt Patience Ilunga sanctions",
      "fixtures/articles/gulf-talks.txt International Atomic Energy Agency nuclear",
      "fixtures/articles/mindanao-ceasefire.txt Aid workers displaced",
    ]),
  );
});
