import { CATALOG_CURRENCY } from "../../engine/currency";
import { LONG_TERM_FROM, MEDIUM_FROM, MEDIUM_TO, MID_TERM_FROM, paybackBand, segment } from "../../engine/bands";
import { Decimal } from "../../engine/decimal";
import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import { MODEL, type Name } from "../../model/model";
import { savingsAfter } from "../../scenario/answers";
import { comparedLines, countedMonths } from "../../scenario/followed";
import { known } from "../../catalog/lookup";
import { deployedRecord } from "../../scenario/deploymentChoice";
import { openModelOf } from "../../scenario/openModel";
import { cellText } from "../../scenario/range";
import { ownedLines, pairLines } from "../../scenario/lines";
import { isSteady } from "../../scenario/ownership";
import type { Scenario } from "../../scenario/scenario";
import { sheetPrefix } from "../address";
import { Block, type BlockLine } from "../blocks/block";
import { readingFrom } from "../blocks/modelLines";
import { cashFlowFigures } from "../cashFlowSheet";
import { matrixLayout } from "../matrixLayout";
import { NONE } from "../missingFigures";
import { NEVER } from "../monthsText";
import type { WorkbookNames } from "../names";
import { PAIR_CELLS, ofModel, pairCell, pairSources } from "../pairSection";
import type { Area, PlanValue } from "../plan";
import type { FormatName } from "../styles";
import { countedAgainst } from "../workings/paybackAnswers";
import { sharedScores } from "../workings/sharedScores";
import { type FrameworkBlock, adviceLines } from "./frameworkBlock";
import { monthsOfPair } from "./wayCells";
import { apiSoFar } from "../workings/countedFormula";

export type Limit = "midTerm" | "longTerm" | "medium" | "large";

/** What the verdict comes to in figures; gap and scores are read from the matrix. */
export function figureBlock(names: WorkbookNames, scenario: Scenario, { limits, framework }: { readonly limits: Block<Limit>; readonly framework: FrameworkBlock }, width: number, onMatrix: (area: Area) => string, npv: () => string): Block {
  const { model, api } = names.chosen.pair;
  const lines = pairLines(scenario, model, api);
  const months = pairCell("breakEven");
  const followed = monthsOfPair(names, scenario);
  const atHorizon: CellOf = (name) => (name === "apiCost" ? pairCell("apiCost") : followed.inMonths(name) && `INDEX(${followed.inMonths(name)!},${followed.followed})`);
  const { gapArea, scoresArea } = matrixLayout(names.chosen);
  const shared = sharedScores(scenario, model, api);
  const line = (name: Name, label: string, format: FormatName, note: string): BlockLine => ({
    label, format, note, formula: () => formulaOf(MODEL, name, (each) => (each === name ? undefined : readingFrom(figures, PAIR_CELLS, pairSources(names))(0)(each, 0))), value: () => lines.of(name).toNumber(),
  });
  const deployments = ofModel(names, "deployments");
  const discounted = cashFlowFigures(names, scenario).payback;
  const figures: Block = new Block({ heading: "In figures", width }, {
    bought: {
      label: "What is bought", format: "general", style: "formula", value: () => bought(scenario, model),
      formula: () => `${deployments}&IF(${deployments}=1," deployment, "," deployments, ")&ROUND(${ofModel(names, "equipped")}*${ofModel(names, "gpuCount")},0)&" x "&${ofModel(names, "gpu")}&", USD "&FIXED(${pairCell("hardware")},0)`,
    },
    npv: { label: "Net present value of owning instead of the API (USD)", format: "usdRounded", style: "total", note: "what owning costs less than the API in today's money, after tax", formula: npv, value: () => comparedLines(scenario, model, api).of("ownAhead").toNumber() },
    discounted: {
      label: "Discounted payback (months)", format: "months", style: "resultLink", note: "when the cash flow after tax, in today's money, has earned the hardware back; never: not within the horizon",
      formula: () => {
        const there = sheetPrefix(names.sheets.cashFlow);
        return `IF(AND(${(["model", "api"] as const).map((side) => `${there}${pairCell(side)}=${pairCell(side)}`).join(",")}),${discounted.cell},"another pair is typed there")`;
      },
      value: () => discounted.expected,
    },
    licence: {
      label: "Licence of the model", format: "general", style: "linkText", value: () => cellText(known(scenario.models, openModelOf(scenario, model))?.licence ?? ""),
      formula: () => `INDEX(${names.tables.models}[Licence],${ofModel(names, "modelRow")})&""`,
    },
    band: {
      label: "Payback band", format: "number", note: "by the limits below", value: () => bandOf(countedAgainst({ api }, model, scenario)),
      formula: () => `IF(${months}="${NEVER}","${NEVER}",IF(ISNUMBER(${months}),IF(${months}<${limits.cell("midTerm")},"short-term",IF(${months}<${limits.cell("longTerm")},"mid-term","long-term")),"long-term"))`,
    },
    served: {
      label: "Volume (tokens/month)", format: "tokens", style: "resultLink", note: "what the GPUs serve and the API is billed for",
      formula: () => ofModel(names, "served"), value: () => lines.of("served").toNumber(),
    },
    segment: {
      label: "Segment", format: "number", note: "of the volume, by the limits below", value: () => segment(lines.of("served")),
      formula: () => `IF(${figures.cell("served")}<${limits.cell("medium")},"small",IF(${figures.cell("served")}<=${limits.cell("large")},"medium","large"))`,
    },
    ...adviceLines(() => figures.cell("segment"), () => segment(lines.of("served")), framework),
    saving: line("saving", "Saved in the first month (USD)", "usd", "API cost less running cost"),
    steadySavings: {
      ...line("steadySavings", "Saved by the horizon (USD)", "usdRounded", "purchases taken off"), value: () => savingsAfter(scenario, model, api, scenario.settings.horizon).toNumber(),
      formula: () => `IF(${followed.changing},${formulaOf(COMPARISON, "savedSoFar", atHorizon)},${formulaOf(MODEL, "steadySavings", (each) => (each === "steadySavings" ? undefined : readingFrom(figures, PAIR_CELLS, pairSources(names))(0)(each, 0)))})`,
    },
    behindUntil: {
      label: "Behind the API again until (month)", format: "wholeMonths", style: "result", note: "a later purchase can put the API ahead once more",
      formula: () => {
        const [own, api, month] = [followed.inMonths("ownSoFar"), apiSoFar(pairCell("apiCost"), followed.inMonths("billsSoFar")!), followed.inMonths("month")];
        const last = `SUMPRODUCT(MAX((${month}<=IF(${followed.changing},${followed.counted},${pairCell("horizon")}))*(${own}>${api})*${month}))`;
        return `IF(ISNUMBER(${months}),IF(AND(OR(${followed.changing},${pairSources(names).cell("replacedAfter")}>0),${last}>${months}),${last},"no"),"no")`;
      },
      value: () => behindUntil(scenario, model, api),
    },
    gap: {
      label: "Quality gap (percentage points)", format: "percentPoints", style: "resultLink", note: "open minus commercial, mean of the benchmarks both have on one leaderboard",
      formula: () => onMatrix(gapArea), value: () => shared.gap ?? NONE,
    },
    scores: {
      label: "Scores the gap rests on (count)", format: "count", style: "resultLink", note: "one score says little",
      formula: () => onMatrix(scoresArea), value: () => shared.count,
    },
  });
  return figures;
}

