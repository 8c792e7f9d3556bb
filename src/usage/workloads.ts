import { known } from "../catalog/lookup";
import type { UsageRow } from "../catalog/usageTable";
import type { WorkloadRow } from "../catalog/workloadTable";
import { SETTINGS, type SettingKey } from "../engine/settings";
import { orUndefined } from "../engine/check";
import { apiPriceOf } from "../scenario/figures";
import type { Scenario } from "../scenario/scenario";
import { usageEntries } from "../scenario/usageEntries";
import { entriesOf, usageSettings } from "../scenario/usageSettings";
import { type UsageFinding, usageFindings } from "./findings";
import { usageRange } from "./usageRows";

/** Rows of a Workloads table, and what has none. */
export interface UsedWorkloads {
  readonly rows: readonly WorkloadRow[];
  /** Usage of APIs without a price in the catalog, by their names: what cannot be priced is not added up. */
  readonly leftOut: readonly string[];
}

/** Each API and workload of some usage as a row of the Workloads table, the most used first: its latest month. All may leave until somebody says no. */
export function workloadsOfUsage(scenario: Scenario, usage: readonly UsageRow[]): UsedWorkloads {
  const entries = usageEntries(usageRange(usage));
  const used = usageFindings(scenario, usage).filter(({ figures }) => figures);
  const isPriced = ({ api }: UsageFinding) => orUndefined(() => apiPriceOf(scenario, api)) !== undefined;
  const row = ({ api, workload }: UsageFinding): WorkloadRow => {
    const settings = new Map(usageSettings(scenario, entriesOf(scenario, entries, api, undefined).filter((each) => each.workload === workload)).map(([label, value]) => [label, value.toNumber()]));
    const value = (key: SettingKey) => settings.get(SETTINGS[key].label);
    const discount = value("apiDiscount");
    return {
      name: workload === "" ? api : workload, api: known(scenario.prices, api)?.name ?? api, tokens: Math.round(value("volume")!), inputShare: value("inputShare") ?? 0, cachedShare: value("cachedShare") ?? 0, batchShare: value("batchShare") ?? 0,
      growth: value("volumeGrowth") ?? 0, mayLeave: true, peaksTogether: false, ...(discount && { discount }),
    };
  };
  return { rows: used.filter(isPriced).map(row), leftOut: [...new Set(used.filter((each) => !isPriced(each)).map(({ api }) => api))] };
}
