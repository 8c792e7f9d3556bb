import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { baseAddress } from "./addresses";
import { referredResource } from "./resources";
import { descendants, type XmlElement } from "./xmlElement";

const ICON_LIST_SIZES = [16, 32, 80];
/** The other sizes that the page of the element image knows. */
const FURTHER_SIZES = [20, 24, 40, 48, 64];

/** Icons that are missing from the folder, are not PNG files or do not have their exact size in pixels. */
export function iconProblems(root: XmlElement, folder: string): string[] {
  const icons = [...storeIcons(root), ...commandIcons(root)];
  const files = icons.flatMap(({ address, pixels }) =>
    fileProblems(join(folder, address.slice(baseAddress(root).length)), pixels),
  );
  return [...incompleteLists(root), ...unknownSizes(root), ...new Set(files)];
}

function storeIcons(root: XmlElement): { address: string; pixels: number }[] {
  const address = (name: string) =>
    descendants(root).find((element) => element.name === name)?.attributes["DefaultValue"] ?? "";
  return [
    { address: address("IconUrl"), pixels: 32 },
    { address: address("HighResolutionIconUrl"), pixels: 64 },
  ];
}

/** Those whose reference leads somewhere; resourceProblems names the others. */
function commandIcons(root: XmlElement): { address: string; pixels: number }[] {
  const images = descendants(root).filter(
    ({ name, attributes }) => name === "Image" && attributes["resid"] !== undefined,
  );
  return images.flatMap((image) => {
    const resource = referredResource(root, image);
    return resource ? [{ address: resource.value, pixels: Number(image.attributes["size"]) }] : [];
  });
}

function incompleteLists(root: XmlElement): string[] {
  const lists = descendants(root).filter(({ name }) => name === "Icon");
  const incomplete = lists.filter(
    ({ children }) =>
      !ICON_LIST_SIZES.every((size) => children.some(({ attributes }) => attributes["size"] === String(size))),
  );
  return incomplete.map(() => `An <Icon> lacks one of the sizes ${ICON_LIST_SIZES.join(", ")}.`);
}

function unknownSizes(root: XmlElement): string[] {
  const sizes = descendants(root).flatMap(({ name, attributes }) => (name === "Image" && attributes["size"] !== undefined ? [Number(attributes["size"])] : []));
  return sizes.filter((size) => ![...ICON_LIST_SIZES, ...FURTHER_SIZES].includes(size)).map((size) => `Office knows no icons of ${size} pixels.`);
}

function fileProblems(file: string, pixels: number): string[] {
  if (!existsSync(file)) return [`${file} does not exist.`];
  const png = readFileSync(file);
  if (png.toString("latin1", 1, 4) !== "PNG") return [`${file} is not a PNG file.`];
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return width === pixels && height === pixels
    ? []
    : [`${file} is ${width} x ${height} pixels, not ${pixels} x ${pixels}.`];
}
