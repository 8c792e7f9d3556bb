import type { GpuRecord } from "./records";
import { COMPARED_DATE, paperTable } from "./sources";

const AICONFIGURATOR = "ai-dynamo/aiconfigurator@095f58a (2026-08-21)";
const INFERENCEX = "SemiAnalysisAI/InferenceX-app@77ca49a (2026-04-03)";
const SYSTEMS_URL = "https://github.com/ai-dynamo/aiconfigurator/tree/095f58a";
const INFERENCEX_URL = "https://github.com/SemiAnalysisAI/InferenceX-app/tree/77ca49a";

/** On-demand rent by US region: the provider in the middle of those listed for the GPU, the cheaper of two middles. */
function rental(provider: string, rentalPerHour: number): Pick<GpuRecord, "rentalPerHour" | "rentalProvider" | "rentalDate"> {
  return { rentalPerHour, rentalProvider: provider, rentalDate: "2026-08-01" };
}

const RENTAL_SOURCE = "rental: juliensimon/ai-inference-tco-calculator (2026-08-01)";

/** Everything but the rental from one file of system descriptions. */
function described(by: string, url: string, extra = ""): Pick<GpuRecord, "source" | "checked" | "url"> {
  return { source: extra ? `${by}; ${extra}` : by, checked: COMPARED_DATE, url };
}

