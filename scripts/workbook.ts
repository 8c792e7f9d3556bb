import { packageVersion } from "./build/repository";

// The plans carry the version, which a build puts in place of this name.
Object.assign(globalThis, { __VERSION__: packageVersion() });
const { makeWorkbook } = await import("./workbook/makeWorkbook");

process.exitCode = await makeWorkbook(process.argv.slice(2), {
  say: (line) => console.log(line),
  progress: (line) => console.error(line),
});
