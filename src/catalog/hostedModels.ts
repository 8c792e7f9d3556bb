import { matches, nameIndex, nameKey } from "./lookup";
import { MODELS } from "./models";

/** Endings by which a host says how it serves a model; which model it is does not hang on them. */
const SERVED_AS = /-(?:instruct|fp8|fast|turbo|versatile|tput)$/i;

/** By the names that are longer forms of their own: an alias may also be a relative of the same architecture (DeepSeek-R1). */
const OPEN_MODELS = nameIndex(
  MODELS.map(({ name, aliases = [] }) => ({ name, aliases: aliases.filter((alias) => nameKey(alias).startsWith(nameKey(name))) })),
);

/** The open model of the catalog that a host offers under an id ("openai/gpt-oss-120b"); undefined where it offers another, or a later version. */
export function hostedModel(id: string): string | undefined {
  const [model, ...others] = matches(OPEN_MODELS, plainName(id.slice(id.lastIndexOf("/") + 1)));
  return others.length === 0 ? model?.name : undefined;
}

function plainName(tail: string): string {
  const shorter = tail.replace(SERVED_AS, "");
  return shorter === tail ? tail : plainName(shorter);
}
