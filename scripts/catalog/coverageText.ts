import { LEADERBOARDS, type Leaderboard } from "../../src/catalog/leaderboards";
import { type Coverage, type Sold } from "./coverage";

const START = "<!-- coverage: written by npm run catalog -->";
const END = "<!-- end of coverage -->";

/** The part of docs/catalog.md about leaderboards and coverage, in the place of what stands there. */
export function withCoverage(document: string, found: Coverage, feed: string): string {
  const [start, end] = [document.indexOf(START), document.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`docs/catalog.md lacks ${START} and ${END}.`);
  return `${document.slice(0, start)}${START}\n${coverageText(found, feed)}\n${document.slice(end)}`;
}

function coverageText({ apis, models, covered, pairs }: Coverage, feed: string): string {
  const boards = (LEADERBOARDS as readonly Leaderboard[]).map(({ name, date, url, benchmarks }) => {
    const place = url === undefined ? "imported into a workbook" : `[${date}](${url})`;
    return `| ${name} | ${place} | ${benchmarks.map(({ header }) => header).join(", ")} |`;
  });
  return [
    "| leaderboard | scores of | benchmarks |", "|---|---|---|", ...boards, "",
    `**Coverage**: of the ${apis.length} x ${models.length} pairs of the commercial APIs and the open models that most providers of ${feed} sell, ${covered} of ${pairs} (${Math.round((100 * covered) / pairs)}%) have a quality gap.`,
    "", `APIs by number of sellers: ${list(apis)}.`, "", `Open models: ${list(models)}.`,
  ].join("\n");
}

function list(sold: readonly Sold[]): string {
  return sold.map(({ name, sellers }) => `${name} (${sellers})`).join(", ");
}
