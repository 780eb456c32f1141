// Takes a file that holds several articles apart in a thread of its own, which can be ended; it gives one at a time.

import { parentPort, workerData } from "node:worker_threads";
import { partsOf } from "../documents/read-document.js";
import { present } from "../present.js";
import { failedTask } from "./record-tasks.js";
import { type SplitReply, type SplitSetup, streamOf } from "./split.js";
import { noteStart } from "./stopwatch.js";
import { ownThread } from "./thread-time.js";

const { container, settings, started } = workerData as SplitSetup;
const parts = partsOf(streamOf(container), container.format, settings);
const thread = ownThread();
const port = present(parentPort);

port.on("message", async () => {
  noteStart(started, 0, thread);
  port.postMessage(await nextPart());
});

async function nextPart(): Promise<SplitReply> {
  try {
    const { value, done } = await parts.next();
    return done ? { kind: "end" } : { kind: "part", part: value };
  } catch (error) {
    const { code, message } = failedTask(container.path ?? "-", error);
    return { kind: "error", code, message };
  }
}
