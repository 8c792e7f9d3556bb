import { type Mend, fieldMends } from "./mends";

/** What buttons under a refusal can do in the workbook. */
export interface MendActions {
  readonly build: () => void;
  readonly selectFree: () => void;
  readonly openSheet: (name: string) => void;
  readonly prices: () => void;
  readonly update: () => void;
  readonly deleteAside: () => void;
}

const NEEDS_WORKBOOK = /Build the workbook first|once the workbook is built|Build it again|Build the workbook again|Build one in the view Build/;
const NEEDS_EMPTY_CELLS = /Select an empty cell|Select empty cells|of empty cells|empty cells from it on|Select a cell outside of it|select another cell/;
const STANDS_ON = /stands on the sheet (.+?) already/;
const NEEDS_PRICE = /Add it to the Prices table/;

/** What can be done at once about a refusal: in the fields of the view, or in the workbook. */
export function refusalMends(message: string, view: ParentNode, { build, selectFree, openSheet, prices }: MendActions): readonly Mend[] {
  const [, standing] = STANDS_ON.exec(message) ?? [];
  return [
    ...fieldMends(message, view),
    ...(NEEDS_WORKBOOK.test(message) ? [{ label: "Build workbook", press: build }] : []),
    ...(NEEDS_EMPTY_CELLS.test(message) ? [{ label: "Select free cells", press: selectFree }] : []),
    ...(standing === undefined ? [] : [{ label: `Show ${standing}`, press: () => openSheet(standing) }]),
    ...(NEEDS_PRICE.test(message) ? [{ label: "Import or refresh prices", press: prices }] : []),
  ];
}
