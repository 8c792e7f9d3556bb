/** The shapes a range may take; the first is the default. */
export const SHAPES = ["triangular", "PERT", "uniform", "normal"] as const;
export type Shape = (typeof SHAPES)[number];

/** What a setting may be: never below low or above high, most often about mode; a normal one is beyond them a tenth of the time. */
export interface Spread {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
  readonly shape: Shape;
  /** The least and the most that the setting may be at all; without limits where absent. */
  readonly limits?: readonly [number, number];
}

/** A spread with its limits. */
export type NormalSpread = Spread & Required<Pick<Spread, "limits">>;

/** The value below which a share of the draws falls, as a function of that share. */
export type Inverse = (share: number) => number;
