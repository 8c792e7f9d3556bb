import { CATALOG_CURRENCY } from "../../engine/currency";
import { comparedLines } from "../../scenario/followed";
import { cheapestHost, hostsOf } from "../../scenario/hosts";
import { discountedPriceOf } from "../../scenario/ownership";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, reference } from "../address";
import { type Look, formulaCell, sectionHeading, valueCell } from "../cells";
import { NO_HOST, hostMonths } from "../hostMonthsCells";
import { NONE, unlessNone } from "../missingFigures";
import { NEVER, oneDecimal } from "../monthsText";
import type { WorkbookNames } from "../names";
import { pairCell, pairPosition } from "../pairSection";
import type { PlanCell, PlanValue } from "../plan";
import { hostFigure } from "../workings/figureCells";
import type { HostRow } from "../workings/layout";
import { shownMonths } from "../workings/paybackBlocks";

const ROWS = ["host", "price", "cost", "months"] as const;
type RivalRow = (typeof ROWS)[number];
/** The heading, and a row for each figure. */
export const RIVAL_ROWS = 1 + ROWS.length;

/** What the engine says of the cheapest host of the pair's open model. */
interface Rival {
  readonly host: string;
  readonly price: number;
  readonly cost: number;
  readonly months: PlanValue;
}

/** The figures of the fairest rival of own GPUs: whoever sells the same open model by the token for least. */
export function rivalCells(heading: number, names: WorkbookNames, scenario: Scenario, width: number): PlanCell[] {
  const found = rival(scenario, names.chosen.pair.model);
  const cost = ofHost("openModelCost", names);
  const where = (formula: string, otherwise: string) => unlessNone(cost, formula, `"${otherwise}"`);
  const row = (of: RivalRow, label: string, formula: string, expected: PlanValue, look: Look, note?: string): PlanCell[] => [
    valueCell(rowOf(heading, of), 0, label, "text"),
    formulaCell(rowOf(heading, of), 1, formula, expected, look),
    ...(note === undefined ? [] : [valueCell(rowOf(heading, of), 2, note, "note")]),
  ];
  return [
    ...sectionHeading(heading, "The fairest rival: the same open model, bought by the token", width),
    ...row("host", "Cheapest host", where(ofHost("host", names), NO_HOST), found?.host ?? NO_HOST, { style: "linkText", format: "general" }),
    ...row("price", "Its price (USD/1M tokens)", where(ofHost("pricePaid", names), NONE), found?.price ?? NONE, { style: "resultLink", format: "unitPrice" }, "at the assumed mix of input, cache reads and output"),
    ...row("cost", "Its bill (USD/month)", where(cost, NONE), found?.cost ?? NONE, { style: "resultLink", format: "usd" }, "of the first month, for the tokens that own GPUs would serve"),
    ...row("months", "Months to break even against it", where(`INDEX(${shownMonths(names, scenario).column("host")},${pairPosition("model", names)})`, NONE), found?.months ?? NONE, { style: "total", format: "months" }, "as above"),
  ];
}

/** Whether own GPUs pay back against that host, in a sentence. */
export function rivalVerdictFormula(heading: number): string {
  const [host, price, months] = [rivalCell(heading, "host"), rivalCell(heading, "price"), rivalCell(heading, "months")];
  const [model, horizon] = [pairCell("model"), pairCell("horizon")];
  const seller = `${host}&" sells "&${model}&" itself for USD "&FIXED(${price},2)&" per 1M tokens. Against that price own GPUs "`;
  const outcome = `IF(${months}="${NEVER}","never pay back: running them costs as much or more.",IF(${months}<=${horizon},"pay back after "&FIXED(${months},1)&" months.","do not pay back within the horizon of "&${horizon}&" months."))`;
  const nobody = `"The catalog has nobody who sells "&${model}&" itself by the token to compare with."`;
  return unlessNone(price, `${seller}&${outcome}`, nobody);
}

/** That sentence as the engine's figures give it. */
export function rivalVerdict(scenario: Scenario, model: string): string {
  const found = rival(scenario, model);
  if (!found) return `The catalog has nobody who sells ${model} itself by the token to compare with.`;
  const price = found.price.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const seller = `${found.host} sells ${model} itself for ${scenario.choice.currency ?? CATALOG_CURRENCY} ${price} per 1M tokens. Against that price own GPUs `;
  if (found.months === NEVER) return `${seller}never pay back: running them costs as much or more.`;
  const { horizon } = scenario.settings;
  return `${seller}${typeof found.months === "number" && horizon.gte(found.months) ? `pay back after ${oneDecimal(found.months)} months` : `do not pay back within the horizon of ${horizon.toString()} months`}.`;
}

function rival(scenario: Scenario, model: string): Rival | undefined {
  const host = cheapestHost(hostsOf(scenario, model))?.name;
  if (host === undefined) return undefined;
  return {
    host,
    price: discountedPriceOf(scenario, host).toNumber(),
    cost: comparedLines(scenario, model, host).of("openModelCost").toNumber(),
    months: hostMonths(scenario, model),
  };
}

const rowOf = (heading: number, row: RivalRow) => heading + 1 + ROWS.indexOf(row);
const rivalCell = (heading: number, row: RivalRow) => reference(rowOf(heading, row), 1, FIXED);

/** The chosen model's figure in the workings, where models stand across. */
function ofHost(row: HostRow, names: WorkbookNames): string {
  return hostFigure(row, `1,${pairPosition("model", names)}`, names);
}
