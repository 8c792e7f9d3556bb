/** The two shapes a range may take; the first is the default. */
export const SHAPES = ["triangular", "PERT"] as const;
export type Shape = (typeof SHAPES)[number];

/** What a setting may be: never below low or above high, most often about mode. */
export interface Spread {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
  readonly shape: Shape;
}

/** The value below which a share of the draws falls, as a function of that share. */
export type Inverse = (share: number) => number;
