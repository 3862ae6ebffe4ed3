const PROGRAM = "tidings";
/** The set of all namespaces that were ever written to. */
export const NAMESPACES = `${PROGRAM}-namespaces`;

/** The namespace ends at the second colon: encoded, it holds none. */
const inNamespace = (namespace: string): string => `${PROGRAM}:${encodeURIComponent(namespace)}:`;

export const redisKey = (namespace: string, key: string): string => `${inNamespace(namespace)}${key}`;

/** What `redisKey` was made of. */
export function readRedisKey(name: string): { namespace: string; key: string } {
  const [, namespace = "", ...key] = name.split(":");
  return { namespace: decodeURIComponent(namespace), key: key.join(":") };
}

/** Patterns of SCAN: https://redis.io/docs/latest/commands/keys/ */
export const allOfNamespace = (namespace: string): string => `${escapePattern(inNamespace(namespace))}*`;
/** In any namespace: also finds keys that begin otherwise, and are left out afterwards. */
export const allThatBegin = (key: string): string => `${PROGRAM}:*:${escapePattern(key)}*`;

const escapePattern = (text: string): string => text.replace(/[\\*?[\]^-]/g, "\\$&");
