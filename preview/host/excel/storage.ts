import { facadeSheet, type Grid } from "./grid";

/** Where a value lives that the grid cannot show but Excel would keep. */
export interface Storage {
  read(): Record<string, unknown>;
  write(values: Record<string, unknown>): void;
}

/** A compartment of what Univer keeps with a sheet on our behalf. */
export function sheetStorage(grid: Grid, sheetId: string, compartment: string): Storage {
  const sheet = () => facadeSheet(grid, sheetId);
  const all: Storage = {
    read: () => sheet().getCustomMetadata() ?? {},
    write: (values) => void sheet().setCustomMetadata(values),
  };
  return within(all, compartment);
}

/** A compartment of what Univer keeps with the workbook on our behalf. */
export function workbookStorage({ book }: Grid, compartment: string): Storage {
  const all: Storage = {
    read: () => book.getCustomMetadata() ?? {},
    write: (values) => void book.setCustomMetadata(values),
  };
  return within(all, compartment);
}

/** A compartment of another storage; empty until something is written. */
export function within(storage: Storage, compartment: string): Storage {
  return {
    read: () => (storage.read()[compartment] ?? {}) as Record<string, unknown>,
    write: (values) => storage.write({ ...storage.read(), [compartment]: values }),
  };
}

/** Takes a compartment out of a storage. */
export function withdraw(storage: Storage, compartment: string): void {
  storage.write(Object.fromEntries(Object.entries(storage.read()).filter(([name]) => name !== compartment)));
}
