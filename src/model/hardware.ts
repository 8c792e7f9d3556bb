import type { Algebra, Num } from "./algebra";
import { FIGURES } from "./figures";

/** As how many deployments the GPUs count that are bought for some: whole servers for the GPUs that are not there yet. */
export function inServers<Q extends Num<Q>>(
  deployments: Q, { gpuCount: N, gpusPerServer: S, gpusOwned: G }: Readonly<Record<"gpuCount" | "gpusPerServer" | "gpusOwned", Q>>, { largest, wholePart, number, more }: Algebra<Q>,
): Q {
  // Of whole numbers the last whole part is the next whole number before: doubles cannot miss it, however many GPUs there are.
  return largest(number(0), wholePart(more(deployments.times(N).plus(S), G.plus(number(1))).div(S))).times(S).div(N);
}

/** What a deployment costs to buy, to power, to run, and what it serves: equations 1 to 3 and 5. */
const DEPLOYMENT = FIGURES.with({
  serversEach: {
    label: "Servers of one deployment", unit: "USD", format: "usdRounded", number: "Eq. 1", symbol: "C_servers",
    is: ({ gpuCount: N, gpuPrice: C, serverFactor: s }) => N.times(C).times(s),
  },
  aroundEach: {
    label: "Setup, storage and network of one deployment", unit: "USD", format: "usdRounded", number: "Eq. 1", symbol: "F",
    is: ({ setupCost, storageCost }) => setupCost.plus(storageCost),
  },
  replacedAfter: {
    label: "Months after which hardware is bought again (0: never)", unit: "months", format: "count", number: "Equation 8", symbol: "life",
    is: ({ hardwareLife }, { given, number }) => given(hardwareLife, number(0)),
  },
  kilowatts: {
    label: "Power of one deployment", unit: "kW", format: "number", number: "Eq. 2", symbol: "kW",
    is: ({ gpuCount: N, gpuPower: P, wattsPerKilowatt, powerFactor }) => N.times(P).div(wattsPerKilowatt).times(powerFactor),
  },
  load: {
    label: "Share of the power drawn", unit: "share", format: "percent", number: "Eq. 2",
    is: ({ loadFactor, idleLoad: idle, utilization: u }, { number }) => loadFactor.times(idle.plus(number(1).minus(idle).times(u))),
  },
  measuredWork: {
    label: "Work of a token as measured", unit: "output tokens", format: "factor", number: "Eq. 4", symbol: "work_m",
    is: ({ measuredInputShare, inputShare, inputWeight: w }, { given, number }) => {
      const s = given(measuredInputShare, inputShare);
      return number(1).minus(s).plus(w.times(s));
    },
  },
  usedWork: {
    label: "Work of a token as used", unit: "output tokens", format: "factor", number: "Eq. 4", symbol: "work",
    is: ({ inputShare: s, inputWeight: w, cachedShare, ownCache, semanticCache: hits }, { number }) =>
      number(1).minus(s).plus(w.times(s).times(number(1).minus(cachedShare.times(ownCache)))).times(number(1).minus(hits)),
  },
  staffCost: {
    label: "Staff cost", unit: "USD/month", format: "usd", number: "Equation 5",
    is: ({ staff, salary, salaryLoading, monthsPerYear }) => staff.times(salary).times(salaryLoading).div(monthsPerYear),
  },
  staffEach: {
    label: "Staff of one deployment", unit: "USD/month", format: "usd", number: "Equation 5",
    is: ({ staffPerDeployment, salary, salaryLoading, monthsPerYear }) => staffPerDeployment.times(salary).times(salaryLoading).div(monthsPerYear),
  },
  softwareEach: {
    label: "Software of one deployment", unit: "USD/month", format: "usd", number: "Equation 5",
    is: ({ gpuCount: N, softwareCost, monthsPerYear }) => N.times(softwareCost).div(monthsPerYear),
  },
}).with({
  hardwareEach: {
    label: "Hardware cost of one deployment", unit: "USD", format: "usdRounded", number: "Eq. 1", symbol: "C_hw",
    is: ({ serversEach, aroundEach }) => serversEach.plus(aroundEach),
  },
}).with({
  electricityUse: {
    label: "Electricity drawn by one deployment", unit: "kWh/month", format: "number", number: "Eq. 2", symbol: "kWh",
    is: ({ kilowatts, load, hoursPerMonth: H, pue }) => kilowatts.times(load).times(H).times(pue),
  },
  servedRate: {
    label: "Tokens per second at the mix used", unit: "tokens/s", format: "number", number: "Eq. 4", symbol: "T'",
    is: ({ throughput: T, measuredWork, usedWork, tokenRatio }) => T.times(measuredWork.div(usedWork)).div(tokenRatio),
  },
  maintenanceEach: {
    label: "Maintenance of one deployment", unit: "USD/month", format: "usd", number: "Equation 5",
    is: ({ hardwareEach, maintenanceRate, monthsPerYear }) => hardwareEach.times(maintenanceRate).div(monthsPerYear),
  },
  colocationEach: {
    label: "Colocation of one deployment", unit: "USD/month", format: "usd", number: "Equation 5",
    is: ({ kilowatts, colocationRate }) => kilowatts.times(colocationRate),
  },
  fixedRunning: {
    label: "Staff and other running cost", unit: "USD/month", format: "usd", number: "Equation 5", symbol: "f",
    is: ({ staffCost, otherRunningCost }) => staffCost.plus(otherRunningCost),
  },
}).with({
  capacity: {
    label: "Capacity of one deployment", unit: "tokens/month", format: "tokens", number: "Eq. 4", symbol: "Q",
    is: ({ servedRate: T, secondsPerHour, hoursPerMonth: H, utilization: u }) => T.times(secondsPerHour).times(H).times(u),
  },
  electricityEach: {
    label: "Electricity of one deployment", unit: "USD/month", format: "usd", number: "Eq. 2", symbol: "E",
    is: ({ electricityUse, electricityRate }) => electricityUse.times(electricityRate),
  },
}).with({
  runningEach: {
    label: "Running cost of one deployment", unit: "USD/month", format: "usd", number: "Equation 5", symbol: "O_1",
    is: ({ electricityEach, maintenanceEach, softwareEach, colocationEach, staffEach }) =>
      electricityEach.plus(maintenanceEach).plus(softwareEach).plus(colocationEach).plus(staffEach),
  },
});

