import type { GpuRecord } from "./records";

type Server = Pick<GpuRecord, "gpusPerServer" | "serverPriceUsd" | "serverPriceKind" | "serverKilowatts" | "serverPowerKind" | "serverSource">;

/** By whom the trade press is quoted; the survey itself names no repository. */
const SURVEY = "a public survey (2026-09-19), its repository not named";

function press(serverPriceUsd: number, cited: string): Server {
  return { serverPriceUsd, serverPriceKind: "trade press", serverSource: `Price: ${SURVEY}, citing ${cited}` };
}

function estimated(serverPriceUsd: number, basis: string): Server {
  return { serverPriceUsd, serverPriceKind: "estimate", serverSource: `Price: ${SURVEY}, no source of its own: ${basis}` };
}

function draws(serverKilowatts: number, serverPowerKind: string, source: string, price: Server = {}): Server {
  const { serverSource } = price;
  return { ...price, serverKilowatts, serverPowerKind, serverSource: [serverSource, `power: ${source}`].filter(Boolean).join("; ") };
}

/**
 * Servers by the GPU they hold: what a whole one costs and draws. No vendor publishes a price, so each says what it is.
 * Guesses that even their source calls guesses (AMD's servers) are left out.
 */
export const GPU_SERVERS: Readonly<Record<string, Server>> = {
  "NVIDIA A100-80GB": { gpusPerServer: 8, ...draws(6.5, "rated maximum", "DGX A100, NVIDIA's data sheet as reported by pcnews.ru", estimated(145_000, "USD 120,000 to 170,000, scaled from the H100 server")) },
  "NVIDIA H100-SXM-80GB": { gpusPerServer: 8, ...draws(8, "under load, between 7.5 typical and 10.2 rated", "DGX H100, supercluster.blog; NVIDIA's user guide as cited by unanswered.io", press(285_000, "mercatus-ai.com (2026-05-04), USD 250,000 to 320,000")) },
  "NVIDIA H200-SXM-141GB": { gpusPerServer: 8, ...draws(8, "under load, as the H100 server", "DGX H100 and H200, NVIDIA's user guide as cited by unanswered.io", press(370_000, "mercatus-ai.com (2026-05-04), USD 320,000 to 420,000")) },
  "NVIDIA B200-SXM-180GB": { gpusPerServer: 8, ...draws(10, "measured, 9.0 to 10.4; rated 14.3", "MLPerf Inference v5.1, 5.1-0061 and 5.1-0062", press(515_000, "gpu.fm (2026-02-13), a DGX")) },
  "NVIDIA B300-SXM-268GB": { gpusPerServer: 8, ...draws(11.5, "estimate: the B200's share of its rated 14.5", "rated: docs.nvidia.com as cited by thedailyscout.com", estimated(600_000, "USD 560,000 to 660,000; a reseller's page says 300,000 to 350,000, which every other figure contradicts")) },
  "NVIDIA GB200-NVL72": { gpusPerServer: 72, ...draws(120, "rated", "servnetuk.com/research/ai-servers (2026-07-05)", press(3_000_000, "gpu.fm and intuitionlabs.ai, USD 2 to 3 million; SemiAnalysis is quoted with 3.1")) },
  "NVIDIA GB300-NVL72": { gpusPerServer: 72, ...draws(135, "rated, 155 at the peak", `${SURVEY}, citing Lenovo Press lp2357`, estimated(3_500_000, "USD 3.3 to 3.8 million, scaled from the GB200 rack")) },
  "NVIDIA Vera Rubin NVL72": { gpusPerServer: 72 },
  "NVIDIA RTX PRO 6000-96GB": { gpusPerServer: 8, ...draws(5.5, "estimate: the B200's share of 6.5", `${SURVEY}, no source of its own`, estimated(140_000, "eight cards at USD 13,250 and the host")) },
  "AMD MI300X-192GB": { gpusPerServer: 8, ...draws(7.05, "measured, 6.5 to 7.6", "metrum.ai (2026-03), paid for by the vendor") },
  "AMD MI325X-256GB": { gpusPerServer: 8 },
  "AMD MI350X-288GB": { gpusPerServer: 8 },
  "AMD MI355X-288GB": { gpusPerServer: 8, ...draws(14, "estimate: 8 x 1.4 kW and the host", `${SURVEY}, no source of its own`) },
};
