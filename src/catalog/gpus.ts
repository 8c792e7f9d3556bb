import type { GpuRecord } from "./records";
import { GPU_SERVERS } from "./gpuServers";
import { RENTAL_TERMS } from "./rentalTerms";
import { COMPARED_DATE, PAPER_URL, paperTable } from "./sources";

const AICONFIGURATOR = "ai-dynamo/aiconfigurator@095f58a (2026-08-21)";
const INFERENCEX = "SemiAnalysisAI/InferenceX-app@77ca49a (2026-04-03)";
const SYSTEMS_URL = "https://github.com/ai-dynamo/aiconfigurator/tree/095f58a";
const INFERENCEX_URL = "https://github.com/SemiAnalysisAI/InferenceX-app/tree/77ca49a";

/** On-demand rent by US region: the provider in the middle of those listed for the GPU, the cheaper of two middles. */
function rental(provider: string, rentalPerHour: number, rentalDate = "2026-08-01"): Pick<GpuRecord, "rentalPerHour" | "rentalProvider" | "rentalDate"> {
  return { rentalPerHour, rentalProvider: provider, rentalDate };
}

const RENTAL_URL = "https://github.com/juliensimon/ai-inference-tco-calculator";
const RENTAL_SOURCE = "rental: juliensimon/ai-inference-tco-calculator (2026-08-01)";
/** For GPUs that the first source lacks: a survey of list prices, at second hand. */
const SURVEYED = "rental: a public survey of list prices (2026-09-19), its repository not named";
const MLPERF = "MLPerf Inference v6.1, system names";
const MLPERF_URL = "https://github.com/mlcommons/inference_results_v6.1/blob/10ecdff/summary.json";
const RUNLOCAL = { priceUrl: "https://runlocalai.co" } as const;
const CARD_LIST_PRICE = { priceUrl: "https://www.tomshardware.com" } as const;
const PAPER_PRICE = { priceUrl: PAPER_URL } as const;

/** Everything but the rental from one file of system descriptions. */
function described(by: string, url: string, extra = ""): Pick<GpuRecord, "source" | "checked" | "url"> {
  return { source: extra ? `${by}; ${extra}` : by, checked: COMPARED_DATE, url };
}

