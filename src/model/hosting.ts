import { ENERGY } from "./energy";

const MONTHLY = { unit: "USD/month", format: "usd", number: "Equation 22" } as const;

const SERVER = { unit: "USD", format: "usd", number: "Equation 26" } as const;

/** Serverless endpoints beside a rented container of one's own, fine-tuning, and the server around the GPUs: equations 22, 23 and 26. */
export const HOSTING = ENERGY.with({
  requestsAMonth: {
    label: "Requests a month", unit: "requests/month", format: "count", number: "Equation 22",
    is: ({ requestsADay, hoursPerYear, hoursPerDay, monthsPerYear }) => requestsADay.times(hoursPerYear).div(hoursPerDay.times(monthsPerYear)),
  },
  containerHour: {
    label: "An hour of the container", unit: "USD/h", format: "usd", number: "Equation 22",
    is: ({ gpuCount: N, gpuHourlyPrice, rentalDiscount }, { number }) => N.times(gpuHourlyPrice).times(number(1).minus(rentalDiscount)),
  },
  requestPrice: {
    label: "Price of a request", unit: "USD", format: "unitPrice", number: "Equation 22",
    is: ({ tokensEach, tokensPerPriceUnit, pricePaid }) => tokensEach.div(tokensPerPriceUnit).times(pricePaid),
  },
  busyShare: {
    label: "Containers kept busy", unit: "count", format: "factor", number: "Equation 22",
    is: ({ requestsADay, tokensEach, servedRate: T, secondsPerHour, hoursPerDay }) => requestsADay.times(tokensEach).div(T.times(secondsPerHour).times(hoursPerDay)),
  },
  callsWhileIdle: {
    label: "Requests expected before an idle container stops", unit: "requests", format: "factor", number: "Equation 22", symbol: "m",
    is: ({ requestsADay, semanticCache: hits, idleMinutes, minutesPerHour, hoursPerDay }, { number }) =>
      requestsADay.times(number(1).minus(hits)).times(idleMinutes).div(minutesPerHour.times(hoursPerDay)),
  },
  trainingGpus: {
    label: "GPUs trained on", unit: "count", format: "count", number: "Equation 23", symbol: "N",
    is: ({ trainedParametersB: P, trainingBytes, gpuMemoryGB, usableMemory }, { roundedUp }) => roundedUp(P.times(trainingBytes).div(gpuMemoryGB.times(usableMemory))),
  },
  tokensTrained: { label: "Tokens trained, in millions", unit: "1M tokens", format: "number", number: "Equation 23", is: ({ tokens, epochs, tokensPerPriceUnit }) => tokens.times(epochs).div(tokensPerPriceUnit) },
  apiTraining: {
    label: "Fine-tuning by an API", unit: "USD", format: "usd", number: "Equation 23",
    is: ({ tokens, epochs, trainingPrice, tokensPerPriceUnit }) => tokens.times(epochs).times(trainingPrice).div(tokensPerPriceUnit),
  },
  serverSetup: { label: "Processor and memory of a server", ...SERVER, symbol: "setup", is: ({ vCpus, vCpuPrice, ramGB, ramPrice }) => vCpus.times(vCpuPrice).plus(ramGB.times(ramPrice)) },
  serverStorage: {
    label: "Storage and network of a server", ...SERVER, symbol: "storage", is: ({ storageGB, storagePrice, networkMbps, networkPrice }) => storageGB.times(storagePrice).plus(networkMbps.times(networkPrice)),
  },
}).with({
  trainingHours: {
    label: "Hours of training", unit: "h", format: "number", number: "Equation 23",
    is: ({ trainingWork, parametersB: P, tokens, epochs, trainingGpus: N, trainingTflops, trainingUtilization: u, secondsPerHour }, { number }) =>
      trainingWork.times(P).times(tokens).times(epochs).div(N.times(trainingTflops).times(number(1000)).times(u).times(secondsPerHour)),
  },
  apiTrainingPerMillion: { label: "Fine-tuning by an API, by its tokens", unit: "USD/1M tokens", format: "price", number: "Equation 23", is: ({ apiTraining, tokensTrained }) => apiTraining.div(tokensTrained) },
  serverlessBill: { label: "Serverless", ...MONTHLY, is: ({ requestsAMonth, requestPrice }) => requestsAMonth.times(requestPrice) },
  containers: { label: "Containers", unit: "count", format: "count", number: "Equation 22", is: ({ busyShare }, { largest, roundedUp, number }) => largest(number(1), roundedUp(busyShare)) },
  idleEnds: {
    label: "Share of requests that find no container running", unit: "share", format: "percent", number: "Equation 22", symbol: "e^-m",
    is: ({ callsWhileIdle, euler }, { negative }) => euler.pow(negative(callsWhileIdle)),
  },
  breakEvenRequests: {
    label: "Requests a day from which a container kept warm costs no more", unit: "requests/day", format: "count", number: "Equation 22",
    is: ({ containerHour, hoursPerDay, requestPrice }) => containerHour.times(hoursPerDay).div(requestPrice),
  },
  mostRequests: {
    label: "Requests a day that one container serves at most", unit: "requests/day", format: "count", number: "Equation 22",
    is: ({ servedRate: T, secondsPerHour, hoursPerDay, tokensEach }) => T.times(secondsPerHour).times(hoursPerDay).div(tokensEach),
  },
}).with({
  ownTraining: {
    label: "Fine-tuning on GPUs of one's own", unit: "USD", format: "usd", number: "Equation 23",
    is: ({ trainingHours, trainingGpus: N, gpuHourlyPrice }) => trainingHours.times(N).times(gpuHourlyPrice),
  },
  keptWarm: { label: "Container kept warm", ...MONTHLY, is: ({ containers, containerHour, hoursPerYear, monthsPerYear }) => containers.times(containerHour).times(hoursPerYear).div(monthsPerYear) },
  startsAMonth: { label: "Cold starts", unit: "starts/month", format: "count", number: "Equation 22", is: ({ requestsAMonth, semanticCache: hits, idleEnds }, { number }) => requestsAMonth.times(number(1).minus(hits)).times(idleEnds) },
}).with({
  ownTrainingPerMillion: { label: "Fine-tuning on GPUs of one's own, by its tokens", unit: "USD/1M tokens", format: "price", number: "Equation 23", is: ({ ownTraining, tokensTrained }) => ownTraining.div(tokensTrained) },
  paidIdle: { label: "Paid while idle", ...MONTHLY, is: ({ keptWarm, busyShare, containers }, { number }) => keptWarm.times(number(1).minus(busyShare.div(containers))) },
  hoursWaited: { label: "Hours that users wait for cold starts", unit: "h/month", format: "number", number: "Equation 22", is: ({ startsAMonth, coldStartSeconds, secondsPerHour }) => startsAMonth.times(coldStartSeconds).div(secondsPerHour) },
}).with({
  onShare: {
    label: "Share of the time that the container runs", unit: "share", format: "percent", number: "Equation 22",
    is: ({ idleEnds, hoursWaited, hoursPerYear, monthsPerYear, busyShare }, { smallest, number }) =>
      smallest(number(1), number(1).minus(idleEnds).plus(hoursWaited.times(monthsPerYear).div(hoursPerYear)).plus(busyShare)),
  },
  waitCost: {
    label: "That wait at the loaded salary", ...MONTHLY,
    is: ({ hoursWaited, salary, salaryLoading, workingHours }) => hoursWaited.times(salary).times(salaryLoading).div(workingHours),
  },
}).with({
  scaledToZero: { label: "Container scaled to zero", ...MONTHLY, is: ({ keptWarm, onShare }) => keptWarm.times(onShare) },
});
