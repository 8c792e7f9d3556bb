import type { Lines } from "./line";
import type { PORTFOLIO } from "./portfolio";
import { USAGE } from "./usage";

/** The lines that functions compute as soon as they load; the comparison of ways to serve, of hosting and of several workloads stand upon them (comparison.ts, hosting.ts, portfolio.ts). */
export const MODEL = USAGE;
type NamesOf<L> = L extends Lines<infer K> ? K : never;
/** The name of a figure or a line. */
export type Name = NamesOf<typeof PORTFOLIO>;
