/** Whether the catalog's texts load after the functions. The build sets it where it splits them off (scripts/build/catalogSplit.ts). */
export const TEXTS_COME_LATER: boolean = false;
