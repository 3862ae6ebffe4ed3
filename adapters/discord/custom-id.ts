/**
 * What somebody pressed or filled in: a choice among others; a form to be opened, or one that was sent; a page of a long
 * answer.
 */
export type Pressed = "choice" | "form" | "page";

/** Short, because Discord gives an id 100 characters; "t" is that of earlier versions. */
const PREFIXES: Record<Pressed, string> = { choice: "t", form: "f", page: "p" };

/** `key` is at most 24 characters, see `Bot.keepChoice`; `page` counts from 0. */
export const customIdOf = (pressed: Pressed, key: string, page?: number): string =>
  [PREFIXES[pressed], key, ...(page === undefined ? [] : [page])].join(":");

/** Undefined for an id of an earlier program under the same account. */
export function readCustomId(customId: string): { pressed: Pressed; key: string; page: number } | undefined {
  const [prefix, key, page = "0"] = customId.split(":");
  const pressed = (Object.keys(PREFIXES) as Pressed[]).find((each) => PREFIXES[each] === prefix);
  return pressed && key ? { pressed, key, page: Number.parseInt(page, 10) || 0 } : undefined;
}
