/** Exit codes; 65, 70 and 74 as in sysexits.h. */
export const Exit = {
  ok: 0,
  someFailed: 1,
  usage: 2,
  nothingRead: 65,
  bug: 70,
  notWritten: 74,
} as const;
