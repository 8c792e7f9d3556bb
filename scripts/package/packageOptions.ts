import { parseArgs } from "node:util";
import { baseUrl } from "../build/baseUrl";

/** What to package, and where. */
export interface PackageRequest {
  /** The address the files will be at, ending in a slash. */
  readonly url: string;
  readonly folder: string;
  /** Write into a folder that holds files of others; those of other names stay. */
  readonly force: boolean;
}

export const PACKAGE_HELP = `Makes a folder to put on any static host, and the manifest for it.

npm run package -- --url https://addins.example.com/llm/ [options]
  --url <address>   the folder the add-in will be hosted in (https)
  --out <folder>    where the package is written (default package)
  --force           write into a folder that holds other files too; those of other names stay
  --help            this text

An earlier package in the folder is replaced. A folder with anything else in it, or
with a package that was changed by hand, is left alone without --force.`;

/** Reads the command line, undefined when it asks for help; throws with a plain message when it does not understand it. */
export function packageOptions(argv: string[]): PackageRequest | undefined {
  const { values } = parseArgs({
    args: argv,
    options: {
      url: { type: "string" },
      out: { type: "string", default: "package" },
      force: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return undefined;
  if (values.url === undefined) throw new Error(`Say where the add-in will be hosted.\n\n${PACKAGE_HELP}`);
  return { url: baseUrl(values.url), folder: values.out, force: values.force };
}
