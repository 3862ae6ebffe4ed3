/**
 * What somebody pressed or filled in: a choice among others; a form to be opened, or one that was sent; a page of a long
 * answer.
 */
export type Pressed = "choice" | "form" | "page";

/** Short, because Discord gives an id 100 characters; "t" is that of earlier versions. */
const PREFIXES: Record<Pressed, string> = { choice: "t", form: "f", page: "p" };

/**
 * `key` is at most 24 characters, see `Bot.keepChoice`. `detail` is the page's number, counted from 0, or the one option that
 * a form asks for.
 */
export const customIdOf = (pressed: Pressed, key: string, detail?: string | number): string =>
  [PREFIXES[pressed], key, ...(detail === undefined ? [] : [detail])].join(":");

export type CustomId = { pressed: Pressed; key: string; detail?: string | undefined };

/** Undefined for an id of an earlier program under the same account. */
export function readCustomId(customId: string): CustomId | undefined {
  const [prefix, key, detail] = customId.split(":");
  const pressed = (Object.keys(PREFIXES) as Pressed[]).find((each) => PREFIXES[each] === prefix);
  return pressed && key ? { pressed, key, detail } : undefined;
}
