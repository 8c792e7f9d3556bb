import type { RentalTermRecord } from "./records";
import file from "./rentalTerms.json";
import { RENTAL_TERMS_READ } from "./sources";

type Row = readonly [
  gpu: string, provider: string, instance: string, instanceGpus: number | null, sellerKind: string, priced: string | null,
  onDemand: number | null, reserved1y: number | null, reserved3y: number | null, spot: number | null, note: string, source: number,
];
interface RentalFile {
  readonly sources: readonly (readonly [source: string, url?: string])[];
  readonly rows: readonly Row[];
}

const { sources, rows } = file as unknown as RentalFile;

const TERM_NOT_STATED = "reservation price";

/** Prices of one offer, one record for each of its terms. */
function terms([name, provider, instance, instanceGpus, sellerKind, priced, onDemand, reserved1y, reserved3y, spot, note, at]: Row): RentalTermRecord[] {
  const [source, url] = sources[at]!;
  const offer = {
    name, provider, instance, sellerKind, source, checked: RENTAL_TERMS_READ,
    ...(instanceGpus !== null && { instanceGpus }), ...(priced !== null && { priced }), ...(note && { note }), ...(url && { url }),
  };
  const reserved = note.includes(TERM_NOT_STATED) ? "reserved, term not stated" : "reserved 1 year";
  const prices = [["on demand", onDemand], [reserved, reserved1y], ["reserved 3 years", reserved3y], ["spot", spot]] as const;
  return prices.flatMap(([term, usdPerGpuHour]) => (usdPerGpuHour === null ? [] : [{ ...offer, term, usdPerGpuHour }]));
}

/** What providers ask for GPUs on demand, reserved and spot, by GPU. */
export const RENTAL_TERMS: readonly RentalTermRecord[] = rows.flatMap(terms);
