import type { Answer } from "./faults";
import { HostError } from "./hostObject";
import type { Blanks } from "./marshalling";
import { PathType } from "./richApiMessages";
import { errorReport } from "./richApiErrors";

/** Situations of Excel that the grid has no way to be in: a person brings them about, and requests meet them. */
export interface ExcelStates {
  /** A cell is being edited: Excel takes no request then. */
  editsCell: boolean;
  /** Sheets that hold a chart alone: they have names, and the object model does not list them. */
  chartSheets: string[];
  /** A chart sheet is the one that shows. */
  showsChartSheet: boolean;
  /** Dates are counted from 1904, as in workbooks of old Macs. */
  datesFrom1904: boolean;
  /** Which Excel it is in what it hands a function for a blank cell: read when a function is next calculated. */
  blanks: Blanks;
}

/** Excel as it is when it starts. */
export function ordinaryStates(): ExcelStates {
  return { editsCell: false, chartSheets: [], showsChartSheet: false, datesFrom1904: false, blanks: "web" };
}

/** Refuses what asks for a cell or a worksheet that shows while a chart sheet does. */
export function requireWorksheetShown({ showsChartSheet }: ExcelStates): void {
  if (showsChartSheet) throw new HostError("InvalidSelection", "The current selection is invalid for this operation.");
}

/** Refuses requests to the workbook, whole, while a cell is being edited. */
export function answersOutsideEditing(states: ExcelStates, answer: Answer): Answer {
  return async (request) => {
    const isForService = Object.values(request.ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === PathType.new);
    if (!states.editsCell || isForService) return answer(request);
    const error = new HostError(
      "InvalidOperationInCellEditMode",
      "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
    );
    return { Results: [], TraceIds: [], Error: errorReport(error, request, 0) };
  };
}
