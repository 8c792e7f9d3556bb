import { packageVersion } from "./build/repository";

// What webpack writes into the code; the list of sheets is read from the sources.
Object.assign(globalThis, { __VERSION__: packageVersion() });
const { PICTURES } = await import("./pictures/pictureList");
const { takePictures } = await import("./pictures/takePictures");

/** Takes every picture of the documentation, or those named; one that shows what another has made needs that named too. */
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !PICTURES.some((each) => each.name === name));
if (unknown.length > 0) throw new Error(`There is no picture ${unknown.join(", ")}. There are: ${PICTURES.map(({ name }) => name).join(", ")}.`);
await takePictures(asked.length === 0 ? PICTURES : PICTURES.filter(({ name }) => asked.includes(name)), console.log);
