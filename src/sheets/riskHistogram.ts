/** Trials between two amounts; those beyond the ends count in the outermost. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly trials: number;
  /** Of the trials with a value, up to and with this bin. */
  readonly cumulative: number;
}

/** About how many bins there are. */
const BINS = 20;
/** The share of trials left beyond each end, so that a few far ones do not press the others together. */
const BEYOND = 0.005;
const ROUND = [1, 2, 2.5, 5, 10];

/** Counts values in bins of one round width. */
export function histogram(values: ArrayLike<number>): Bin[] {
  const sorted = Float64Array.from(values).filter(Number.isFinite).sort();
  if (sorted.length === 0) return [];
  const [low, high] = [sorted[Math.floor(BEYOND * (sorted.length - 1))]!, sorted[Math.ceil((1 - BEYOND) * (sorted.length - 1))]!];
  const width = roundWidth((high - low) / BINS || Math.abs(low) / BINS || 1);
  const first = Math.floor(low / width);
  const count = Math.max(1, Math.floor(high / width) + 1 - first);
  const trials = new Float64Array(count);
  for (const value of sorted) trials[Math.min(Math.max(Math.floor(value / width) - first, 0), count - 1)]! += 1;
  let sum = 0;
  return [...trials].map((inBin, i) => ({ from: (first + i) * width, to: (first + i + 1) * width, trials: inBin, cumulative: (sum += inBin) / sorted.length }));
}

/** The least round width that is not less than the one given. */
function roundWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  return power * ROUND.find((round) => round * power >= width * (1 - 1e-9))!;
}
