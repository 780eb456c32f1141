// What a thread of the pool runs.
import { setFlagsFromString } from "node:v8";
import { loadProgram } from "./load-program.js";

const { thread } = loadProgram();
// How far a heap grows beyond what lives in it, in percent, before the dead are swept out. Left alone, V8 puts it off
// the longer a run lasts: memory went up by half from 2,000 articles to 20,000, though the same sixty megabytes lived.
setFlagsFromString("--heap-growing-percent=15");

export default (await thread()).default;
