import type { FUniver } from "@univerjs/core/facade";
import { createElement } from "react";

import type { AddinCommand, AddinManifest } from "./addinManifest";
import type { CommandRunner } from "./ribbon";

const LAST_IN_MENU = 1000;
const PLACE = ["contextMenu.mainArea", "contextMenu.others"];

/** Adds the add-in's one entry, a command or a menu of them, to the grid's own right-click menu of a cell. */
export function addCellMenu(api: FUniver, entry: AddinManifest["cellMenu"], run: CommandRunner): void {
  if (!entry) return;
  if (!("commands" in entry)) {
    commandEntry(api, entry, run).appendTo(PLACE);
    return;
  }
  const menu = api.createSubmenu({ id: entry.id, title: entry.label, order: LAST_IN_MENU });
  entry.commands.forEach((command) => menu.addSubmenu(commandEntry(api, command, run)));
  menu.appendTo(PLACE);
}

function commandEntry(api: FUniver, command: AddinCommand, run: CommandRunner) {
  const icon = `${command.id}.icon`;
  api.registerComponent(icon, () => createElement("img", { src: command.icons.get(16), width: 16, height: 16, alt: "" }));
  return api.createMenu({
    id: command.id,
    title: command.label,
    tooltip: command.tipText,
    icon,
    order: LAST_IN_MENU,
    action: () => void run(command),
  });
}
