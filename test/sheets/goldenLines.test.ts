import { expect, it } from "vitest";
import { PORTFOLIO } from "../../src/model/portfolio";

it("what figures and lines say of themselves is as agreed: labels, units, formats, symbols, constants", async () => {
  const records = [...Object.entries(PORTFOLIO.figures), ...Object.entries(PORTFOLIO.lines)];
  const lines = records.map(([name, record]) => `  ${JSON.stringify([name, record], (key, value: unknown) => (key === "is" ? undefined : value))}`);
  await expect(`[\n${lines.join(",\n")}\n]\n`).toMatchFileSnapshot("golden/model/lines.json");
});
