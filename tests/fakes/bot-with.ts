import { readTypedText } from "../../adapters/typed-text.ts";
import { allCommands } from "../../commands/all-commands.ts";
import type { NewArticle } from "../../src/article.ts";
import { type CoreConfig, coreSettings, readConfig } from "../../src/config.ts";
import { silentLog } from "../../src/log.ts";
import { type BotParts, openFrontDoor, openHouse } from "../../src/main.ts";
import type { Conversation, Question } from "../../src/question.ts";
import type { Block, Reply } from "../../src/reply.ts";

/** A clock that stands still until it is moved. */
export function drivenClock(iso: string) {
  let time = Date.parse(iso);
  return {
    now: () => time,
    moveTo: (next: string) => {
      time = Date.parse(next);
    },
  };
}

/** The newsroom's settings as an operator would write them. */
export function configWith(settings: Record<string, string> = {}): CoreConfig {
  const config = readConfig(coreSettings, { all: { DATABASE_URL: ":memory:", ...settings }, fromFile: [] });
  if (!config.ok) throw new Error(config.failure.message);
  return config.value;
}

let articlesMade = 0;

/** A row as a test thinks of it. */
export type Told = {
  title: string;
  body: string[];
  source?: string;
  published?: NewArticle["published"];
  language?: string;
  url?: string;
  image?: string;
  isSample?: boolean;
  titleIsGuessed?: boolean;
};

export function articleOf({ title, body, source = "Example Times", ...rest }: Told): NewArticle {
  articlesMade += 1;
  const text = body.join("\n\n");
  let from = 0;
  const paragraphs = body.map((paragraph) => {
    const start = text.indexOf(paragraph, from);
    from = start + paragraph.length;
    return { start, end: from };
  });
  return {
    keys: [`id:test:${articlesMade}`],
    source,
    title,
    titleIsGuessed: rest.titleIsGuessed ?? false,
    text,
    paragraphs,
    language: rest.language ?? "en",
    published: rest.published ?? "unknown",
    image: rest.image,
    isSample: rest.isSample ?? false,
    ...(rest.url === undefined ? {} : { url: rest.url, keys: [`url:${rest.url}`] }),
  };
}

export const room: Conversation = { platform: "chat", id: "room", kind: "group" };

export type TestBot = {
  parts: BotParts;
  /** A line as somebody would type it. */
  ask(line: string, as?: Partial<Question>): Promise<Reply>;
  /** Presses the button with this label under a reply. */
  press(reply: Reply, label: string, as?: Partial<Question>): Promise<Reply>;
};

/** The whole bot behind its front door, over a store in memory that holds these articles. */
export async function botWith(
  told: Told[] = [],
  {
    settings = {},
    clock = drivenClock("2026-11-22T12:00:00Z"),
    web,
  }: { settings?: Record<string, string>; clock?: BotParts["clock"]; web?: BotParts["web"] } = {},
): Promise<TestBot> {
  const config = configWith(settings);
  const house = await openHouse(config, clock, { web });
  if (!house.ok) throw new Error(house.failure.message);
  if (told.length > 0) await house.value.newsroom.keep(told.map(articleOf));
  const parts: BotParts = { ...house.value, config, clock, log: silentLog };
  const bot = openFrontDoor(parts);
  const question: Omit<Question, "command" | "options"> = {
    conversation: room,
    asker: { platform: "chat", id: "anna" },
    role: "manager",
    language: "en",
    attachments: [],
  };
  return {
    parts,
    ask: (line, as = {}) => {
      const typed = readTypedText(line, allCommands);
      const asked = "unknown" in typed ? { command: typed.unknown, options: {} } : typed;
      return bot.answer({ ...question, ...asked, ...as });
    },
    press: (reply, label, as = {}) => {
      const choice = blocksOf(reply, "choices")
        .flatMap(({ choices }) => choices)
        .find((each) => each.label === label);
      if (!choice) throw new Error(`There is no button “${label}”.`);
      return bot.answer({ ...question, ...choice.ask, ...as });
    },
  };
}

export const blocksOf = <Kind extends Block["kind"]>(reply: Reply, kind: Kind): Extract<Block, { kind: Kind }>[] =>
  reply.blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);

/** All that a reply says, without its looks. */
export const wordsOf = (reply: Reply): string =>
  reply.blocks
    .map((block) => {
      if (block.kind === "text" || block.kind === "coverage") return block.text;
      if (block.kind === "failure") return `${block.text} ${block.remedy}`;
      if (block.kind === "list") return block.items.join("\n");
      if (block.kind === "story") return [block.title, ...block.sentences.map(({ text }) => text)].join("\n");
      if (block.kind === "proof") return block.sentence.text;
      if (block.kind === "choices") return block.choices.map(({ label }) => label).join(" · ");
      return "";
    })
    .join("\n");
