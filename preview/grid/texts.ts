import { merge, mergeLocales } from "@univerjs/core";
import conditionalFormatting from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import core from "@univerjs/preset-sheets-core/locales/en-US";
import dataValidation from "@univerjs/preset-sheets-data-validation/locales/en-US";
import drawing from "@univerjs/preset-sheets-drawing/locales/en-US";
import filter from "@univerjs/preset-sheets-filter/locales/en-US";
import hyperLink from "@univerjs/preset-sheets-hyper-link/locales/en-US";
import note from "@univerjs/preset-sheets-note/locales/en-US";
import table from "@univerjs/preset-sheets-table/locales/en-US";

/** What Univer asks for and has no English words for: it would show the key. */
const MISSING = {
  "sheets-formula": {
    progress: {
      analyzing: "Looking for what to calculate",
      calculating: "Calculating",
      "array-analysis": "Looking for arrays",
      "array-calculation": "Calculating arrays",
      done: "Calculated",
    },
  },
  "sheets-ui": {
    merge: { confirm: { warning: "Merge cells", dismantleMergeCellWarning: "This takes merged cells apart. Go on?" } },
    filter: { confirm: { error: "This is not possible", notAllowedToInsertRange: "Cells cannot be moved across a filter. Clear the filter first." } },
    info: { error: "Error", forceStringInfo: "Number stored as text" },
  },
  "sheets-filter-ui": { permission: { filterErr: "The sheet is protected, so it cannot be filtered." } },
  "sheets-hyper-link-ui": { permission: { hyperLinkErr: "The sheet is protected, so no link can be set." } },
};

/** Every text of the grid, in English. Univer merges whole parts: what it misses goes into them one by one. */
export const TEXTS = merge({}, mergeLocales(core, conditionalFormatting, dataValidation, drawing, filter, hyperLink, note, table), MISSING);
