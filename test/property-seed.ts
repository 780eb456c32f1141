/** One seed for all property tests, so that a run either passes or fails on every machine; `SEED=7 npx vitest run` tries other inputs. */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