/** GPUs: the paper's two first. TFLOPS are dense; a figure that no source gives is absent. */
export const GPUS: readonly GpuRecord[] = [
  {
    name: "NVIDIA A100-80GB", aliases: ["A100-80GB", "A100-SXM-80GB", "NVIDIA A100-SXM-80GB", "A100 SXM"],
    memoryGB: 80, powerWatts: 400, bandwidthGBPerSecond: 2039, bf16Tflops: 312, priceUsd: 15_000, ...rental("Crusoe", 2.3),
    note: "The paper does not say SXM or PCIe; 400 W is the SXM board's rating, and bandwidth and TFLOPS are the SXM's. No FP8 units",
    ...paperTable("II"), source: `${paperTable("II").source}; bandwidth, TFLOPS: ${AICONFIGURATOR}; ${RENTAL_SOURCE}`, url: SYSTEMS_URL,
  },
  {
    name: "NVIDIA RTX 5090-32GB", aliases: ["RTX 5090", "RTX 5090-32GB", "NVIDIA RTX 5090"],
    memoryGB: 32, powerWatts: 575, bandwidthGBPerSecond: 1792, priceUsd: 2_000,
    note: "NVIDIA's launch price was USD 1,999. The bandwidth is derived from the same memory system in the RTX PRO 6000",
    ...paperTable("II"), source: `${paperTable("II").source}; bandwidth: ${AICONFIGURATOR}, derived`,
  },
  {
    name: "NVIDIA RTX 4090-24GB", aliases: ["RTX 4090", "NVIDIA RTX 4090"],
    memoryGB: 24, powerWatts: 450, bandwidthGBPerSecond: 1008,
    note: "Power and bandwidth are the vendor's figures, not verified. No price from a source; the launch price is said to have been USD 1,599",
    ...described("dstackai/gpuhunt@3584151 (memory); vendor figures", "https://github.com/dstackai/gpuhunt/tree/3584151"),
  },
  {
    name: "NVIDIA RTX PRO 6000-96GB", aliases: ["RTX PRO 6000", "RTX-PRO-6000-BSE-96GB", "NVIDIA RTX PRO 6000 Blackwell Server Edition"],
    memoryGB: 96, powerWatts: 600, bandwidthGBPerSecond: 1792, bf16Tflops: 467.8, fp8Tflops: 935.6, ...rental("CoreWeave", 2.5),
    ...described(AICONFIGURATOR, SYSTEMS_URL, RENTAL_SOURCE),
  },
  {
    name: "NVIDIA L4-24GB", aliases: ["L4", "NVIDIA L4"],
    memoryGB: 24, powerWatts: 72, bandwidthGBPerSecond: 300, bf16Tflops: 121, fp8Tflops: 242, ...rental("GCP", 0.71),
    ...described(AICONFIGURATOR, SYSTEMS_URL, RENTAL_SOURCE),
  },
  {
    name: "NVIDIA L40S-48GB", aliases: ["L40S", "NVIDIA L40S"],
    memoryGB: 48, powerWatts: 350, bandwidthGBPerSecond: 864, bf16Tflops: 181, fp8Tflops: 366, ...rental("Crusoe", 1.5),
    note: "The system description prints the sparse TFLOPS (362, 733); these are the dense ones",
    ...described(`${AICONFIGURATOR}; dense TFLOPS: LLM-Viewer`, SYSTEMS_URL, RENTAL_SOURCE),
  },
  {
    name: "NVIDIA A100-PCIe-80GB", aliases: ["A100-PCIe-80GB", "A100 PCIe", "A100 PCIe 80GB"],
    memoryGB: 80, powerWatts: 300, bandwidthGBPerSecond: 1935, bf16Tflops: 312, priceUsd: 15_000, ...rental("RunPod", 1.39),
    note: "The price is that of the paper's Table II, which does not say SXM or PCIe. No FP8 units",
    ...described(AICONFIGURATOR, SYSTEMS_URL, `price: ${paperTable("II").source}; ${RENTAL_SOURCE}`),
  },
  {
    name: "NVIDIA H100-PCIe-80GB", aliases: ["H100-PCIe-80GB", "H100 PCIe"],
    memoryGB: 80, powerWatts: 350, bandwidthGBPerSecond: 2000, bf16Tflops: 756.5, fp8Tflops: 1513,
    ...described(AICONFIGURATOR, SYSTEMS_URL),
  },
  {
    name: "NVIDIA H100-SXM-80GB", aliases: ["H100-SXM-80GB", "H100 SXM"],
    memoryGB: 80, powerWatts: 700, bandwidthGBPerSecond: 3350, bf16Tflops: 989, fp8Tflops: 1979, priceUsd: 25_000, ...rental("Lambda", 3.99),
    note: "Street prices of 2026 run from USD 22,000 to 40,000",
    ...described(AICONFIGURATOR, SYSTEMS_URL, `price: runlocalai.co 2026, aiintelreport.com 2026-06-14; ${RENTAL_SOURCE}`),
  },
  {
    name: "NVIDIA H200-SXM-141GB", aliases: ["H200-SXM-141GB", "H200 SXM", "H200", "NVIDIA H200"],
    memoryGB: 141, powerWatts: 700, bandwidthGBPerSecond: 4800, bf16Tflops: 989, fp8Tflops: 1979, priceUsd: 30_000, ...rental("Together", 5.99),
    note: "Street prices of 2026 run from USD 28,000 to 42,000",
    ...described(AICONFIGURATOR, SYSTEMS_URL, `price: runlocalai.co 2026; ${RENTAL_SOURCE}`),
  },
  {
    name: "NVIDIA B200-SXM-180GB", aliases: ["B200-SXM-180GB", "B200", "NVIDIA B200"],
    memoryGB: 180, powerWatts: 1000, bandwidthGBPerSecond: 7700, bf16Tflops: 2250, fp8Tflops: 4500, fp4Tflops: 9000, priceUsd: 42_000, ...rental("Lambda", 6.69),
    note: "Street prices of 2026 run from USD 40,000 to 50,000. Another source gives 8,000 GB/s",
    ...described(AICONFIGURATOR, SYSTEMS_URL, `price: runlocalai.co 2026; ${RENTAL_SOURCE}`),
  },
  {
    name: "NVIDIA B300-SXM-268GB", aliases: ["B300-SXM", "B300", "NVIDIA B300"],
    memoryGB: 268, powerWatts: 1100, bandwidthGBPerSecond: 7750, bf16Tflops: 2250, fp8Tflops: 4500, fp4Tflops: 14_000,
    note: "Another source gives 1,200 W and 13,500 TFLOPS at FP4", ...described(AICONFIGURATOR, SYSTEMS_URL),
  },
  {
    name: "NVIDIA GB200-NVL72", aliases: ["GB200-NVL72", "GB200", "NVIDIA GB200"],
    memoryGB: 186, powerWatts: 1200, bandwidthGBPerSecond: 8000, bf16Tflops: 2500, fp8Tflops: 5000, fp4Tflops: 10_000,
    note: "Figures of one of the rack's 72 GPUs", ...described(AICONFIGURATOR, SYSTEMS_URL),
  },
  {
    name: "NVIDIA GB300-NVL72", aliases: ["GB300-NVL72", "GB300", "NVIDIA GB300"],
    memoryGB: 288, powerWatts: 1400, bandwidthGBPerSecond: 8000, bf16Tflops: 2500, fp8Tflops: 5000, fp4Tflops: 15_000,
    note: "Figures of one of the rack's 72 GPUs", ...described(AICONFIGURATOR, SYSTEMS_URL),
  },
  {
    name: "AMD MI300X-192GB", aliases: ["MI300X-192GB", "MI300X", "AMD MI300X"],
    memoryGB: 192, powerWatts: 750, bandwidthGBPerSecond: 5300, bf16Tflops: 1307, fp8Tflops: 2615, ...rental("Crusoe", 3.45),
    note: "Purchase prices are quoted only as a range, USD 15,000 to 20,000 (data-gate.ch, 2026-05-25)",
    ...described(INFERENCEX, INFERENCEX_URL, RENTAL_SOURCE),
  },
  {
    name: "AMD MI325X-256GB", aliases: ["MI325X-256GB", "MI325X", "AMD MI325X"],
    memoryGB: 256, powerWatts: 1000, bandwidthGBPerSecond: 6000, bf16Tflops: 1307, fp8Tflops: 2615, ...described(INFERENCEX, INFERENCEX_URL),
  },
  {
    name: "AMD MI355X-288GB", aliases: ["MI355X-288GB", "MI355X", "AMD MI355X"],
    memoryGB: 288, powerWatts: 1400, bandwidthGBPerSecond: 8000, bf16Tflops: 2516, fp8Tflops: 5033, fp4Tflops: 10_066, ...described(INFERENCEX, INFERENCEX_URL),
  },
];
