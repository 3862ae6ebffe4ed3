import type { Settings } from "./setting.ts";

const NAMES_OF_SECRETS = /pass|secret|token|key/i;

/**
 * What no log, message or error may show of these settings, as they were written or as they were read: values of secret
 * settings, and what stands in an address to prove who asks.
 */
export const secretsOf = (known: Settings, values: Readonly<Record<string, unknown>>): string[] => [
  ...new Set(
    Object.entries(known).flatMap(([name, { isSecret }]) => {
      const value = values[name];
      const text = typeof value === "string" || value instanceof URL ? String(value).trim() : "";
      return isSecret && text !== "" ? [text, ...secretsInAddress(text)] : secretsInAddress(text);
    }),
  ),
];

function secretsInAddress(text: string): string[] {
  const address = URL.parse(text);
  if (!address) return [];
  const { username, password, searchParams } = address;
  // A name without a password is a key itself: https://KEY@host.
  const inFront = password === "" ? username : password;
  const behind = [...searchParams].flatMap(([name, value]) => (NAMES_OF_SECRETS.test(name) ? [value] : []));
  return [inFront, decoded(inFront), ...behind].filter((secret) => secret !== "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // It was not encoded.
    return text;
  }
}
