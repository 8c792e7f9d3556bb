import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cellValue, sheetNames } from "../../preview/server/gridGestures";
import { chooseFileInPane } from "../../preview/server/paneGestures";
import { NARROW, axeFindings, neededWidth } from "./accessibility";
import { openPane } from "./openPane";

const exported = (file: string) => fileURLToPath(new URL(`../usage/exports/${file}`, import.meta.url));

const MODEL = "DeepSeek-V3.2 on 8x H200-SXM, FP8";

const { preview, pane, show, press, says, done, previewed, values, tick } = await openPane("Usage");

afterAll(() => preview.close());

const choose = (file: string) => chooseFileInPane(preview.page, exported(file), "Usage export");
const value = (address: string, sheet: string) => cellValue(preview.page, address, sheet);

describe("importing usage", () => {
  test("shows what an export says before anything is written", async () => {
    await choose("litellm-daily.csv");
    await previewed("LiteLLM daily spend, litellm-daily.csv: 3 rows, 2026-11, 0 refused.");
    expect(await pane.locator(".changes tbody tr").first().innerText()).toMatch(/claude-x-1\s+user-demo\s+input 95\.9%, of it cached 63\.4%\s+60 requests a month of 24,667 tokens\s+growth is not fitted: 1 month, four are needed\s+USD 2\.70 a month billed; its list price is not known\s+1,480,000/);
    expect(await sheetNames(preview.page)).toEqual(["Sheet1"]);
    expect(await axeFindings(pane)).toEqual([]);
    expect(await neededWidth(pane, NARROW)).toBeLessThanOrEqual(NARROW);
  });

  test("adds its months to a table on a sheet of its own, and the same again not at all", async () => {
    await press("Add 3 rows");
    await says("Added 3 rows in the new sheet Usage.");
    expect([await value("B7", "Usage"), await value("F7", "Usage"), await value("G7", "Usage"), await value("J7", "Usage")]).toEqual(["claude-x-1", 1_420_000, 900_000, 2.7]);
    await choose("litellm-daily.csv");
    await previewed("3 stand in the Usage table already");
    expect(await pane.getByRole("button", { name: "Add 0 rows" }).isDisabled()).toBe(true);
    await press("Discard");
  });

  // Tokens a month over all its APIs and workloads, as worked by hand in test/writers/usageRoads.test.ts.
  test.each([
    ["openai-usage.json", 1_397_700], ["openai-usage.csv", 1_397_700], ["openai-costs.json", 0], ["openai-costs.csv", 0], ["anthropic-usage.json", 1_555_400], ["anthropic-usage.csv", 1_555_400],
    ["anthropic-costs.json", 0], ["anthropic-costs.csv", 0], ["openrouter.csv", 8_520], ["openrouter.json", 961_500], ["litellm-logs.csv", 22_080], ["langfuse.csv", 22_080], ["helicone.csv", 7_020],
    ["azure.csv", 1_590_000], ["bedrock.csv", 1_790_000], ["google.json", 1_590_000], ["deepseek.csv", 1_260_000], ["own.csv", 1_314_500_000],
  ])("previews %s with %d tokens", async (file, tokens) => {
    await choose(file);
    await previewed(new RegExp(`, ${file.replace(".", "\\.")}: \\d+ rows?, 2026-11.*, 0 refused\\.`));
    const figures = await pane.locator(".changes.usage tbody td.figure").allInnerTexts();
    expect(figures.reduce((sum, text) => sum + Number(text.replaceAll(",", "")), 0)).toBe(tokens);
    await press("Discard");
  });

  test("shows names that are markup or formulas as texts", async () => {
    const folder = mkdtempSync(join(tmpdir(), "usage-"));
    const file = join(folder, "hostile.csv");
    writeFileSync(file, `start_time,num_model_requests,model,project_id,input_tokens,output_tokens\n1793491200,1,"<img src=x onerror=alert(1)>","=HYPERLINK(""http://x"")",5,1\n1793491200,1,m,<b>bold</b>,7,1\n`);
    await chooseFileInPane(preview.page, file, "Usage export");
    await previewed("hostile.csv: 2 rows");
    const texts = await pane.locator(".changes.usage tbody td:first-child").allInnerTexts();
    expect(texts.join(" ")).toContain("<img src=x onerror=alert(1)>");
    expect(texts.join(" ")).toContain('=HYPERLINK("http://x")');
    expect(await pane.locator(".preview img, .preview b").count()).toBe(0);
    await press("Discard");
    rmSync(folder, { recursive: true });
  });

  test("sends a price list to the view Catalog", async () => {
    await chooseFileInPane(preview.page, fileURLToPath(new URL("../priceImport/lists/litellm.json", import.meta.url)), "Usage export");
    await says("Nothing was imported. This is a price list, no usage. Import it in the view Catalog, under Fresh prices.");
  });
});

describe("USD 42,000 a month on GPT-5.6 Sol, 70% input, 40% cached: buy 8 H200?", () => {
  // What else is built says nothing of the bill.
  beforeAll(() => tick({ "Open models": ["Kimi-K2"], APIs: ["GPT-5"], Sheets: ["Summary"] }));

  test("in three steps", { timeout: 300_000 }, async () => {
    // One: what would serve it instead.
    await show("Build");
    await pane.getByLabel("Open model to look at closely").selectOption({ label: MODEL });
    // Two: the bill.
    await show("Usage");
    await pane.getByLabel("API on the bill").fill("GPT-5.6 Sol");
    await pane.getByLabel("USD a month").fill("42000");
    await pane.getByLabel("Input share").fill("70%");
    await pane.getByLabel("Cached share").fill("40%");
    await press("Use this bill");
    await done("Summary");
    // Three: the verdict. 0.7 x (0.6 x 4 + 0.4 x 0.4) + 0.3 x 20 = 7.792 USD per million tokens.
    const summary = await values("Summary", "A1:B160");
    expect(summary.find(([label]) => label === "Volume (tokens/month)")?.[1]).toBeCloseTo(42_000 / 7.792 * 1e6, 0);
    expect(summary.map(([text]) => text)).toEqual(expect.arrayContaining([expect.stringMatching(/costs least over 60 months.*own GPUs for DeepSeek-V3\.2 on 8x H200-SXM, FP8 /i)]));
    expect(summary).toContainEqual(["API", "GPT-5.6 Sol"]);
  });

  test("a second bill leaves what is typed until it may be replaced", async () => {
    await pane.getByLabel("USD a month").fill("21000");
    await press("Use this bill");
    await pane.getByRole("heading", { name: "You have typed other values" }).waitFor({ timeout: 60_000 });
    await press("Replace mine");
    await says(/Typed into the sheet Assumptions: .*Monthly spend/);
  });
});
