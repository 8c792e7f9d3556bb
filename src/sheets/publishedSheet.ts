import { PAPER } from "../catalog/sources";
import { cellsOf } from "./blocks/stack";
import type { WorkbookNames } from "./names";
import type { SheetPlan } from "./plan";
import { presetScenario } from "./preset";
import { printSetup } from "./print";
import * as layout from "./published/layout";
import { pairBlock } from "./published/pairRows";
import { deploymentBlock, findingBlock, guideBlock, priceBlock, scoreBlock } from "./published/sourceRows";
import { claimBlock, correlationBlock, examinedBlock, fitBlock, inflectionBlock, rangeBlock } from "./published/studyRows";
import { termBlock } from "./published/termRows";
import { CATALOG_FACTS, FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";

/** What the sources print, beside what follows from their own figures; it does not move with the assumptions. */
export function publishedSheet({ sheets }: WorkbookNames): SheetPlan {
  const published = presetScenario("published");
  const pairs = pairBlock(published);
  return {
    name: sheets.published,
    tabColor: "#7A8CA8",
    cells: [
      ...titleBlock(
        "Published figures",
        "Every break-even time and quality gap as printed, as computed from the paper's other tables on this sheet, and why they differ. The assumptions do not move it.",
        CATALOG_FACTS,
      ),
      ...cellsOf([
        pairs, deploymentBlock(published), claimBlock(layout.studyText), guideBlock(published), findingBlock(), correlationBlock(), fitBlock(), rangeBlock(), claimBlock(layout.design),
        claimBlock(layout.serverlessText), inflectionBlock(), claimBlock(layout.guideText), claimBlock(layout.economics), termBlock(published), priceBlock(published), scoreBlock(published), examinedBlock(),
      ]),
    ],
    tables: [],
    columnWidths: [42, 18, 14, 16, 14, 14, 14, 14, 16, 16, 14, 16, 95],
    rowHeights: { ...TITLE_HEIGHT, ...Object.fromEntries(TALL_HEADERS.map(({ header }) => [header, 48])) },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [],
    validations: [],
    notes: pairs.names.filter((name) => /printed/i.test(pairs.lines[name].label)).map((name) => ({ row: pairs.header, column: pairs.area(name).column, text: PAPER.title })),
    print: printSetup(FIRST_FREE_ROW - 2),
  };
}

const TALL_HEADERS = [layout.pairs, layout.deployments, layout.guide, layout.prices, layout.correlations, layout.fits, layout.ranges, layout.inflections];
