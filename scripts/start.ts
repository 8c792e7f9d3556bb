import { once } from "node:events";
import type { ExcelSession } from "./start/excelSession";
import { hasExcel } from "./start/installedExcel";

const PREVIEW_FLAG = "--preview";
const HELP = `Opens the add-in in Excel where there is one, and otherwise in the simulated Excel.

npm start -- [options]
  ${PREVIEW_FLAG}        always the simulated Excel; npm run preview -- --help lists its own options, which may follow
  --help           this text`;

/** Opens the add-in in Excel where there is one, and otherwise in the simulated Excel. */
async function start(): Promise<void> {
  if (process.argv.includes("--help")) return console.log(HELP);
  const session = process.argv.includes(PREVIEW_FLAG) ? undefined : await excelSession();
  if (!session) return openInSimulatedExcel();
  console.log("The add-in is on Excel's Home tab. Press Ctrl+C to take it out of Excel and stop.");
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await session.stop();
}

/** The add-in open in Excel; undefined, having said why, when that cannot be. */
async function excelSession(): Promise<ExcelSession | undefined> {
  if (!hasExcel()) return unavailable("No desktop Excel was found on this computer.");
  try {
    const { openInExcel } = await import("./start/excelSession");
    return await openInExcel();
  } catch (error) {
    return unavailable(
      `The add-in could not be opened in Excel: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function unavailable(why: string): undefined {
  console.log(`${why}\nOpening the simulated Excel instead.`);
}

async function openInSimulatedExcel(): Promise<void> {
  // The preview reads the rest of the command line itself.
  process.argv = process.argv.filter((argument) => argument !== PREVIEW_FLAG);
  await import("../preview/server/main");
}

await start();
