import { describe, expect, test } from "vitest";
import { Decimal } from "../../src/engine/decimal";
import { scalingFit } from "../../src/engine/scaling";
import { paretoFront } from "../../src/engine/pareto";
import { D } from "../engine/fixtures";
import { linesOf } from "../model/figuredLines";
import { printedDecimals, printsAs, publishedTable } from "./table";

const expectedAccuracy = (parametersB: Decimal) => linesOf({ parametersB }).of("expectedAccuracy");
const costEfficiency = (accuracyReached: Decimal, hourlyCost: Decimal) => linesOf({ accuracyReached, hourlyCost }).of("costEfficiency");

/** Half of the last digit a figure is printed to: the true figure lies that far about it. */
function halfDigit(printed: string): Decimal {
  return D(10).pow(-printedDecimals(printed)).div(2);
}

const table7 = publishedTable("serverless-table7-cost-efficiency.csv").map((row) => ({
  model: row["model"]!, parameters: row["params_b"]!, cost: row["cost_usd_per_hour"]!, accuracy: row["accuracy"]!, ratio: row["accuracy_per_usd"]!,
}));

/** Ratios that do not print as ours, though some figures that round to the printed inputs give them. */
const DIFFERENT_LAST_DIGITS = table7.filter(({ accuracy, cost, ratio }) => !printsAs(costEfficiency(D(accuracy), D(cost)), ratio)).map(({ model }) => model);

describe("Table 7: accuracy per USD and hour", () => {
  test("has ten ranked rows and two from the text", () => expect(table7).toHaveLength(12));

  test.each(table7)("$model: $accuracy / $cost = $ratio, within what the rounded inputs allow", ({ accuracy, cost, ratio }) => {
    const least = costEfficiency(D(accuracy).minus(halfDigit(accuracy)), D(cost).plus(halfDigit(cost)));
    const most = costEfficiency(D(accuracy).plus(halfDigit(accuracy)), D(cost).minus(halfDigit(cost)));
    expect(least.lte(D(ratio).plus(halfDigit(ratio))) && most.gte(D(ratio).minus(halfDigit(ratio)))).toBe(true);
  });

  test("the printed cost is rounded: every USD 0.80 row follows from USD 0.805, every USD 1.21 row from USD 1.212", () => {
    for (const { accuracy, cost, ratio } of table7.slice(0, 10)) {
      const [low, high] = [costEfficiency(D(accuracy).minus("0.0005"), D(cost === "0.80" ? "0.8045" : "1.2124")), costEfficiency(D(accuracy).plus("0.0005"), D(cost === "0.80" ? "0.8045" : "1.2124"))];
      expect(low.lte(D(ratio).plus("0.0005")) && high.gte(D(ratio).minus("0.0005"))).toBe(true);
    }
  });

  test("these print another last digit from the rounded inputs", () => expect(DIFFERENT_LAST_DIGITS).toMatchInlineSnapshot(`
    [
      "Llama-3.2-3B",
      "Falcon3-7B",
      "Gemma 3 1B",
      "Llama-3.2-1B",
      "Qwen3 4B",
      "Falcon3-1B",
      "Qwen3 0.6B",
      "Gemma-2-2B",
      "Gemma 3 4B",
    ]
  `));

  test("the ranking is by the ratio, and the text's factors follow: 98-fold, 61% higher", () => {
    const ratios = table7.slice(0, 10).map(({ ratio }) => Number(ratio));
    expect(ratios).toEqual([...ratios].sort((a, b) => b - a));
    expect((0.528 / 0.0054).toFixed(0)).toBe("98");
    expect(((0.684 / 0.425 - 1) * 100).toFixed(0)).toBe("61");
  });

  test("four of the twelve are on the Pareto front of cost and accuracy", () => {
    const front = paretoFront(table7.map(({ model, cost, accuracy }) => ({ model, cost: D(cost), quality: D(accuracy) })));
    expect(front.map(({ model }) => model)).toEqual(["Llama-3.2-3B", "Falcon3-7B", "Qwen3 32B", "Kimi-K2-Instruct"]);
  });
});

