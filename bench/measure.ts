/** One figure of a run. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

/** Milliseconds that a piece of work takes: the median of several runs, after one that is not counted. */
export function milliseconds(work: () => unknown, runs = 5): number {
  work();
  return median(Array.from({ length: runs }, () => elapsed(work)));
}

/** The middle one: what else the machine does meanwhile moves it less than the mean. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

export function elapsed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** How many times as long one takes as the other. */
export function ratio(what: string, [slow, fast]: readonly [number, number]): Measured {
  return { what, value: slow / fast, unit: "times" };
}
