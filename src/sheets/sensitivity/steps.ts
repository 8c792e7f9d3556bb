import { unlessNone } from "../missingFigures";
import { nativeMonths } from "../nativeMonths";
import { roundedUp } from "../roundedUp";
import type { FormatName } from "../styles";
import type { Driver } from "./drivers";
import type { TermRow } from "./terms";

/** What the equations below read: a driver, or another term. */
export type Quantity = Driver | TermRow;

/** The steps from the drivers to the months, in their order. */
export const STEPS = [
  "capacity", "volumeServed", "deployments", "hardwareEach", "hardware", "running", "inputPaid", "outputPaid", "price", "apiCost", "months",
] as const;
export type Step = (typeof STEPS)[number];

export interface StepFormula {
  readonly header: string;
  readonly format: FormatName;
  /** From the cells of the terms and of the steps before. */
  readonly formula: (at: (quantity: Quantity) => string, step: (step: Step) => string) => string;
}

/** Equations 1 to 7 of the model for one case, a step each; the sheet Workings has the same ones a model at a time. */
export const STEP_FORMULAS: Readonly<Record<Step, StepFormula>> = {
  capacity: {
    header: "Capacity of one (tokens/month)", format: "tokens",
    formula: (at) => `${at("throughput")}*${at("secondsPerHour")}*${at("hoursPerMonth")}*${at("utilization")}`,
  },
  volumeServed: {
    header: "Volume (tokens/month)", format: "tokens",
    formula: (at, step) => `IF(ISTEXT(${at("volume")}),${step("capacity")},${at("volume")})`,
  },
  deployments: {
    header: "Deployments", format: "count",
    // Rounded first: a volume that is a whole multiple of the capacity must not need one deployment more.
    formula: (at, step) => `MAX(1,${roundedUp(`${step("volumeServed")}/${step("capacity")}`)})+${at("spareDeployments")}`,
  },
  hardwareEach: {
    header: "Hardware cost of one (USD)", format: "usdRounded",
    formula: (at) => `${at("gpuCount")}*${at("gpuPrice")}*${at("serverFactor")}+${at("setupCost")}`,
  },
  hardware: {
    header: "Hardware cost (USD)", format: "usdRounded",
    formula: (_, step) => `${step("deployments")}*${step("hardwareEach")}`,
  },
  running: {
    header: "Running cost (USD/month)", format: "usd",
    formula: (at, step) => {
      const kilowatts = `${at("gpuCount")}*${at("gpuPower")}/${at("wattsPerKilowatt")}`;
      const power = `${kilowatts}*(${at("loadFactor")}*${at("hoursPerMonth")}*${at("electricityRate")}*${at("pue")}+${at("colocationRate")})`;
      const yearly = `(${step("hardwareEach")}*${at("maintenanceRate")}+${at("gpuCount")}*${at("softwareCost")})/${at("monthsPerYear")}`;
      const staff = `${at("staff")}*${at("salary")}*${at("salaryLoading")}/${at("monthsPerYear")}`;
      return `${step("deployments")}*(${power}+${yearly})+${staff}+${at("otherRunningCost")}`;
    },
  },
  inputPaid: {
    header: "Input price paid (USD/1M tokens)", format: "usd",
    formula: (at) => {
      const [fresh, cached, share] = [withTier(at, "inputPrice", "longInput"), withTier(at, "cachedInputPrice", "longCachedInput"), at("cachedShare")];
      return `IF(${share}=0,${fresh},IF(ISNUMBER(${at("cachedInputPrice")}),${mix(fresh, cached, share)},NA()))`;
    },
  },
  outputPaid: {
    header: "Output price paid (USD/1M tokens)", format: "usd",
    formula: (at) => withTier(at, "outputPrice", "longOutput"),
  },
  price: {
    header: "Price paid (USD/1M tokens)", format: "usd",
    formula: (at, step) => {
      const blended = mix(step("outputPaid"), step("inputPaid"), at("inputShare"));
      return `(${blended})*(1-${at("batchShare")}*${at("batchDiscount")})*(1-${at("apiDiscount")})`;
    },
  },
  apiCost: {
    header: "API cost (USD/month)", format: "usd",
    formula: (at, step) => `${step("volumeServed")}/${at("tokensPerPriceUnit")}*${step("price")}`,
  },
  months: {
    header: "Months to break even", format: "months",
    formula: (_, step) => nativeMonths(step("apiCost"), step("running"), step("hardware")),
  },
};

/** A price with the long-context share at the tier's price, where there is a tier. */
function withTier(at: (quantity: Quantity) => string, base: Quantity, tier: Quantity): string {
  return unlessNone(at(tier), mix(at(base), at(tier), at("longContextShare")), at(base));
}

/** Mix of two figures: the share takes the second. */
function mix(first: string, second: string, share: string): string {
  return `${first}*(1-${share})+${second}*${share}`;
}
