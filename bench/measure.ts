/** One figure of a run. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

/** Runs that are not counted: the compiler of hot code is at work meanwhile. */
const UNCOUNTED = 3;

/** Milliseconds of the processor that a piece of work takes: the median of several runs, after some that are not counted. */
export function milliseconds(work: () => unknown, runs = 9): number {
  for (let run = 0; run < UNCOUNTED; run++) work();
  return median(Array.from({ length: runs }, () => processorTime(work)));
}

/** The middle one: what else the machine does meanwhile moves it less than the mean. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Milliseconds that this process has the processors for, its collector of garbage included: what else the machine does does not count. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return since(before);
}

/** Milliseconds of the processor since a point in time. */
export function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds of the clock: for what is over before the machine turns to something else. */
export function elapsed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** How many times as long one takes as the other. */
export function ratio(what: string, [slow, fast]: readonly [number, number]): Measured {
  return { what, value: slow / fast, unit: "times" };
}
