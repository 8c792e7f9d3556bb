import type { Page } from "playwright-core";

import { enter, openSheet, pressRibbonButton, scrollToCell } from "./gridGestures";
import { chooseFileInPane, clickInPane, fillInPane, paneFrame } from "./paneGestures";

/** Something done in the simulated Excel before its picture is taken. */
export interface Step {
  readonly name: string;
  readonly value: string;
}

type Gesture = (page: Page, value: string) => Promise<unknown>;

// A build of every sheet takes its time on a small machine.
const PATIENCE_MS = 180_000;

/** What can be done, by the name of its option. */
export const GESTURES: Readonly<Record<string, Gesture>> = {
  press: pressRibbonButton,
  sheet: openSheet,
  cell: scrollToCell,
  click: clickInPane,
  enter: (page, value) => enter(page, ...halves(value, ":")),
  file: chooseFileInPane,
  fill: (page, value) => fillInPane(page, ...halves(value, "=")),
  wait: (page, text) =>
    paneFrame(page).getByText(text).filter({ visible: true }).first().waitFor({ timeout: PATIENCE_MS }),
};

function halves(text: string, separator: string): [string, string] {
  const [first = "", ...rest] = text.split(separator);
  return [first, rest.join(separator)];
}
