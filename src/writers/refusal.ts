/** An action that could not be done: what happened and what to do next, in words for the person at the sheet. */
export class RefusedAction extends Error {
  override readonly name = "RefusedAction";
}

/** A person's wish to stop, fulfilled before anything was written. */
export class StoppedAction extends RefusedAction {}

/** The code of a request that a person has stopped once it was sent: what it did is undone as after any failure. */
export const STOPPED_REQUEST = "StoppedRequest";

/** What an action was to change. */
export type Changed = "cells" | "sheets";

interface KnownFailure {
  readonly when: RegExp;
  readonly text: string | Readonly<Record<Changed, string>>;
}

/** By the codes of office.js: its messages come in the language of Excel. */
const KNOWN: readonly KnownFailure[] = [
  {
    when: new RegExp(STOPPED_REQUEST),
    text: "Stopped.",
  },
  {
    when: /CellEditMode/i,
    text: "Excel is editing a cell. Press Enter or Esc, then try again.",
  },
  {
    when: /AccessDenied|protected/i,
    text: {
      cells: "This sheet is protected. Choose Review > Unprotect Sheet, or select a cell on another sheet, and try again.",
      sheets: "This workbook does not allow new sheets. Choose Review > Protect Workbook to unprotect it, or use another workbook.",
    },
  },
  {
    when: /InvalidSelection|UnsupportedSheet|InactiveWorkbook/i,
    text: "No cell is selected: a chart sheet shows, or Excel shows another workbook. Select a cell of this workbook and try again.",
  },
  {
    when: /ItemAlreadyExists/i,
    text: "A name that is needed is taken: by what somebody has added meanwhile, or by something add-ins cannot see, such as a chart sheet. Try again; if it happens once more, rename that.",
  },
  {
    when: /ItemNotFound/i,
    text: "Something that this needs has been deleted or renamed meanwhile. Try again.",
  },
  {
    when: /NotImplemented|ApiNotFound|not supported/i,
    text: "This Excel lacks a feature the sheets need. Update Excel, or open the workbook in Excel on the web.",
  },
  {
    when: /PayloadSizeLimitExceeded|MemoryLimitReached/i,
    text: "This is more than Excel takes at once. Choose fewer sheets, models or APIs, and try again.",
  },
];

/** Whether Excel has carried out nothing of a request: while a cell is edited it takes none. */
export function isRefusedWhole(error: unknown): boolean {
  return /CellEditMode/i.test((error as { code?: string }).code ?? "");
}

/** Any failure as a refusal that says what to do; `left` are sentences about what could not be undone. */
export function refusal(error: unknown, left: readonly string[], changed: Changed = "cells"): RefusedAction {
  const { code = "", message = String(error) } = error as { code?: string; message?: string };
  const known = KNOWN.find(({ when }) => when.test(`${code} ${message}`))?.text;
  const fallback = `Excel answered: ${message} Try again; if it happens once more, try in a new workbook.`;
  const said = error instanceof RefusedAction ? message.replace(/ Nothing was changed\..*$/, "") : undefined;
  const what = said ?? (typeof known === "object" ? known[changed] : known) ?? fallback;
  return new RefusedAction([what, ...(left.length === 0 ? ["Nothing was changed."] : left)].join(" "), { cause: error });
}
