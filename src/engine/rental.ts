import type { Decimal } from "./decimal";

/** A rented deployment: its GPUs and the USD for an hour of one of them. */
export interface RentedDeployment {
  readonly gpuCount: Decimal;
  readonly gpuHourlyPrice: Decimal;
  /** Tokens per second of the whole deployment. */
  readonly throughput: Decimal;
}
