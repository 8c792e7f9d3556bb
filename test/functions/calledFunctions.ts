import { inEveryExcel } from "./blankCells";
import * as apiCostFunctions from "../../functions/apiCost";
import * as breakEvenFunctions from "../../functions/breakEven";
import * as catalogFunctions from "../../functions/catalog";
import * as comparisonFunctions from "../../functions/comparison";
import * as decisionFunctions from "../../functions/decision";
import * as financeFunctions from "../../functions/finance";
import * as frontierFunctions from "../../functions/frontier";
import * as localCostFunctions from "../../functions/localCost";
import * as pricesFunctions from "../../functions/prices";
import * as referenceFunctions from "../../functions/reference";
import * as rentalFunctions from "../../functions/rental";
import * as sizingFunctions from "../../functions/sizing";
import * as whatIfFunctions from "../../functions/whatIf";

// The functions as the tests call them: every call also made with blank cells as the other Excels hand them over.
export const { apiCost } = inEveryExcel(apiCostFunctions);
export const { breakEven, matrix, breakEvenVolume, savings, qualityGap, qualityScores } = inEveryExcel(breakEvenFunctions);
export const { catalog, model, gpu, source } = inEveryExcel(catalogFunctions);
export const { compare, candidates } = inEveryExcel(comparisonFunctions);
export const { paybackBand, segment } = inEveryExcel(decisionFunctions);
export const { cashFlow, tco, npv, irr, discountedPayback } = inEveryExcel(financeFunctions);
export const { accuracy, costEfficiency, pareto, scalingFit, frontier } = inEveryExcel(frontierFunctions);
export const { capacity, hardwareCost, electricity, runningCost, localCost, costPerMTok } = inEveryExcel(localCostFunctions);
export const { price, requestCost, blendedPrice, priceHistory } = inEveryExcel(pricesFunctions);
export const { settings, version } = inEveryExcel(referenceFunctions);
export const { rentCost, rentBreakEven, breakEvenUtilization, gpuHour, hybrid } = inEveryExcel(rentalFunctions);
export const { vram, gpuCount, throughput } = inEveryExcel(sizingFunctions);
export const { grid, goalSeek, tornado, simulate } = inEveryExcel(whatIfFunctions);
