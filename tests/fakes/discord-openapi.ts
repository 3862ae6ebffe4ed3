import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

type Schema = Record<string, unknown>;
type Operation = { requestBody?: { content: Record<string, { schema: Schema }>; required?: boolean } };
type Openapi = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } };

type Route = { segments: string[]; operations: Record<string, Operation> };

/** Discord's description of its API (https://github.com/discord/discord-api-spec), where this names a copy of it. */
const location = process.env.DISCORD_OPENAPI;
const described = location === undefined ? undefined : (JSON.parse(readFileSync(location, "utf8")) as Openapi);
export const hasOpenapi = described !== undefined;

const routes: Route[] = Object.entries(described?.paths ?? {}).map(([path, operations]) => ({
  segments: path.split("/"),
  operations,
}));

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: "discord", components: closed(described?.components ?? {}) });
/** Compiled when first asked for: there are hundreds, and a bot uses a dozen. */
const compiled = new Map<Operation, ValidateFunction>();

/** What in a request does not fit the description; nothing where there is none. */
export function violationsOf(method: string, path: string, body: unknown): string[] {
  if (!hasOpenapi || path.startsWith("/attachments/")) return [];
  const operation = routeOf(path)?.operations[method.toLowerCase()];
  if (!operation) return [`${method} ${path}: no such route`];
  const check = checkOf(operation);
  if (!check) return body === undefined ? [] : [`${method} ${path}: takes no body`];
  if (check(body)) return [];
  // The first are the deepest, the others say that none of the alternatives fits either.
  const faults = (check.errors ?? [])
    .slice(0, 5)
    .map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  return [`${method} ${path}: ${faults.join("; ")}`];
}

/** The one with the most words of its own: "@original" before "{message_id}". */
function routeOf(path: string): Route | undefined {
  const asked = path.split("/");
  const isOwn = (segment: string) => !segment.startsWith("{");
  return routes
    .filter(
      ({ segments }) =>
        segments.length === asked.length &&
        segments.every((segment, index) => !isOwn(segment) || segment === asked[index]),
    )
    .toSorted((one, other) => other.segments.filter(isOwn).length - one.segments.filter(isOwn).length)[0];
}

function checkOf(operation: Operation): ValidateFunction | undefined {
  const schema = operation.requestBody?.content["application/json"]?.schema;
  if (schema === undefined) return undefined;
  const check = compiled.get(operation) ?? ajv.compile(closed(atHome(schema)));
  compiled.set(operation, check);
  return check;
}

/** References within the description, seen from outside it. */
const atHome = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value).replaceAll('"#/components/', '"discord#/components/')) as Value;

/** The description lists all properties but forbids no others: here a slip of the pen is a violation. */
function closed<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(closed) as Value;
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, closed(part)]));
  const isOpen = parts.properties !== undefined && parts.type === "object" && parts.additionalProperties === undefined;
  return (isOpen && parts.allOf === undefined ? { ...parts, additionalProperties: false } : parts) as Value;
}