/** How many deployments the volume needs, and what they cost: equations 4 and 5. */
export const OWNING = DEPLOYMENT.with({
  served: {
    label: "Volume", unit: "tokens/month", format: "tokens", number: "Equation 4", symbol: "V",
    is: ({ volume, capacity }, { given }) => given(volume, capacity),
  },
}).with({
  deployments: {
    label: "Deployments", unit: "count", format: "count", number: "Equation 4", symbol: "R",
    is: ({ served: V, capacity: Q, spareDeployments: spare }, { largest, roundedUp, number }) => largest(number(1), roundedUp(V.div(Q))).plus(spare),
  },
}).with({
  equipped: {
    label: "Deployments that the GPUs bought count as, in whole servers", unit: "deployments", format: "number", number: "Equation 4", symbol: "W",
    is: (q, algebra) => inServers(q.deployments, q, algebra),
  },
}).with({
  hardware: {
    label: "Hardware cost of all deployments", unit: "USD", format: "usdRounded", number: "Eq. 1", symbol: "W C_hw",
    is: ({ equipped: W, hardwareEach }) => W.times(hardwareEach),
  },
  running: {
    label: "Running cost of all deployments", unit: "USD/month", format: "usd", number: "Equation 5", symbol: "O",
    is: ({ deployments: R, runningEach, fixedRunning }) => R.times(runningEach).plus(fixedRunning),
  },
});
