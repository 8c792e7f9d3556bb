import { CommandType, debounce, ICommandService } from "@univerjs/core";
import { SetWorksheetActiveOperation } from "@univerjs/preset-sheets-core";

import type { SimulatedExcel } from "../../host/simulatedExcel";
import { chartFrames } from "./chartFrames";
import { floatingFrames } from "./floatingFrames";

// Long enough for the last of a batch of changes, short enough to seem at once.
const REDRAW_AFTER_MS = 60;

/** Draws the charts of the sheet that shows over its cells, and again whenever something changes. */
export function showCharts(excel: SimulatedExcel): void {
  const { injector } = excel;
  const workbook = excel.api.getActiveWorkbook()!;
  const floating = floatingFrames(injector, workbook.getId());
  const frames = chartFrames(excel.api, floating.component);
  const redraw = debounce(() => {
    const sheetId = workbook.getActiveSheet().getSheetId();
    const charts = excel.charts(sheetId);
    frames.draw(charts);
    floating.place(sheetId, charts);
  }, REDRAW_AFTER_MS);
  injector.get(ICommandService).onCommandExecuted(({ id, type }) => {
    if (id !== floating.ownMutation && (type === CommandType.MUTATION || id === SetWorksheetActiveOperation.id)) redraw();
  });
}
