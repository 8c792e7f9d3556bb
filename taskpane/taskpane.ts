import "./taskpane.css";
import { mountPane } from "./pane";
import { registerRibbonCommands } from "./ribbonCommands";
import { applyTheme } from "./theme";

const main = document.getElementById("pane")!;
const footer = document.getElementById("footer")!;
const systemTheme = matchMedia("(prefers-color-scheme: dark)");
const showTheme = () => applyTheme(document.documentElement, systemTheme);

showTheme();
systemTheme.addEventListener("change", showTheme);

void Office.onReady(({ host }) => {
  if (host !== Office.HostType.Excel) {
    main.textContent =
      "This page is the task pane of an Excel add-in: install the add-in and open it from Excel's Home tab.";
    return;
  }
  showTheme();
  registerRibbonCommands(mountPane(main, footer));
});
