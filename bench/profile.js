import { Session } from "node:inspector/promises";

/** Runs the work under V8's sampling profiler; gives milliseconds by place (room of dist/, or library). */
export async function profile(work) {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.start");
  work();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node])),
  );
  const times = new Map();
  for (const [at, id] of profile.samples.entries()) {
    const place = placeOf(nodes.get(id), parents);
    times.set(place, (times.get(place) ?? 0) + profile.timeDeltas[at] / 1000);
  }
  return [...times].sort((a, b) => b[1] - a[1]);
}

// Time in Node's own functions (regular expressions, JSON, hashing) counts for the nearest caller with a file.
function placeOf(node, parents) {
  if (node.callFrame.functionName === "(garbage collector)") return "garbage collection";
  for (let frame = node; frame !== undefined; frame = parents.get(frame.id)) {
    const { url } = frame.callFrame;
    const library = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url);
    if (library) return library[1];
    const room = /\/dist\/([^/]+)/.exec(url);
    if (room) return room[1];
  }
  return "the rest";
}
