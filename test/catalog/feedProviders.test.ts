import { describe, expect, it } from "vitest";
import { leftOutAnywhere } from "../../src/catalog/feeds/providers";

describe("what an id's words say", () => {
  it.each([
    "nousresearch/hermes-4-405b", "NousResearch/Hermes-3-Llama-3.1-405B", "acme/olive-7b", "acme/watts-8b", "acme/democracy-7b", "acme/xylophone-8b", "acme/omnicoder-8b", "acme/delivery-8b",
    "livecodebench-8b", "tencent-speech/hunyuan-7b", "acme/vanguard-8b",
  ])("nothing speaks against %s", (id) => expect(leftOutAnywhere(id)).toBeUndefined());

  it.each([
    ["o3-deep-research", "not a text model for general use"], ["acme/paddleocr-vl", "not a text model for general use"], ["deepseek-ocr2", "not a text model for general use"],
    ["meta-llama/llama-guard-4-12b", "not a text model for general use"], ["gpt-oss-safeguard-20b", "not a text model for general use"], ["qwen-mt-plus", "not a text model for general use"],
    ["gemini-2.5-flash-live-preview", "speech or sound"], ["qwen3-omni-flash", "speech or sound"], ["gpt-4o-mini-tts", "speech or sound"], ["tts-1-hd", "speech or sound"],
    ["text-embedding-3-large", "embedding"], ["baai/bge-m3", "embedding"], ["davinci", "withdrawn GPT-3"], ["together-ai-up-to-4b", "a class of sizes, not a model"],
    ["acme/model:free", "fine-tuned, free, or a moving alias"], ["routers/acme-latest", "fine-tuned, free, or a moving alias"],
  ])("%s is left out as %s", (id, reason) => expect(leftOutAnywhere(id)).toBe(reason));
});
