import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { drawn } from "./sample";
import { PARTS, makeOnly, partFiles, sitesOf } from "./sites";
import { summary, survivors } from "./report";

const HELP = `Mutation testing: changes the code in small ways and says which changes no test of plain code notices.

  npm run mutation -- --sample 100 --seed 1     so many changes at random of ${PARTS.join(", ")}
  npm run mutation -- src/scenario/spend.ts     every change of a file, or of a line (spend.ts:12); with --sample, some of them

With --quick, changes made when a module loads (about half) are left out: each takes a new process and every test until one fails.
The survivors are written to test-results/mutation/survivors.txt. After two minutes a change takes two seconds, one made when a module loads ten, or two minutes where it lives.`;

/** Stryker writes one file here for each thing that happens: what a run that was ended had found. */
const OUT = "test-results/mutation";

const { values, positionals } = parseArgs({
  options: { sample: { type: "string" }, seed: { type: "string" }, quick: { type: "boolean" }, help: { type: "boolean" } },
  allowPositionals: true,
});

async function test(): Promise<void> {
  const files = partFiles().filter((file) => positionals.length === 0 || positionals.some((place) => place === file || place.startsWith(`${file}:`)));
  const all = (await sitesOf(files)).filter(({ key }) => positionals.length === 0 || positionals.some((place) => key.startsWith(`${place}:`)));
  const tried = drawn(all, Number(values.sample ?? all.length), Number(values.seed ?? 1));
  console.log(`${tried.length} of ${all.length} changes of ${files.length} files`);
  makeOnly(tried);
  const outcomes = await new Stryker({
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    // Which tests pass through a change is known from the first run; what a file is related to cannot be told of compiled modules that are kept.
    vitest: { configFile: "scripts/mutation/vitest.config.mjs", related: false },
    mutate: [...new Set(tried.map(({ key }) => key.slice(0, key.indexOf(":"))))],
    coverageAnalysis: "perTest",
    ignoreStatic: values.quick === true,
    concurrency: 1,
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 30,
    reporters: ["progress-append-only", "event-recorder"],
    eventReporter: { baseDir: `${OUT}/events` },
    tempDirName: ".mutation",
    cleanTempDir: "always",
    ignorePatterns: ["dist", ".preview", "test-results"],
    allowConsoleColors: false,
  }).runMutationTest();
  const alive = survivors(outcomes);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(`${OUT}/survivors.txt`, alive.map((line) => `${line}\n`).join(""));
  console.log([...alive, "", summary(outcomes, PARTS)].join("\n"));
}

if (values.help) console.log(HELP);
else await test();