/** GPUs: the paper's two first. TFLOPS are dense; a figure that no source gives is absent. */
const CARDS: readonly GpuRecord[] = [
  {
    name: "NVIDIA A100-80GB", aliases: ["A100-80GB", "A100-SXM-80GB", "NVIDIA A100-SXM-80GB", "A100 SXM"],
    memoryGB: 80, powerWatts: 400, bandwidthGBPerSecond: 2039, bf16Tflops: 312, priceUsd: 15_000, ...PAPER_PRICE, ...rental("Crusoe", 2.3),
    note: "The paper does not say SXM or PCIe; 400 W is the SXM board's rating, and bandwidth and TFLOPS are the SXM's. No FP8 units",
    ...paperTable("II"), source: `${paperTable("II").source}; bandwidth, TFLOPS: ${AICONFIGURATOR}; ${RENTAL_SOURCE}`, url: SYSTEMS_URL,
  },
  {
    name: "NVIDIA RTX 5090-32GB", aliases: ["RTX 5090", "RTX 5090-32GB", "NVIDIA RTX 5090"],
    memoryGB: 32, powerWatts: 575, bandwidthGBPerSecond: 1792, priceUsd: 2_000, ...PAPER_PRICE,
    note: "NVIDIA's launch price was USD 1,999. The bandwidth is derived from the same memory system in the RTX PRO 6000",
    ...paperTable("II"), source: `${paperTable("II").source}; bandwidth: ${AICONFIGURATOR}, derived`, url: PAPER_URL,
  },
  {
    name: "NVIDIA RTX 4090-24GB", aliases: ["RTX 4090", "NVIDIA RTX 4090"],
    memoryGB: 24, powerWatts: 450, bandwidthGBPerSecond: 1008,
    note: "Power and bandwidth are the vendor's figures, not verified. No price from a source; the launch price is said to have been USD 1,599",
    ...described("dstackai/gpuhunt@3584151 (memory); vendor figures", "https://github.com/dstackai/gpuhunt/tree/3584151"),
  },
  {
    name: "NVIDIA RTX PRO 6000-96GB", aliases: ["RTX PRO 6000", "RTX-PRO-6000-BSE-96GB", "NVIDIA RTX PRO 6000 Blackwell Server Edition"],
    memoryGB: 96, powerWatts: 600, bandwidthGBPerSecond: 1792, bf16Tflops: 467.8, fp8Tflops: 935.6, fp4Tflops: 1871.2, priceUsd: 13_250, ...CARD_LIST_PRICE, ...rental("CoreWeave", 2.5),
    note: "The list price of September 2026, whose source does not say which edition; it was USD 8,565 at launch",
    ...described(AICONFIGURATOR, SYSTEMS_URL, `price: Tom's Hardware, as a public survey (2026-09-19) cites it; ${RENTAL_SOURCE}`),
  },
  {
    name: "NVIDIA RTX PRO 6000 Workstation-96GB", aliases: ["RTX PRO 6000 Workstation", "NVIDIA RTX PRO 6000 Blackwell Workstation Edition"],
    memoryGB: 96, powerWatts: 600, bandwidthGBPerSecond: 1792, priceUsd: 13_250, ...CARD_LIST_PRICE,
    note: "The list price of September 2026; USD 8,565 at launch, listings of mid-2026 from 12,000 to 14,500",
    ...described("digitalapplied.com (2026-06-28)", "https://digitalapplied.com", "price: Tom's Hardware, as a public survey (2026-09-19) cites it"),
  },
  {
    name: "NVIDIA RTX PRO 4500-32GB", aliases: ["RTX PRO 4500", "NVIDIA RTX PRO 4500"],
    memoryGB: 32, ...described(MLPERF, MLPERF_URL),
  },
  {
    name: "NVIDIA DGX Spark (GB10)-128GB", aliases: ["DGX Spark", "NVIDIA DGX Spark", "GB10"],
    memoryGB: 128, bandwidthGBPerSecond: 273, priceUsd: 4_699, priceUrl: "https://digitalapplied.com",
    note: "A whole desktop computer, whose memory serves processor and GPU; USD 3,999 until early 2026. No power from a source",
    ...described("digitalapplied.com (2026-06-28); jlw-newsletter (2026-03-02)", "https://digitalapplied.com"),
  },
  {
    name: "NVIDIA L4-24GB", aliases: ["L4", "NVIDIA L4"],
    memoryGB: 24, powerWatts: 72, bandwidthGBPerSecond: 300, bf16Tflops: 121, fp8Tflops: 242, ...rental("GCP", 0.71),
    ...described(AICONFIGURATOR, SYSTEMS_URL, RENTAL_SOURCE),
  },
  {
    name: "NVIDIA L40S-48GB", aliases: ["L40S", "NVIDIA L40S"],
    memoryGB: 48, powerWatts: 350, bandwidthGBPerSecond: 864, bf16Tflops: 362.05, fp8Tflops: 733, ...rental("Crusoe", 1.5),
    note: "The data sheet's figures without sparsity; with it they are 733 and 1,466",
    ...described(AICONFIGURATOR, SYSTEMS_URL, RENTAL_SOURCE),
  },
  {
    name: "NVIDIA A100-PCIe-80GB", aliases: ["A100-PCIe-80GB", "A100 PCIe", "A100 PCIe 80GB"],
    memoryGB: 80, powerWatts: 300, bandwidthGBPerSecond: 1935, bf16Tflops: 312, priceUsd: 15_000, ...PAPER_PRICE, ...rental("RunPod", 1.39),
    note: "The price is that of the paper's Table II, which does not say SXM or PCIe. No FP8 units",
    ...described(AICONFIGURATOR, SYSTEMS_URL, `price: ${paperTable("II").source}; ${RENTAL_SOURCE}`),
  },
  {
    name: "NVIDIA H100-PCIe-80GB", aliases: ["H100-PCIe-80GB", "H100 PCIe"],
    memoryGB: 80, powerWatts: 350, bandwidthGBPerSecond: 2000, bf16Tflops: 756.5, fp8Tflops: 1513, ...rental("RunPod", 2.89),
    note: "Purchase prices are quoted only as a range, USD 22,000 to 27,000 (mercatus-ai.com, 2026-05-04, at second hand)",
    ...described(AICONFIGURATOR, SYSTEMS_URL, RENTAL_SOURCE),
  },
  {
    name: "NVIDIA H100-SXM-80GB", aliases: ["H100-SXM-80GB", "H100 SXM"],
    memoryGB: 80, powerWatts: 700, bandwidthGBPerSecond: 3350, bf16Tflops: 989, fp8Tflops: 1979, priceUsd: 25_000, ...RUNLOCAL, ...rental("Lambda", 3.99),
    note: "Street prices of 2026 run from USD 22,000 to 40,000",
    ...described(AICONFIGURATOR, SYSTEMS_URL, `price: runlocalai.co 2026, aiintelreport.com 2026-06-14; ${RENTAL_SOURCE}`),
  },
  {
    name: "NVIDIA H100-NVL-94GB", aliases: ["H100 NVL", "H100-NVL-94GB"],
    memoryGB: 94, ...rental("RunPod", 3.19), note: "The memory is the name's", ...described("Named in the source of the rent", RENTAL_URL, RENTAL_SOURCE),
  },
  {
    name: "NVIDIA GH200-96GB", aliases: ["GH200", "GH200-96GB", "NVIDIA GH200"],
    memoryGB: 96, ...rental("Lambda", 2.29), note: "The memory is the name's", ...described("Named in the source of the rent", RENTAL_URL, RENTAL_SOURCE),
  },
  {
    name: "NVIDIA A100-SXM-40GB", aliases: ["A100-40GB", "A100-40 SXM", "A100 40GB"],
    memoryGB: 40, ...rental("AWS", 2.75), note: "The memory is the name's", ...described("Named in the source of the rent", RENTAL_URL, RENTAL_SOURCE),
  },
  {
    name: "NVIDIA H200-SXM-141GB", aliases: ["H200-SXM-141GB", "H200 SXM", "H200", "NVIDIA H200"],
    memoryGB: 141, powerWatts: 700, bandwidthGBPerSecond: 4800, bf16Tflops: 989, fp8Tflops: 1979, priceUsd: 30_000, ...RUNLOCAL, ...rental("Together", 5.99),
    note: "Street prices of 2026 run from USD 28,000 to 42,000",
    ...described(AICONFIGURATOR, SYSTEMS_URL, `price: runlocalai.co 2026; ${RENTAL_SOURCE}`),
  },
  {
    name: "NVIDIA H200-NVL-141GB", aliases: ["H200 NVL", "H200-NVL", "H200-NVL-141GB", "NVIDIA H200 NVL"],
    memoryGB: 141,
    note: "Purchase prices are quoted only as a range, USD 28,000 to 34,000 (mercatus-ai.com, 2026-05-04, at second hand)",
    ...described(MLPERF, MLPERF_URL),
  },
  {
    name: "NVIDIA B200-SXM-180GB", aliases: ["B200-SXM-180GB", "B200", "NVIDIA B200"],
    memoryGB: 180, powerWatts: 1000, bandwidthGBPerSecond: 7700, bf16Tflops: 2250, fp8Tflops: 4500, fp4Tflops: 9000, priceUsd: 42_000, ...RUNLOCAL, ...rental("Lambda", 6.69),
    note: "Street prices of 2026 run from USD 40,000 to 50,000. Another source gives 8,000 GB/s",
    ...described(AICONFIGURATOR, SYSTEMS_URL, `price: runlocalai.co 2026; ${RENTAL_SOURCE}`),
  },
  {
    name: "NVIDIA B300-SXM-268GB", aliases: ["B300-SXM", "B300", "NVIDIA B300", "B300-SXM-270GB", "NVIDIA B300-SXM-270GB"],
    memoryGB: 268.6, powerWatts: 1100, bandwidthGBPerSecond: 7750, bf16Tflops: 2250, fp8Tflops: 4500, fp4Tflops: 14_000, ...rental("RunPod", 7.39),
    note: "Memory as nvidia-smi reports it (275,040 MiB), as of the GB300; MLPerf calls it 270 GB. Another source gives 1,200 W and 13,500 TFLOPS at FP4",
    ...described(AICONFIGURATOR, SYSTEMS_URL, RENTAL_SOURCE),
  },
  {
    name: "NVIDIA GB200-NVL72", aliases: ["GB200-NVL72", "GB200", "NVIDIA GB200"],
    memoryGB: 186, powerWatts: 1200, bandwidthGBPerSecond: 8000, bf16Tflops: 2500, fp8Tflops: 5000, fp4Tflops: 10_000, ...rental("CoreWeave", 10.5),
    note: "Figures of one of the rack's 72 GPUs", ...described(AICONFIGURATOR, SYSTEMS_URL, RENTAL_SOURCE),
  },
  {
    name: "NVIDIA GB300-NVL72", aliases: ["GB300-NVL72", "GB300", "NVIDIA GB300"],
    memoryGB: 277.5, powerWatts: 1400, bandwidthGBPerSecond: 8000, bf16Tflops: 2500, fp8Tflops: 5000, fp4Tflops: 15_000, ...rental("Oracle OCI", 18, "2026-09-19"),
    note: "Figures of one of the rack's 72 GPUs. Memory as nvidia-smi reports it (284,208 MiB), as of the B300; sold as 288 GB. The rent is the only one published",
    ...described(AICONFIGURATOR, SYSTEMS_URL, SURVEYED),
  },
  {
    name: "NVIDIA Vera Rubin NVL72", aliases: ["Vera Rubin", "VR200", "VR-NVL72-288GB", "NVIDIA VR-NVL72-288GB", "VR200-288GB"],
    memoryGB: 288, powerWatts: 2300, note: "Figures of one of the rack's 72 GPUs, as submitted for a preview system: not yet sold", ...described("MLPerf Inference v6.1, notes of the preview systems", MLPERF_URL),
  },
  {
    name: "AMD MI300X-192GB", aliases: ["MI300X-192GB", "MI300X", "AMD MI300X"],
    memoryGB: 192, powerWatts: 750, bandwidthGBPerSecond: 5300, bf16Tflops: 1307, fp8Tflops: 2615, ...rental("Crusoe", 3.45),
    note: "Purchase prices are quoted only as a range, USD 15,000 to 20,000 (data-gate.ch, 2026-05-25)",
    ...described(INFERENCEX, INFERENCEX_URL, RENTAL_SOURCE),
  },
  {
    name: "AMD MI325X-256GB", aliases: ["MI325X-256GB", "MI325X", "AMD MI325X"],
    memoryGB: 256, powerWatts: 1000, bandwidthGBPerSecond: 6000, bf16Tflops: 1307, fp8Tflops: 2615, ...rental("DigitalOcean", 3.8, "2026-09-19"), ...described(INFERENCEX, INFERENCEX_URL, SURVEYED),
  },
  {
    name: "AMD MI350X-288GB", aliases: ["MI350X-288GB", "MI350X", "AMD MI350X"],
    memoryGB: 288, note: "Not the MI355X", ...described(MLPERF, MLPERF_URL),
  },
  {
    name: "AMD MI350P-144GB", aliases: ["MI350P-144GB", "MI350P", "AMD MI350P"], memoryGB: 144, ...described(MLPERF, MLPERF_URL),
  },
  {
    name: "AMD MI355X-288GB", aliases: ["MI355X-288GB", "MI355X", "AMD MI355X"],
    memoryGB: 288, powerWatts: 1400, bandwidthGBPerSecond: 8000, bf16Tflops: 2516, fp8Tflops: 5033, fp4Tflops: 10_066, ...rental("Oracle OCI", 8.6, "2026-09-19"),
    note: "The rent is the only list price published", ...described(INFERENCEX, INFERENCEX_URL, SURVEYED),
  },
  {
    name: "Intel Arc Pro B60-24GB", aliases: ["Arc Pro B60", "Intel Arc Pro B60"],
    memoryGB: 24, powerWatts: 200, bandwidthGBPerSecond: 456, bf16Tflops: 98.3, ...described(AICONFIGURATOR, SYSTEMS_URL),
  },
  {
    name: "Intel Arc Pro B60 Dual-48GB", aliases: ["Arc Pro B60 Dual", "Intel Arc Pro B60 Dual"],
    memoryGB: 48, powerWatts: 400, bandwidthGBPerSecond: 912, bf16Tflops: 196.6,
    note: "One card with two B60: twice the figures of one", ...described(AICONFIGURATOR, SYSTEMS_URL),
  },
  {
    name: "Intel Arc Pro B70-32GB", aliases: ["Arc Pro B70", "Intel Arc Pro B70"], memoryGB: 32, ...described(MLPERF, MLPERF_URL),
  },
];

/** The lowest price of a GPU reserved for a year, from who sells it under a name of their own. */
function reserved(gpu: string): Pick<GpuRecord, "reservedPerHour" | "reservedProvider"> {
  const offers = RENTAL_TERMS.filter(({ name, term, sellerKind }) => name === gpu && term === "reserved 1 year" && sellerKind !== "unverified");
  if (offers.length === 0) return {};
  const lowest = offers.reduce((best, offer) => (offer.usdPerGpuHour < best.usdPerGpuHour ? offer : best));
  return { reservedPerHour: lowest.usdPerGpuHour, reservedProvider: lowest.provider };
}

/** Every GPU with the server it comes in and what it costs reserved, where a source has one. */
export const GPUS: readonly GpuRecord[] = CARDS.map((card) => ({ ...card, ...GPU_SERVERS[card.name], ...reserved(card.name) }));
