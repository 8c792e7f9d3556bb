import { known } from "../catalog/lookup";
import { SETTINGS, type SettingKey } from "../engine/settings";
import { formulaOf } from "../forms/formulas";
import { namesReading, structureOf } from "../forms/structure";
import { wordsOf } from "../forms/words";
import { CONSTANTS, type ConstantName } from "../model/figures";
import type { Dimension, Line } from "../model/line";
import { MODEL, type Name } from "../model/model";
import { type Lines, apiLines, deploymentLines, gpuLines, pairUpon, scenarioLines } from "../scenario/lines";
import { apiFigure, apiName, isApiFigure } from "./apiPrice";
import type { Context } from "./context";
import { deploymentFigure, gpuFigure, isDeploymentFigure, nameOf } from "./deployment";
import { type Expression, OF, joined, native, provided } from "./expression";
import { NoNativeForm } from "./noNativeForm";
import { remembered } from "./remembered";
import { isTyped, settingValue, spendCell, spendStands } from "./settings";
import { conversion, working } from "./workings";

/** Lines that are written out in the formulas that read them and take no row of their own. */
const WRITTEN_OUT: ReadonlySet<string> = new Set<Name>([
  "kilowatts", "electricityUse", "maintenanceEach", "softwareEach", "colocationEach", "staffCost", "mixedInput", "mixedOutput", "mixedCached", "cachedPrice", "longCachedPrice",
  "serversEach", "aroundEach", "yearlyGpuPrice", "serversAll", "aroundAll", "lastDiscount", "lastToday", "discountLife", "lifeInServers", "yearlyDiscount", "atEnd", "midGain", "annuity", "wholeLife", "saving", "rentedApiCost", "pricePerToken",
]);
/** A long-context share mixes nothing where there is no tier. */
const MIXES: Readonly<Partial<Record<string, readonly [tier: Name, base: Name]>>> = {
  mixedInput: ["longContextInput", "inputPrice"], mixedOutput: ["longContextOutput", "outputPrice"], mixedCached: ["longContextCachedInput", "cachedPrice"],
};

/** What a formula is given beside the context: expressions, and 0 or 1 for good; undefined for a figure that is missing. */
export type GivenFigures = Readonly<Partial<Record<Name, Expression | 0 | 1 | undefined>>>;

const ONE_GPU: GivenFigures = { gpuCount: 1 };

/** Whom lines are of. */
interface Owner {
  readonly model: string;
  readonly api: string;
  readonly gpu: string;
}

/** A line of the model as a row of the inputs' sheet, of a model and an API where it has them; its formula is made from its equation. */
export function modelLine(context: Context, name: Name, model = "", api = ""): Expression {
  return ownedLine(context, name, { model, api, gpu: "" });
}

/** The formula of a line of one GPU, as a deployment of its own. */
export function gpuFormula(context: Context, name: Name, gpu: string): Expression {
  return ownedFormula(context, name, { model: "", api: "", gpu }, ONE_GPU);
}

function ownedLine(context: Context, name: Name, { model, api, gpu }: Owner): Expression {
  const isOwned = has(name, "deployment");
  return lineOf(context, name, isOwned ? model : "", has(name, "api") ? api : "", isOwned ? gpu : "");
}

const lineOf = remembered((context: Context, name: string, model: string, api: string, gpu: string): Expression => {
  const { label, unit, format, number } = MODEL.lines[name] as Line;
  const owner = { model, api, gpu };
  const about = { of: ownerOf(context, owner), label: gpu === "" ? label : label.replace("deployment", "GPU"), unit, format, equation: `${number}: ${wordsOf(MODEL, name)}` };
  return working(context, { ...about, expected: answersOf(context, owner).of(name as Name) }, ownedFormula(context, name as Name, owner, gpu === "" ? {} : ONE_GPU));
});

/** The formula of a line, without a row of its own; what depends on what is given is written out. */
export function modelFormula(context: Context, name: Name, model = "", api = "", given: GivenFigures = {}): Expression {
  return ownedFormula(context, name, { model, api, gpu: "" }, given);
}

