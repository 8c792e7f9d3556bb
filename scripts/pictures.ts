import { packageVersion } from "./build/repository";

// What webpack writes into the code; the list of sheets is read from the sources.
Object.assign(globalThis, { __VERSION__: packageVersion() });
const { PICTURES } = await import("./pictures/pictureList");
const { takePictures } = await import("./pictures/takePictures");

/** Takes every picture of the documentation. */
await takePictures(PICTURES, console.log);
