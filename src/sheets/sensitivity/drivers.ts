import { SETTING_KEYS, setting, type SettingKey } from "../../engine/settings";
import { swung } from "../../engine/whatIf/tornado";
import { Decimal } from "../../engine/decimal";
import { settingInForce } from "../../scenario/variation";
import type { Scenario } from "../../scenario/scenario";
import { sheetPrefix } from "../address";
import { SETTING_FORMATS } from "../assumptionsTable";
import type { Pair } from "../choice";
import { NONE } from "../missingFigures";
import { domainHere } from "../monthRows";
import type { WorkbookNames } from "../names";
import { ofApi, ofModel } from "../pairSection";
import type { FormatName } from "../styles";
import { inForce } from "../workings/figureCells";
import type { ApiRow, DeploymentColumn } from "../workings/layout";

const ENTERING = [
  "hoursPerMonth", "utilization", "inputShare", "cachedShare", "inputWeight", "measuredInputShare", "ownCache", "semanticCache", "tokenRatio", "gpusOwned", "serverFactor", "setupCost", "storageCost", "maintenanceRate",
  "softwareCost", "powerFactor", "loadFactor", "idleLoad", "electricityRate", "pue", "colocationRate", "staff", "staffPerDeployment", "salary", "salaryLoading",
  "otherRunningCost", "batchShare", "batchDiscount", "longContextShare", "apiDiscount",
  "volume", "spareDeployments", "gpuCount", "gpuPrice", "gpuPower", "throughput", "inputPrice", "outputPrice", "cachedInputPrice",
  // These leave the deployments and the months to break even as they are.
  "discountRate", "taxRate", "residualValue", "horizon",
] as const satisfies readonly SettingKey[];
export type Driver = (typeof ENTERING)[number];
/** Every setting and figure of the catalog that enters the first month, and what the months are worth today, in the order of the settings. */
export const DRIVERS: readonly Driver[] = SETTING_KEYS.filter((key): key is Driver => (ENTERING as readonly SettingKey[]).includes(key));

/** A driver goes down and up by this share of its base, until someone types another. */
export const SWING = 0.2;

/** Where the workings keep the figures that no assumption is typed for. */
const OF_MODEL: Partial<Record<Driver, DeploymentColumn>> = {
  gpuCount: "gpuCount", gpuPrice: "gpuPrice", gpuPower: "gpuPower", throughput: "throughput",
};
const OF_API: Partial<Record<Driver, ApiRow>> = { inputPrice: "inputPrice", outputPrice: "outputPrice", cachedInputPrice: "cachedInputPrice" };

/** What a driver stands at for the chosen pair, read from the workings. */
export function baseFormula(names: WorkbookNames, driver: Driver): string {
  const [column, row] = [OF_MODEL[driver], OF_API[driver]];
  const workings = sheetPrefix(names.sheets.workings);
  if (driver === "measuredInputShare") return `IF(ISTEXT(${ofModel(names, driver)}),${workings}${inForce("inputShare")},${ofModel(names, driver)})`;
  if (driver === "volume") return `IF(ISTEXT(${workings}${inForce(driver)}),"${NONE}",${ofModel(names, "served")})`;
  if (column) return ofModel(names, column);
  return row ? ofApi(names, row) : workings + inForce(driver);
}

export function driverFormat(driver: Driver): FormatName {
  if (driver === "gpuPrice" || driver === "salary") return "usdRounded";
  return driver in OF_API ? "price" : SETTING_FORMATS[setting(driver).show];
}

/** A driver's base and its two ends; nothing for a price that the API does not have. */
export interface DriverEnds {
  readonly base: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
}

export function driverEnds(scenario: Scenario, driver: Driver, { model, api }: Pair): DriverEnds | undefined {
  // Capacity is what is sold, no estimate: a swing of it would buy a second deployment.
  if (driver === "volume" && scenario.settings.volume === null) return undefined;
  const base = settingInForce(scenario, driver, model, api);
  if (!base) return undefined;
  const [low, high] = swung(base, new Decimal(SWING), domainHere(driver, scenario));
  return { base, low, high };
}
