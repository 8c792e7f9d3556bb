import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import { comparedLines } from "../../scenario/comparison";
import { type Host, cheapestHost, hostsOf } from "../../scenario/hosts";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, areaReference } from "../address";
import type { BlockLine } from "../blocks/block";
import { equationOf } from "../blocks/modelLines";
import { NONE, unlessNone } from "../missingFigures";
import type { WorkbookNames } from "../names";
import type { PlanCell, PlanValue } from "../plan";
import type { FormatName, StyleName } from "../styles";
import { apiEquations } from "./apiEquations";
import { listPrices, rowInForce } from "./apiPrices";
import type { FigureRow } from "./figureRow";
import { deploymentArea, hostCell } from "./figureCells";
import { acrossModels, modelHeaderCells } from "./hostHeader";
import { hostPrices, hostRows } from "./hostList";
import { HOSTS_SECTION, HOST_ROWS, type HostRow } from "./layout";
import { SCENARIO_CELLS } from "./workingsCells";

const HEADER_ROW = HOSTS_SECTION.header;

/** A figure of the cheapest host, a model in each column: one formula filled across, and what the engine makes of it. */
interface HostFigure {
  readonly label: string;
  readonly equation?: string | undefined;
  readonly format: FormatName;
  readonly source: boolean;
  readonly formula: (model: number) => string;
  readonly expected: (model: string) => PlanValue;
}

/** For each model of the matrix: the API that serves that very model for least, and what it charges for the volume. */
export function hostCells(names: WorkbookNames, scenario: Scenario, width: number): PlanCell[] {
  const { models } = names.chosen;
  const figures = [...choosing(names, scenario), ...pricing(names, scenario), costing(models.length, scenario)];
  const line = ({ label, equation, format, source, formula, expected }: HostFigure): BlockLine => ({
    label, format, style: styleOf(format, source), formula, value: (i) => expected(models[i]!), ...(equation !== undefined && { note: equation }),
  });
  const lines = Object.fromEntries(HOST_ROWS.map((name, i) => [name, line(figures[i]!)])) as Record<HostRow, BlockLine>;
  const head = (row: number) => modelHeaderCells(row, "Figure", "", names, scenario);
  return HOSTS_SECTION.filled(lines, { heading: "The cheapest host of each open model: prices of one million tokens", width, members: models.length, head }).cells();
}

/** A name wraps, as at the head of a column; a figure does not. */
function styleOf(format: FormatName, source: boolean): StyleName {
  if (format === "general") return "linkHeader";
  return source ? "resultLink" : "result";
}

/** The first of the hosts that ask least. */
function choosing({ tables }: WorkbookNames, scenario: Scenario): HostFigure[] {
  const found = (i: number, formula: string) => `IF(${hostCell("hosts", i)}=0,"${NONE}",${formula})`;
  const best = ofBest(scenario);
  return [
    { label: "Hosts with a price in force", format: "count", source: false,
      formula: (i) => `IF(SUMPRODUCT(--ISNA(${hostPrices(i)}))=0,COUNT(${hostPrices(i)}),NA())`, expected: (model) => hostsOf(scenario, model).length },
    { label: "Lowest list price of the mix", format: "unitPrice", source: false,
      formula: (i) => found(i, `MIN(${hostPrices(i)})`), expected: best(({ mixPrice }) => mixPrice.toNumber()) },
    { label: "Row in table", format: "count", source: false, equation: "the first that asks no more",
      formula: (i) => found(i, `INDEX(${hostRows(i)},MATCH(${hostCell("lowest", i)},${hostPrices(i)},0))`), expected: best(({ name }) => rowInForce(scenario, name)) },
    { label: "Cheapest host", format: "general", source: true,
      formula: (i) => found(i, `INDEX(${tables.prices}[API],${hostCell("tableRow", i)})`), expected: best(({ name }) => name) },
  ];
}

/** Its prices, down to the price paid, by the formulas of any API. */
function pricing({ tables }: WorkbookNames, scenario: Scenario): HostFigure[] {
  const best = ofBest(scenario);
  const ofHost = (source: boolean) => ({ label, equation, format, formula, expected }: FigureRow): HostFigure => ({
    label, equation, format, source,
    formula: (i) => unlessNone(hostCell("tableRow", i), formula(i)),
    expected: best(({ name }) => expected(name)),
  });
  return [
    ...listPrices(tables.prices, scenario, (i) => hostCell("tableRow", i)).map(ofHost(true)),
    ...apiEquations(scenario, hostCell).map(ofHost(false)),
  ];
}

function costing(modelCount: number, scenario: Scenario): HostFigure {
  const volume = (i: number) => acrossModels(areaReference(deploymentArea("served", modelCount), FIXED), i, HEADER_ROW);
  const cells = (i: number): CellOf => (name) => (name === "served" ? volume(i) : name === "pricePaid" ? hostCell(name, i) : SCENARIO_CELLS.has(name) ? SCENARIO_CELLS.cell(name) : undefined);
  return {
    label: "Bill of the open model's own tokens (USD/month)", equation: equationOf("openModelCost"), format: "usd", source: false,
    formula: (i) => unlessNone(hostCell("pricePaid", i), formulaOf(COMPARISON, "openModelCost", cells(i))),
    expected: (model) => ofBest(scenario)(({ name }) => comparedLines(scenario, model, name).of("openModelCost").toNumber())(model),
  };
}

/** A figure of a model's cheapest host, or none where no API of the price table serves it. */
function ofBest(scenario: Scenario): (figure: (host: Host) => PlanValue) => (model: string) => PlanValue {
  return (figure) => (model) => {
    const host = cheapestHost(hostsOf(scenario, model));
    return host ? figure(host) : NONE;
  };
}
