import { Decimal } from "./decimal";

/** Bits of a weight at each precision. */
export const PRECISION_BITS = { FP32: 32, FP16: 16, BF16: 16, FP8: 8, INT8: 8, FP4: 4, INT4: 4 } as const;
export type Precision = keyof typeof PRECISION_BITS;
/** Weights as their maker released them, where their size is known; else at FP8. */
export const AS_RELEASED = "as released";
export const UNLESS_RELEASED: Precision = "FP8";

export const BITS_PER_BYTE = 8;
/** GB are 1e9 bytes. */
export const BYTES_PER_GB = 1e9;
/** Room for activations and the engine itself, as a share of weights and cache. */
export const OVERHEAD = new Decimal("0.10");
/** Share of a GPU's memory that serving engines take by default. */
export const USABLE_MEMORY = new Decimal("0.90");

/** Weights memory in GB: total parameters (billions) . bits/8  (model, equation 16). */
export function weightsMemory(parametersB: Decimal, precision: Precision): Decimal {
  return parametersB.times(PRECISION_BITS[precision]).div(BITS_PER_BYTE);
}

/** KV cache in GB: bytes per token (the catalog has them by model) . context . concurrency  (model, equation 16). */
export function kvCacheMemory(bytesPerToken: Decimal, contextTokens: Decimal, concurrency: Decimal): Decimal {
  return bytesPerToken.times(contextTokens).times(concurrency).div(BYTES_PER_GB);
}

/** GPUs that hold a model: ceil((weights + KV)(1 + 0.10)/(0.90 . memory))  (model, equation 16). */
export function gpusNeeded(weightsAndCacheGB: Decimal, memoryGB: Decimal): Decimal {
  return weightsAndCacheGB.times(OVERHEAD.plus(1)).div(USABLE_MEMORY.times(memoryGB)).ceil();
}