function ownedFormula(context: Context, name: Name, owner: Owner, given: GivenFigures): Expression {
  const parts: Expression[] = [];
  const dependent = namesReading(MODEL, Object.keys(given).filter((each) => each !== "gpuCount"));
  const written = (each: string): string | undefined => {
    const part = each in given ? given[each as Name] : dependent.has(each) ? undefined : partOf(context, each, owner);
    if (typeof part !== "object") return undefined;
    parts.push(part);
    return part.text;
  };
  const isKnown = (each: string) => {
    if (each in given) return given[each as Name] === undefined ? "missing" : "given";
    return isApiFigure(each) && apiFigure(context, owner.api, each) === undefined ? "missing" : undefined;
  };
  const fixed = (each: string) => (typeof given[each as Name] === "number" ? (given[each as Name] as 0 | 1) : undefined);
  const text = formulaOf(MODEL, name, written, { known: isKnown, never: "NA()", ...(Object.keys(given).length > 0 && { fixed }) });
  return { ...joined(parts.filter((part) => text.includes(part.text)), ""), text };
}

/** What stands in a formula for a figure or a line; undefined for a line that is written out. */
function partOf(context: Context, name: string, owner: Owner): Expression | undefined {
  const { model, api, gpu } = owner;
  if (name in CONSTANTS) return conversion(name as ConstantName);
  if (isDeploymentFigure(name)) return gpu === "" ? deploymentFigure(context, model, name) : gpuFigure(context, known(context.scenario.gpus, gpu), name as "gpuPrice" | "gpuPower");
  if (isApiFigure(name)) return apiFigure(context, api, name);
  if (name === "volume") return volumeOf(context);
  if (name in SETTINGS) return settingValue(context, name as SettingKey);
  const [tier, base] = MIXES[name] ?? [];
  if (base !== undefined && isApiFigure(tier!) && apiFigure(context, api, tier) === undefined) return partOf(context, base, owner) ?? parenthesised(modelFormula(context, base, model, api));
  return WRITTEN_OUT.has(name) ? undefined : ownedLine(context, name as Name, owner);
}

/** The volume that the user's cell says, or what the user's monthly spend buys. */
function volumeOf(context: Context): Expression {
  const { spend } = context.scenario;
  if (!spend) return spendStands(context, settingValue(context, "volume"));
  const { unit, format, number } = MODEL.lines.tokensForSpend as Line;
  const about = { label: SETTINGS.volume.label, unit, format, equation: `${number}: ${wordsOf(MODEL, "tokensForSpend")}`, expected: context.scenario.settings.volume! };
  return spendStands(context, working(context, about, modelFormula(context, "tokensForSpend", "", spend.api, { spend: spendCell(context) })));
}

function parenthesised(formula: Expression): Expression {
  return native`(${formula})`;
}

function has(name: string, dimension: Dimension): boolean {
  return structureOf(MODEL)[name]!.dimensions.has(dimension);
}

function ownerOf(context: Context, { model, api, gpu }: Owner): string {
  if (gpu !== "") return known(context.scenario.gpus, gpu)?.name ?? gpu;
  const names = [...(model === "" ? [] : [nameOf(context, model)]), ...(api === "" ? [] : [apiName(context, api)])];
  return names.join(" / ") || OF.all;
}

function answersOf({ scenario }: Context, { model, api, gpu }: Owner): Lines {
  if (gpu !== "") return gpuLines(scenario, gpu);
  if (model === "") return api === "" ? scenarioLines(scenario) : apiLines(scenario, api);
  return api === "" ? deploymentLines(scenario, model) : pairUpon(deploymentLines(scenario, model), apiLines(scenario, api));
}

/** What holds only while every month is like the first: with growth the months are walked, which no one formula does. */
export function steady(context: Context, expression: Expression, ...changes: readonly ("volumeGrowth" | "apiPriceDecline" | "gpuPriceDecline" | "rentDecline")[]): Expression {
  const keys = [...changes, "salaryGrowth", "electricityGrowth"] as const;
  const moving = keys.find((key) => !context.scenario.settings[key].isZero());
  if (moving) throw new NoNativeForm("with a volume, a price or a salary that changes from year to year the months are walked one by one");
  return provided(expression, ...keys.filter((key) => isTyped(context, key)).map((key) => native`${settingValue(context, key)}=0`));
}
