import { nameKey } from "../catalog/lookup";
import { DomainError } from "../engine/check";
import { CATALOG_CURRENCY, inCurrency } from "../engine/currency";
import { type Decimal, ONE, ZERO } from "../engine/decimal";
import { breakEvenOrInfinity, localCosts } from "./answers";
import { WAYS, comparisonOf } from "./comparison";
import { NEVER } from "./matrix";
import { OWN_HEADER } from "./layer";
import { isBlankOrZero, isZeroWord } from "./missingFigure";
import { type CellValue, type Range, cellText, figure } from "./range";
import { netPresentValue } from "./returnAnswers";
import { type Scenario, scenarioOf } from "./scenario";
import { SAID_OF_SETTINGS } from "./settingsTable";

/** Columns of scenarios that stand side by side at most. */
const MOST_SCENARIOS = 5;
const SETTING = "Setting";
const PROBABILITY = "Probability";
const SAID: ReadonlySet<string> = new Set(SAID_OF_SETTINGS.map(nameKey));
/** How far from 1 the probabilities may add up: thirds are typed with a few digits. */
const PROBABILITY_SLACK = 0.005;
const CATALOG_PRICES = new Set(["Input price", "Output price", "Cached input price"].map(nameKey));

/** A case of its own: what it is called, the settings it has, and how probable it is where that is said. */
interface Case {
  readonly name: string;
  readonly settings: readonly (readonly [string, CellValue])[];
  readonly probability?: Decimal;
}

type Row = (Decimal | string | number)[];

/**
 * One model beside an API in several scenarios, a column each, with headers: what costs least, the rank of each way, net
 * present value and payback of owning, volume, then the settings that differ. With probabilities, a last column has the expected net present value.
 */
export function scenariosTable(context: readonly Range[], model: string, api: string, table: Range): Row[] {
  const cases = casesOf(table);
  const scenarios = cases.map(({ settings }) => scenarioOf([...context, settings]));
  const currency = oneCurrency(scenarios);
  const compared = scenarios.map((scenario) => comparisonOf(scenario, model, api).alternatives);
  const firsts = compared.map((alternatives) => alternatives.find(({ out, cost }) => out === "" && cost)!);
  const values = scenarios.map((scenario) => netPresentValue(scenario, model, api));
  const expected = expectedValue(cases, values);
  const row = (label: string, cells: Row, last: Row[number] = ""): Row => [inCurrency(label, currency), ...cells, ...(expected ? [last] : [])];
  /** A way that a scenario's settings do not ask for is none there; one that they bar is out. */
  const rank = (way: string) => compared.map((alternatives) => {
    const found = alternatives.findIndex((each) => each.way === way);
    if (found < 0) return "none";
    return alternatives[found]!.out === "" && alternatives[found]!.cost ? found + 1 : "out";
  });
  return [
    ["", ...cases.map(({ name }) => name), ...(expected ? ["Expected"] : [])],
    row("Costs least", firsts.map(({ way, what }) => `${WAYS[way]} (${what})`)),
    row("Its present value of cost (USD)", firsts.map(({ cost }) => cost!.present)),
    ...Object.entries(WAYS).filter(([way]) => compared.some((ways) => ways.some((each) => each.way === way))).map(([way, label]) => row(`Rank: ${label}`, rank(way))),
    row("Net present value of owning (USD)", values, expected),
    row("Owning pays back after (months)", scenarios.map((scenario) => inMonths(breakEvenOrInfinity(scenario, model, api)))),
    row("Tokens a month in the first month", scenarios.map((scenario) => localCosts(scenario, model).volume)),
    ...(expected ? [row(PROBABILITY, cases.map(({ probability }) => probability!), ONE)] : []),
    ...differing(cases).map((label) => row(label, cases.map(({ settings }) => shown(settings.find(([name]) => name === label)?.[1])))),
  ];
}

