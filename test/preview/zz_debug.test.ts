import { FormulaRuntimeService, CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";
import { it } from "vitest";
import { buildMatrix } from "../../src/writers/excel";
import { openWorkbook, rowOf, sheetValues, writeCell } from "../writers/workbook";

it("debug", async () => {
  const addin = await openWorkbook();
  const t = performance.now();
  await buildMatrix();
  await addin.excel.settled();
  console.log("build", performance.now() - t);
  const names = new Map(addin.excel.api.getActiveWorkbook()!.getSheets().map((s) => [s.getSheetId(), s.getSheetName()]));
  const proto = FormulaRuntimeService.prototype as any;
  const original = proto.setRuntimeData;
  let n = 0;
  proto.setRuntimeData = function (v: any) {
    n += 1;
    const name = names.get(this._currentSubUnitId);
    const { _currentRow: r, _currentColumn: c } = this;
    if ((name === "Workings" && c === 2 && r >= 128 && r <= 133) || (name === "Break-even" && r === 2 && c === 7)) {
      const u = (CELL_INVERTED_INDEX_CACHE as any);
      const sid = [...names].find(([, x]) => x === "Workings")![0];
      const col = u._cache.get("workbook")?.get(sid)?.get(2);
      console.log(n, name, r, c, v.isReferenceObject?.() ? "ref " + v.getFirstCell().getValue() : v.isArray?.() ? "arr" : v.getValue(),
        JSON.stringify(u._continueBuildingCache.get("workbook")?.get(sid)?.get(2)?.search([128, 133])),
        JSON.stringify([...(col ?? [])].map(([k, s]: any) => [String(k), [...s].filter((x: number) => x >= 128 && x <= 133)]).filter(([, s]) => s.length)));
    }
    return original.call(this, v);
  };
  await writeCell("Prices", await rowOf("Prices", "Grok-4"), 3, 9.5);
  await addin.excel.settled();
  console.log("evaluated", n);
  console.log(JSON.stringify((await sheetValues("Workings")).slice(127, 134).map((x) => x.slice(0, 4))));
  console.log(JSON.stringify((await sheetValues("Break-even"))[2]));
}, 60000);
