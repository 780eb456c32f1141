import { type Command, InvalidArgumentError } from "commander";
import type { Entity } from "../entities/entity.js";
import { InputError, UsageError } from "../errors.js";
import { searchName } from "../gazetteer/search.js";
import type { Lexicon } from "../lexicon/entries.js";
import { printable } from "../output/printable.js";
import { isCalled } from "../output/select-reported.js";
import { withoutUndefined } from "../without-undefined.js";
import { Exit } from "./exit.js";
import { note } from "./note.js";
import { addToList } from "./option-values.js";
import {
  addDocumentOptions,
  addLanguageOption,
  type DocumentOptions,
  documentSettings,
} from "./reading-options.js";
import { standardOutput } from "./sink.js";
import { readArticleFile } from "./text.js";

// The command `explain`: why a report has a claim or an entity, for people or as JSON.

interface ExplainOptions extends DocumentOptions {
  readonly anyLanguage?: boolean;
  readonly claim?: string;
  readonly entity?: string;
  readonly lexicon?: string[];
  readonly cues?: string[];
  readonly rules?: string[];
  readonly date?: string;
  readonly json?: boolean;
}

/** Prints, for people, why a report says what it says. */
export function addExplain(program: Command): void {
  const command = program
    .command("explain")
    .description("print why: the rules, the words, the weights and the candidates refused")
    .argument("<file>", "the article, or - for standard input")
    .option("--claim <id>", "only this claim, like c3", claimId)
    .option("--entity <id>", "only this entity, by id or name: person:jane-doe, Rwanda")
    .option("--json", "one line of JSON for each claim, for machines")
    .option("--lexicon <file...>", "lay these files over the built-in lexicon")
    .option("--cues <file>", "also these words of saying of your own (several times)", addToList)
    .option("--rules <file>", "also what rules of your own find (several times)", addToList)
    .option("--date <YYYY-MM-DD>", "the day the article appeared");
  addLanguageOption(addDocumentOptions(command)).action(async (file: string, options: ExplainOptions) => {
    process.exitCode = await explain(file, options);
  });
}

/** By its id, by a name that the lexicon gives it, or by its words in the article. */
function isMeant(text: string, entity: Entity, asked: string, lexicon: Lexicon): boolean {
  const mentions = entity.mentions.map((one) => ({ ...one, text: text.slice(one.start, one.end) }));
  const ids = searchName(lexicon, asked).flatMap(({ exact, entry }) => (exact ? [entry.id] : []));
  return ids.includes(entity.id) || isCalled({ ...entity, mentions }, asked);
}

function claimId(value: string): string {
  if (!/^c[1-9]\d*$/.test(value)) throw new InvalidArgumentError("It must be an id like c3.");
  return value;
}

async function explain(file: string, options: ExplainOptions): Promise<number> {
  const { examine } = await import("../analyze.js");
  const { explainArticleTags, explainClaim, explainClaimJson, explainEntity } = await import(
    "../output/explanation.js"
  );
  const { lexiconWith } = await import("./user-lexicon.js");
  const lexicon = await lexiconWith(options.lexicon ?? []);
  const { rulesFrom } = await import("./user-rules.js");
  const { cuesFrom } = await import("./user-cues.js");
  const own = {
    rules: options.rules && (await rulesFrom(options.rules)),
    cues: options.cues && (await cuesFrom(options.cues)),
  };
  const sink = standardOutput();
  try {
    const { text, date = options.date, format } = await readArticleFile(file, documentSettings(options));
    const { anyLanguage = false } = options;
    const isTranscript = format === "transcript";
    const found = examine(text, {
      lexicon,
      anyLanguage,
      isTranscript,
      ...withoutUndefined({ ...own, date }),
    });
    const all = options.claim === undefined && options.entity === undefined;
    const claims = found.claims
      .map((_, index) => index)
      .filter((index) => all || options.claim === `c${index + 1}`);
    const entities = found.entities.filter(
      (one) =>
        all || (options.entity !== undefined && isMeant(found.article.text, one, options.entity, lexicon)),
    );
    if (!all && claims.length + entities.length === 0) {
      const { whoIsThere } = await import("../output/unknown-name.js");
      const asked = options.claim ?? options.entity ?? "";
      const named = found.entities.map((one) => ({ ...one, mentions: [] }));
      const there =
        options.claim === undefined
          ? whoIsThere(asked, named)
          : `there are ${found.claims.length} claims; run accordingto ${file} to see them`;
      throw new UsageError(`${asked} is not in ${file}; ${there}`);
    }
    if (options.json) for (const index of claims) await sink.write(`${explainClaimJson(found, index)}\n`);
    else {
      const tags = all ? explainArticleTags(found) : "";
      if (tags !== "") await sink.write(`the article\n${printable(tags)}\n\n`);
      for (const entity of entities) await sink.write(`${printable(explainEntity(found, entity))}\n\n`);
      for (const index of claims) await sink.write(`${printable(explainClaim(found, index))}\n\n`);
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    note(error.message);
    return Exit.nothingRead;
  }
  await sink.end();
  return Exit.ok;
}
