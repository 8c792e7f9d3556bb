import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import { comparedLines } from "../../scenario/followed";
import { type Host, cheapestHost, hostsOf } from "../../scenario/hosts";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, areaReference } from "../address";
import type { BlockLine } from "../blocks/block";
import { equationOf } from "../blocks/modelLines";
import { NONE, unlessNone } from "../missingFigures";
import type { WorkbookNames } from "../names";
import type { PlanCell, PlanValue } from "../plan";
import { apiEquations } from "./apiEquations";
import { type Priced, listPrices, rowInForce } from "./apiPrices";
import { deploymentArea, hostCell } from "./figureCells";
import { acrossModels, modelHeaderCells } from "./hostHeader";
import { hostPrices, hostRows } from "./hostList";
import { HOSTS_SECTION, type HostRow } from "./layout";
import { SCENARIO_CELLS } from "./workingsCells";

/** For each model of the matrix: the API that serves that very model for least, and what it charges for the volume. */
export function hostCells(names: WorkbookNames, scenario: Scenario, width: number): PlanCell[] {
  const { tables, chosen: { models } } = names;
  const host = (i: number) => cheapestHost(hostsOf(scenario, models[i]!));
  const priced: Priced = { cell: hostCell, api: (i) => host(i)?.name, none: NONE, unlessNone: (i, formula) => unlessNone(hostCell("tableRow", i), formula) };
  const head = (row: number) => modelHeaderCells(row, "Figure", "", names, scenario);
  const lines: Record<HostRow, BlockLine> = {
    ...choosing(names, scenario, host),
    // Its prices, down to the price paid, by the formulas of any API.
    ...listPrices(tables.prices, scenario, priced, (i) => hostCell("tableRow", i)),
    ...apiEquations(scenario, priced),
    openModelCost: costing(models, scenario, host),
  };
  return HOSTS_SECTION.filled(lines, { heading: "The cheapest host of each open model: prices of one million tokens", width, members: models.length, head }).cells();
}

/** A model's cheapest host; none where no API of the price table serves it. */
type HostOf = (model: number) => Host | undefined;

/** The first of the hosts that ask least. */
function choosing({ tables, chosen: { models } }: WorkbookNames, scenario: Scenario, host: HostOf): Record<"hosts" | "lowest" | "tableRow" | "host", BlockLine> {
  const found = (formula: (i: number) => string) => (i: number) => `IF(${hostCell("hosts", i)}=0,"${NONE}",${formula(i)})`;
  return {
    hosts: {
      label: "Hosts with a price in force", format: "count", value: (i) => hostsOf(scenario, models[i]!).length,
      formula: (i) => `IF(SUMPRODUCT(--ISNA(${hostPrices(i)}))=0,COUNT(${hostPrices(i)}),NA())`,
    },
    lowest: { label: "Lowest list price of the mix", format: "unitPrice", formula: found((i) => `MIN(${hostPrices(i)})`), value: (i) => host(i)?.mixPrice.toNumber() ?? NONE },
    tableRow: {
      label: "Row in table", format: "count", note: "the first that asks no more",
      formula: found((i) => `INDEX(${hostRows(i)},MATCH(${hostCell("lowest", i)},${hostPrices(i)},0))`), value: (i) => rowOf(scenario, host(i)),
    },
    // A name wraps, as at the head of a column; a figure does not.
    host: { label: "Cheapest host", format: "general", style: "linkHeader", formula: found((i) => `INDEX(${tables.prices}[API],${hostCell("tableRow", i)})`), value: (i) => host(i)?.name ?? NONE },
  };
}

function rowOf(scenario: Scenario, host: Host | undefined): PlanValue {
  return host === undefined ? NONE : rowInForce(scenario, host.name);
}

function costing(models: readonly string[], scenario: Scenario, host: HostOf): BlockLine {
  const volume = (i: number) => acrossModels(areaReference(deploymentArea("served", models.length), FIXED), i, HOSTS_SECTION.header);
  const cells = (i: number): CellOf => (name) => (name === "served" ? volume(i) : name === "pricePaid" ? hostCell(name, i) : SCENARIO_CELLS.has(name) ? SCENARIO_CELLS.cell(name) : undefined);
  return {
    label: "Bill of the open model's own tokens (USD/month)", note: equationOf("openModelCost"), format: "usd",
    formula: (i) => unlessNone(hostCell("pricePaid", i), formulaOf(COMPARISON, "openModelCost", cells(i))),
    value: (i) => {
      const name = host(i)?.name;
      return name === undefined ? NONE : comparedLines(scenario, models[i]!, name).of("openModelCost").toNumber();
    },
  };
}
