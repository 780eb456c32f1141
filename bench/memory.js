// npm run bench:memory: the peak memory of a run over 20,000 short articles, beside that of one over 2,000. They
// come as NDJSON on standard input, cut out of the benchmark's texts. Asks Linux's /proc, so it runs there alone.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { corpus } from "./corpus.js";

const CHARACTERS = 1500;
const EVERY_MS = 50;
const { texts } = corpus();

function* articles(count) {
  for (let i = 0; i < count; i += 1) {
    const text = texts[i % texts.length];
    // Another piece of the text each time round, and another id.
    const start = (Math.floor(i / texts.length) * CHARACTERS) % text.length;
    yield `${JSON.stringify({ id: `a${i}`, text: text.slice(start, start + CHARACTERS) })}\n`;
  }
}

/** Peak resident memory of the whole process in megabytes. */
async function peak(count) {
  const options = ["--ndjson-in", "--quiet", "--jobs", "2", "-o", "/dev/null", "-"];
  const child = spawn(process.execPath, ["bin/accordingto.js", ...options], {
    stdio: ["pipe", "ignore", "inherit"],
  });
  let kilobytes = 0;
  const poll = setInterval(() => {
    const status = existsSync(`/proc/${child.pid}/status`)
      ? readFileSync(`/proc/${child.pid}/status`, "utf8")
      : "";
    kilobytes = Math.max(kilobytes, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0));
  }, EVERY_MS);
  const ended = once(child, "exit");
  for (const line of articles(count)) if (!child.stdin.write(line)) await once(child.stdin, "drain");
  child.stdin.end();
  const [code] = await ended;
  clearInterval(poll);
  if (code !== 0) throw new Error(`accordingto ended with ${code}`);
  return kilobytes / 1024;
}

if (!existsSync("/proc/self/status"))
  console.log("skipped: there is no /proc to ask for the memory of a process");
else {
  const few = await peak(2_000);
  console.log(`peak over  2,000 articles ${Math.round(few)} MB`);
  const many = await peak(20_000);
  console.log(`peak over 20,000 articles ${Math.round(many)} MB`);
  console.log(`ratio                     ${(many / few).toFixed(2)}`);
}
