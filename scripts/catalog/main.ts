import { parseArgs } from "node:util";
import { updatePrices } from "./update";

const { values } = parseArgs({ options: { checked: { type: "string" }, refresh: { type: "boolean" } } });

process.exitCode = await updatePrices({
  file: new URL("../../src/catalog/generated/prices.json", import.meta.url),
  fetch,
  say: (line) => console.log(line),
  ...values,
});
