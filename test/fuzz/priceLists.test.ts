import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { openQuestions } from "../../src/priceImport/csv/openQuestions";
import { type ColumnQuestion, type PriceList, listWithColumns, openedList } from "../../src/priceImport/priceList";
import { RefusedFileError } from "../../src/priceImport/refusedFile";
import { compared, finished } from "../priceImport/imported";
import { type Mark, type WrittenFigure, meantPrice, mutatedFigure, writtenWith } from "./writtenFigures";

/** `FUZZ_RUNS=100000 npx vitest run test/fuzz` tries more. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 20_000);
const SEED = 20_261_120;

const FIELDS = ["input", "output", "cachedInput", "cacheWrite"] as const;
const OWN_HEADERS = ["API", "Input (USD/1M tokens)", "Output (USD/1M tokens)", "Cached input (USD/1M tokens)", "Cache write (USD/1M tokens)"];
const OTHER_HEADERS = ["model", "input_per_1m_usd", "output_per_1m_usd", "cache_read_per_1m_usd", "cache_write_per_1m_usd"];

interface WrittenList {
  readonly text: string;
  /** The decimal sign that its maker uses. */
  readonly mark: Mark;
  readonly rows: readonly (readonly WrittenFigure[])[];
}

/** A list as its maker writes it, with one decimal sign throughout, then changed in some of its cells. */
const writtenList: fc.Arbitrary<WrittenList> = fc
  .record({
    mark: fc.constantFrom<Mark>(".", ","), delimiter: fc.constantFrom(",", ";", "\t"), digits: fc.constantFrom(undefined, 2, 3), headers: fc.constantFrom(OWN_HEADERS, OTHER_HEADERS),
    figures: fc.array(fc.tuple(meantPrice, meantPrice, meantPrice, meantPrice), { minLength: 1, maxLength: 4 }),
  })
  .chain(({ mark, delimiter, digits, headers, figures }) => {
    const cell = (meant: number) => {
      const rounded = digits === 2 ? Number(meant.toFixed(2)) : meant;
      return fc.oneof({ weight: 3, arbitrary: fc.constant<WrittenFigure>({ text: writtenWith(mark, rounded, digits), meant: rounded }) }, { weight: 1, arbitrary: mutatedFigure(meant) });
    };
    return fc.tuple(...figures.map((row) => fc.tuple(...row.map(cell)))).map((rows) => ({ mark, rows, text: Papa.unparse([headers, ...rows.map((row, i) => [`acme-${i}`, ...row.map(({ text }) => text)])], { delimiter }) }));
  });

const outcomes = { asked: 0, refusedFiles: 0, rowsRefused: 0, rowsTaken: 0 };

/** What becomes of a list when a person answers what is asked, and presses on with what is proposed. */
function outcomeOf({ text, mark }: WrittenList): PriceList | undefined {
  try {
    const opened: PriceList | ColumnQuestion = finished(openedList(text));
    if (!("table" in opened)) return opened;
    const { table, proposal } = opened;
    if (openQuestions(proposal, table).length > 0) outcomes.asked += 1;
    return finished(listWithColumns(table, { ...proposal, currency: proposal.currency ?? "USD", mark: proposal.mark ?? mark }));
  } catch (error) {
    expect(error).toBeInstanceOf(RefusedFileError);
    outcomes.refusedFiles += 1;
  }
  return undefined;
}

test(`lists changed cell by cell: what is read is what was meant, or it is refused or asked for`, () => {
  fc.assert(
    fc.property(writtenList, (written) => {
      const { text, rows } = written;
      const list = outcomeOf(written);
      if (!list) return;
      outcomes.rowsRefused += list.refusals.length;
      for (const { model } of list.listings) {
        const row = rows[Number(model.id.replace("acme-", ""))]!;
        for (const [at, field] of FIELDS.entries()) {
          const [read, { meant, text: cell }] = [model.prices[0]![field], row[at]!];
          if (meant !== undefined && read !== undefined) expect(read, `${field} ${JSON.stringify(cell)} in ${text}`).toBeCloseTo(meant, 9);
          else if (read !== undefined) expect([0, -1.5], `${field} ${JSON.stringify(cell)} in ${text}`).toContain(read);
          else expect(["", "n/a"], `${field} in ${text}`).toContain(cell.trim());
        }
        outcomes.rowsTaken += 1;
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
  expect(outcomes.rowsTaken).toBeGreaterThan(RUNS / 20);
  expect(outcomes.rowsRefused).toBeGreaterThan(RUNS / 20);
  console.log(`price lists: ${JSON.stringify({ seed: SEED, runs: RUNS, ...outcomes })}`);
}, 900_000);

/** Values that a JSON list may have where a number should stand. */
const otherValue = (meant: number) => fc.constantFrom<unknown>(String(meant), String(meant).replace(".", ","), `${meant}%`, `$${meant}`, "", null, 0, -meant, true, [meant], { price: meant }, "null");
const mutatedValue = (meant: number) => fc.oneof({ weight: 3, arbitrary: fc.constant<unknown>(meant) }, { weight: 1, arbitrary: otherValue(meant) });

const jsonList = fc.tuple(meantPrice, meantPrice, meantPrice).map((prices) => [...prices].sort((a, b) => a - b)).chain(([cached = 0, input = 0, output = 0]) => {
  const perToken = [input, output, cached].map((price) => price / 1e6);
  return fc.tuple(...perToken.map(mutatedValue)).map((values) => ({ meant: [input, output, cached], values }));
});

const SHAPES: Readonly<Record<string, (values: readonly unknown[]) => unknown>> = {
  LiteLLM: ([a, b, c]) => ({ "acme-0": { litellm_provider: "openai", mode: "chat", input_cost_per_token: a, output_cost_per_token: b, cache_read_input_token_cost: c } }),
  OpenRouter: ([a, b, c]) => ({ data: [{ id: "acme-0", pricing: { prompt: a, completion: b, input_cache_read: c } }] }),
  Langfuse: ([a, b, c]) => [{ modelName: "acme-0", matchPattern: "(?i)^(openai\\/)?(acme-0)$", prices: { input: a, output: b, input_cached_tokens: c } }],
};

test.each(Object.entries(SHAPES))("%s lists changed value by value: no figure but what was meant", (_, shape) => {
  let taken = 0;
  fc.assert(
    fc.property(jsonList, ({ meant, values }) => {
      const { changes } = compared(JSON.stringify(shape(values)), { resellers: true, standing: [] });
      for (const { after } of changes) {
        taken += 1;
        const texts = values.map(String);
        for (const [at, field] of (["input", "output", "cachedInput"] as const).entries()) {
          if (after[field] !== undefined) expect(after[field], texts.join(" ")).toBeCloseTo(meant[at]!, 9);
          else expect([null, 0, "", undefined], texts.join(" ")).toContain(values[at]);
        }
      }
    }),
    { seed: SEED, numRuns: Math.ceil(RUNS / 20) },
  );
  expect(taken).toBeGreaterThan(0);
}, 900_000);
