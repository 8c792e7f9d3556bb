import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compared, listText, readList } from "./imported";

const SEED = 20_261_120;
const LISTS = 20;
/** Whole lists of one's own: `PRICE_LISTS=folder npx vitest run test/priceImport/readTwice.test.ts` reads twenty samples of each as well. */
const FOLDER = process.env["PRICE_LISTS"];
const whole = FOLDER === undefined ? [] : readdirSync(FOLDER).filter((name) => /litellm|models_dev/.test(name)).map((name) => [name, readFileSync(join(FOLDER, name), "utf8")] as const);
const files = [...["litellm.json", "models-dev.json", "models-dev-list.json", "genai-prices.json", "openrouter.json", "llm-prices.json", "langfuse.json", "helicone.json", "portkey.json"].map((name) => [name, listText(name)] as const), ...whole];

type Entries = readonly unknown[];
/** The entries of a list, wherever it has them, and the list with others in their place. */
function entriesOf(content: unknown): { entries: Entries; withEntries: (entries: Entries) => unknown } {
  const object = content as Record<string, unknown>;
  const key = Array.isArray(content) ? undefined : Object.keys(object).find((each) => Array.isArray(object[each]));
  if (Array.isArray(content)) return { entries: content, withEntries: (entries) => entries };
  if (key !== undefined) return { entries: object[key] as Entries, withEntries: (entries) => ({ ...object, [key]: entries }) };
  return { entries: Object.entries(object), withEntries: (entries) => Object.fromEntries(entries as [string, unknown][]) };
}

/** What a list would change, whatever the order in which it says it. */
function found(text: string) {
  const { changes, refusals, unchanged } = compared(text, { resellers: true, day: "2026-11-28" });
  const sorted = <T>(values: readonly T[]) => values.map((value) => JSON.stringify(value)).sort();
  return { unchanged, changes: sorted(changes.map(({ name, kind, doubts, rows }) => ({ name, kind, doubts, rows }))), refused: refusals.length };
}

describe("a list reads the same twice, and in another order of its entries", () => {
  test.each(files)("%s", (_, text) => {
    const { entries, withEntries } = entriesOf(JSON.parse(text));
    const most = Math.min(entries.length, 60);
    const samples = fc.sample(fc.shuffledSubarray([...entries], { minLength: Math.min(most, 3), maxLength: most }), { seed: SEED, numRuns: LISTS });
    for (const sample of samples) {
      const list = JSON.stringify(withEntries(sample));
      const once = read(list);
      expect(read(list)).toEqual(once);
      expect(read(JSON.stringify(withEntries([...sample].reverse())))).toEqual(once);
    }
  });
});

/** What comes of a list; a sample without any entry that tells its kind is refused as a file, each time. */
function read(text: string): unknown {
  try {
    readList(text);
  } catch (error) {
    return (error as Error).message;
  }
  return found(text);
}
