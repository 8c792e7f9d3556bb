/** Bits of a weight at each precision. */
export const PRECISION_BITS = { FP32: 32, FP16: 16, BF16: 16, FP8: 8, INT8: 8, FP4: 4, INT4: 4 } as const;
export type Precision = keyof typeof PRECISION_BITS;
/** Weights as their maker released them, where their size is known; else at FP8. */
export const AS_RELEASED = "as released";
export const UNLESS_RELEASED: Precision = "FP8";

/** Room for activations and the engine itself, as a share of weights and cache. */
export const OVERHEAD = 0.1;
/** Share of a GPU's memory that serving engines take by default. */
export const USABLE_MEMORY = 0.9;

/** GPUs of a server, and of each part of a rack; up to it they are taken in powers of two, as engines split a model. */
export const SERVER = 8;

/** GPUs of a deployment that hold at least so many: what engines split a model over and servers hold. */
export function deployableCount(fewest: number): number {
  if (fewest > SERVER) return Math.ceil(fewest / SERVER) * SERVER;
  return [1, 2, 4, SERVER].find((count) => count >= fewest)!;
}
