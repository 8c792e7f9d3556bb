import { frameName } from "../host/simulatedExcel";
import { pageElement } from "./pageElement";

/** The add-in's page in its frame beside the grid. It stays loaded while it is hidden, as a shared runtime does. */
export interface TaskPane {
  readonly frame: HTMLIFrameElement;
  show(): void;
  hide(): void;
  /** Loads the add-in's page. */
  load(url: string): void;
}

/** Makes the task pane with its title and close button. */
export function createTaskPane(title: string): TaskPane {
  const pane = pageElement("pane");
  const frame = document.createElement("iframe");
  frame.name = frameName({ hostUrl: `${location.origin}/` });
  frame.title = title;
  const setVisible = (visible: boolean): void => {
    pane.hidden = !visible;
    document.body.classList.toggle("pane-open", visible);
  };
  pane.querySelector("h2")!.textContent = title;
  pane.querySelector("button")!.onclick = () => setVisible(false);
  return {
    frame,
    show: () => setVisible(true),
    hide: () => setVisible(false),
    load: (url) => loadFrame(pane, frame, url),
  };
}

function loadFrame(pane: HTMLElement, frame: HTMLIFrameElement, url: string): void {
  frame.src = url;
  pane.append(frame);
}
