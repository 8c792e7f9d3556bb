import type { Injector } from "@univerjs/core";
import { IEditorBridgeService, ISheetCellDropdownManagerService, IShortcutService, KeyCode } from "@univerjs/preset-sheets-core";

const FUNCTION_LIST = "sheet.formula-embedding-editor.search_function.";

/**
 * Leaves Enter to the formula while functions are offered, as Excel does, which takes one with Tab or the mouse. The
 * list follows the typing a moment late: Enter behind Prices[#All] would take PRICE, which was offered for its beginning.
 */
export function confirmWithEnter(injector: Injector): void {
  const shortcuts = injector.get(IShortcutService);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (shortcut) =>
    shortcut.id.startsWith(FUNCTION_LIST) && shortcut.binding === KeyCode.ENTER ? { dispose: () => undefined } : register(shortcut);
}

/**
 * Keeps the list of a drop-down cell closed while a person types into the cell, as Excel does, which opens it with the
 * arrow beside the cell. Univer's list would take the keys that follow the first.
 */
export function typeWithoutList(injector: Injector): void {
  const lists = injector.get(ISheetCellDropdownManagerService);
  const editor = injector.get(IEditorBridgeService);
  const show = lists.showDropdown.bind(lists);
  lists.showDropdown = (list) => (editor.isVisible().visible ? { dispose: () => undefined } : show(list));
}
