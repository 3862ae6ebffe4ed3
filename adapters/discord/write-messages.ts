import type { APIEmbed, RawFile } from "discord.js";
import type { Phrases } from "../../src/phrases/phrases.ts";
import type { Choice, Reply } from "../../src/reply.ts";
import { button, choiceRows, type KeepChoice, ROWS_A_MESSAGE, type Row, rowOf } from "./buttons.ts";
import { customIdOf } from "./custom-id.ts";
import { inGroupsOf } from "./in-groups-of.ts";
import { layOut, type Sheet } from "./lay-out.ts";
import { type AttachedFile, type FormBlock, render } from "./render.ts";
import { shortened } from "./shortened.ts";

/** A message as Discord's API takes it, and the files that travel with it. */
export type Message = {
  body: {
    content: string;
    embeds: APIEmbed[];
    components: Row[];
    flags: number;
    allowed_mentions: { parse: []; roles?: string[] };
    attachments: { id: string; filename: string; description?: string | undefined }[];
  };
  files: RawFile[];
};

/** What it takes to write a reply down for a conversation. */
export type Writing = { phrases: Phrases; keepChoice: KeepChoice };

const FILES_A_MESSAGE = 10;
const DESCRIPTION_LIMIT = 1024;
const NAME_LIMIT = 255;
/** Links in news are many: a preview of each would bury the text. */
const SUPPRESS_EMBEDS = 1 << 2;
/** Stands where a message has buttons or files but no text, which Discord would refuse. */
const NO_TEXT = "…";

/** A reply as one message or several, in order and complete; buttons and files hang on the last text. */
export async function writeMessages(reply: Reply, writing: Writing): Promise<[Message, ...Message[]]> {
  const { parts, choices, forms, files } = render(reply, writing.phrases);
  const rows = await rowsOf(choices, forms, writing);
  const rowGroups = inGroupsOf(ROWS_A_MESSAGE, rows);
  const fileGroups = inGroupsOf(FILES_A_MESSAGE, files);
  const sheets = layOut(parts);
  const last = sheets.pop();
  const hanging = Array.from({ length: Math.max(1, rowGroups.length, fileGroups.length) }, (_, index) =>
    messageOf(index === 0 ? last : undefined, rowGroups[index], fileGroups[index]),
  );
  return [...sheets.map((sheet) => messageOf(sheet)), ...hanging] as [Message, ...Message[]];
}

async function rowsOf(choices: Choice[], forms: FormBlock[], { phrases, keepChoice }: Writing): Promise<Row[]> {
  const ids = forms.map(async ({ command, action, filledIn, asks }) =>
    customIdOf("form", await keepChoice({ command, action, options: filledIn }), asks),
  );
  const openers = [...new Set(await Promise.all(ids))].map((id) => button(phrases.fillIn, id));
  return [...openers.map(rowOf), ...(await choiceRows(choices, keepChoice))];
}

export function messageOf(sheet: Sheet | undefined, components: Row[] = [], files: AttachedFile[] = []): Message {
  const { content = NO_TEXT, embeds = [] } = sheet ?? {};
  return {
    body: {
      content,
      embeds,
      components,
      flags: embeds.length === 0 ? SUPPRESS_EMBEDS : 0,
      allowed_mentions: { parse: [] },
      attachments: files.map(({ name, description }, id) => ({
        id: String(id),
        filename: shortened(name, NAME_LIMIT),
        description: description && shortened(description, DESCRIPTION_LIMIT),
      })),
    },
    files: files.map(({ name, bytes }) => ({ name: shortened(name, NAME_LIMIT), data: Buffer.from(bytes) })),
  };
}
