import { SETTINGS, type SettingKey } from "../engine/settings";
import { formulaOf } from "../forms/formulas";
import { structureOf } from "../forms/structure";
import { wordsOf } from "../forms/words";
import { CONSTANTS, type ConstantName } from "../model/figures";
import type { Dimension, Line } from "../model/line";
import { MODEL, type Name } from "../model/model";
import { type Lines, apiLines, deploymentLines, pairUpon, scenarioLines } from "../scenario/lines";
import { apiFigure, apiName, isApiFigure } from "./apiPrice";
import type { Context } from "./context";
import { deploymentFigure, isDeploymentFigure, nameOf } from "./deployment";
import { type Expression, OF, joined, native, provided } from "./expression";
import { NoNativeForm } from "./noNativeForm";
import { remembered } from "./remembered";
import { isTyped, settingValue } from "./settings";
import { conversion, working } from "./workings";

/** Lines that are written out in the formulas that read them and take no row of their own. */
const WRITTEN_OUT: ReadonlySet<string> = new Set<Name>([
  "kilowatts", "electricityUse", "maintenanceEach", "softwareEach", "colocationEach", "staffCost", "mixedInput", "mixedOutput", "mixedCached", "cachedPrice", "longCachedPrice",
  "yearlyDiscount", "atEnd", "annuity", "wholeLife",
]);
/** A long-context share mixes nothing where there is no tier. */
const MIXES: Readonly<Partial<Record<string, readonly [tier: Name, base: Name]>>> = {
  mixedInput: ["longContextInput", "inputPrice"], mixedOutput: ["longContextOutput", "outputPrice"], mixedCached: ["longContextCachedInput", "cachedPrice"],
};

/** A line of the model as a row of the inputs' sheet, of a model and an API where it has them; its formula is made from its equation. */
export function modelLine(context: Context, name: Name, model = "", api = ""): Expression {
  return lineOf(context, name, has(name, "deployment") ? model : "", has(name, "api") ? api : "");
}

const lineOf = remembered((context: Context, name: string, model: string, api: string): Expression => {
  const { label, unit, format, number } = MODEL.lines[name] as Line;
  const about = { of: ownerOf(context, model, api), label, unit, format, equation: `${number}: ${wordsOf(MODEL, name)}` };
  return working(context, { ...about, expected: answersOf(context, model, api).of(name as Name) }, modelFormula(context, name as Name, model, api));
});

/** The formula of a line, without a row of its own. */
export function modelFormula(context: Context, name: Name, model = "", api = ""): Expression {
  const parts: Expression[] = [];
  const written = (each: string): string | undefined => {
    const part = partOf(context, each, model, api);
    if (part) parts.push(part);
    return part?.text;
  };
  const missing = (each: string) => isApiFigure(each) && apiFigure(context, api, each) === undefined;
  const text = formulaOf(MODEL, name, written, { missing, never: "NA()" });
  return { ...joined(parts, ""), text };
}

/** What stands in a formula for a figure or a line; undefined for a line that is written out. */
function partOf(context: Context, name: string, model: string, api: string): Expression | undefined {
  if (name in CONSTANTS) return conversion(name as ConstantName);
  if (isDeploymentFigure(name)) return deploymentFigure(context, model, name);
  if (isApiFigure(name)) return apiFigure(context, api, name);
  if (name in SETTINGS) return settingValue(context, name as SettingKey);
  const [tier, base] = MIXES[name] ?? [];
  if (base !== undefined && isApiFigure(tier!) && apiFigure(context, api, tier) === undefined) return partOf(context, base, model, api) ?? parenthesised(modelFormula(context, base, model, api));
  return WRITTEN_OUT.has(name) ? undefined : modelLine(context, name as Name, model, api);
}

function parenthesised(formula: Expression): Expression {
  return native`(${formula})`;
}

function has(name: string, dimension: Dimension): boolean {
  return structureOf(MODEL)[name]!.dimensions.has(dimension);
}

function ownerOf(context: Context, model: string, api: string): string {
  const names = [...(model === "" ? [] : [nameOf(context, model)]), ...(api === "" ? [] : [apiName(context, api)])];
  return names.join(" / ") || OF.all;
}

function answersOf({ scenario }: Context, model: string, api: string): Lines {
  if (model === "") return api === "" ? scenarioLines(scenario) : apiLines(scenario, api);
  return api === "" ? deploymentLines(scenario, model) : pairUpon(deploymentLines(scenario, model), apiLines(scenario, api));
}

/** What holds only while every month is like the first: with growth the months are walked, which no one formula does. */
export function steady(context: Context, expression: Expression, ...keys: readonly ("volumeGrowth" | "apiPriceDecline")[]): Expression {
  const moving = keys.find((key) => !context.scenario.settings[key].isZero());
  if (moving) throw new NoNativeForm("with a growing volume or a falling price the months are walked one by one");
  return provided(expression, ...keys.filter((key) => isTyped(context, key)).map((key) => native`${settingValue(context, key)}=0`));
}
