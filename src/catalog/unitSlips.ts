import {
  CACHED_PRICE_SLIPS, GPU_HOUR_SLIPS, GPU_MEMORY_SLIPS, GPU_POWER_SLIPS, GPU_PRICE_SLIPS, PARAMETER_SLIPS, PRICE_SLIPS, type UnitSlip,
} from "../engine/unitSlips";

/** The unit slips of catalog columns, by the field behind the column. */
export const COLUMN_SLIPS: Readonly<Record<string, readonly UnitSlip[]>> = {
  powerWatts: GPU_POWER_SLIPS,
  priceUsd: GPU_PRICE_SLIPS,
  rentalPerHour: GPU_HOUR_SLIPS,
  reservedPerHour: GPU_HOUR_SLIPS,
  memoryGB: GPU_MEMORY_SLIPS,
  totalParametersB: PARAMETER_SLIPS,
  inputPerMTok: PRICE_SLIPS,
  outputPerMTok: PRICE_SLIPS,
  longContextInputPerMTok: PRICE_SLIPS,
  longContextOutputPerMTok: PRICE_SLIPS,
  cachedInputPerMTok: CACHED_PRICE_SLIPS,
};
