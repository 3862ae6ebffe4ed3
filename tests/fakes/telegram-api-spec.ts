import { readFileSync } from "node:fs";

/** Telegram's Bot API in its published machine-readable form, as far as calls are concerned. */
type Spec = { methods: Record<string, Described>; types: Record<string, Described> };
type Described = { fields?: Field[]; subtypes?: string[] };
type Field = { name: string; types: string[]; required: boolean; description?: string };

/** What is wrong with a call, each fault with the path to it; none where the description allows it. */
export type CheckCall = (method: string, payload: Record<string, unknown>) => string[];

/** Knows the description in this file. */
export function openApiSpec(path: string): CheckCall {
  const spec = JSON.parse(readFileSync(path, "utf8")) as Spec;
  return (method, payload) => {
    const described = spec.methods[method];
    return described ? faultsInFields(spec, described.fields ?? [], payload, method) : [`${method}: no such method`];
  };
}

function faultsInFields(spec: Spec, fields: Field[], value: Record<string, unknown>, path: string): string[] {
  const unknown = Object.keys(value).filter((name) => !fields.some((field) => field.name === name));
  return [
    ...unknown.map((name) => `${path}: no such field “${name}”`),
    ...fields.flatMap((field) => faultsInField(spec, field, value[field.name], `${path}.${field.name}`)),
  ];
}

function faultsInField(spec: Spec, field: Field, value: unknown, path: string): string[] {
  if (value === undefined) return field.required ? [`${path}: missing`] : [];
  const attempts = field.types.map((type) => faultsInValue(spec, type, value, path));
  const fewest = attempts.toSorted((one, other) => one.length - other.length)[0] ?? [];
  return [...fewest, ...(fewest.length === 0 ? faultsInText(field, value, path) : [])];
}

function faultsInValue(spec: Spec, type: string, value: unknown, path: string): string[] {
  const items = /^Array of (.+)$/.exec(type)?.[1];
  if (items !== undefined) {
    if (!Array.isArray(value)) return [`${path}: not an array`];
    return value.flatMap((item, index) => faultsInValue(spec, items, item, `${path}[${index}]`));
  }
  if (type === "String") return typeof value === "string" && value.isWellFormed() ? [] : [`${path}: not a text`];
  if (type === "Integer") return Number.isSafeInteger(value) ? [] : [`${path}: not a whole number`];
  if (type === "Float") return typeof value === "number" ? [] : [`${path}: not a number`];
  if (type === "Boolean") return typeof value === "boolean" ? [] : [`${path}: neither true nor false`];
  if (type === "InputFile") return value instanceof File ? [] : [`${path}: not a file`];
  return faultsInObject(spec, type, value, path);
}

function faultsInObject(spec: Spec, type: string, value: unknown, path: string): string[] {
  const described = spec.types[type];
  if (!described) return [`${path}: of the unknown type ${type}`];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [`${path}: not a ${type}`];
  const attempts = (described.subtypes ?? []).map((subtype) => faultsInObject(spec, subtype, value, path));
  const own = () => faultsInFields(spec, described.fields ?? [], value as Record<string, unknown>, path);
  const fewest = attempts.toSorted((one, other) => one.length - other.length)[0];
  return fewest ?? [...own(), ...wrongType(described, value as Record<string, unknown>, path)];
}

/** "Type of the result, must be article" tells the kinds of one thing apart. */
function wrongType({ fields = [] }: Described, { type }: Record<string, unknown>, path: string): string[] {
  const wanted = /must be (?:always )?[“"]?(\w+)/.exec(
    fields.find(({ name }) => name === "type")?.description ?? "",
  )?.[1];
  return wanted === undefined || wanted === type ? [] : [`${path}: not of the type ${wanted}`];
}

const LENGTH = /(\d+)\s?-\s?(\d+) (characters|bytes)/i;

/** "1-64 bytes", "0-512 characters": what a description promises of a text. Lengths after parsing are the fake's affair. */
function faultsInText({ description = "" }: Field, value: unknown, path: string): string[] {
  const [, least, most, unit] = LENGTH.exec(description) ?? [];
  if (typeof value !== "string" || most === undefined || /after entit(?:y|ies) parsing/.test(description)) return [];
  const length = unit?.toLowerCase() === "bytes" ? Buffer.byteLength(value) : value.length;
  return length < Number(least) || length > Number(most) ? [`${path}: ${length} ${unit}, not ${least} to ${most}`] : [];
}
