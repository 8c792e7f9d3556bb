import { areaReference } from "../address";
import type { Block, BlockLine } from "../blocks/block";
import type { ConditionalFormat, PlanValue } from "../plan";
import type { FormatName } from "../styles";
import { type Candidate, type Contest, MERITS, type Merit, front } from "./choices";
import { type ChartColumn, type Column, type FrontierLayout, PLACE, type ThreeColumn } from "./layout";

const MISSING = "#N/A";
const MERIT_FORMATS: Readonly<Record<Merit, FormatName>> = { quality: "percent", speed: "count" };

/** What the charts draw: the two kinds apart, and the front by rising cost. A #N/A is a point that is not drawn. */
export function pointBlocks(layout: FrontierLayout, all: readonly Candidate[]): Block<string>[] {
  return [...MERITS.map((merit) => layout.points[merit].filled(pointLines(layout, all, merit))), layout.three.filled(threeLines(layout, all))];
}

/** What all charts begin with: the name, and the cost of what is drawn. */
function ends({ candidates }: FrontierLayout, all: readonly Candidate[], contest: Contest, counts: Column): Pick<Record<ChartColumn & ThreeColumn, BlockLine>, "name" | "cost"> {
  const cost = (i: number) => candidates.cell("cost", i);
  return {
    name: { label: "Model or API", format: "general", style: "formula", formula: (i) => candidates.cell("name", i), value: (i) => all[i]!.name },
    cost: {
      label: "Average cost (USD/1M tokens)", format: "usd", formula: (i) => `IF(AND(ISNUMBER(${candidates.cell(counts, i)}),${cost(i)}>0),${cost(i)},NA())`,
      value: (i) => (all[i]!.standing[contest] && all[i]!.cost.gt(0) ? all[i]!.cost.toNumber() : MISSING),
    },
  };
}

function pointLines(layout: FrontierLayout, all: readonly Candidate[], merit: Merit): Record<ChartColumn, BlockLine> {
  const { candidates, points: { [merit]: points } } = layout;
  const places = candidates.range(PLACE[merit]);
  const found = (column: Column) => (i: number) => {
    const rank = `ROWS(${points.soFar("name", i)})`;
    return `IF(COUNTIF(${places},${rank})=0,NA(),INDEX(${candidates.range(column)},MATCH(${rank},${places},0)))`;
  };
  const placed = front(all, merit);
  const ofKind = (label: string, kind: Candidate["kind"]): BlockLine => ({
    label: `${label}: ${merit}`, format: MERIT_FORMATS[merit], value: (i) => (all[i]!.kind === kind ? (all[i]![merit]?.toNumber() ?? MISSING) : MISSING),
    formula: (i) => `IF(AND(${candidates.cell("kind", i)}="${kind}",ISNUMBER(${candidates.cell(merit, i)})),${candidates.cell(merit, i)},NA())`,
  });
  return {
    ...ends(layout, all, merit, merit),
    own: ofKind("Open models", "own GPUs"),
    api: ofKind("APIs", "API"),
    frontName: { label: "On the frontier", format: "general", style: "formula", formula: found("name"), value: (i) => placed[i]?.name ?? MISSING },
    frontCost: { label: "Its cost (USD/1M tokens)", format: "usd", formula: found("cost"), value: (i) => placed[i]?.cost.toNumber() ?? MISSING },
    frontMerit: { label: `Its ${merit}`, format: MERIT_FORMATS[merit], formula: found(merit), value: (i) => placed[i]?.[merit]?.toNumber() ?? MISSING },
  };
}

/** The front of three dimensions is coloured by as many bands of the requests it serves at a time. */
export const BANDS = 3;
const BAND = { most: "=0", middle: "=1", fewest: ">1" } as const;

/** What the chart of three dimensions draws: quality of the beaten, and of the front by thirds of the requests they serve at a time. */
function threeLines(layout: FrontierLayout, all: readonly Candidate[]): Record<ThreeColumn, BlockLine> {
  const { candidates, terms } = layout;
  const places = candidates.range("threePlace");
  const onFront = all.filter(({ standing }) => standing.three?.place !== undefined);
  const at = (column: Column, i: number) => candidates.cell(column, i);
  const where = (column: Column, i: number, then: string) => `IF(ISNUMBER(${at(column, i)}),${then},NA())`;
  const quality = (i: number, drawn: boolean): PlanValue => (drawn ? (all[i]!.quality?.toNumber() ?? MISSING) : MISSING);
  const bandOf = ({ concurrency: own }: Candidate) =>
    (["most", "middle", "fewest"] as const)[Math.floor((onFront.filter(({ concurrency }) => own && concurrency!.gt(own)).length * BANDS) / onFront.length)];
  const third = (label: string, band: keyof typeof BAND): BlockLine => ({
    label: `Frontier: ${label}`, format: "percent", value: (i) => quality(i, onFront.includes(all[i]!) && bandOf(all[i]!) === band),
    formula: (i) => {
      const above = `SUMPRODUCT(ISNUMBER(${places})*(${candidates.range("concurrency")}>${at("concurrency", i)}))`;
      return where("threePlace", i, `IF(INT(${above}*${terms.cell("bands")}/COUNT(${places}))${BAND[band]},${at("quality", i)},NA())`);
    },
  });
  return {
    ...ends(layout, all, "three", "threeBeaten"),
    requests: {
      label: "Requests at a time", format: "count", formula: (i) => where("threeBeaten", i, at("concurrency", i)), value: (i) => (all[i]!.standing.three ? all[i]!.concurrency!.toNumber() : MISSING),
    },
    quality: { label: "Quality", format: "percent", formula: (i) => where("threeBeaten", i, at("quality", i)), value: (i) => quality(i, all[i]!.standing.three !== undefined) },
    beaten: {
      label: "Beaten in all three", format: "percent", formula: (i) => where("threeBeaten", i, `IF(${at("threeBeaten", i)}>0,${at("quality", i)},NA())`),
      value: (i) => quality(i, (all[i]!.standing.three?.beatenBy ?? 0) > 0),
    },
    fewest: third("fewest requests", "fewest"),
    middle: third("the middle third", "middle"),
    most: third("most requests", "most"),
  };
}

/** Points that are not drawn stand back. */
export function missingColors({ points, three }: FrontierLayout): ConditionalFormat[] {
  const ends = [...MERITS.map((merit) => [points[merit].area("cost"), points[merit].area("frontMerit")] as const), [three.area("cost"), three.area("most")] as const];
  return ends.map(([first, last]) => {
    const area = { ...first, columnCount: last.column - first.column + 1 };
    return { kind: "formula", area, formula: `=ISNA(${areaReference({ ...area, rowCount: 1, columnCount: 1 })})`, fontColor: "#BFC8D6" };
  });
}
