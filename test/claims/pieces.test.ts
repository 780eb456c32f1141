import { expect, test } from "vitest";
import { pieceAt, resumptionAt, speakingIn } from "../../src/claims/boundaries/pieces.js";
import { claimModel, cuesIn } from "../../src/claims/cues.js";
import { unitsOf } from "../../src/claims/find-attributions.js";
import { parsedOf } from "./parsed.js";

/** The first unit of a text, and the token at the mark ▸ in it. */
function at(marked: string) {
  const offset = marked.indexOf("▸");
  const [unit] = unitsOf(parsedOf(marked.replace("▸", "")), cuesIn(claimModel().cues));
  return { unit: unit!, token: unit!.tokens.findIndex(({ start }) => start >= offset) };
}

test.each([
  ["The clubs said it was wet▸, while the league condemned the delay.", "under", "condemn"],
  ["The bank says it is sound ▸but savers have accused it of fraud.", "joined", "accuse"],
  ["The guild said it may sue▸, adding that it was late.", "mark", "add"],
  ["He praised the plan ▸which was criticised by the mayor.", "relative", "criticize"],
  ["The bank said it would cut jobs▸, a move that angered staff.", "mark", undefined],
])("what opens a piece, and its verb: %s", (text, opener, verb) => {
  const { unit, token } = at(text);
  const piece = pieceAt(unit, token);
  expect([piece.opener, piece.verb?.lemma]).toEqual([opener, verb]);
});

test.each([
  ["The clerk said the tram▸, which runs at night, needs new brakes.", /finite/],
  ["Mayor Ohl said Lima ▸– a port of millions – would not vote.", /finite/],
  ["The mayor said the port would close▸, a blow to traders.", /^open$/],
])("what stands behind the mark that closes: %s", (text, behind) => {
  const { unit, token } = at(text);
  expect(resumptionAt(unit, token, unit.last).name).toMatch(behind);
});

test("somebody who can speak with a verb of saying is told from a thing that does something", () => {
  const speaking = at("The port was shut▸, the minister said on Monday.");
  const doing = at("The port was shut▸, the wind blew on Monday.");
  expect(speakingIn(speaking.unit, pieceAt(speaking.unit, speaking.token)).name).toBe("actor3");
  expect(speakingIn(doing.unit, pieceAt(doing.unit, doing.token)).name).toMatch(/^thing/);
});
