import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import { describe, expect, test } from "vitest";

import { startFixture } from "./fixtureAddin";

const fixture = startFixture();

test("fonts, fills and alignment are written and read; null where cells differ", async () => {
  const batch = `const range = sheet.getRange('A1:B2'); const { format } = range; Object.assign(format.font, { bold: true, italic: true, color: '#1F3FBF', size: 14, name: 'Arial', underline: 'Single' });
    format.fill.color = '#FFF2CC'; format.horizontalAlignment = 'Center'; format.verticalAlignment = 'Top'; format.wrapText = true; format.indentLevel = 2;
    range.load('format/font, format/fill/color, format/horizontalAlignment, format/verticalAlignment, format/wrapText, format/indentLevel'); await context.sync();
    const { bold, italic, color, size, name, underline } = format.font; const mixed = sheet.getRange('A1:C1').load('format/font/bold, format/fill/color'); await context.sync();
    format.fill.clear(); format.fill.load('color'); await context.sync();
    return [bold, italic, color, size, name, underline, format.horizontalAlignment, format.verticalAlignment, format.wrapText, format.indentLevel, mixed.format.font.bold, mixed.format.fill.color, format.fill.color];`;
  expect(await fixture.run(batch)).toEqual([
    true,
    true,
    "#1F3FBF",
    14,
    "Arial",
    "Single",
    "Center",
    "Top",
    true,
    2,
    null,
    null,
    "#FFFFFF",
  ]);
});

test("a whole column takes a format and a width in points", async () => {
  const batch = `const column = sheet.getRange('D:D'); column.format.columnWidth = 90; column.numberFormat = '0.0'; sheet.getRange('3:3').format.rowHeight = 30;
    const cell = sheet.getRange('D700').load('numberFormat, format/columnWidth'); const row = sheet.getRange('A3').load('format/rowHeight'); await context.sync();
    return [cell.numberFormat[0][0], cell.format.columnWidth, row.format.rowHeight];`;
  expect(await fixture.run(batch)).toEqual(["0.0", 90, 30]);
});

test("columns fit their text", async () => {
  const batch = `sheet.getRange('F1').values = [['a rather long header']]; const { format } = sheet.getRange('F:F'); format.autofitColumns(); format.autofitRows(); format.load('columnWidth'); await context.sync(); return format.columnWidth > 100;`;
  expect(await fixture.run(batch)).toBe(true);
});

test("borders run along their side", async () => {
  const batch = `const { borders } = sheet.getRange('H2:I3').format; const bottom = borders.getItem('EdgeBottom'); bottom.style = 'Continuous'; bottom.color = '#808080'; bottom.weight = 'Medium'; bottom.load('style, color, weight');
    const inner = sheet.getRange('H2').format.borders.getItem('EdgeBottom').load('style'); const outer = sheet.getRange('I3').format.borders.getItem('EdgeBottom').load('style, color'); await context.sync();
    return [bottom.style, bottom.color, bottom.weight, inner.style, outer.style, outer.color];`;
  expect(await fixture.run(batch)).toEqual(["Continuous", "#808080", "Medium", "None", "Continuous", "#808080"]);
});

test("cells are merged and unmerged", async () => {
  const batch = (method: string) => `sheet.getRange('K1:L2').${method}(); await context.sync();`;
  await fixture.run(batch("merge"));
  expect(fixture.excel.api.getActiveWorkbook()?.getActiveSheet().getMergedRanges()).toHaveLength(1);
  await fixture.run(batch("unmerge"));
  expect(fixture.excel.api.getActiveWorkbook()?.getActiveSheet().getMergedRanges()).toHaveLength(0);
});

test("links lead out and to other cells, and the text of their cell stays", async () => {
  const batch = `sheet.getRange('N1:N2').values = [['Source'], ['Top']]; sheet.getRange('N1').hyperlink = { address: 'https://example.org/a', textToDisplay: 'Source' }; sheet.getRange('N2').hyperlink = { documentReference: 'Sheet1!A1', textToDisplay: 'Top' };
    await context.sync(); const out = sheet.getRange('N1').load('hyperlink, values'); const within = sheet.getRange('N2').load('hyperlink, values'); await context.sync();
    return [out.hyperlink.address, out.values[0][0], within.hyperlink.documentReference, within.values[0][0]];`;
  expect(await fixture.run(batch)).toEqual(["https://example.org/a", "Source", "Sheet1!A1", "Top"]);
});

test("one link may stand behind many cells, each with its own text", async () => {
  const batch = `const range = sheet.getRange('P1:P3'); range.values = [['a'], ['b'], ['c']]; range.hyperlink = { address: 'https://example.org/b' };
    await context.sync(); const last = sheet.getRange('P3').load('hyperlink'); range.load('values'); await context.sync();
    return [range.values.flat().join(), last.hyperlink.address, last.hyperlink.textToDisplay];`;
  expect(await fixture.run(batch)).toEqual(["a,b,c", "https://example.org/b", "c"]);
});

