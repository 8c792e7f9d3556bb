import { describe, expect, test } from "vitest";
import { formulaOf } from "../../src/forms/formulas";
import { structureOf } from "../../src/forms/structure";
import { symbolsOf, wordsOf } from "../../src/forms/words";
import { isRecollection } from "../../src/model/line";
import { MODEL } from "../../src/model/model";

const named = (name: string, month: number) => (month === 0 ? name : `${name}${month < 0 ? "_before" : "_after"}`);

describe("formulas of lines", () => {
  test.each([
    ["hardwareEach", "serversEach+aroundEach"],
    ["serversEach", "gpuCount*gpuPrice*serverFactor"],
    ["deployments", "MAX(1,ROUNDUP(ROUND(served/capacity,12),0))+spareDeployments"],
    ["served", "IF(ISNUMBER(volume),volume,IF(ISTEXT(volume),capacity,NA()))"],
    ["cachedPrice", "IF(ISNUMBER(cachedInputPrice),cachedInputPrice,IF(ISERROR(cachedInputPrice),NA(),inputPrice))"],
    ["pricePaid", "blendedPrice*(1-batchShare*batchDiscount)*(1-apiDiscount)*(1-semanticCache)"],
    ["breakEven", 'IF(apiCost>running,IF(replacedAfter=0,hardware/saving,IF(hardware/saving>replacedAfter,"never",hardware/saving)),"never")'],
    ["growthFactor", "yearlyGrowth^((month-1)/monthsPerYear)"],
    ["monthDeployments", "MAX(1,ROUNDUP(ROUND(served*peakFactor/capacity,12),0))+spareDeployments"],
    ["flowPurchases", "IF(beforeHorizon<>0,-monthPurchase_after,0)"],
    ["discountedCumulative", "discountedCumulative_before+discounted"],
    ["expectedAccuracy", "scalingSlope*LOG10(parametersB)+scalingIntercept"],
    ["returnsToScale", "LN(pointThroughput/throughputBefore)/LN(concurrency/concurrencyBefore)"],
    ["gpuHour", "(capitalPerYear+(runningEach-staffEach)*monthsPerYear)/ownHours"],
  ])("%s", (name, formula) => expect(formulaOf(MODEL, name, named)).toBe(formula));

  test("a line without a cell is written in its place, in parentheses where it must be", () => {
    const cells = (name: string) => (name in MODEL.figures ? name : undefined);
    expect(formulaOf(MODEL, "hardware", (name) => (name === "deployments" ? "R" : cells(name)))).toBe("MAX(0,INT(ROUND((R*gpuCount+gpusPerServer-(gpusOwned+1))/gpusPerServer,12)))*gpusPerServer/gpuCount*(gpuCount*gpuPrice*serverFactor+(setupCost+storageCost))");
    expect(formulaOf(MODEL, "flowApi", (name) => (name === "inHorizon" ? undefined : name))).toBe("IF(AND(1<=month,month<=horizon),monthApi,0)");
    expect(formulaOf(MODEL, "growthFactor", (name) => (name === "yearlyGrowth" ? undefined : name))).toBe("(1+volumeGrowth)^((month-1)/monthsPerYear)");
  });

  test("leave out what is 0 or 1 for good, and ask no cell whether a figure is given that is known to be", () => {
    const fixed = (values: Record<string, 0 | 1>) => ({ fixed: (name: string) => values[name] });
    const cells = (name: string) => (name in MODEL.figures ? name : undefined);
    const asked = (values: Record<string, 0 | 1>) => (name: string) => (name in values ? undefined : cells(name));
    const written = (name: string, values: Record<string, 0 | 1>) => formulaOf(MODEL, name, asked(values), fixed(values));
    expect(written("hardwareEach", { serverFactor: 1, setupCost: 0, storageCost: 0 })).toBe("gpuCount*gpuPrice");
    expect(written("fresh", { cachedTokens: 0, writtenTokens: 0 })).toBe("inputTokens");
    expect(written("memoryNeeded", { contextTokens: 0 })).toBe("parametersB*bits/bitsPerByte");
    expect(written("blendedPrice", { cachedShare: 0, longContextShare: 0 })).toBe("inputPrice*inputShare+outputPrice*(1-inputShare)");
    const known = (word: "given" | "missing") => ({ known: () => word });
    expect(formulaOf(MODEL, "inputPriceOfRequest", cells, known("given"))).toBe("IF(inputTokens>longContextThreshold,longContextInput,listInput)");
    expect(formulaOf(MODEL, "inputPriceOfRequest", cells, known("missing"))).toBe("listInput");
  });

  test("are refused where a line has no equation, or what it reads neither a cell nor one", () => {
    expect(() => formulaOf(MODEL, "horizon", named)).toThrow("horizon has no equation to write as a formula.");
    expect(() => formulaOf(MODEL, "serversEach", (name) => (name === "gpuPrice" ? undefined : name))).toThrow("gpuPrice has neither a cell nor an equation here.");
  });

  test("over ranges, each member is computed with: no MAX or IF, which would make one of them all", () => {
    const ranges = (name: string) => (name === "operating" ? undefined : name);
    expect(formulaOf(MODEL, "operating", ranges, { eachMember: true })).toBe("flowApi+flowRunning-((taxRate<>0)*taxRate*(flowApi+flowRunning-depreciation))");
    expect(formulaOf(MODEL, "peakFactor", named, { eachMember: true })).toBe("((1>growthFactor)*1+(1<=growthFactor)*growthFactor)");
  });

  test("every line can be written, and says its equation", () => {
    for (const [name, { line }] of Object.entries(structureOf(MODEL))) {
      if (line === undefined) continue;
      if (!isRecollection(line)) expect(formulaOf(MODEL, name, named)).not.toMatch(/undefined/);
      expect(wordsOf(MODEL, name)).not.toMatch(/undefined|^$/);
      expect(symbolsOf(MODEL, name)).not.toMatch(/undefined|^$/);
    }
  });
});

test("words and symbols", () => {
  expect(wordsOf(MODEL, "capacity")).toBe("tokens per second at the mix used x 3600 x hours per month x utilization");
  expect(symbolsOf(MODEL, "hardwareEach")).toBe("C_hw = C_servers + F");
  // Parentheses where a name is an expression itself, or would fall apart.
  expect(symbolsOf(MODEL, "breakEven")).toBe("t* = (never where W C_hw / (A - O) is more than life, else W C_hw / (A - O); W C_hw / (A - O) where life is 0) where A is more than O, else never");
  expect(symbolsOf(MODEL, "saving")).toBe("A - O");
  expect(symbolsOf(MODEL, "monthlyRate")).toBe("i = (1 + r)^(1/12) - 1");
  expect(wordsOf(MODEL, "paidInput")).toBe("(input price, long context mixed in) x (1 - cached share) + (cached input price, long context mixed in) x cached share");
  // The months before and after.
  expect(symbolsOf(MODEL, "apiBefore")).toBe("API_t = API_{t-1} + A_{t-1}");
  expect(symbolsOf(MODEL, "flowPurchases")).toBe("purchases = -purchases at the start of the month (month after), only in the months before the horizon");
  expect(wordsOf(MODEL, "apiBefore")).toBe("API before the month (month before) + API cost of the month (month before)");
  expect(wordsOf(MODEL, "apiCost")).toBe("volume / 1,000,000 x price paid");
  expect(wordsOf(MODEL, "inHorizon")).toBe("1 where 1 is at most month and month is at most horizon");
});
