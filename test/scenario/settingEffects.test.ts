import { expect, test } from "vitest";
import { SETTINGS, SETTING_KEYS, type SettingKey } from "../../src/engine/settings";
import { OUTPUTS, OUTPUT_NAMES, type Output, caseWith } from "./effects";

/** What rises and what falls when a setting is raised; every other answer stays the same to the last digit. */
interface Effect {
  readonly to: number;
  readonly up: string;
  readonly down: string;
}

const OWNING_DEARER = { up: "breakEven breakEvenVolume localCost tco costPerMTok payback", down: "savings npv irr" };
const dearer = (to: number, more: string): Effect => ({ to, up: `${OWNING_DEARER.up} ${more}`, down: OWNING_DEARER.down });
const API_CHEAPER = { up: "breakEven breakEvenVolume payback rentUtilization", down: "apiCost savings npv irr" };
const apiCheaper = (to: number): Effect => ({ to, ...API_CHEAPER });
const apiDearer = (to: number): Effect => ({ to, up: API_CHEAPER.down, down: API_CHEAPER.up });

/** Staff, software and other cost are paid for rented GPUs too. */
const RUNNING = "running rentBreakEven";
const RUNNING_GPUS = `${RUNNING} gpuHour`;
const POWER = `electricity ${RUNNING_GPUS}`;
const PURCHASE = `hardware ${RUNNING_GPUS}`; // maintenance is a share of it

