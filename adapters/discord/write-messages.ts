import type { RawFile } from "discord.js";
import type { Phrases } from "../../src/phrases/phrases.ts";
import type { Choice, Reply } from "../../src/reply.ts";
import { BUTTONS_A_MESSAGE, type ButtonRow, buttonRows, inGroupsOf } from "./buttons.ts";
import { type AttachedFile, render } from "./render.ts";
import { splitMessages } from "./split-messages.ts";

/** A message as Discord's API takes it, and the files that travel with it. */
export type Message = {
  body: {
    content: string;
    components: ButtonRow[];
    flags: number;
    allowed_mentions: { parse: [] };
    attachments: { id: number; filename: string; description?: string | undefined }[];
  };
  files: RawFile[];
};

/** What it takes to write a reply down for a conversation. */
export type Writing = { phrases: Phrases; keepChoice(ask: Choice["ask"]): Promise<string> };

const FILES_A_MESSAGE = 10;
const DESCRIPTION_LIMIT = 1024;
/** Links in news are many: a preview of each would bury the text. */
const SUPPRESS_EMBEDS = 1 << 2;
/** Stands where a message has buttons or files but no text, which Discord would refuse. */
const NO_TEXT = "…";

/** A reply as one message or several, in order and complete; buttons and files hang on the last text. */
export async function writeMessages(reply: Reply, { phrases, keepChoice }: Writing): Promise<[Message, ...Message[]]> {
  const { sections, choices, files } = render(reply, phrases);
  const buttonGroups = inGroupsOf(BUTTONS_A_MESSAGE, choices);
  const fileGroups = inGroupsOf(FILES_A_MESSAGE, files);
  const contents = splitMessages(sections);
  const last = contents.pop() ?? NO_TEXT;

  const [hanging = emptyMessage(last), ...more] = await Promise.all(
    Array.from({ length: Math.max(1, buttonGroups.length, fileGroups.length) }, async (_, index) =>
      withFiles(
        {
          ...emptyMessage(index === 0 ? last : NO_TEXT).body,
          components: await buttonRows(buttonGroups[index] ?? [], keepChoice),
        },
        fileGroups[index] ?? [],
      ),
    ),
  );
  const [first = hanging, ...rest] = [...contents.map(emptyMessage), hanging];
  return [first, ...rest, ...more];
}

const emptyMessage = (content: string): Message => ({
  body: { content, components: [], flags: SUPPRESS_EMBEDS, allowed_mentions: { parse: [] }, attachments: [] },
  files: [],
});

const withFiles = (body: Message["body"], files: AttachedFile[]): Message => ({
  body: {
    ...body,
    attachments: files.map(({ name, description }, id) => ({
      id,
      filename: name,
      description: description?.slice(0, DESCRIPTION_LIMIT),
    })),
  },
  files: files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes) })),
});
