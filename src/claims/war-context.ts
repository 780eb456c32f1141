import type { Tokens } from "../sentences/reading.js";

// Tells sentences about armed force from others, so that *attacked* can be a deed in one and a cue in the
// other.

const ARMS = new Set(
  (
    "rebel rebels militant militants troop troops soldier soldiers fighter fighters gunman gunmen insurgent insurgents militia militias " +
    "guerrilla guerrillas terrorist terrorists missile missiles rocket rockets drone drones airstrike airstrikes bomb bombs bomber bombers " +
    "army armies navy forces bombing bombings shelling artillery warplane warplanes killed wounded"
  ).split(" "),
);

/** True when the sentence speaks of armed force: what is attacked in it is not attacked in words. */
export function isWarContext(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (ARMS.has(tokens.at(i).lower)) return true;
  return false;
}
