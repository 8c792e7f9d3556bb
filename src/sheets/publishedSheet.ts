import { BREAK_EVEN_CLAIMS, type Claim, ECONOMICS_CLAIMS, GUIDE_CLAIMS, SERVERLESS_CLAIMS, STUDY_DESIGN } from "../catalog/printedStudies";
import { PAPER } from "../catalog/sources";
import { sectionHeading, valueRow } from "./cells";
import type { WorkbookNames } from "./names";
import type { PlanCell, SheetPlan } from "./plan";
import { presetScenario } from "./preset";
import { printSetup } from "./print";
import * as layout from "./published/layout";
import { PAIR_HEADERS, pairRows } from "./published/pairRows";
import * as source from "./published/sourceRows";
import * as study from "./published/studyRows";
import { CATALOG_FACTS, FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";

const COLUMN_COUNT = source.GUIDE_HEADERS.length;
const SCORE_HEADERS = ["Model", ...layout.SCORE_COLUMNS.map(({ header }) => header)];

/** What the sources print, beside what follows from their own figures; it does not move with the assumptions. */
export function publishedSheet({ sheets }: WorkbookNames): SheetPlan {
  const published = presetScenario("published");
  return {
    name: sheets.published,
    tabColor: "#7A8CA8",
    cells: [
      ...titleBlock(
        "Published figures",
        "Every break-even time and quality gap as printed, as computed from the paper's other tables on this sheet, and why they differ. The assumptions do not move it.",
        CATALOG_FACTS,
      ),
      ...headed(layout.PAIRS, "Table IV: months to break even and performance differences, all 45 pairs", PAIR_HEADERS, pairRows(published)),
      ...headed(layout.DEPLOYMENTS, "Table III: hardware cost and capacity (GPUs of Table II)", source.DEPLOYMENT_HEADERS, source.deploymentRows(published)),
      ...claimed(layout.STUDY_TEXT, "Break-even paper: what its text says beside its own tables", BREAK_EVEN_CLAIMS),
      ...headed(layout.GUIDE, "Cost guide of 2026: three scenarios", source.GUIDE_HEADERS, source.guideRows(published)),
      ...headed(layout.FINDINGS, "Serverless paper (Ploskonka 2026): what follows from its printed data", ["Part", "Finding"], source.findingRows()),
      ...headed(layout.CORRELATIONS, "Serverless paper, Table 5: correlations", study.CORRELATION_HEADERS, study.correlationRows()),
      ...headed(layout.FITS, "Serverless paper, Table 6: fits of accuracy", study.FIT_HEADERS, study.fitRows()),
      ...headed(layout.RANGES, "Serverless paper, Table 8: marginal efficiency, beside its own definition", study.RANGE_HEADERS, study.rangeRows()),
      ...claimed(layout.DESIGN, "Serverless paper, Tables 2 to 4 and what its text says", STUDY_DESIGN),
      ...claimed(layout.SERVERLESS_TEXT, "Serverless paper: what its text says, of its own and of works it cites", SERVERLESS_CLAIMS),
      ...headed(layout.INFLECTIONS, "Cost guide: the inflection point", study.INFLECTION_HEADERS, study.inflectionRows(source.RENT_HOURS)),
      ...claimed(layout.GUIDE_FIGURES, "Cost guide: requirements, precision, engines, operation, prices of March 2026", GUIDE_CLAIMS),
      ...claimed(layout.ECONOMICS, "Economics of inference (abstract)", ECONOMICS_CLAIMS),
      ...headed(layout.TERMS_SECTION, "Terms of the preset Published, and units", ["Term", "Value"], source.termRows(published)),
      ...headed(layout.PRICES, "Table I: prices", source.PRICE_HEADERS, source.priceRows(published)),
      ...headed(layout.SCORES, "Table I: benchmark scores", SCORE_HEADERS, source.scoreRows(published)),
      ...headed(layout.EXAMINED, "Serverless paper, Table 1: models examined", study.EXAMINED_HEADERS, study.examinedRows()),
    ],
    tables: [],
    columnWidths: [42, 18, 14, 16, 14, 14, 14, 14, 16, 16, 14, 16, 95],
    rowHeights: { ...TITLE_HEIGHT, ...Object.fromEntries(TALL_HEADERS.map(({ header }) => [header, 48])) },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [],
    validations: [],
    notes: PAIR_HEADERS.flatMap((header, column) => (/printed/i.test(header) ? [{ row: layout.PAIRS.header, column, text: PAPER.title }] : [])),
    print: printSetup(FIRST_FREE_ROW - 2),
  };
}

const TALL_HEADERS = [layout.PAIRS, layout.DEPLOYMENTS, layout.GUIDE, layout.PRICES, layout.CORRELATIONS, layout.FITS, layout.RANGES, layout.INFLECTIONS];

function claimed(section: { readonly heading: number; readonly header: number; readonly first: number }, title: string, claims: readonly Claim[]): PlanCell[] {
  return [...sectionHeading(section.heading, title, COLUMN_COUNT), ...study.claimHeaders(section.header, COLUMN_COUNT), ...study.claimRows(section, claims)];
}

function headed(section: { readonly heading: number; readonly header: number }, title: string, headers: readonly string[], rows: PlanCell[]): PlanCell[] {
  return [...sectionHeading(section.heading, title, COLUMN_COUNT), ...valueRow(section.header, 0, headers, "header"), ...rows];
}
