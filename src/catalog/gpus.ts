import type { GpuRecord } from "./records";
import { paperTable } from "./sources";

/**
 * The two GPUs of the paper's Table II. The rental price is RunPod's for an A100 SXM on demand, 2026-08-01 (as listed by
 * juliensimon/ai-inference-tco-calculator); no price of a rented RTX 5090 was found.
 */
export const GPUS: readonly GpuRecord[] = [
  {
    name: "NVIDIA A100-80GB", aliases: ["A100-80GB"],
    memoryGB: 80, powerWatts: 400, priceUsd: 15_000, ...paperTable("II"),
    rentalPerHour: 1.49,
  },
  {
    name: "NVIDIA RTX 5090-32GB", aliases: ["RTX 5090", "RTX 5090-32GB", "NVIDIA RTX 5090"],
    memoryGB: 32, powerWatts: 575, priceUsd: 2_000, ...paperTable("II"),
  },
];
