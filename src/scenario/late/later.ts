import type { usageTable } from "../usageTable";

/** Nothing yet: it comes with texts.js. */
export const EARLY: typeof usageTable | undefined = undefined;
