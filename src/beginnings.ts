// The two beginnings of the program, each loaded when it is asked for; scripts/bundle-program.js starts from here.

/** Runs the command line, up to the exit code. */
export const commandLine = (): Promise<unknown> => import("./cli.js");

/** What a thread of the pool does. */
export const thread = (): Promise<typeof import("./batch/worker.js")> => import("./batch/worker.js");
