import { FINANCING } from "./financing";

const MONTHLY = { format: "number", number: "Equation 25" } as const;
const PER_MILLION = { format: "factor", number: "Equation 25" } as const;

/** What own servers draw at the meter, and what a grid emits for it: equation 25. */
export const ENERGY = FINANCING.with({
  meanPower: {
    label: "Power drawn at the meter in the hours of work", unit: "kW", ...MONTHLY,
    is: ({ kilowatts, load, pue, deployments: R }) => kilowatts.times(load).times(pue).times(R),
  },
  energyEach: {
    label: "Electricity for a million tokens", unit: "kWh/1M tokens", ...PER_MILLION,
    is: ({ electricityDrawn, served: V, tokensPerPriceUnit }) => electricityDrawn.div(V.div(tokensPerPriceUnit)),
  },
  energyTotal: {
    label: "Electricity over the horizon", unit: "kWh", ...MONTHLY, is: ({ electricityUse, deploymentMonths }) => electricityUse.times(deploymentMonths),
  },
  carbonMonth: {
    label: "Emissions of all deployments", unit: "kg CO2/month", ...MONTHLY, is: ({ electricityDrawn, gridFactor }) => electricityDrawn.times(gridFactor),
  },
}).with({
  carbonEach: { label: "Emissions for a million tokens", unit: "kg CO2/1M tokens", ...PER_MILLION, is: ({ energyEach, gridFactor }) => energyEach.times(gridFactor) },
  carbonTotal: { label: "Emissions over the horizon", unit: "kg CO2", ...MONTHLY, is: ({ energyTotal, gridFactor }) => energyTotal.times(gridFactor) },
});
