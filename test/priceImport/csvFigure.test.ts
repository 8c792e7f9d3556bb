import { describe, expect, it } from "vitest";
import { UnsoundListingError } from "../../src/catalog/feeds/unsoundListing";
import { csvCount, csvDate, csvFigure, csvFlag, shownCurrency, shownMark } from "../../src/priceImport/csv/csvFigure";

const LONG = "x".repeat(60);
const CUT = "x".repeat(40);
const point = { mark: ".", currency: "USD" } as const;
const comma = { mark: ",", currency: "EUR" } as const;

describe("a cell of a CSV that cannot be read is quoted, the first 40 characters of it", () => {
  it.each<[string, (text: string) => unknown, string]>([
    ["a figure", (text) => csvFigure("Input", text, point), `Input is "${CUT}"; it must be a number`],
    ["a figure in another currency", () => csvFigure("Input", `1${"0".repeat(50)} EUR`, point), `Input is "1${"0".repeat(39)}", which is in EUR; the list is read in USD`],
    ["a count", (text) => csvCount("Tokens", text), `Tokens is "${CUT}"; it must be a whole number of tokens`],
    ["a date", (text) => csvDate("From", text), `From is "${CUT}"; write it as a date such as 2026-08-20`],
    ["a flag", (text) => csvFlag("Retired", text), `Retired is "${CUT}"; write yes or leave it blank`],
  ])("%s", (_, read, message) => expect(() => read(LONG)).toThrow(new UnsoundListingError(message)));
});

describe("a figure of a CSV", () => {
  it.each([
    ["1234.5", "1234.5"], ["1,234.5", "1234.5"], ["12,345,678", "12345678"], [".5", ".5"], ["1e-3", "1e-3"], ["-2", "-2"], ["USD 1.25", "1.25"], ["1.25 USD", "1.25"], ["USD 1.25 USD", "1.25"], ["$1.25", "1.25"], ["$1e-3", "1e-3"], ["$1e3", "1e3"], ["1.5E-1 USD", "1.5E-1"], ["0e-5", "0e-5"],
    ["", undefined], ["  ", undefined], ["N/A", undefined],
  ])("%s is %s where points are decimal", (text, digits) => expect(csvFigure("Input", text, point)).toBe(digits));

  it.each([["1234,5", "1234.5"], ["1.234,5", "1234.5"], ["12.345.678", "12345678"], [",5", ".5"], ["1.25", "1.25"], ["1,25 €", "1.25"]])("%s is %s where commas are", (text, digits) =>
    expect(csvFigure("Input", text, comma)).toBe(digits));

  it.each<[string, "." | ",", string]>([
    ["1,250", ".", 'Input is "1,250", which may be 1.250 or 1250: write it without the comma'],
    ["1,25", ".", 'Input is "1,25", with a decimal comma where the list has decimal points: write it with a point'],
    ["1.234,5", ".", 'Input is "1.234,5", with a decimal comma where the list has decimal points: write it with a point'],
    ["1.250", ",", 'Input is "1.250", which may be 1.250 or 1250: write it with a decimal comma'],
    ["1,234.5", ",", 'Input is "1,234.5"; it must be a number'],
    ["1e-999", ".", 'Input is "1e-999"; it must be a number'],
    ["1e999", ".", 'Input is "1e999"; it must be a number'],
    ["1 per 1M", ".", 'Input is "1 per 1M"; it must be a number'],
    ["USD 1 EUR", ".", 'Input is "USD 1 EUR"; it must be a number'],
    ["zero", ".", 'Input is "zero": a free price is not imported, write it in the table itself'],
  ])("%s with the decimal sign %s is refused", (text, mark, message) => expect(() => csvFigure("Input", text, { mark, currency: "USD" })).toThrow(new UnsoundListingError(message)));

  it("shows its decimal sign, or that it may be two numbers", () => {
    expect(["1.25", "1,234.5", "1,25", "1.234,5", "1,250", "1.250", "1250", "-3", "0.125", "0,125", "word", "USD 1.5"].map(shownMark)).toEqual([".", ".", ",", ",", "either", "either", undefined, undefined, ".", ",", undefined, "."]);
  });

  it("shows the currency beside it, where it is one", () => {
    expect(["1.5", "USD 1.5", "1,5 €", "$ 2", "USD 1.5 EUR", "apples 3"].map(shownCurrency)).toEqual([undefined, "USD", "EUR", "USD", undefined, undefined]);
  });
});

describe("a count of a CSV", () => {
  it.each([["1200", 1200], ["1,200,000", 1_200_000], ["1.200", 1200], ["1 200", 1200], ["1\u00a0200", 1200], ["7.00", 7], [" 5 ", 5], ["", undefined], ["n/a", undefined]])("%s is %s", (text, count) => expect(csvCount("Tokens", text)).toBe(count));

  it.each([["1.5"], ["1,200.000"], ["-3"], ["1E+6"], ["0,200"], ["1234567890123456"]])("%s is refused", (text) => expect(() => csvCount("Tokens", text)).toThrow(`Tokens is "${text}"; it must be a whole number of tokens`));
});

describe("a date and a flag of a CSV", () => {
  it.each([["2026-08-20", "2026-08-20"], ["2026-08-20 10:00", "2026-08-20"], ["20.8.2026", "2026-08-20"], ["01.12.2026", "2026-12-01"], ["", undefined], ["  ", undefined]])("%s is the day %s", (text, day) => expect(csvDate("From", text)).toBe(day));

  it.each([["30.2.2026"], ["08/20/2026"], ["2026-13-01"]])("%s is no day", (text) => expect(() => csvDate("From", text)).toThrow(`From is "${text}"; write it as a date such as 2026-08-20`));

  it("says yes or no in several languages", () => {
    for (const yes of "yes, Y ,TRUE,1,x,✓,ja,Oui,si,sí,sì,sim,retired,deprecated,withdrawn".split(",")) expect([yes, csvFlag("Retired", yes)]).toEqual([yes, true]);
    for (const no of ", ,No,n,false,0,-,–,nein,non,não,active,current".split(",")) expect([no, csvFlag("Retired", no)]).toEqual([no, false]);
  });
});
