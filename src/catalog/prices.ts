import type { PriceRecord } from "./records";
import { paperTable } from "./sources";

const TABLE_I = paperTable("I");

/** The five commercial APIs priced in the paper's Table I. */
export const PRICES: readonly PriceRecord[] = [
  { name: "GPT-5", maker: "OpenAI", inputPerMTok: 1.25, outputPerMTok: 10, ...TABLE_I },
  {
    name: "Claude-4 Opus", aliases: ["Claude Opus 4"], maker: "Anthropic",
    inputPerMTok: 15, outputPerMTok: 75, ...TABLE_I,
  },
  {
    name: "Claude-4 Sonnet", aliases: ["Claude Sonnet 4"], maker: "Anthropic",
    inputPerMTok: 3, outputPerMTok: 15, ...TABLE_I,
  },
  { name: "Grok-4", maker: "xAI", inputPerMTok: 3, outputPerMTok: 15, ...TABLE_I },
  {
    name: "Gemini 2.5 Pro", maker: "Google",
    inputPerMTok: 1.25, outputPerMTok: 10, ...TABLE_I,
  },
];
