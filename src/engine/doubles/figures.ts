/** The settings that equations 1 to 10 read, each as a plain number. */
export const DOUBLE_SETTINGS = [
  "hoursPerMonth", "utilization", "loadFactor", "electricityRate", "pue", "serverFactor", "setupCost", "maintenanceRate",
  "staff", "salary", "salaryLoading", "softwareCost", "colocationRate", "otherRunningCost", "inputShare", "cachedShare",
  "batchShare", "batchDiscount", "longContextShare", "apiDiscount", "apiPriceDecline", "volumeGrowth", "spareDeployments",
  "horizon", "discountRate", "residualValue", "taxRate", "depreciationLife", "gpuCount", "gpuPrice", "gpuPower",
  "throughput", "inputPrice", "outputPrice",
] as const;

/** Figures of a deployment, an API and the settings in double precision. */
export type DoubleFigures = Readonly<Record<(typeof DOUBLE_SETTINGS)[number], number>> & {
  /** Tokens per month; null serves the capacity of one deployment. */
  readonly volume: number | null;
  readonly cachedInputPrice: number | null;
  readonly longContextInput: number | null;
  readonly longContextOutput: number | null;
  readonly longContextCachedInput: number | null;
};
