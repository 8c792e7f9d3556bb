import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { D } from "./engine/fixtures";
import { apiCost, breakEvenMonths, capacity } from "../src/scenario/answers";
import { type Way, comparisonOf } from "../src/scenario/comparison";
import { netPresentValue } from "../src/scenario/returnAnswers";
import { scenarioOf } from "../src/scenario/scenario";
import { money, quantity } from "../src/scenario/wording";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8").replace(/\s+/g, " ");
const published = scenarioOf(null);
const fullCost = scenarioOf([[["Preset", "Full cost"]]]);
const bill = scenarioOf([[["Preset", "Full cost"], ["Input share", 0.7], ["Cached share", 0.4], ["Monthly spend", 42_000], ["Spent on", "GPT-5.6 Sol"]]]);
const { alternatives } = comparisonOf(bill, "DeepSeek-V3.2 on 8x H200-SXM, FP8", "GPT-5.6 Sol");
const way = (wanted: Way) => alternatives.find((each) => each.way === wanted)!;
const present = (wanted: Way) => `USD ${quantity(way(wanted).cost!.present)}`;

test.each([
  ["when eight H200 pay back", `for themselves against that API in ${way("api").ownPaysBack!.toFixed(1)} months`],
  ["what a bill costs elsewhere", `costs ${present("host")} over five years in today's money; owning costs ${present("own")}, and staying with the API ${present("api")}.`],
  ["the first break-even", `It shows ${breakEvenMonths(published, "Kimi-K2", "GPT-5").toFixed(2)}`],
  ["capacity", `is ${quantity(capacity(published, "Kimi-K2"))} tokens a month`],
  ["API cost", `the ${money(apiCost(published, "GPT-5", D(506_880_000)))} that`],
  ["a dearer rate", `A1:B1)\`: ${breakEvenMonths(scenarioOf([[["Electricity rate", 0.3]]]), "Kimi-K2", "GPT-5").toFixed(2)}.`],
  ["net present value as published", `is USD ${quantity(netPresentValue(published, "gpt-oss-120B", "GPT-5"))}, and`],
  ["net present value at full cost", `is USD ${quantity(netPresentValue(fullCost, "gpt-oss-120B", "GPT-5"))}. [`],
])("the README tells the truth about %s", (_, words) => expect(readme).toContain(words));
