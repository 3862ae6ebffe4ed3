import { button, rowOf } from "./buttons.ts";
import { customIdOf } from "./custom-id.ts";
import type { Message } from "./write-messages.ts";

/** A long answer, message by message, as it is kept. */
export type Pages = Message["body"][];

/** Page `number`, counted from 0, with the buttons that turn it; undefined where there is none. */
export function pageOf(pages: Pages, key: string, number: number): Message | undefined {
  const body = pages[number];
  if (!body) return undefined;
  const turns = [
    { label: "◀", page: number - 1 },
    { label: "▶", page: number + 1 },
  ].map(({ label, page }) => ({
    ...button(
      `${label} ${Math.min(Math.max(page, 0), pages.length - 1) + 1} / ${pages.length}`,
      customIdOf("page", key, page),
    ),
    disabled: pages[page] === undefined,
  }));
  return { body: { ...body, components: [...body.components, rowOf(turns)] }, files: [] };
}
