import { facadeSheet, type Grid } from "./grid";

/** Where a value lives that the grid cannot show but Excel would keep. */
export interface Storage {
  read(): Record<string, unknown>;
  write(values: Record<string, unknown>): void;
}

/** A compartment of what Univer keeps with a sheet on our behalf. */
export function sheetStorage(grid: Grid, sheetId: string, compartment: string): Storage {
  const sheet = () => facadeSheet(grid, sheetId);
  const all = (): Record<string, unknown> => sheet().getCustomMetadata() ?? {};
  return {
    read: () => (all()[compartment] ?? {}) as Record<string, unknown>,
    write: (values) => void sheet().setCustomMetadata({ ...all(), [compartment]: values }),
  };
}

/** A compartment of what Univer keeps with the workbook on our behalf. */
export function workbookStorage({ book }: Grid, compartment: string): Storage {
  const all = (): Record<string, unknown> => book.getCustomMetadata() ?? {};
  return {
    read: () => (all()[compartment] ?? {}) as Record<string, unknown>,
    write: (values) => void book.setCustomMetadata({ ...all(), [compartment]: values }),
  };
}
