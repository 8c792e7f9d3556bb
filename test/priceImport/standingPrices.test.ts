import { describe, expect, it } from "vitest";
import { PRICES } from "../../src/catalog/prices";
import { standingPrices } from "../../src/priceImport/standingPrices";
import { changeOf, compared } from "./imported";

describe("a listing that names no seller", () => {
  const hosts = PRICES.filter(({ name }) => ["Novita/deepseek-v3.2", "DeepInfra/DeepSeek-V3.2"].includes(name));
  const listed = { id: "/DeepSeek-V3.2", name: "DeepSeek-V3.2", provider: "", secondSource: "Not compared", url: "", checked: "2026-11-20", prices: [] };

  it("is the one row that answers to its name", () => {
    expect(standingPrices([hosts[0]!]).find(listed)?.latest.name).toBe(hosts[0]!.name);
  });

  it("is none of two that answer to it: neither price may be taken for the other's", () => {
    expect(hosts).toHaveLength(2);
    expect(standingPrices(hosts).find(listed)).toBeUndefined();
  });
});

describe("a row of one's own list", () => {
  it("keeps the link it gives, where the seller's page would stand else", () => {
    const header = "API,Maker,Input (USD/1M tokens),Output (USD/1M tokens)";
    const urlOf = (text: string) => changeOf(compared(text, { standing: [] }), "Team price")?.rows[0]?.url;
    expect(urlOf(`${header},Link\nTeam price,OpenAI,1,2,https://example.com/contract`)).toBe("https://example.com/contract");
    expect(urlOf(`${header}\nTeam price,OpenAI,1,2`)).not.toBe("https://example.com/contract");
  });
});
