import { presetScenario } from "../sheets/preset";
import { riskSheet } from "../sheets/riskSheet";
import { newSheets } from "./newSheets";
import type { MadeSheets } from "./sheetRequest";
import { workbookNames } from "./workbookNames";
import type { BuildOptions } from "./workbookRequest";

type Risk = Parameters<typeof riskSheet>[0];

/** Puts a run of trials on a new sheet, as values; sheets of runs before stay beside it. All or nothing. */
export function makeRiskSheet(risk: Risk, day: string, options: BuildOptions = {}): Promise<MadeSheets> {
  return newSheets(options, (_, contents) =>
    Promise.resolve({ names: workbookNames(contents), keys: ["risk"], reused: [], replaced: [], scenario: presetScenario("published"), brought: (names) => riskSheet(risk, names, day) }),
  );
}
