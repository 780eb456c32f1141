import { inOrder } from "./order.js";
import type { Pool } from "./pool.js";
import type { SeenIds } from "./seen.js";
import { NOTHING, nameOf, type Outcome, type Tally, type Task } from "./task.js";

/** What a run tells about one article besides its line. */
export interface Note {
  readonly name: string;
  readonly message: string;
  readonly isFailure: boolean;
}

/** One article done. */
export interface Step<Item> {
  readonly item: Item;
  readonly outcome: Outcome;
  readonly notes: readonly Note[];
  readonly tally: Tally;
}

/** How a run goes about it, and where it begins. */
export interface RunSettings {
  /** Number of articles in the work, or done and waiting for their turn. */
  readonly window: number;
  /** Ids of articles before, of this run or of the one it goes on with. */
  readonly seen: SeenIds;
}

/** Works through the tasks on the pool and gives the steps in the order of the tasks. */
export async function* runTasks<Item extends { readonly task: Task }>(
  items: AsyncIterable<Item>,
  pool: Pool,
  { window, seen }: RunSettings,
): AsyncGenerator<Step<Item>> {
  let tally = NOTHING;
  const run = async (item: Item) => ({ item, outcome: await pool.run(item.task) });
  for await (const { item, outcome } of inOrder(items, run, window)) {
    tally = {
      articles: tally.articles + 1,
      words: tally.words + outcome.words,
      claims: tally.claims + outcome.claims,
      failures: tally.failures + (outcome.failure === null ? 0 : 1),
    };
    yield { item, outcome, notes: notesOn(item.task, outcome, seen), tally };
  }
}

function notesOn(task: Task, outcome: Outcome, seen: SeenIds): Note[] {
  const name = nameOf(task);
  if (outcome.failure !== null) return [{ name, message: outcome.failure.message, isFailure: true }];
  const notes: Note[] = [];
  if (outcome.remark) notes.push({ name, message: outcome.remark, isFailure: false });
  if (outcome.words === 0) notes.push({ name, message: "empty: there are no words in it", isFailure: false });
  if (outcome.id !== null && seen.add(outcome.id)) {
    notes.push({ name, message: `the same id as an article before: ${outcome.id}`, isFailure: false });
  }
  return notes;
}
