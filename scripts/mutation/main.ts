import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { summary, survivors } from "./report";
import { tryAll } from "./runner";
import { drawn } from "./sample";
import { PARTS, makeOnly, partFiles, sitesOf } from "./sites";

const HELP = `Mutation testing: changes the code in small ways and says which changes no test of plain code notices.

  npm run mutation -- --sample 100 --seed 1     so many changes at random of ${PARTS.join(", ")}
  npm run mutation -- src/scenario/spend.ts     every change of a file, or of a line (spend.ts:12); with --sample, some of them

With --minutes 30 it ends after so long: they are tried in random order, so that those tried by then are a sample as well.
After the tests have run once as they are (two minutes), a change takes about three seconds, one that lives until its last test.
What was found stands in test-results/mutation: outcomes.jsonl as it is found, survivors.txt at the end.`;

const OUT = "test-results/mutation";

const { values, positionals } = parseArgs({
  options: { sample: { type: "string" }, seed: { type: "string" }, minutes: { type: "string" }, help: { type: "boolean" } },
  allowPositionals: true,
});

async function test(): Promise<void> {
  const files = partFiles().filter((file) => positionals.length === 0 || positionals.some((place) => place === file || place.startsWith(`${file}:`)));
  const all = (await sitesOf(files)).filter(({ key }) => positionals.length === 0 || positionals.some((place) => key.startsWith(`${place}:`)));
  const seed = Number(values.seed ?? 1);
  const chosen = drawn(all, Number(values.sample ?? all.length), seed);
  console.log(`${chosen.length} of ${all.length} changes of ${files.length} files`);
  makeOnly(chosen);
  mkdirSync(OUT, { recursive: true });
  rmSync(`${OUT}/outcomes.jsonl`, { force: true });
  const until = performance.now() + 60_000 * Number(values.minutes ?? Infinity);
  const changed = [...new Set(chosen.map(({ key }) => key.slice(0, key.indexOf(":"))))];
  const outcomes = await tryAll(changed, { seed, out: OUT, until }, (outcome, at, of) => {
    appendFileSync(`${OUT}/outcomes.jsonl`, `${JSON.stringify(outcome)}\n`);
    survivors([outcome]).forEach((line) => console.log(`${at} of ${of}: ${line}`));
  });
  writeFileSync(`${OUT}/survivors.txt`, survivors(outcomes).map((line) => `${line}\n`).join(""));
  console.log(`\n${summary(outcomes, PARTS)}`);
}

if (values.help) console.log(HELP);
else await test();
