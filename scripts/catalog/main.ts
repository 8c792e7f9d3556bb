import { parseArgs } from "node:util";
import { reportCatalog } from "./report";
import { updatePrices } from "./update";

const { values } = parseArgs({ options: { checked: { type: "string" }, refresh: { type: "boolean" } } });

const say = (line: string) => console.log(line);

process.exitCode = await updatePrices({
  file: new URL("../../src/catalog/generated/prices.json", import.meta.url),
  fetch,
  say,
  ...values,
});
if (process.exitCode === 0) await reportCatalog(say);
