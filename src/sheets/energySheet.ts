import { type CellOf, formulaOf } from "../forms/formulas";
import { ENERGY } from "../model/energy";
import type { Name } from "../model/model";
import { energyLines } from "../scenario/energyTable";
import type { Scenario } from "../scenario/scenario";
import { Block, type BlockLine } from "./blocks/block";
import { labelOf, linked, readingFrom } from "./blocks/modelLines";
import type { WorkbookNames } from "./names";
import type { SheetPlan } from "./plan";
import { printSetup } from "./print";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { checkedFacts, flagColor } from "./workings/checkSection";
import { linkedCells } from "./workings/workingsCells";

const NOTES = [
  "Of the first month, in the hours of work, by rated power, Power factor, Load factor and PUE: a meter knows better. The Grid factor is an assumption; the supplier's own figure counts, and moves no money.",
  "Operation alone: making and scrapping the hardware is not in it, nor what an API emits, which its seller has to say. LLM.ENERGY has the horizon too.",
];

/** What the deployments of each model draw and emit. */
export function energySheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const block = energyBlock(names, scenario);
  block.place(FIRST_FREE_ROW);
  return {
    name: names.sheets.energy,
    tabColor: "#2E75B6",
    cells: [
      ...titleBlock("Energy and carbon", "Electricity at the meter and CO2 of each model's own deployments, for the reports finance owns.", checkedFacts(names, scenario)),
      ...block.cells(),
    ],
    tables: [],
    columnWidths: [24, ...block.names.slice(1).map(() => 17), 12, 24],
    rowHeights: { ...TITLE_HEIGHT, [block.header]: 64 },
    freeze: { rows: block.first, columns: 1 },
    conditionalFormats: [flagColor()],
    validations: [],
    print: printSetup(block.header),
  };
}

/** A model in each row. */
function energyBlock(names: WorkbookNames, scenario: Scenario): Block {
  const { models } = names.chosen;
  const { deployments, scenario: settings } = linkedCells(names);
  const value = (name: Name) => (i: number) => energyLines(scenario, models[i]!).of(name).toNumber();
  const here = (name: Name): BlockLine => ({ label: labelOf(name), format: "twoDecimals", formula: (i) => formulaOf(ENERGY, name, cells(i)), value: value(name) });
  const block: Block = new Block(
    { heading: "Equation 25: power x hours; emissions are electricity x Grid factor", width: 8, members: models.length, linesAcross: true, notes: NOTES },
    {
      model: { label: "Open model", format: "general", style: "linkText", formula: (i) => deployments.cell("model", i), value: (i) => models[i]! },
      served: linked(deployments, "served", value("served")),
      deployments: linked(deployments, "deployments", value("deployments")),
      meanPower: here("meanPower"),
      electricityDrawn: here("electricityDrawn"),
      energyEach: here("energyEach"),
      carbonMonth: here("carbonMonth"),
      carbonEach: here("carbonEach"),
    },
  );
  const cells: (i: number) => CellOf = readingFrom(block, deployments, settings);
  return block;
}
