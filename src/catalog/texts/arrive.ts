import { estimatedDeployment } from "../estimatedDeployment";
import { textsArrived } from "./arrival";
import { DESCRIBED } from "./described";
import { unpackedTexts } from "./packed";
import { TEXTS } from "./texts";

// Each record in memory gets its texts: the lists are in the order in which they were packed.
for (const [key, { records }] of Object.entries(DESCRIBED)) {
  const texts = unpackedTexts(TEXTS[key]!);
  if (texts.length !== records.length) throw new Error(`The texts of ${key} are for ${texts.length} records; there are ${records.length}.`);
  records.forEach((record, i) => Object.assign(record, texts[i]));
}
textsArrived(estimatedDeployment);
