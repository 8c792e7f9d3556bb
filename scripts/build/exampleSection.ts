import { shownFigure } from "../../taskpane/shownFigure";
import { exampleTable } from "./exampleTable";
import type { FunctionExample } from "./functionExamples";
import { escaped } from "./markup";

/** A formula of the help page with what its cell shows. */
export function exampleSection({ formula, result }: FunctionExample): string {
  const shown = result.kind === "value" ? `<p class="result">${escaped(shownFigure(result.value))}</p>` : spilledTable(result.rows);
  return `<div class="example">
<h3>Example</h3>
<pre><code>${escaped(formula)}</code></pre>
${shown}
</div>`;
}

function spilledTable(spilled: readonly (readonly unknown[])[]): string {
  const { headers, rows, figures, leftOut } = exampleTable(spilled);
  const figureClass = (column: number) => (figures[column] ? ' class="figure"' : "");
  const header = (text: string, column: number) => `<th scope="col"${figureClass(column)}>${escaped(text)}</th>`;
  const cell = (text: string, column: number) => `<td${figureClass(column)}>${escaped(text)}</td>`;
  return `<div class="spill" role="region" tabindex="0" aria-label="What it spills">
<table>
<thead>${tableRow(headers.map(header))}</thead>
<tbody>
${rows.map((row) => tableRow(row.map(cell))).join("\n")}
</tbody>
</table>
</div>${leftOut === "" ? "" : `\n<p class="left-out">${leftOut}</p>`}`;
}

const tableRow = (cells: readonly string[]): string => `<tr>${cells.join("")}</tr>`;
