import { type CellOf, formulaOf } from "../forms/formulas";
import { MODEL, type Name } from "../model/model";
import { deploymentLines, ownedLines } from "../scenario/lines";
import { utilizationToBreakEven } from "../scenario/rentalAnswers";
import type { Scenario } from "../scenario/scenario";
import { reference, sheetPrefix } from "./address";
import { valueOrNone } from "./blocks/answerValues";
import { Block, type BlockLine } from "./blocks/block";
import { linked, readingFrom } from "./blocks/modelLines";
import { formulaCell, valueCell } from "./cells";
import { apiName } from "./matrixLayout";
import { NONE } from "./missingFigures";
import type { WorkbookNames } from "./names";
import type { SheetPlan } from "./plan";
import { printSetup } from "./print";
import type { FormatName } from "./styles";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { checkedFacts, flagColor } from "./workings/checkSection";
import { countedAgainst } from "./workings/paybackAnswers";
import { shownMonths } from "./workings/paybackBlocks";
import { linkedCells } from "./workings/workingsCells";

const NOTE =
  'Utilization above 100%: the API is cheaper than even a fully used rented deployment. "none": no rent is known for the GPU, or the API is free. "never": renting costs no more than running one\'s own; "beyond": in more months than are counted out.';

/** Renting the same GPUs: when buying beats it, and how busy a rented deployment must be to beat each API. */
export function rentOrBuySheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const { models, apis } = names.chosen;
  const block = rentBlock(names, scenario);
  block.place(FIRST_FREE_ROW);
  const utilization = { row: block.first, column: block.area(apiLine(0)).column, rowCount: models.length, columnCount: apis.length };
  const first = reference(utilization.row, utilization.column);
  return {
    name: names.sheets.rentOrBuy,
    tabColor: "#2E75B6",
    cells: [
      ...titleBlock(
        "Rent or buy",
        "Months until buying a model's GPUs has cost less than renting them, and the utilization at which a rented deployment costs no more than each API.",
        checkedFacts(names, scenario),
      ),
      ...block.cells(),
    ],
    tables: [],
    columnWidths: [24, ...block.names.slice(1).map(() => 15)],
    rowHeights: { ...TITLE_HEIGHT, [block.header]: 64 },
    freeze: { rows: block.first, columns: 1 },
    conditionalFormats: [{ kind: "formula", area: utilization, formula: `=AND(ISNUMBER(${first}),${first}>1)`, fontColor: "#9C0006" }, flagColor()],
    validations: [],
    print: printSetup(block.header),
  };
}

/** The months of every model against renting, as the checks of the workings find them. */
export function rentMonths(names: WorkbookNames, scenario: Scenario): string {
  const block = rentBlock(names, scenario);
  block.place(FIRST_FREE_ROW);
  return sheetPrefix(names.sheets.rentOrBuy) + block.range("rentBreakEven");
}

const apiLine = (api: number) => `utilization${api}`;

/** A model in each row: what its deployments cost rented and owned, and when one beats the other. */
function rentBlock(names: WorkbookNames, scenario: Scenario): Block {
  const { models, apis } = names.chosen;
  const workings = linkedCells(names);
  const link = (name: Name & Parameters<typeof workings.deployments.cell>[0], label: string, value: BlockLine["value"]): BlockLine =>
    linked(workings.deployments, name, value, { label, ...(name === "throughput" && { format: "count" as const }) });
  const local = (name: Name) => (i: number) => ownedLines(scenario, models[i]!).of(name).toNumber();
  const rent = (name: Name) => (i: number) => valueOrNone(() => deploymentLines(scenario, models[i]!).of(name));
  const shown = shownMonths(names, scenario);
  const block: Block = new Block(
    {
      heading: "Equation 11: purchase / (renting - running cost), staff and software on both sides, month by month where the volume changes; rent / (API cost of full capacity)",
      width: 9 + apis.length, members: models.length, linesAcross: true, notes: [NOTE],
      head: (row) => [
        valueCell(row, 0, "Open model", "headerLeft"),
        ...block.labels().slice(1, 9),
        ...apis.map((api, j) => formulaCell(row, 9 + j, `"Utilization against "&${sheetPrefix(names.sheets.breakEven)}${apiName(j)}`, `Utilization against ${api}`, { style: "linkHeader", format: "general" })),
      ],
    },
    {
      model: { label: "Open model", format: "general", style: "linkText", formula: (i) => workings.deployments.cell("model", i), value: (i) => models[i]! },
      rent: link("rent", "Rent (USD/month)", rent("rent")),
      rented: link("rented", "Renting, with software and staff (USD/month)", rent("rented")),
      hardware: link("hardware", "Hardware cost to buy (USD)", local("hardware")),
      running: link("running", "Running cost of own (USD/month)", local("running")),
      deployments: link("deployments", "Deployments", local("deployments")),
      throughput: link("throughput", "Throughput (tokens/s)", local("throughput")),
      rentedCapacity: computedHere("rentedCapacity", "Full capacity, rented (tokens/month)", "tokens", local("rentedCapacity")),
      rentBreakEven: {
        label: "Months until buying beats renting", format: "months", style: "resultLink", formula: (i) => shown.cell("rent", i), value: (i) => countedAgainst("rent", models[i]!, scenario),
      },
      ...Object.fromEntries(apis.map((api, j) => [apiLine(j), {
        label: api, format: "percent" as const,
        formula: (i: number) => {
          const price = workings.apis.cell("pricePaid", j);
          return `IF(OR(${block.cell("rent", i)}="${NONE}",${price}=0),"${NONE}",${formulaOf(MODEL, "rentUtilization", against(i, price))})`;
        },
        value: (i: number) => valueOrNone(() => utilizationToBreakEven(scenario, models[i]!, api)),
      }])),
    },
  );
  const cells = (i: number): CellOf => readingFrom(block, workings.scenario)(i);
  const against = (i: number, price: string): CellOf => (name, month) => {
    if (name === "pricePaid") return price;
    return name === "rentEach" ? `(${block.cell("rent", i)}/${block.cell("deployments", i)})` : cells(i)(name, month);
  };
  function computedHere(name: Name, label: string, format: FormatName, value: BlockLine["value"]): BlockLine {
    return { label, format, formula: (i) => formulaOf(MODEL, name, cells(i)), value };
  }
  return block;
}
