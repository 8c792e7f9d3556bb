import { FormulaDependencyTreeVirtual } from "@univerjs/engine-formula";

const inCell = FormulaDependencyTreeVirtual.prototype.toRTreeItem;

/**
 * Keeps the formulas of conditional formats out of the cells. Univer places the one for the seventh row and third
 * column of its area in the cell B6, whatever stands there, takes what reads B6 to read the format, and so finds
 * circles where there are none and calculates in the wrong order.
 */
export function placeFormatFormulasNowhere(): void {
  FormulaDependencyTreeVirtual.prototype.toRTreeItem = function inCellOrNowhere(this: FormulaDependencyTreeVirtual) {
    return this.refTree?.formulaId === undefined ? inCell.call(this) : [];
  };
}
