type Values = Readonly<Record<string, unknown>>;

/** Records by columns, one for each field, which compress better than rows; a figure that a record lacks is null. */
export interface Packed {
  readonly count: number;
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
}

/** Values that repeat stand once, and the columns hold their places. */
export interface PackedTexts extends Packed {
  readonly values: readonly unknown[];
}

/** Some fields of records as columns. */
export function packed(records: readonly object[], wanted: (field: string) => boolean): Packed {
  const fields = [...new Set(records.flatMap(Object.keys))].filter(wanted);
  const column = (field: string) => records.map((record) => (record as Values)[field] ?? null);
  return { count: records.length, columns: Object.fromEntries(fields.map((field) => [field, column(field)])) };
}

/** The same with every value once. */
export function packedTexts(records: readonly object[], wanted: (field: string) => boolean): PackedTexts {
  const places = new Map<unknown, number>();
  const placeOf = (value: unknown) => places.get(value) ?? (places.set(value, places.size), places.size - 1);
  const { count, columns } = packed(records, wanted);
  return { count, columns: everyValue(columns, placeOf), values: [...places.keys()] };
}

/** The records that columns stand for. */
export function unpacked({ count, columns }: Packed): Record<string, unknown>[] {
  const records = Array.from({ length: count }, (): Record<string, unknown> => ({}));
  for (const [field, column] of Object.entries(columns)) {
    records.forEach((record, i) => {
      if (column[i] !== null) record[field] = column[i];
    });
  }
  return records;
}

/** The texts of records, from the places of their values. */
export function unpackedTexts({ count, columns, values }: PackedTexts): Record<string, unknown>[] {
  return unpacked({ count, columns: everyValue(columns, (place) => values[place as number]) });
}

function everyValue(columns: Packed["columns"], change: (value: unknown) => unknown): Packed["columns"] {
  return Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, column.map((value) => (value === null ? null : change(value)))]));
}