describe("conditional formats", () => {
  test("a colour scale", async () => {
    const batch = `const format = sheet.getRange('A10:C12').conditionalFormats.add('ColorScale'); format.colorScale.criteria = { minimum: { type: 'LowestValue', color: '#63BE7B' }, midpoint: { type: 'Percentile', formula: '50', color: '#FFEB84' }, maximum: { type: 'HighestValue', color: '#F8696B' } };
      format.load('type, id'); await context.sync(); return format.id;`;
    const id = await fixture.run<string>(batch);
    expect(univerRule(id)).toMatchObject({
      rule: {
        type: "colorScale",
        config: [
          { color: "#63BE7B", value: { type: "min" } },
          { value: { type: "percentile", value: 50 } },
          { value: { type: "max" } },
        ],
      },
    });
  });

  test("a comparison, a formula and a text with their styles", async () => {
    const batch = `const add = (type) => sheet.getRange('A20:A30').conditionalFormats.add(type); const value = add('CellValue'); value.cellValue.format.font.color = '#C00000'; value.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
      const custom = add('Custom'); custom.custom.rule.formula = '=$B20="never"'; custom.custom.format.fill.color = '#EEEEEE'; custom.stopIfTrue = true;
      const text = add('ContainsText'); text.textComparison.rule = { operator: 'Contains', text: 'never' }; text.textComparison.format.font.italic = true;
      [value, custom, text].forEach((one) => one.load('id, type')); await context.sync(); return [value.id, custom.id, text.id];`;
    const [value, custom, text] = await fixture.run<string[]>(batch);
    expect(univerRule(value)).toMatchObject({
      rule: { subType: "number", operator: "lessThan", value: 0, style: { cl: { rgb: "#C00000" } } },
    });
    expect(univerRule(custom)).toMatchObject({
      stopIfTrue: true,
      rule: { subType: "formula", value: '=$B20="never"', style: { bg: { rgb: "#EEEEEE" } } },
    });
    expect(univerRule(text)).toMatchObject({
      rule: { subType: "text", operator: "containsText", value: "never", style: { it: 1 } },
    });
  });

  test("are counted, read back and cleared", async () => {
    const batch = `const formats = sheet.getRange('A25').conditionalFormats; const count = formats.getCount(); formats.load('items/type'); await context.sync(); const types = formats.items.map((one) => one.type);
      formats.clearAll(); const left = formats.getCount(); await context.sync(); return [count.value, types, left.value];`;
    expect(await fixture.run(batch)).toEqual([3, ["CellValue", "Custom", "ContainsText"], 0]);
  });

  test("a kind the grid does not show is refused", async () => {
    expect(
      await fixture.refusal(`sheet.getRange('A1').conditionalFormats.add('IconSet'); await context.sync()`),
    ).toEqual({
      code: "ApiNotFound",
      message: "[simulated Excel] ConditionalFormatType.IconSet is not implemented",
    });
  });

  function univerRule(id: string | undefined) {
    const book = fixture.excel.api.getActiveWorkbook();
    const sheet = book?.getActiveSheet();
    return sheet
      ?.getInject()
      .get(ConditionalFormattingRuleModel)
      .getRule(book?.getId() ?? "", sheet.getSheetId(), id ?? "");
  }
});

describe("data validation", () => {
  test("lists and numbers, with their messages", async () => {
    const batch = `const list = sheet.getRange('P1:P5').dataValidation; list.rule = { list: { inCellDropDown: true, source: 'Published,As written' } }; list.errorAlert = { message: 'Choose a preset.', showAlert: true, style: 'Stop', title: 'Preset' };
      const number = sheet.getRange('Q1').dataValidation; number.rule = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } }; number.prompt = { message: 'A share', showPrompt: true, title: 'Utilization' }; number.ignoreBlanks = false;
      list.load('rule, errorAlert, type'); number.load('rule, prompt, ignoreBlanks, type'); await context.sync(); return [list.rule.list.source, list.errorAlert.message, list.type, number.rule.decimal.formula2, number.prompt.title, number.ignoreBlanks, number.type];`;
    expect(await fixture.run(batch)).toEqual([
      "Published,As written",
      "Choose a preset.",
      "List",
      1,
      "Utilization",
      false,
      "Decimal",
    ]);
    const rules = fixture.excel.api.getActiveWorkbook()?.getActiveSheet().getDataValidations();
    expect(rules).toHaveLength(2);
  });

  test("a list of cells and a formula hold for what they are about", async () => {
    await fixture.run(`sheet.getRange('S1:S3').values = [['a'], ['b'], ['c']]; sheet.getRange('T1:U1').values = [['b', 5]];
      sheet.getRange('T1').dataValidation.rule = { list: { inCellDropDown: true, source: '=Sheet1!$S$1:$S$3' } };
      sheet.getRange('U1').dataValidation.rule = { custom: { formula: '=AND(ISNUMBER(U1),U1>0)' } }; await context.sync();`);
    const statuses = async () => {
      await fixture.excel.settled();
      const grid = fixture.excel.api.getActiveWorkbook()?.getActiveSheet();
      return [await grid?.getRange("T1").getValidatorStatus(), await grid?.getRange("U1").getValidatorStatus()].flat(2);
    };
    expect(await statuses()).toEqual(["valid", "valid"]);
    await fixture.calculate({ T1: "x", U1: -5 });
    expect(await statuses()).toEqual(["invalid", "invalid"]);
  });

  test("is cleared", async () => {
    const batch = `const { dataValidation } = sheet.getRange('P1:P5'); dataValidation.clear(); dataValidation.load('rule, type'); await context.sync(); return dataValidation.type;`;
    expect(await fixture.run(batch)).toBe("None");
  });
});
