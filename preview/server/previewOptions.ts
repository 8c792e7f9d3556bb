import { parseArgs } from "node:util";

/** How the preview was asked to run. */
export interface PreviewOptions {
  port: number;
  open: boolean;
  build: boolean;
  help: boolean;
}

export const PREVIEW_HELP = `Opens the add-in in the simulated Excel, in a browser window.

npm run preview -- [options]
  --port <number>  port to serve on (default 3000; the next free one when it is taken)
  --no-open        serve only, open no browser
  --no-build       serve what was built before
  --help           this text`;

/** Reads the command line; throws with a plain message when it does not understand it. */
export function previewOptions(argv: string[]): PreviewOptions {
  const { values } = parseArgs({
    args: argv,
    options: {
      port: { type: "string", default: "3000" },
      "no-open": { type: "boolean", default: false },
      "no-build": { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  return { port: portNumber(values.port), open: !values["no-open"], build: !values["no-build"], help: values.help };
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`--port takes a whole number from 0 to 65535, not "${text}".`);
}
