import { PRINTED_NETWORK_MBPS, PRINTED_SERVERS, type PrintedServer } from "../catalog/printedStudies";
import { DomainError, NotAvailableError } from "../engine/check";
import { Decimal, ZERO } from "../engine/decimal";
import { SETTINGS } from "../engine/settings";
import { hostingLines } from "./hosting";
import { scenarioLines } from "./lines";
import { type Scenario, scenarioOf } from "./scenario";

/** What a unit of each part costs, where somebody has a price. */
export interface PartPrices {
  readonly vCpuPrice: Decimal | undefined;
  readonly ramPrice: Decimal | undefined;
  readonly storagePrice: Decimal | undefined;
  readonly networkPrice: Decimal | undefined;
}

/**
 * The least server that the cost guide names for a model of some size, at one's own prices of its parts, as the settings Setup cost
 * and Storage and network: a range to pass on. The value is that of the more cores; a part without a price is said, and costs nothing.
 */
export function serverCostTable(parametersB: Decimal, prices: PartPrices): (Decimal | string)[][] {
  const server = PRINTED_SERVERS.find(({ toB }) => parametersB.lte(toB));
  const largest = PRINTED_SERVERS.at(-1)!.toB;
  if (!server) throw new NotAvailableError(`The cost guide names no server above ${largest}B. GPUs for larger models come in servers: set Server factor, and leave Setup cost to what is beyond.`);
  if (Object.values(prices).every((price) => price === undefined)) throw new DomainError("Give the price of at least one part: a core, a GB of RAM, a GB of storage, or a Mbps of network. The guide prices none.");
  const scenario = scenarioOf([]);
  const [low, high] = server.vCpus.map((vCpus) => partLines(scenario, server, vCpus, prices)) as [Lines, Lines];
  return [
    ["Setting", "Value", "From", "To", "Holds"],
    [SETTINGS.setupCost.label, high.of("serverSetup"), low.of("serverSetup"), high.of("serverSetup"), `${part(`${server.vCpus.join(" to ")} vCPU`, prices.vCpuPrice)}, ${part(`${server.ramGB} GB RAM`, prices.ramPrice)}`],
    [
      SETTINGS.storageCost.label, high.of("serverStorage"), low.of("serverStorage"), high.of("serverStorage"),
      `${part(`${server.storageGB} GB storage`, prices.storagePrice)}, ${part(`${PRINTED_NETWORK_MBPS} Mbps network`, prices.networkPrice)}`,
    ],
  ];
}

type Lines = ReturnType<typeof hostingLines>;

function partLines(scenario: Scenario, { ramGB, storageGB }: PrintedServer, vCpus: number, { vCpuPrice = ZERO, ramPrice = ZERO, storagePrice = ZERO, networkPrice = ZERO }: PartPrices): Lines {
  const figures = { vCpus, ramGB, storageGB, networkMbps: PRINTED_NETWORK_MBPS };
  const needed = Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, new Decimal(figure)]));
  return hostingLines(scenarioLines(scenario), { ...needed, vCpuPrice, ramPrice, storagePrice, networkPrice });
}

function part(what: string, price: Decimal | undefined): string {
  return price ? `${what} at ${price.toString()}` : `${what} without a price`;
}
