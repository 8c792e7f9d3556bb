import { afterAll, expect, test } from "vitest";

import { DEPLOYMENT_TABLE } from "../../src/catalog/tables";
import { firstMonthBreakEven } from "../../src/scenario/answers";
import { scenarioOf } from "../../src/scenario/scenario";
import { openPane } from "./openPane";

const OURS: Record<string, string | number> = { name: "Ours", deploymentOf: "gpt-oss-120B", gpu: "NVIDIA H100-SXM-80GB", gpuCount: 4, throughputTokensPerSecond: 9000 };
const HEADERS = DEPLOYMENT_TABLE.columns.map(({ header }) => header);
const rowOf = (record: typeof OURS) => DEPLOYMENT_TABLE.columns.map(({ field }) => record[field] ?? "");
const ROW = rowOf(OURS);
const IDLE = rowOf({ ...OURS, name: "Idle", throughputTokensPerSecond: "" });

const { preview, pane, show, press, done, tick } = await openPane();

afterAll(() => preview.close());

test("a row added to the Deployments table is offered in Build, What-if and Functions, and is computed with", async () => {
  await show("Build");
  await tick({ Sheets: ["Deployments"] });
  await press("Build workbook");
  await done("Deployments");
  await pane.locator(":root").evaluate(
    (_, rows) =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem("Deployments").rows.add(undefined, rows);
        await context.sync();
      }),
    [ROW, IDLE],
  );
  await show("Build");
  const own = pane.locator('#build-model optgroup[label="This workbook\'s own"] option');
  await own.waitFor({ state: "attached" });
  expect(await own.allInnerTexts()).toEqual(["Ours"]);
  expect(await pane.locator("#build-model optgroup").evaluateAll((groups) => groups.map((group) => group.getAttribute("label")))).toEqual(["This workbook's own", "Models", "Deployments"]);
  await pane.getByText("Not in the lists, since it cannot be computed: Idle lacks: Throughput.").waitFor();
  await pane.getByLabel("Open model to look at closely").selectOption("Ours");
  await show("Build");
  expect(await pane.getByLabel("Open model to look at closely").inputValue()).toBe("Ours");
  expect(await pane.locator(".picks li").first().textContent()).toBe("Ours");
  expect(await pane.locator("#names-models option").first().getAttribute("value")).toBe("Ours");

  await show("What-if");
  await pane.getByLabel("Analysis").selectOption("GOALSEEK");
  await pane.getByLabel("Open model", { exact: true }).selectOption("Ours");
  await pane.getByLabel("The figure shall be").fill(String(firstMonthBreakEven(scenarioOf([[HEADERS, ROW]]), "Ours", "GPT-5").toNumber()));
  await pane.locator("#what-if-api").fill("GPT-5");
  // At the months that the shipped electricity rate gives, the rate sought is that rate.
  await expect.poll(async () => parseFloat(await pane.locator("#panel-what-if .result").first().innerText())).toBeCloseTo(0.15, 3);
});
