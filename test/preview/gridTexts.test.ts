import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { TEXTS } from "../../preview/grid/texts";

const PARTS = readFileSync(new URL("../../node_modules/@univerjs/preset-sheets-core/package.json", import.meta.url), "utf8");
const x = PARTS;
