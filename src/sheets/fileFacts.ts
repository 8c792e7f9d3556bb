import { VERSION } from "../version";

/** What a file with these sheets says of itself. */
export const FILE_TITLE = "LLM break-even: own GPUs against API prices";
export const FILE_CREATOR = `LLM Break-Even ${VERSION}`;
