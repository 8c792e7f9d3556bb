import { describe, expect, test } from "vitest";
import { GPU_TABLE } from "../../src/catalog/tables";
import { RENTAL_TERMS } from "../../src/catalog/rentalTerms";
import { deployment, hardwareCost, precisions, serverCost, vram } from "./calledFunctions";
import { shown } from "./customFunctions";

const NOTHING = null as never;

describe("SERVERCOST: the least server the cost guide names, at one's own prices", () => {
  test.each<[number, number[], string, number, string]>([
    // cores x 60 + GB x 8, of the fewer and the more cores; GB x 0.2 + 500 Mbps x 1.
    [7, [8 * 60 + 32 * 8, 4 * 60 + 32 * 8], "4 to 8 vCPU at 60, 32 GB RAM at 8", 100 * 0.2 + 500, "100 GB storage at 0.2, 500 Mbps network at 1"],
    [13, [16 * 60 + 64 * 8, 8 * 60 + 64 * 8], "8 to 16 vCPU at 60, 64 GB RAM at 8", 200 * 0.2 + 500, "200 GB storage at 0.2, 500 Mbps network at 1"],
    [70, [32 * 60 + 128 * 8, 16 * 60 + 128 * 8], "16 to 32 vCPU at 60, 128 GB RAM at 8", 500 * 0.2 + 500, "500 GB storage at 0.2, 500 Mbps network at 1"],
  ])("for %dB", (parameters, [high, low], holds, storage, around) => {
    expect(serverCost(parameters, 60, 8, 0.2, 1)).toEqual([
      ["Setting", "Value", "From", "To", "Holds"],
      ["Setup cost", high, low, high, holds],
      ["Storage and network", storage, storage, storage, around],
    ]);
  });
  test("a size between two takes the server of the larger one", () => expect(serverCost(8, 60, 8, 0.2, 1)).toEqual(serverCost(13, 60, 8, 0.2, 1)));
  test("is a range of settings: what owning costs has it", () => {
    const table = serverCost(70, 60, 8, 0.2, 1);
    // One A100 at 15,000 for Llama-3.3-70B, and the two lines.
    expect(hardwareCost("Llama-3.3-70B", [table])).toBe(15_000 + 2944 + 600);
  });
  test("a part without a price is said, not guessed", () => {
    expect(serverCost(7, NOTHING, 8, NOTHING, NOTHING).slice(1)).toEqual([
      ["Setup cost", 256, 256, 256, "4 to 8 vCPU without a price, 32 GB RAM at 8"],
      ["Storage and network", 0, 0, 0, "100 GB storage without a price, 500 Mbps network without a price"],
    ]);
  });
  test("refuses what the guide does not say", () => {
    expect(shown(() => serverCost(120, 60, 8, 0.2, 1))).toMatch(/names no server above 70B/);
    expect(shown(() => serverCost(7, NOTHING, NOTHING, NOTHING, NOTHING))).toMatch(/Give the price of at least one part/);
    expect(shown(() => serverCost(7, -1, 8, 0.2, 1))).toMatch(/core_price/);
  });
});

describe("PRECISIONS: memory, GPUs and throughput by precision, beside the guide's print", () => {
  const [headers, ...rows] = precisions("Llama-3.3-70B", "H100 SXM");
  const column = (header: string) => rows.map((row) => row[headers!.indexOf(header)]);
  test("memory halves with the bits, as VRAM has it", () => {
    expect(column("Precision")).toEqual(["FP32", "FP16, BF16", "FP8, INT8", "FP4, INT4"]);
    expect(column("Weights (GB)")).toEqual([280, 140, 70, 35]);
    expect(column("Weights (GB)")).toEqual(["FP32", "BF16", "INT8", "INT4"].map((precision) => vram("Llama-3.3-70B", precision as never, NOTHING, NOTHING)));
    // x 1.1 / (0.9 x 80 GB): 4.3, 2.1, 1.07 and 0.5 GPUs.
    expect(column("GPUs needed")).toEqual([5, 3, 2, 1]);
  });
  test("throughput is that of DEPLOYMENT by GPU, and a gain or loss against 16 bits", () => {
    const [full, half, byte, nibble] = column("Tokens/s per GPU") as number[];
    const of = (precision: string) => {
      const [names, values] = deployment("Llama-3.3-70B", "H100 SXM", NOTHING, precision);
      const at = (header: string) => values![names!.indexOf(header)] as number;
      return at("Throughput (tokens/s)") / at("GPU count");
    };
    expect([half, byte]).toEqual([of("BF16"), of("FP8")]);
    expect(column("Against 16 bits")).toEqual([full! / half! - 1, 0, byte! / half! - 1, nibble! / half! - 1]);
    for (const basis of column("Basis")) expect(basis).toMatch(/^(measured: |estimated: half within)/);
  });
  test("the guide's slowdowns stand as printed, both of those for 4 bits", () => {
    expect(column("Slower, as printed")).toEqual(["not said", "its measure", "5-10%", "10-15%, elsewhere 15-25%"]);
    expect(column("Quality lost, as printed")).toEqual(["none", "none", "below 0.1%", "below 0.5%"]);
    expect(column("Memory saved, as printed")).toEqual(["none", "50%", "75%", "87.5%"]);
  });
  test("an unknown name is refused with the closest", () => expect(shown(() => precisions("Lama-3.3-70B", "H100 SXM"))).toMatch(/Llama-3.3-70B/));
});

test("the guide's hourly prices are records of March 2026, and change no GPU's rent", () => {
  const guide = RENTAL_TERMS.filter(({ source }) => source!.startsWith("Open Source vs. Closed LLM Cost Analysis"));
  expect(guide.map(({ name, usdPerGpuHour, priced, term, sellerKind }) => [name.replace("NVIDIA ", ""), usdPerGpuHour, priced, term, sellerKind].join(" | "))).toEqual([
    "L4-24GB | 0.35", "A100-80GB | 0.73", "A100-80GB | 0.79", "L40S-48GB | 0.73", "L40S-48GB | 0.79", "H100-SXM-80GB | 1.99", "H100-SXM-80GB | 2.86",
  ].map((row) => `${row} | 2026-03-31 | on demand | unverified`));
  for (const { rentalProvider } of GPU_TABLE.records) expect(rentalProvider).not.toBe("not named");
});
