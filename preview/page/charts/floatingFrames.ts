import { DrawingTypeEnum, ICommandService, type Injector } from "@univerjs/core";
import { IRenderManagerService, type SpreadsheetSkeleton } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import {
  DrawingApplyType,
  type IDrawingJson1Type,
  type ISheetDrawing,
  ISheetDrawingService,
  SetDrawingApplyMutation,
  transformToDrawingPosition,
} from "@univerjs/preset-sheets-drawing";

import type { ChartPicture } from "../../host/simulatedExcel";

const COMPONENT = "simulated-excel.chart";
const PIXELS_PER_POINT = 96 / 72;

interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Elements over the cells of a sheet, which scroll and zoom with them, one for each chart. They are put there past
 * Univer's commands for drawings, since those could be undone by hand while the chart is still in the workbook.
 */
export function floatingFrames(injector: Injector, unitId: string) {
  const drawings = injector.get(ISheetDrawingService);
  const apply = (type: DrawingApplyType, operation: unknown) => {
    const { redo, ...to } = operation as Omit<IDrawingJson1Type, "op"> & { redo: IDrawingJson1Type["op"] };
    injector.get(ICommandService).syncExecuteCommand(SetDrawingApplyMutation.id, { ...to, op: redo, type });
  };
  const present = (subUnitId: string): ISheetDrawing[] =>
    Object.values(drawings.getDrawingData(unitId, subUnitId) ?? {}).filter((drawing) => isFrame(drawing));
  return {
    component: COMPONENT,
    ownMutation: SetDrawingApplyMutation.id,
    /** Makes the frames of a sheet those of its charts. */
    place(subUnitId: string, charts: readonly ChartPicture[]): void {
      const skeleton = skeletonOf(injector, unitId);
      if (!skeleton) return;
      const wanted = new Map(charts.map(({ id, place }) => [id, onCanvas(place, skeleton)]));
      const standing = present(subUnitId);
      const obsolete = standing.filter(({ drawingId, transform }) => !same(transform, wanted.get(drawingId)));
      if (obsolete.length > 0) apply(DrawingApplyType.REMOVE, drawings.getBatchRemoveOp(obsolete));
      const kept = new Set(standing.filter((one) => !obsolete.includes(one)).map(({ drawingId }) => drawingId));
      const missing = [...wanted].filter(([id]) => !kept.has(id));
      const added = missing.map(([drawingId, transform]) => frame({ unitId, subUnitId, drawingId }, transform, skeleton));
      if (added.length > 0) apply(DrawingApplyType.INSERT, drawings.getBatchAddOp(added));
    },
  };
}

const isFrame = (drawing: object): boolean => "componentKey" in drawing && drawing.componentKey === COMPONENT;

function frame(
  identity: Pick<ISheetDrawing, "unitId" | "subUnitId" | "drawingId">,
  transform: Rectangle,
  skeleton: SpreadsheetSkeleton,
): ISheetDrawing {
  const sheetTransform = transformToDrawingPosition(transform, skeleton);
  return {
    ...identity,
    drawingType: DrawingTypeEnum.DRAWING_DOM,
    componentKey: COMPONENT,
    data: { id: identity.drawingId },
    allowTransform: false,
    transform,
    sheetTransform,
    axisAlignSheetTransform: sheetTransform,
  } as ISheetDrawing;
}

function skeletonOf(injector: Injector, unitId: string): SpreadsheetSkeleton | undefined {
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  return render?.with(SheetSkeletonManagerService).getCurrentSkeleton() ?? undefined;
}

/** A place on the sheet in pixels of the canvas, which the headers of rows and columns are part of. */
function onCanvas(place: Rectangle, { rowHeaderWidth, columnHeaderHeight }: SpreadsheetSkeleton): Rectangle {
  const pixels = (points: number) => Math.round(points * PIXELS_PER_POINT);
  return {
    left: pixels(place.left) + rowHeaderWidth,
    top: pixels(place.top) + columnHeaderHeight,
    width: pixels(place.width),
    height: pixels(place.height),
  };
}

function same(one: ISheetDrawing["transform"], other: Rectangle | undefined): boolean {
  return other !== undefined && Object.entries(other).every(([side, size]) => one?.[side as keyof Rectangle] === size);
}
