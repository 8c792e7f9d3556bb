import type { FUniver } from "@univerjs/core/facade";
import { createElement } from "react";

import type { AddinCommand } from "./addinManifest";
import type { CommandRunner } from "./ribbon";

const LAST_IN_MENU = 1000;

/** Adds the add-in's commands to the grid's own right-click menu of a cell. */
export function addCellMenu(api: FUniver, commands: AddinCommand[], run: CommandRunner): void {
  commands.forEach((command, position) => {
    const icon = `${command.id}.icon`;
    api.registerComponent(icon, () =>
      createElement("img", { src: command.icons.get(16), width: 16, height: 16, alt: "" }),
    );
    api
      .createMenu({
        id: command.id,
        title: command.label,
        tooltip: command.tipText,
        icon,
        order: LAST_IN_MENU + position,
        action: () => void run(command),
      })
      .appendTo(["contextMenu.mainArea", "contextMenu.others"]);
  });
}
