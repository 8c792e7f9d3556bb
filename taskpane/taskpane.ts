import "./taskpane.css";
import { mountPane } from "./pane";
import { registerRibbonCommands } from "./ribbonCommands";
import { applyOfficeTheme } from "./theme";

const main = document.getElementById("pane")!;
const footer = document.getElementById("footer")!;

void Office.onReady(({ host }) => {
  if (host !== Office.HostType.Excel) {
    main.textContent =
      "This page is the task pane of an Excel add-in: install the add-in and open it from Excel's Home tab.";
    return;
  }
  applyOfficeTheme(document.documentElement);
  registerRibbonCommands(mountPane(main, footer));
});
