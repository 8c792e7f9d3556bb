import { type CatalogTable, NOT_NEGATIVE, POSITIVE, SHARE } from "./tables";

/** A row of the Workloads table: what one piece of work uses of an API, and whether it may move to own GPUs. */
export interface WorkloadRow {
  readonly name: string;
  readonly api: string;
  /** One of the two says how much: tokens a month, or what is paid for them, in the reporting currency. */
  readonly tokens?: number;
  readonly spend?: number;
  readonly inputShare?: number;
  readonly cachedShare?: number;
  readonly batchShare?: number;
  /** Off the list price; the assumption API discount where it says nothing. */
  readonly discount?: number;
  /** A year. */
  readonly growth?: number;
  /** Largest quality gap accepted; the assumption Quality floor where it says nothing. */
  readonly qualityFloor?: number;
  /** Only a no keeps it at the API. */
  readonly mayLeave?: boolean;
  /** Whether its peak comes with that of the others that say so. */
  readonly peaksTogether?: boolean;
}

/** Invented rows to start from where nothing is known; each says so. */
const EXAMPLES: readonly WorkloadRow[] = [
  { name: "Example: support chat", api: "GPT-5", tokens: 2_400_000_000, inputShare: 0.8, cachedShare: 0.5, batchShare: 0, growth: 0, mayLeave: true, peaksTogether: false },
  { name: "Example: document search", api: "GPT-5", spend: 3_500, inputShare: 0.9, cachedShare: 0.2, batchShare: 0.5, growth: 0, mayLeave: true, peaksTogether: false },
  { name: "Example: coding assistant", api: "Claude-4 Opus", spend: 18_000, inputShare: 0.85, cachedShare: 0.6, batchShare: 0, growth: 0, qualityFloor: 0.02, mayLeave: true, peaksTogether: false },
  { name: "Example: contracts", api: "Claude-4 Opus", tokens: 150_000_000, inputShare: 0.75, cachedShare: 0, batchShare: 0, growth: 0, mayLeave: false, peaksTogether: false },
];

/** The Workloads table as it stands in a sheet. */
export const WORKLOAD_TABLE: CatalogTable<WorkloadRow> = {
  name: "Workloads",
  sheetName: "Workload list",
  title: "Workloads: what each uses of which API, and whether it may leave it",
  records: EXAMPLES,
  columns: [
    { header: "Workload", field: "name", show: "text", width: 30 },
    { header: "API today", field: "api", show: "text", width: 18 },
    { header: "Tokens a month", field: "tokens", show: "number", width: 17, domain: POSITIVE },
    { header: "Spend a month", field: "spend", show: "usd", width: 14, domain: POSITIVE },
    { header: "Input share", field: "inputShare", show: "percent", width: 10, domain: SHARE },
    { header: "Cached share", field: "cachedShare", show: "percent", width: 10, domain: SHARE },
    { header: "Batch share", field: "batchShare", show: "percent", width: 10, domain: SHARE },
    { header: "Discount", field: "discount", show: "percent", width: 10, domain: SHARE },
    { header: "Growth a year", field: "growth", show: "percent", width: 10, domain: { above: -1 } },
    { header: "Quality floor", field: "qualityFloor", show: "percent", width: 11, domain: NOT_NEGATIVE },
    { header: "May leave", field: "mayLeave", show: "flag", width: 9 },
    { header: "Peaks together", field: "peaksTogether", show: "flag", width: 10 },
  ],
};
