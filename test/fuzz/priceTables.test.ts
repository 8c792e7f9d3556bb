import fc from "fast-check";
import { expect, test } from "vitest";
import { PRICE_TABLE } from "../../src/catalog/tables";
import { DomainError, NotAvailableError } from "../../src/engine/check";
import { apiPriceOf } from "../../src/scenario/figures";
import type { CellValue } from "../../src/scenario/range";
import { scenarioOf } from "../../src/scenario/scenario";
import { meantPrice, mutatedFigure } from "./writtenFigures";

/** `FUZZ_RUNS=100000 npx vitest run test/fuzz` tries more. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 20_000);
const SEED = 20_261_120;

const FIELDS = ["inputPerMTok", "outputPerMTok", "cachedInputPerMTok", "longContextInputPerMTok"] as const;
const HEADERS = ["API", ...FIELDS.map((field) => PRICE_TABLE.columns.find((column) => column.field === field)!.header)];

/** A cell of a price, and what it says; "none" where it says that there is no price. */
interface PriceCell {
  readonly value: CellValue;
  readonly says: number | "none" | "nothing sound";
}

const BLANKS: readonly CellValue[] = ["", null, undefined, 0, "0"];

/** A price in a table: as a number, as a text, blank in each way in which a host hands over blanks, or as what is no price. */
function cell(meant: number): fc.Arbitrary<PriceCell> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant<PriceCell>({ value: meant, says: meant }) },
    { weight: 1, arbitrary: fc.constantFrom(...BLANKS).map((value): PriceCell => ({ value, says: "none" })) },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>(-meant, true, false, Infinity, NaN).map((value): PriceCell => ({ value, says: "nothing sound" })) },
    { weight: 2, arbitrary: mutatedFigure(meant).map(({ text, meant: said }): PriceCell => ({ value: text, says: said ?? (/^\s*(0|0\.0+|n\/a|)\s*$/.test(text) ? "none" : "nothing sound") })) },
  );
}

const row = fc.tuple(meantPrice, meantPrice, meantPrice, meantPrice).chain((prices) => fc.tuple(...prices.map(cell)));

const outcomes = { refused: 0, answered: 0 };

test("prices tables changed cell by cell: a figure is what its cell says, or there is none", () => {
  fc.assert(
    fc.property(row, (cells) => {
      const shown = cells.map(({ value }) => JSON.stringify(value) ?? "undefined").join(" ");
      try {
        const price = apiPriceOf(scenarioOf([[HEADERS, ["Acme-1", ...cells.map(({ value }) => value)]]]), "Acme-1");
        const read = [price.input, price.output, price.cachedInput, price.longContextInput];
        for (const [at, { says }] of cells.entries()) {
          if (!read[at]) expect(says, `${FIELDS[at]} of ${shown}`).toBe("none");
          else if (says === "none") expect(read[at].toNumber(), `${FIELDS[at]} of ${shown}`).toBe(0);
          else expect(read[at].toNumber(), `${FIELDS[at]} of ${shown}`).toBe(says);
        }
        outcomes.answered += 1;
      } catch (error) {
        if (!(error instanceof DomainError || error instanceof NotAvailableError)) throw error;
        outcomes.refused += 1;
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
  expect(Math.min(outcomes.answered, outcomes.refused)).toBeGreaterThan(RUNS / 20);
}, 900_000);
