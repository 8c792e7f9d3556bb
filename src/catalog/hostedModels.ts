import { matches, nameIndex, nameKey } from "./lookup";
import { MODELS } from "./models";

/** Endings by which a host says how it serves a model; which model it is does not hang on them. */
const SERVED_AS = /-(?:instruct|it|fp8|nvfp4|fast|turbo|versatile|tput)$/i;

/** Ids that have come to stand for another model than they name. */
const SERVED_NOW: Readonly<Record<string, string>> = { "deepseek/deepseek-v4-flash": "DeepSeek-V4.1-Flash", "deepseek/deepseek-flash": "DeepSeek-V4.1-Flash" };

/** By the names that are longer forms of their own: an alias may also be a relative of the same architecture (DeepSeek-R1). */
const OPEN_MODELS = nameIndex(
  MODELS.map(({ name, aliases = [] }) => ({ name, aliases: aliases.filter((alias) => nameKey(alias).startsWith(nameKey(name))) })),
);

/** The open model of the catalog that a host offers under an id ("openai/gpt-oss-120b"); undefined where it offers another, or a later version. */
export function hostedModel(id: string): string | undefined {
  const [model, ...others] = matches(OPEN_MODELS, SERVED_NOW[id] ?? plainName(modelTail(id)));
  return others.length === 0 ? model?.name : undefined;
}

/** The last part of an id; Fireworks writes a point as p ("glm-5p2"), and an instruction-tuned version goes by its date. */
function modelTail(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1).replace(/(\d)p(\d)/g, "$1.$2").replace(/-instruct(?=-\d{4}$)/i, "");
}

function plainName(tail: string): string {
  const shorter = tail.replace(SERVED_AS, "");
  return shorter === tail ? tail : plainName(shorter);
}