/** The columns of the table under a name: a blank in one is what the first has, and a blank in the first what the context says. */
function casesOf(table: Range): Case[] {
  const [headers = [], ...rows] = table.filter((cells) => cells.some((cell) => !isBlankOrZero(cell)));
  if (nameKey(cellText(headers[0])) !== nameKey(SETTING)) throw new DomainError(`The table's first header must be ${SETTING}, with the name of a scenario over each further column.`);
  const columns = scenarioColumns(headers);
  const names = columns.map(({ name }) => name);
  if (names.length === 0 || names.length > MOST_SCENARIOS) throw new DomainError(`Give one to ${MOST_SCENARIOS} scenarios, a column each; the table has ${names.length}.`);
  const twice = names.find((name, i) => names.findIndex((other) => nameKey(other) === nameKey(name)) < i);
  if (twice !== undefined) throw new DomainError(`The scenario "${twice}" stands twice; give each a name of its own.`);
  const named = rows.filter(([label]) => !isBlankOrZero(label));
  const isProbability = ([label]: readonly CellValue[]) => nameKey(cellText(label)) === nameKey(PROBABILITY);
  const weights = named.find(isProbability);
  const settings = named.filter((row) => !isProbability(row));
  const first = columns[0]!.at;
  return columns.map(({ name, at }) => ({
    name,
    settings: settings.flatMap((row): [string, CellValue][] => {
      const cell = isBlankOrZero(row[at]) ? row[first] : row[at];
      return isBlankOrZero(cell) ? [] : [[cellText(row[0]).trim(), meant(row[0], cell)]];
    }),
    ...(weights && { probability: figure(`${PROBABILITY} of ${name}`, isZeroWord(weights[at]) ? 0 : (weights[at] ?? 0), { atLeast: 0, atMost: 1 }) }),
  }));
}

/** The columns of scenarios: under a name, and not what LLM.SETTINGS says of a setting beside its value. */
function scenarioColumns(headers: readonly CellValue[]): { readonly name: string; readonly at: number }[] {
  const named = headers.map((cell, at) => ({ name: isBlankOrZero(cell) ? "" : cellText(cell), at })).slice(1);
  const value = named.findIndex(({ name }) => nameKey(name) === nameKey("Value"));
  if (value > 0 && named.some(({ name }) => nameKey(name) === OWN_HEADER)) {
    throw new DomainError(`This is the table of assumptions, in which a column that nobody typed in is no scenario. Pass those with something typed, such as Assumptions[[#All],[Setting]:[${named[value - 1]!.name}]].`);
  }
  return named.filter(({ name }) => name !== "" && !SAID.has(nameKey(name)));
}

/** A 0 cannot be told from a blank, so that it is written as the word; a price of the catalog keeps the word, which settings read themselves. */
function meant(label: CellValue, cell: CellValue): CellValue {
  return isZeroWord(cell) && !CATALOG_PRICES.has(nameKey(cellText(label))) ? 0 : cell;
}

function oneCurrency(scenarios: readonly Scenario[]): string {
  const currencies = [...new Set(scenarios.map(({ choice }) => choice.currency ?? CATALOG_CURRENCY))];
  if (currencies.length > 1) throw new DomainError(`The scenarios are in ${currencies.join(" and ")}: compare them in one currency.`);
  return currencies[0]!;
}

/** The net present value by the probabilities; undefined where none are given. They must add up to 1. */
function expectedValue(cases: readonly Case[], values: readonly Decimal[]): Decimal | undefined {
  if (cases.every(({ probability }) => probability === undefined)) return undefined;
  const sum = cases.reduce((total, { probability }) => total.plus(probability!), ZERO);
  if (sum.minus(ONE).abs().gt(PROBABILITY_SLACK)) throw new DomainError(`The probabilities add up to ${sum.toString()}; they must add up to 1.`);
  return values.reduce((total, value, i) => total.plus(value.times(cases[i]!.probability!)), ZERO).div(sum);
}

/** The settings that not all scenarios have alike, in the table's order. */
function differing(cases: readonly Case[]): string[] {
  const labels = [...new Set(cases.flatMap(({ settings }) => settings.map(([label]) => label)))];
  return labels.filter((label) => new Set(cases.map(({ settings }) => cellText(settings.find(([name]) => name === label)?.[1]))).size > 1);
}

function shown(cell: CellValue): Row[number] {
  return typeof cell === "number" ? cell : cell === undefined ? "" : cellText(cell);
}

function inMonths(months: Decimal): Row[number] {
  return months.isFinite() ? months : NEVER;
}
