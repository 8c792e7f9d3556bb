import type { COMPARISON } from "./comparison";
import { SIZING } from "./sizing";
import type { Lines } from "./line";

/** The lines that functions compute as soon as they load; the comparison of ways to serve stands upon them (comparison.ts). */
export const MODEL = SIZING;
type NamesOf<L> = L extends Lines<infer K> ? K : never;
/** The name of a figure or a line. */
export type Name = NamesOf<typeof COMPARISON>;
