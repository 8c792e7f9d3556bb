import type { SheetKey, WorkbookNames } from "../sheets/names";
import type { SheetPlan } from "../sheets/plan";
import type { sheetPlan } from "../sheets/workbookPlan";
import type { CellNames } from "./cellNames";
import type { OwnReader } from "./ownReaders";
import type { ReplacedSheet } from "./replacement";
import type { FoundTable } from "./workbookContents";

/** A check of the workings that does not say OK. */
export interface FailedCheck {
  readonly label: string;
  readonly says: string;
  readonly sheet: string;
  /** The cell that says it. */
  readonly address: string;
}

/** What an action has made. */
export interface MadeSheets {
  /** In the order of their tabs; the first one is shown. */
  readonly made: readonly string[];
  /** Sheets that were there already and whose tables the new formulas read. */
  readonly reused: readonly string[];
  /** The sheet of assumptions that was there already: its preset and values stay in force. */
  readonly assumptionsKept?: string;
  /** Sheets made before were replaced, and are gone. */
  readonly replaced?: true;
  /** Excel took no notes, or not all; all else is made. */
  readonly notesRefused?: true;
  /** Checks of the new workings that do not say OK, each with what it says. */
  readonly failed?: readonly FailedCheck[];
}

/** What has been queued for the new sheets. */
export interface QueuedSheets {
  readonly cells: CellNames;
  readonly plans: readonly SheetPlan[];
  /** In the order of their tabs, with their ids. */
  readonly added: readonly Excel.Worksheet[];
  /** Tables that were to be read and are no longer as they were found. */
  readonly changed: () => readonly string[];
}

/** What is to be written, chosen after a look at the workbook. */
export interface SheetRequest extends Pick<MadeSheets, "assumptionsKept"> {
  readonly names: WorkbookNames;
  /** In the order of their tabs. */
  readonly keys: readonly SheetKey[];
  /** Tables of ours in the workbook that the new formulas read. */
  readonly reused: readonly FoundTable[];
  /** Sheets of ours that the new ones take the place of. */
  readonly replaced: readonly ReplacedSheet[];
  /** Formulas that read what is replaced, to go on with the new sheets. */
  readonly readers?: readonly OwnReader[];
  /** How a formula of a name reads the new sheets; as it is where absent. */
  readonly becomes?: (formula: string) => string;
  /** Whether replaced sheets are kept, hidden, so that it can be undone; else they are deleted. */
  readonly setAside?: boolean;
  /** The id of the sheet that shows, to show again where it is undone. */
  readonly shown?: string;
  /** Says what somebody has changed in the replaced sheets since they were read: asked before they go. */
  readonly changedSince?: (context: Excel.RequestContext) => Promise<readonly string[]>;
  /** The plan of a sheet whose contents a person has brought, in place of the shipped one. */
  readonly brought?: (names: WorkbookNames, key: SheetKey) => SheetPlan;
  readonly scenario: Parameters<typeof sheetPlan>[2];
  /** Whether the sheet that shows goes on showing. */
  readonly inBackground?: boolean;
}
