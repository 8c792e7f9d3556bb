import { COMPARISON } from "./comparison";
import type { Lines } from "./line";

/** Every line of the model. */
export const MODEL = COMPARISON;
type NamesOf<L> = L extends Lines<infer K> ? K : never;
/** The name of a figure or a line. */
export type Name = NamesOf<typeof MODEL>;
