import type { SheetOffer } from "../../src/sheets/sheetList";
import { SHEET_PURPOSES } from "../pictures/sheetPurposes";
import { slug } from "../pictures/slug";

/** docs/sheets.md: what each sheet is for, with its picture. */
export function sheetsDocument(offers: readonly SheetOffer[]): string {
  return (
    [
      "# The sheets",
      "Written by `npm run docs`; the pictures by `npm run pictures`, in the simulated Excel. *Build workbook* makes the sheets ticked in the pane, and those they compute from. Blue figures on yellow are to be typed over, black ones are computed on the sheet, green ones come from another; negatives stand in parentheses. Every sheet says its preset, the catalog's date, the version and the source.",
      ...offers.map(sheetSection),
    ].join("\n\n") + "\n"
  );
}

function sheetSection({ label, about }: SheetOffer): string {
  const purpose = SHEET_PURPOSES[label];
  return [`## ${label}`, `*${about}.*`, ...(purpose ? [purpose] : []), `![${label}](images/${slug(label)}.png)`].join("\n\n");
}
