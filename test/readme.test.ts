import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { D } from "./engine/fixtures";
import { apiCost, breakEvenMonths, capacity } from "../src/scenario/answers";
import { netPresentValue } from "../src/scenario/returnAnswers";
import { scenarioOf } from "../src/scenario/scenario";
import { money, quantity } from "../src/scenario/wording";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8").replace(/\s+/g, " ");
const published = scenarioOf(null);
const fullCost = scenarioOf([[["Preset", "Full cost"]]]);

test.each([
  ["the first break-even", `It shows ${breakEvenMonths(published, "Kimi-K2", "GPT-5").toFixed(2)}`],
  ["capacity", `is ${quantity(capacity(published, "Kimi-K2"))} tokens a month`],
  ["API cost", `the ${money(apiCost(published, "GPT-5", D(506_880_000)))} that`],
  ["a dearer rate", `A1:B1)\`: ${breakEvenMonths(scenarioOf([[["Electricity rate", 0.3]]]), "Kimi-K2", "GPT-5").toFixed(2)}.`],
  ["net present value as published", `is USD ${quantity(netPresentValue(published, "gpt-oss-120B", "GPT-5"))}, and`],
  ["net present value at full cost", `is USD ${quantity(netPresentValue(fullCost, "gpt-oss-120B", "GPT-5"))}. [`],
])("the README tells the truth about %s", (_, words) => expect(readme).toContain(words));
