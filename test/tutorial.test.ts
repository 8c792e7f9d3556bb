import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { breakEvenMonths } from "../src/scenario/answers";
import { type Way, comparisonOf } from "../src/scenario/comparison";
import { deploymentLines } from "../src/scenario/lines";
import { scenarioOf } from "../src/scenario/scenario";
import { quantity } from "../src/scenario/wording";

const tutorial = readFileSync(new URL("../docs/tutorial.md", import.meta.url), "utf8").replace(/\s+/g, " ");
const MODEL = "DeepSeek-V3.2 on 8x H200-SXM, FP8";
const API = "GPT-5.6 Sol";
const billOf = (spend: number) => scenarioOf([[["Preset", "Full cost"], ["Input share", 0.7], ["Cached share", 0.4], ["Monthly spend", spend], ["Spent on", API]]]);
const way = (wanted: Way, spend = 42_000) => comparisonOf(billOf(spend), MODEL, API).alternatives.find((each) => each.way === wanted)!;
const present = (wanted: Way, spend?: number) => quantity(way(wanted, spend).cost!.present);
const lines = deploymentLines(billOf(42_000), MODEL);
const published = scenarioOf(null);
const months = (model: string, api: string, digits = 1) => breakEvenMonths(published, model, api).toFixed(digits);
const row = (model: string) => `| ${model} | ${months(model, "GPT-5")} | ${months(model, "Claude-4 Opus")} |`;

test.each([
  // 0.7 x (0.6 x 4 + 0.4 x 0.4) + 0.3 x 20 = 7.792.
  ["the volume of the bill", `the mix costs 7.792 USD, so that the bill is ${quantity(billOf(42_000).settings.volume!)} tokens a month`],
  ["the volume, worked anew", `is ${Math.round(42_000 / 7.792 * 1e6).toLocaleString("en-US")} tokens`],
  ["the host", `| ${present("host")} |`], ["own GPUs", `| Own GPUs | ${present("own")} |`], ["reserved GPUs", `| Reserved GPUs | ${present("reserved")} |`],
  ["rented GPUs", `| Rented GPUs | ${present("rent")} |`], ["the API", `| GPT-5.6 Sol, as today | ${present("api")} |`],
  ["the purchase", `cost USD ${quantity(lines.of("hardware"))} and`], ["the payback", `against GPT-5.6 Sol in ${way("api").ownPaysBack!.toFixed(1)} months`],
  ["a deployment", `One deployment serves ${quantity(lines.of("capacity"))} tokens a month, more than`],
  ["half the bill", `own GPUs still cost USD ${present("own", 21_000)}, the API USD ${present("api", 21_000)}, and the months to break even become ${way("api", 21_000).ownPaysBack!.toFixed(1)}.`],
  ["Kimi-K2", row("Kimi-K2")], ["gpt-oss-120B", row("gpt-oss-120B")], ["Llama-3.3-70B", row("Llama-3.3-70B")], ["EXAONE", row("EXAONE 4.0 32B")],
  ["the cell", `is ${months("Kimi-K2", "GPT-5", 2)}.`],
])("the tutorial tells the truth about %s", (_, words) => expect(tutorial).toContain(words));

test("owning pays back against the cheapest host never, and at 10,000 a month not at all", () => {
  expect([way("host").ownPaysBack!.isFinite(), way("api", 10_000).ownPaysBack!.isFinite(), lines.of("deployments").toNumber()]).toEqual([false, false, 1]);
});
