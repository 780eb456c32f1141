import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readArticle } from "../../src/article/read-article.js";
import { readSentences } from "../../src/sentences/read-sentences.js";
import { claimsOf } from "./parsed.js";

describe("cues.json", () => {
  const ids = (
    JSON.parse(readFileSync("src/lexicon/data/cues.json", "utf8")) as readonly { readonly id: string }[]
  ).map(({ id }) => id);

  test("each word is a lemma that the tagger can give, so that none is dead", () => {
    const dead = ids.filter((id) => {
      const [part, words = ""] = id.split(":");
      const [head = ""] = words.split(" ");
      // its lemma depends on the tense: "laid" is *lay*, "lay" is *lie*
      if (head === "" || head === "lay") return false;
      const text =
        part === "verb"
          ? `They will ${head} it.`
          : part === "noun"
            ? `The ${head} was there.`
            : `She was ${head} then.`;
      const token = readSentences(readArticle(text)).tokens.find(({ lower }) => lower === head);
      return (part === "adjective" ? token?.lower : token?.lemma) !== head;
    });
    expect(dead).toEqual([]);
  });
});

describe("verbs of more than one word", () => {
  test.each([
    ["The minister doubled down on the claim that the bridge was safe.", "doubled down on"],
    ["The mayor pointed out that the bridge was closed.", "pointed out"],
    ["The union called for a strike on Monday.", "called for"],
    ["The minister played down the threat of a strike.", "played down"],
    ["The senator lashed out at the court on Monday.", "lashed out at"],
  ])("%s", (text, cue) => {
    expect(claimsOf(text)[0]?.cue).toContain(cue);
  });

  test.each(["The army doubled its troops.", "Exports doubled.", "The children played in the yard."])(
    "%s",
    (text) => {
      expect(claimsOf(text)).toEqual([]);
    },
  );
});