describe("Table 6: regressions", () => {
  test("the scaling law gives each tenfold size 0.126, as the text says", () => {
    expect(expectedAccuracy(D(10)).minus(expectedAccuracy(D(1))).toString()).toBe("0.126");
    expect(expectedAccuracy(D(1000)).minus(expectedAccuracy(D(100))).toString()).toBe("0.126");
  });
  test("R2 of the linear fit is the square of Table 5's Pearson correlation", () => expect(printsAs(D("0.598").pow(2), "0.358")).toBe(true));
  test("R2 and RMSE of the four fits imply one spread of accuracy: RMSE = sd . sqrt(1 - R2)", () => {
    const fits = [["0.358", "0.091"], ["0.502", "0.080"], ["0.727", "0.059"], ["0.639", "0.068"]] as const;
    const bounds = fits.map(([r2, rmse]) => ["-1", "1"].map((sign) => D(rmse).plus(D("0.0005").times(sign)).div(D(1).minus(D(r2).plus(D("0.0005").times(sign))).sqrt())));
    const [least, most] = [Decimal.max(...bounds.map(([low]) => low!)), Decimal.min(...bounds.map(([, high]) => high!))];
    expect(least.lt(most)).toBe(true);
  });
  test("does not follow from the twelve printed models: they are a selection of the 32", () => {
    const fit = scalingFit(table7.map(({ parameters }) => D(parameters)), table7.map(({ accuracy }) => D(accuracy)));
    expect([fit.intercept.toFixed(3), fit.slope.toFixed(3), fit.r2.toFixed(3)]).toMatchInlineSnapshot(`
      [
        "0.356",
        "0.130",
        "0.817",
      ]
    `);
  });
});

describe("Table 8: marginal efficiency", () => {
  const rows = publishedTable("serverless-table8-marginal-efficiency.csv");
  const baseline = D(rows[0]!["marginal_efficiency"]!);

  test.each(rows.slice(1))("$range: a decline of $decline_pct% follows from the printed efficiencies", (row) => {
    const efficiency = D(row["marginal_efficiency"]!);
    const decline = (value: Decimal, base: Decimal) => D(1).minus(value.div(base)).times(100);
    const printed = D(row["decline_pct"]!);
    expect(decline(efficiency.plus("0.0005"), baseline.minus("0.0005")).lte(printed.plus("0.5"))).toBe(true);
    expect(decline(efficiency.minus("0.0005"), baseline.plus("0.0005")).gte(printed.minus("0.5"))).toBe(true);
  });

  test("is not mean accuracy over mean parameters, its own definition: the sizes of Table 1 give other figures", () => {
    const sizes: Record<string, number[]> = { "0.6B - 3B": [0.6, 1, 1, 1.7, 2, 3, 3], "3B - 10B": [4, 4, 7, 7, 8, 8, 8, 9] };
    const ours = Object.entries(sizes).map(([range, parameters]) => {
      const row = rows.find((candidate) => candidate["range"] === range)!;
      expect(parameters).toHaveLength(Number(row["n_models"]));
      return D(row["avg_accuracy"]!).div(parameters.reduce((sum, size) => sum + size, 0) / parameters.length).toFixed(3);
    });
    expect(ours).toEqual(["0.190", "0.064"]); // printed 0.295 and 0.086
  });

  test("the counts add up to 32, though Table 1 has five models of 10B to 50B and seven above 150B", () => {
    expect(rows.map((row) => Number(row["n_models"]))).toEqual([7, 8, 7, 5, 5]);
  });

  test("the text's step to 150B and above: USD 39.51 more (131%), 0.042 more accuracy, which is 7.0% and not 6.6%", () => {
    expect([(69.72 - 30.21).toFixed(2), ((69.72 / 30.21 - 1) * 100).toFixed(0), (0.639 - 0.597).toFixed(3)]).toEqual(["39.51", "131", "0.042"]);
    expect([((0.639 / 0.597 - 1) * 100).toFixed(1), ((1 - 0.597 / 0.639) * 100).toFixed(1)]).toEqual(["7.0", "6.6"]);
  });
});

describe("Tables 9 and 10: serverless availability", () => {
  const rows = publishedTable("serverless-table9-availability.csv");
  const total = (kind: string, column: string) => rows.filter((row) => row["kind"] === kind).reduce((sum, row) => sum + Number(row[column]), 0);

  test.each(rows)("$name: $either of $n is $coverage_pct%", (row) => {
    expect(printsAs(D(row["either"]!).div(row["n"]!).times(100), row["coverage_pct"]!)).toBe(true);
  });
  test.each(["family", "size"])("by %s, 11 of 32 models, 5 on one platform and 8 on the other", (kind) => {
    expect(["n", "aws_bedrock", "azure_serverless", "either"].map((column) => total(kind, column))).toEqual([32, 5, 8, 11]);
  });
  test("families without coverage add up to 14 models, not 13", () => {
    const none = rows.filter((row) => row["kind"] === "family" && row["either"] === "0");
    expect([none.length, none.reduce((sum, row) => sum + Number(row["n"]), 0)]).toEqual([6, 14]);
  });
  test("small models are covered at 26.7%, so section 5.7's 0% is wrong", () => {
    expect(rows.find((row) => row["name"]!.startsWith("Small"))!["either"]).toBe("4");
  });
});
