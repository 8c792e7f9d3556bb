import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DIST } from "../scripts/build/repository";
import { loadBuiltFunctions } from "../test/builtFunctions";
import { type Measured, milliseconds } from "./measure";

const KILOBYTE = 1000;

/** Size of what is shipped, and the time until every function is registered, each time in a new realm. */
export function loading(): Measured[] {
  const sizes = ["functions.js", "texts.js", "functions.json", "taskpane.js"].flatMap((file) => {
    const content = readFileSync(join(DIST, file));
    return [
      { what: file, value: content.length / KILOBYTE, unit: "kB" },
      { what: `${file}, gzipped`, value: gzipSync(content, { level: 9 }).length / KILOBYTE, unit: "kB" },
    ];
  });
  return [...sizes, { what: "Loading functions.js and registering its functions, in Node", value: milliseconds(loadBuiltFunctions, 9), unit: "ms" }];
}