/** The last month by whose end owning had cost more than the API, after it had paid back; "no" where there is none. */
function behindUntil(scenario: Scenario, model: string, api: string): PlanValue {
  const months = countedAgainst({ api }, model, scenario);
  const steady = isSteady(scenario.settings);
  if (typeof months !== "number" || (steady && scenario.settings.hardwareLife === null)) return "no";
  const lines = comparedLines(scenario, model, api);
  for (let month = steady ? scenario.settings.horizon.toNumber() : countedMonths(scenario); month > months; month--) if (lines.inMonth("savedSoFar", month).lt(0)) return month;
  return "no";
}

/** "3 deployments, 24 x NVIDIA H200, USD 720,000". */
function bought(scenario: Scenario, model: string): string {
  const lines = ownedLines(scenario, model);
  const deployments = lines.of("deployments").toNumber();
  const gpus = lines.of("gpuCount").times(lines.of("equipped")).toDecimalPlaces(0).toNumber();
  const gpu = cellText(deployedRecord(scenario, model)?.gpu) || "GPU";
  const paid = `${scenario.choice.currency ?? CATALOG_CURRENCY} ${lines.of("hardware").toDecimalPlaces(0).toNumber().toLocaleString("en-US")}`;
  return `${deployments} ${deployments === 1 ? "deployment" : "deployments"}, ${gpus} x ${gpu}, ${paid}`;
}

function bandOf(months: PlanValue): string {
  return months === NEVER ? NEVER : typeof months === "number" ? paybackBand(new Decimal(months)) : "long-term";
}

/** The limits of bands and segments, to be typed over. */
export function limitBlock(width: number): Block<Limit> {
  const limit = (label: string, value: number): BlockLine => ({ label, format: "count", style: "inputRight", value: () => value });
  return new Block({ heading: "Limits of the bands and segments (the paper's conclusion and section VI-F)", width }, {
    midTerm: limit("Mid-term from (months)", MID_TERM_FROM),
    longTerm: limit("Long-term from (months)", LONG_TERM_FROM),
    medium: limit("Medium segment from (tokens/month)", MEDIUM_FROM.toNumber()),
    large: limit("Large segment above (tokens/month)", MEDIUM_TO.toNumber()),
  });
}
