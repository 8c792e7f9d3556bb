import { paybackMonths } from "../../engine/payback";
import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import type { Name } from "../../model/model";
import { counted } from "../../scenario/followed";
import { type Lines, pairLines, supposing } from "../../scenario/lines";
import { comparedMonths, isSteady } from "../../scenario/ownership";
import type { Scenario } from "../../scenario/scenario";
import { Block } from "../blocks/block";
import { NEVER } from "../monthsText";
import type { WorkbookNames } from "../names";
import { nativeMonths } from "../nativeMonths";
import { pairCell, pairSources } from "../pairSection";
import { WORSENING, apiSoFar, paidInFormula } from "../workings/countedFormula";
import { monthsOfPair } from "./wayCells";

/** A driver that turns out worse by this share, until someone types another. */
const SWING = 0.1;
/** Figures of the pair, and the direction that is worse for owning. */
const DRIVERS = [
  { label: "Hardware cost (USD)", line: "hardware", sign: 1 },
  { label: "API cost (USD/month)", line: "apiCost", sign: -1 },
  { label: "Running cost (USD/month)", line: "running", sign: 1 },
] as const;

/** What one driver alone turning out worse does to the months. */
export function driverBlock(names: WorkbookNames, scenario: Scenario, width: number): Block {
  const { model, api } = names.chosen.pair;
  const lines = pairLines(scenario, model, api);
  const followed = monthsOfPair(names, scenario);
  const now = (i: number) => lines.of(DRIVERS[i]!.line);
  const then = (i: number) => now(i).times(1 + DRIVERS[i]!.sign * SWING);
  const worse = (i: number) => worseCase(lines, scenario, DRIVERS[i]!.line, 1 + DRIVERS[i]!.sign * SWING);
  const at = (name: string, i: number) => drivers.anchored(name, i, {});
  const figure = (line: (typeof DRIVERS)[number]["line"], i: number) => (line === DRIVERS[i]!.line ? at("then", i) : pairCell(line));
  /** What owning has cost by the end of each month, with the driver worse. */
  const ownSoFar = (i: number, month = (range: string) => range) => {
    const [own, bought] = [month(followed.inMonths("ownSoFar")!), month(followed.inMonths("paidSoFar")!)];
    const { line } = DRIVERS[i]!;
    if (line === "apiCost") return own;
    return line === "hardware" ? `(${own}+${at("worse", i)}*${bought})` : `(${own}+${at("worse", i)}*(${own}-${bought}))`;
  };
  const raised = (each: string, i: number) => (DRIVERS[i]!.line === "running" ? `${each}*(1+${at("worse", i)})` : each);
  const inMonth = (i: number, paid: string): CellOf => (name) => {
    if (name === "month") return paid;
    if (name === "ownSoFar") return ownSoFar(i, (range) => `INDEX(${range},${paid})`);
    if (name === "apiCost") return figure("apiCost", i);
    if ((MADE_OF.running as readonly string[]).includes(name)) return raised(ofSource(name), i);
    return followed.inMonths(name) && `INDEX(${followed.inMonths(name)!},${paid})`;
  };
  const ofSource = (name: string) => pairSources(names).cell(name);
  const drivers: Block = new Block({ heading: "Three drivers: months to break even when one turns out worse", width, members: DRIVERS.length, linesAcross: true }, {
    driver: { label: "Driver", format: "text", style: "text", value: (i) => DRIVERS[i]!.label },
    now: { label: "Now", format: "usd", formula: (i) => pairCell(DRIVERS[i]!.line), value: (i) => now(i).toNumber() },
    worse: { label: "Worse by", format: "percent", style: "inputRight", value: () => SWING },
    then: { label: "Then", format: "usd", formula: (i) => `${at("now", i)}*(1${DRIVERS[i]!.sign > 0 ? "+" : "-"}${at("worse", i)})`, value: (i) => then(i).toNumber() },
    months: {
      label: "Months to break even then", format: "months", style: "total",
      formula: (i) => {
        const beyond = `"beyond "&${followed.counted}`;
        const steadily = nativeMonths(figure("apiCost", i), figure("running", i), figure("hardware", i), ofSource("replacedAfter"));
        const falling = [`${ofSource("volumeGrowth")}<=0`, ...WORSENING.map((name) => `${ofSource(name)}>=0`)];
        const never = `AND(${falling.join(",")},${formulaOf(COMPARISON, "monthSaving", inMonth(i, followed.counted))}<=0)`;
        const byMonth = `IF(${at("paidIn", i)}<=${followed.counted},${formulaOf(COMPARISON, "caughtUpAt", inMonth(i, at("paidIn", i)))},IF(${never},"${NEVER}",${beyond}))`;
        return `IF(${followed.changing},${byMonth},IF(ISNUMBER(${steadily}),IF(${steadily}>${followed.counted},${beyond},${steadily}),${steadily}))`;
      },
      value: (i) => counted(scenario, worse(i).months, (month) => worse(i).lines.inMonth("monthSaving", month)),
    },
    paidIn: {
      label: "Month paid back in", format: "wholeMonths",
      formula: (i) => {
        const paid = paidInFormula(followed.inMonths("month")!, apiSoFar(figure("apiCost", i), followed.inMonths("billsSoFar")!), ownSoFar(i));
        return `IF(${followed.changing},${paid},"")`;
      },
      value: (i) => {
        if (isSteady(scenario.settings)) return "";
        const months = Math.ceil(worse(i).months.toNumber());
        return months <= followed.rows ? months : followed.rows + 1;
      },
    },
  });
  return drivers;
}


/** The pair with one driver another share of itself, and when it pays back then. */
function worseCase(lines: Lines, scenario: Scenario, driver: (typeof DRIVERS)[number]["line"], share: number) {
  // The driver alone: dearer hardware does not raise its maintenance, which is of the running cost.
  const alone = driver === "hardware" ? { maintenanceEach: lines.of("maintenanceEach") } : {};
  const otherwise = supposing(lines, { ...alone, ...Object.fromEntries(MADE_OF[driver].map((name) => [name, lines.of(name).times(share)])) });
  return { lines: otherwise, months: isSteady(scenario.settings) ? otherwise.of("breakEven") : paybackMonths(comparedMonths(otherwise, "monthApi")) };
}

const MADE_OF = { hardware: ["serversEach", "aroundEach"], apiCost: ["apiCost"], running: ["runningEach", "fixedRunning", "electricityEach", "staffEach", "staffCost"] } as const satisfies Readonly<Record<string, readonly Name[]>>;
