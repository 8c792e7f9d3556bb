import { type CellValue, type Range, sameRow } from "./range";

type Row = readonly CellValue[];

/** The rows of the table read last, and what was read of each. */
interface Reading<R> {
  readonly range: Range;
  readonly read: readonly R[];
}

/**
 * Reads the rows under a header, those that the reading before this had as well only once: a table of 50,000 rows is
 * edited a cell at a time, and each edit hands over all of it. Rows inserted or deleted between them shift the others.
 */
export function rowReader<R>(read: (headers: Row, row: Row) => R): (range: Range) => R[] {
  let last: Reading<R> | undefined;
  return (range) => {
    const [headers = [], ...rows] = range;
    const before = last?.range[0] && sameRow(last.range[0], headers) ? last : undefined;
    let shift = 0;
    const records = rows.map((row, i) => {
      for (const by of [shift, shift - 1, shift + 1]) {
        const same = before?.range[i + 1 + by];
        if (i + by < 0 || !same || !sameRow(same, row)) continue;
        shift = by;
        return before!.read[i + by]!;
      }
      return read(headers, row);
    });
    last = { range, read: records };
    return records;
  };
}
