/** The same text without the secrets in it. */
export type Redact = (text: string) => string;

const REDACTED = "[secret]";
/** What is shorter may be a part of any word: it is taken out where it stands by itself. */
const DISTINCT_LENGTH = 6;
/** The password of any address, also of one that no setting names. */
const PASSWORD_IN_ADDRESS = /(:\/\/[^\s/?#:@"']*:)[^\s/?#@"']+(?=@)/g;

/** Takes these secrets out of texts, in each form in which they stand in addresses and JSON, and passwords of all addresses. */
export function openRedact(secrets: readonly string[]): Redact {
  const forms = [...new Set(secrets.flatMap(formsOf))].toSorted((one, other) => other.length - one.length);
  const known = forms.length === 0 ? undefined : new RegExp(forms.map(patternOf).join("|"), "gu");
  return (text) => {
    const withoutKnown = known === undefined ? text : text.replace(known, REDACTED);
    return withoutKnown.replace(PASSWORD_IN_ADDRESS, `$1${REDACTED}`);
  };
}

/** The same for a value of JSON: every text in it, names included. */
export function redactValue(value: unknown, redact: Redact): unknown {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map((each) => redactValue(each, redact));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [redact(name), redactValue(each, redact)]));
}

function formsOf(secret: string): string[] {
  if (secret === "") return [];
  const encoded = encodeURIComponent(secret.toWellFormed());
  const inAddress = URL.parse(`http://:${encoded}@host`)?.password ?? encoded;
  const lower = encoded.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase());
  return [secret, encoded, lower, inAddress, JSON.stringify(secret).slice(1, -1)];
}

function patternOf(form: string): string {
  const literal = form.toWellFormed().replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return form.length < DISTINCT_LENGTH ? `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])` : literal;
}
