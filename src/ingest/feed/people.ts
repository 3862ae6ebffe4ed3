import { absoluteAddress } from "./address.ts";
import type { Person } from "./feed.ts";
import { MOST_VALUES } from "./feed-limits.ts";
import { childrenNamed, firstOf, isElement, lineOf, type XmlElement } from "./xml-tree.ts";

const LONGEST = 500;
const EMAIL = /(?<![^\s()<>"',;:])[^\s()<>"',;:@]{1,64}@[^\s()<>"',;:@]{1,255}(?![^\s()<>"',;:])/;
const NAMES = ["name", "atom:name", "itunes:name", "foaf:name"];
const EMAILS = ["email", "atom:email", "itunes:email"];
const ADDRESSES = ["uri", "url", "homepage", "atom:uri", "atom:url"];

/** Everybody whom the elements of some names name: the first name that names anybody, and nobody twice. */
export function readPeople(element: XmlElement, namesByRank: readonly (readonly string[])[]): Person[] {
  for (const names of namesByRank) {
    const people = childrenNamed(element, names)
      .slice(0, MOST_VALUES)
      .map(readPerson)
      .filter((person) => person !== undefined);
    if (people.length > 0) return withoutRepeats(people);
  }
  return [];
}

function readPerson(element: XmlElement): Person | undefined {
  const name = firstOf(element, NAMES, lineOf);
  const email = firstOf(element, EMAILS, lineOf);
  const url = firstOf(element, ADDRESSES, (child) => absoluteAddress(lineOf(child), child.base));
  if (name !== undefined || email !== undefined) {
    return { ...(email === undefined ? personIn(name ?? "") : { name, email }), ...(url === undefined ? {} : { url }) };
  }
  const line = element.children.some(isElement) ? undefined : lineOf(element);
  return line === undefined ? undefined : personIn(line);
}

/** "ann@example.org (Ann Lee)", "Ann Lee <ann@example.org>", "Ann Lee", "ann@example.org". */
function personIn(line: string): Person | undefined {
  const text = line.slice(0, LONGEST).replace(/\bmailto:/i, "");
  const email = EMAIL.exec(text)?.[0];
  const rest = email === undefined ? text : text.replace(email, " ").replace(/\(\s*\)|<\s*>|"\s*"/g, " ");
  const name = rest
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\((.*)\)$/, "$1")
    .replace(/^[\s,;:<"]+|[\s,;:>"]+$/g, "");
  if (name === "" && email === undefined) return undefined;
  return { name: name === "" ? undefined : name, email };
}

function withoutRepeats(people: Person[]): Person[] {
  const seen = new Set<string>();
  return people.filter(({ name, email }) => {
    const key = `${name}\n${email}`;
    return !seen.has(key) && seen.add(key);
  });
}
