type Json = Readonly<Record<string, unknown>>;

/**
 * The members that functions.json may have for CustomFunctionsRuntime 1.3, by Microsoft's metadata reference
 * (learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json, read on 2026-11-28); the reference gives custom
 * enumerations no requirement set. allowCustomDataForDataTypeAny belongs to 1.4, stream parameter addresses to a later one.
 */
const MEMBERS = {
  file: ["allowErrorForDataTypeAny", "functions", "enums"],
  function: ["id", "name", "description", "helpUrl", "parameters", "result", "options"],
  parameter: ["name", "description", "type", "dimensionality", "optional", "repeating", "customEnumId"],
  result: ["type", "dimensionality"],
  options: ["cancelable", "requiresAddress", "requiresParameterAddresses", "stream", "volatile"],
  enumeration: ["id", "type", "values"],
  "enumeration value": ["name", "stringValue", "numberValue", "tooltip"],
} as const;

const TYPES = ["any", "boolean", "number", "string"];
const DIMENSIONALITIES = ["scalar", "matrix"];
const ID = /^[A-Za-z][A-Za-z0-9._]*$/;
/** As much of a description as Excel shows. */
const LONGEST_DESCRIPTION = 255;

/** What an Excel with the declared runtime would not take of functions.json, or not show. */
export function functionProblems(file: Json): string[] {
  return [
    ...unknownMembers("file", file),
    ...list(file["functions"]).flatMap((each) => ofFunction(each)),
    ...list(file["enums"]).flatMap((each) => [...unknownMembers("enumeration", each), ...list(each["values"]).flatMap((value) => unknownMembers("enumeration value", value))]),
  ];
}

function ofFunction(f: Json): string[] {
  const name = String(f["name"]);
  const parameters = list(f["parameters"]);
  return [
    ...unknownMembers("function", f),
    ...unknownMembers("result", (f["result"] ?? {}) as Json),
    ...unknownMembers("options", (f["options"] ?? {}) as Json),
    ...(ID.test(String(f["id"])) && ID.test(name) ? [] : [`functions.json: ${name} has an id or a name with other than letters, digits, points and underscores.`]),
    ...descriptionProblems(name, f["description"]),
    ...parameters.flatMap((parameter, at) => [
      ...unknownMembers("parameter", parameter),
      ...(TYPES.includes(String(parameter["type"] ?? "any")) ? [] : [`functions.json: ${name} has a parameter of type ${String(parameter["type"])}.`]),
      ...(DIMENSIONALITIES.includes(String(parameter["dimensionality"] ?? "scalar")) ? [] : [`functions.json: ${name} has a parameter of dimensionality ${String(parameter["dimensionality"])}.`]),
      ...(parameter["repeating"] === true && at < parameters.length - 1 ? [`functions.json: ${name} repeats a parameter that is not the last.`] : []),
      ...descriptionProblems(`${name} ${String(parameter["name"])}`, parameter["description"]),
    ]),
  ];
}

function descriptionProblems(what: string, description: unknown): string[] {
  const length = String(description ?? "").length;
  return length <= LONGEST_DESCRIPTION ? [] : [`functions.json: the description of ${what} has ${length} characters; Excel shows ${LONGEST_DESCRIPTION}.`];
}

function unknownMembers(what: keyof typeof MEMBERS, object: Json): string[] {
  const known: readonly string[] = MEMBERS[what];
  return Object.keys(object).filter((member) => !known.includes(member)).map((member) => `functions.json: "${member}" of a ${what} is not of CustomFunctionsRuntime 1.3.`);
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
