import { fold } from "./fold.js";

// Makes the readable half of entity ids.

const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** The part of an id after the colon: lower-case words joined by hyphens; "unnamed" when none are left. */
export function slugOf(name: string): string {
  // most names are plain letters and blanks
  if (PLAIN.test(name)) return name.toLowerCase().replaceAll(" ", "-");
  const slug = name
    .split(/[^\p{L}\p{M}\p{N}'’‘ʼʻ`´.]+/u)
    .map((word) => fold(word.replace(/['’]s?$/, "")).replace(/[^a-z0-9]/g, ""))
    .filter((word) => word !== "")
    .join("-");
  return slug === "" ? "unnamed" : slug;
}