const EFFECTS: Readonly<Record<SettingKey, Effect>> = {
  hoursPerMonth: {
    to: 660, // fewer deployments for the volume, more electricity for each
    up: "electricity capacity breakEvenVolume savings npv irr rentBreakEven",
    down: "running breakEven localCost tco costPerMTok payback rent gpuHour",
  },
  utilization: {
    to: 0.44, // a busy server draws more than an idle one
    up: "electricity capacity breakEvenVolume savings npv irr rentBreakEven",
    down: "running breakEven localCost tco costPerMTok payback rent gpuHour",
  },
  inputWeight: { to: 0.55, up: "rentUtilization", down: "capacity" }, // too little to ask for a further deployment
  measuredInputShare: { to: 0.77, up: "breakEvenVolume localCost tco costPerMTok payback rentUtilization", down: "capacity savings npv irr" },
  ownCache: { to: 0.55, up: "capacity savings npv irr", down: "localCost tco costPerMTok payback rentUtilization" },
  semanticCache: {
    to: 0.2, // a smaller volume by another name: fewer deployments
    up: "capacity breakEven breakEvenVolume payback", down: "apiCost localCost savings tco costPerMTok npv irr running rent",
  },
  tokenRatio: { to: 1.1, up: "breakEven breakEvenVolume localCost tco costPerMTok payback rentUtilization", down: "capacity savings npv irr" },
  powerFactor: dearer(1.21, POWER),
  idleLoad: dearer(0.99, POWER),
  staffPerDeployment: dearer(0.011, "running"),
  // Ways of their own in the ranking, and nowhere else.
  commitment: { to: 1000, up: "", down: "" },
  commitmentDiscount: { to: 0.1, up: "", down: "" },
  peakHours: { to: 0.2, up: "", down: "" },
  provisionedUnits: { to: 2, up: "", down: "" },
  provisionedPrice: { to: 10, up: "", down: "" },
  provisionedRate: { to: 100, up: "", down: "" },
  longHourlyPrice: { to: 1, up: "", down: "" },
  reservedTerm: { to: 36, up: "", down: "" },
  reservedHourlyPrice: { to: 3, up: "", down: "" },
  qualityFloor: { to: 0.5, up: "", down: "" },
  commercialUse: { to: 1, up: "", down: "" },
  loadFactor: dearer(0.825, POWER),
  electricityGrowth: { to: 0.05, up: "breakEvenVolume localCost tco costPerMTok payback breakEven rentBreakEven", down: "savings npv irr" },
  salaryGrowth: { to: 0.05, up: "breakEvenVolume localCost tco costPerMTok payback breakEven", down: "savings npv irr" },
  shareFinanced: { to: 0.5, up: "", down: "" },
  loanRate: { to: 0.1, up: "", down: "" },
  loanTerm: { to: 48, up: "", down: "" },
  leaseResidual: { to: 0.2, up: "", down: "" },
  rentDecline: { to: 0.1, up: "rentBreakEven", down: "" },
  electricityRate: dearer(0.16, POWER),
  pue: dearer(1.7, POWER),
  gridFactor: { to: 0.4, up: "", down: "" },
  gpusPerServer: { ...dearer(3, "rentBreakEven"), down: OWNING_DEARER.down },
  gpusOwned: { to: 1, up: OWNING_DEARER.down, down: `${OWNING_DEARER.up} rentBreakEven` },
  serverFactor: dearer(1.76, PURCHASE),
  setupCost: dearer(1100, PURCHASE),
  storageCost: dearer(55, PURCHASE),
  hardwareLife: { to: 99, up: "npv irr", down: "tco costPerMTok gpuHour" }, // more is left of it at the horizon
  gpuPriceDecline: { to: 0.022, up: "savings npv irr", down: "localCost tco costPerMTok payback" }, // further deployments alone
  maintenanceRate: dearer(0.055, RUNNING_GPUS),
  staff: dearer(0.11, "running"),
  salary: dearer(100_000, "running"),
  salaryLoading: dearer(1.54, "running"),
  softwareCost: dearer(550, "running gpuHour"),
  colocationRate: dearer(110, RUNNING_GPUS),
  otherRunningCost: dearer(55, "running"),
  // Of the catalog and the preset are only electricity, salary and the long-context prices: all else is typed, and not turned.
  exchangeRate: {
    to: 1.1,
    up: "apiCost electricity running breakEven breakEvenVolume localCost tco costPerMTok payback rentBreakEven gpuHour", down: "savings npv irr rentUtilization",
  },
  inputShare: {
    to: 0.825, // cheaper at the API, and lighter on own servers
    up: "capacity breakEven breakEvenVolume payback rentBreakEven rentUtilization", down: "running apiCost localCost savings tco costPerMTok npv irr rent",
  },
  cachedShare: {
    to: 0.22, // half of what the API reads from its cache own servers do too
    up: "capacity breakEven breakEvenVolume payback rentUtilization", down: "apiCost localCost savings tco costPerMTok npv irr",
  },
  batchShare: apiCheaper(0.22),
  batchDiscount: apiCheaper(0.55),
  longContextShare: apiDearer(0.11),
  apiDiscount: apiCheaper(0.055),
  apiPriceDecline: { to: 0.055, up: "breakEven breakEvenVolume payback", down: "savings npv irr" },
  volume: { to: 440_000_000, up: "breakEven localCost savings tco npv irr", down: "costPerMTok payback" }, // a further deployment comes sooner
  volumeGrowth: { to: 0.165, up: "breakEvenVolume localCost savings tco npv irr", down: "breakEven costPerMTok payback" },
  spareDeployments: { ...dearer(2, "running rent"), down: OWNING_DEARER.down },
  horizon: { to: 49, up: "tco npv irr", down: "costPerMTok" },
  discountRate: { to: 0.11, up: "payback gpuHour", down: "npv" },
  midPeriod: { to: 1, up: "npv", down: "payback" },
  residualValue: { to: 0.11, up: "npv irr", down: "tco costPerMTok gpuHour" },
  taxRate: { to: 0.275, up: "payback", down: "npv irr" },
  depreciationLife: { to: 5.5, up: "payback", down: "npv irr gpuHour" },
  decliningBalance: { to: 1.65, up: "npv irr", down: "payback" },
  macrs: { to: 1, up: "npv irr", down: "payback" },
  bonusDepreciation: { to: 0.11, up: "npv irr", down: "payback" },
  gpuHourlyPrice: { to: 4.4, up: "rent rentUtilization", down: "rentBreakEven" },
  rentalHoursPerMonth: { to: 744, up: "rent", down: "rentBreakEven" },
  rentalDiscount: { to: 0.11, up: "rentBreakEven", down: "rent rentUtilization" },
  gpuCount: {
    to: 3,
    up: `${OWNING_DEARER.up} hardware electricity running rent rentUtilization`,
    down: `${OWNING_DEARER.down} rentBreakEven`,
  },
  gpuPrice: dearer(16_500, PURCHASE),
  gpuPower: dearer(440, POWER),
  throughput: {
    to: 220,
    up: "capacity savings npv irr rentBreakEven",
    down: "running breakEven localCost tco costPerMTok payback rent rentUtilization",
  },
  inputPrice: apiDearer(16.5),
  outputPrice: apiDearer(82.5),
  cachedInputPrice: apiDearer(1.65),
  asOf: apiDearer(46_600), // a dearer price is in force by then
};

/** Answers that may be refused: the discounted payback when the horizon ends before it is later than any. */
function answer(output: Output, scenario: ReturnType<typeof caseWith>): number {
  try {
    return OUTPUTS[output](scenario).toNumber();
  } catch (refusal) {
    if (output === "payback" && String(refusal).includes("within the Horizon")) return Infinity;
    throw refusal;
  }
}

const before = Object.fromEntries(OUTPUT_NAMES.map((output) => [output, answer(output, caseWith())])) as Record<Output, number>;

const words = (list: string) => list.split(" ").filter((word) => word !== "").sort();

test.each(SETTING_KEYS)("raising %s moves what it should, the right way, and nothing else", (key) => {
  const { to, up, down } = EFFECTS[key];
  expect(caseWith().settings[key]?.lt(to) ?? (key === "leaseResidual" || key === "peakHours")).toBe(true);
  const raised = caseWith(SETTINGS[key].label, to);
  const moved = (sign: number) => OUTPUT_NAMES.filter((output) => Math.sign(answer(output, raised) - before[output]) === sign);
  expect(moved(1).sort()).toEqual(words(up));
  expect(moved(-1).sort()).toEqual(words(down));
});
