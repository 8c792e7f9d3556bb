import { helpAnchor } from "../../functions/helpPath";
import { BLANK_CELLS } from "./blankCells";
import { exampleSection } from "./exampleSection";
import type { FunctionReference } from "./functionReference";
import { escaped } from "./markup";
import { KEYS } from "./keys";
import { REFUSALS } from "./refusals";

/** The help page Excel's own function help leads to: static, one section per function. */
export function helpPage(references: readonly FunctionReference[], version: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>LLM Break-Even: functions</title>
<link rel="icon" href="icon-32.png">
<link rel="stylesheet" href="help.css">
</head>
<body>
<header>
<img src="icon-64.png" width="48" height="48" alt="">
<div>
<h1>LLM Break-Even: functions</h1>
<p>Version ${escaped(version)}. Type a function into a cell; arguments in brackets are optional.</p>
</div>
</header>
<nav aria-label="Functions">
${references.map(({ name }) => `<a href="#${helpAnchor(name)}">${escaped(name)}</a>`).join("\n")}
<a href="#keyboard">Keyboard</a>
<a href="#blanks">Blank cells and zeros</a>
<a href="#errors">Errors</a>
</nav>
<main>
${references.map(functionSection).join("\n")}
<section id="keyboard">
<h2>The pane by keyboard</h2>
<dl>
${KEYS.map(({ keys, does }) => `<dt>${escaped(keys)}</dt><dd>${escaped(does)}</dd>`).join("\n")}
</dl>
</section>
<section id="blanks">
<h2>Blank cells and zeros</h2>
${BLANK_CELLS.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join("\n")}
</section>
<section id="errors">
<h2>When a cell shows an error</h2>
<p>Select the cell and open the menu beside it: the message says what to do.</p>
<dl>
${REFUSALS.map(({ cell, cause }) => `<dt>${escaped(cell)}</dt><dd>${escaped(cause)}</dd>`).join("\n")}
</dl>
</section>
</main>
</body>
</html>
`;
}

function functionSection({ name, signature, description, parameters, example }: FunctionReference): string {
  return `<section id="${helpAnchor(name)}">
<h2>${escaped(name)}</h2>
<pre><code>${escaped(signature)}</code></pre>
<p>${escaped(description)}</p>
${(example?.equations ?? []).map(({ words, symbols }) => `<p>${escaped(words)} (<code>${escaped(symbols)}</code>).</p>`).join("\n")}
${parameters.length > 0 ? parameterTable(parameters) : ""}
${example ? exampleSection(example) : ""}
</section>`;
}

function parameterTable(parameters: FunctionReference["parameters"]): string {
  const rows = parameters.map(
    ({ name, use, description }) =>
      `<tr><th scope="row">${escaped(name)}</th><td>${escaped(use)}</td><td>${escaped(description)}</td></tr>`,
  );
  return `<table class="arguments">
<thead><tr><th scope="col">Argument</th><th scope="col">Takes</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}
