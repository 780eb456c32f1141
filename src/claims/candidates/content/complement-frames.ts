// Frames of a complement, by the rule that takes them.

/** *said “…”*, *said: …* */
export const isQuotation = (frame: string): boolean => /^(?:quote|colon|fragment$)/.test(frame);
/** *rejected the plan* */
export const isObject = (frame: string): boolean => frame.startsWith("obj") && frame !== "obj-inf";
/** What has no rule of its own: *is confident in …*, *spoke of …* */
export const isOther = (frame: string): boolean =>
  !isQuotation(frame) && !frame.startsWith("obj") && !/^(?:that|clause|inf|wh|gerund)$/.test(frame);
