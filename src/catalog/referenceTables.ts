import type { AvailabilityRecord, ComparisonRecord, CostEfficiencyRecord, CurrencyRecord, RentalTermRecord, ThroughputRecord } from "./records";
import { CURRENCIES } from "./currencies";
import { RENTAL_TERMS } from "./rentalTerms";
import { AVAILABILITY, COMPARISONS, COST_EFFICIENCY } from "./serverless";
import { CHECKED, COUNT, type CatalogTable, LINK, NOTE, NOT_NEGATIVE, POSITIVE, SHARE, SOURCE } from "./tables";
import { THROUGHPUTS } from "./throughput";

export const THROUGHPUT_TABLE: CatalogTable<ThroughputRecord> = {
  name: "Throughput",
  title: "Throughput: measured points, and what the papers claim",
  records: THROUGHPUTS,
  columns: [
    { header: "Model", field: "name", show: "text", width: 20 },
    { header: "Measured or claimed", field: "kind", show: "text", width: 13 },
    { header: "GPU", field: "gpu", show: "text", width: 26 },
    { header: "GPU count", field: "gpuCount", show: "number", width: 10, domain: COUNT },
    { header: "Output (tokens/s)", field: "outputTokensPerSecond", show: "number", width: 14, domain: POSITIVE },
    { header: "Input and output (tokens/s)", field: "totalTokensPerSecond", show: "number", width: 14, domain: POSITIVE },
    { header: "Precision", field: "precision", show: "text", width: 14 },
    { header: "Engine", field: "engine", show: "text", width: 22 },
    { header: "Workload", field: "workload", show: "text", width: 46 },
    { header: "Concurrency (requests)", field: "concurrency", show: "number", width: 16, domain: COUNT },
    { header: "Per user (tokens/s)", field: "userTokensPerSecond", show: "number", width: 13, domain: POSITIVE },
    { header: "Configuration", field: "configuration", show: "text", width: 40 },
    { header: "Published", field: "published", show: "text", width: 14 },
    CHECKED, LINK, NOTE, SOURCE,
  ],
};

export const RENTAL_TABLE: CatalogTable<RentalTermRecord> = {
  name: "RentalTerms",
  sheetName: "Rental terms",
  title: "Rental terms: GPU-hours on demand, reserved and spot",
  records: RENTAL_TERMS,
  columns: [
    { header: "Rented GPU", field: "name", show: "text", width: 28 },
    { header: "Provider", field: "provider", show: "text", width: 20 },
    { header: "Term", field: "term", show: "text", width: 24 },
    { header: "USD per GPU-hour", field: "usdPerGpuHour", show: "usd", width: 14, domain: POSITIVE },
    { header: "Instance", field: "instance", show: "text", width: 24 },
    { header: "GPUs of the instance", field: "instanceGpus", show: "number", width: 14, domain: COUNT },
    { header: "Seller", field: "sellerKind", show: "text", width: 14 },
    { header: "Price of", field: "priced", show: "date", width: 12 },
    CHECKED, LINK, NOTE, SOURCE,
  ],
};

export const CURRENCY_TABLE: CatalogTable<CurrencyRecord> = {
  name: "Currencies",
  title: "Currencies, and what a US dollar costs in them",
  records: CURRENCIES,
  columns: [
    { header: "Currency", field: "name", show: "text", width: 14 },
    { header: "Name", field: "currencyName", show: "text", width: 22 },
    { header: "Units per US dollar", field: "unitsPerUsd", show: "number", width: 16, domain: POSITIVE },
    { header: "Rate of", field: "rateDate", show: "date", width: 12 },
    { header: "Rate from", field: "rateSource", show: "text", width: 34 },
    { header: "Decimals", field: "decimals", show: "number", width: 13 },
    CHECKED, SOURCE,
  ],
};

export const AVAILABILITY_TABLE: CatalogTable<AvailabilityRecord> = {
  name: "Availability",
  title: "Open models offered serverless, of 32 examined",
  records: AVAILABILITY,
  columns: [
    { header: "Family or size", field: "name", show: "text", width: 22 },
    { header: "Grouping", field: "grouping", show: "text", width: 13 },
    { header: "Models examined", field: "models", show: "number", width: 13, domain: COUNT },
    { header: "On Amazon Bedrock", field: "aws", show: "number", width: 12, domain: NOT_NEGATIVE },
    { header: "On Azure Serverless", field: "azure", show: "number", width: 15, domain: NOT_NEGATIVE },
    { header: "On either", field: "either", show: "number", width: 11, domain: NOT_NEGATIVE },
    { header: "Coverage", field: "coverage", show: "percent", width: 13, domain: SHARE },
    CHECKED, LINK, SOURCE,
  ],
};

export const COST_EFFICIENCY_TABLE: CatalogTable<CostEfficiencyRecord> = {
  name: "CostEfficiency",
  sheetName: "Cost efficiency",
  title: "Accuracy per dollar of hourly deployment cost",
  records: COST_EFFICIENCY,
  columns: [
    { header: "Model examined", field: "name", show: "text", width: 20 },
    { header: "Rank", field: "rank", show: "number", width: 12, domain: COUNT },
    { header: "Parameters (B)", field: "parametersB", show: "number", width: 15, domain: POSITIVE },
    { header: "Cost (USD/h)", field: "costPerHour", show: "usd", width: 12, domain: POSITIVE },
    { header: "Accuracy", field: "accuracy", show: "percent", width: 13, domain: SHARE },
    { header: "Accuracy per USD/h", field: "accuracyPerUsd", show: "number", width: 14, domain: POSITIVE },
    CHECKED, LINK, NOTE, SOURCE,
  ],
};

export const COMPARISON_TABLE: CatalogTable<ComparisonRecord> = {
  name: "Comparison",
  title: "Serverless endpoints against containers of one's own",
  records: COMPARISONS,
  columns: [
    { header: "Aspect", field: "name", show: "text", width: 26 },
    { header: "Category", field: "category", show: "text", width: 14 },
    { header: "Serverless (Bedrock)", field: "serverless", show: "text", width: 34 },
    { header: "Own container (SageMaker)", field: "ownContainer", show: "text", width: 34 },
    CHECKED, LINK, SOURCE,
  ],
};
