/** What the functions have from the start; the build takes `later.ts` in this file's place, and texts.js brings it after the functions. */
export { usageTable as EARLY } from "../usageTable";
