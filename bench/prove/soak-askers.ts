import type { FakeDiscord } from "../../tests/fakes/fake-discord.ts";
import type { FakeTelegram } from "../../tests/fakes/fake-telegram.ts";
import { privateChat, type TelegramUser } from "../../tests/fakes/telegram-chats.ts";
import { mixedArticles } from "./mixed-articles.ts";

const ON_EACH = 10;
const FIRST_ON_TELEGRAM = 500;
const FIRST_ON_DISCORD = 900_000;

type Platforms = { telegram: FakeTelegram; discord: FakeDiscord };

/**
 * People who ask in turn, every second one on Discord, each in a chat of their own: the headlines, a topic, its first
 * article, a search. Resolves when so many of them have their answer.
 */
export function openAskers({ telegram, discord }: Platforms): (count: number) => Promise<void> {
  const users = Array.from({ length: ON_EACH }, (_, at): TelegramUser => {
    const user = { id: FIRST_ON_TELEGRAM + at, is_bot: false, first_name: `Asker ${at}`, language_code: "en" };
    telegram.addChat(privateChat(user));
    return user;
  });
  const texts = mixedArticles();
  let asked = 0;

  async function askNext(): Promise<void> {
    const asker = Math.floor(asked / 2) % ON_EACH;
    const words = (texts.next().value?.title ?? "").split(" ").slice(0, 2).join(" ");
    const [command, options] = questionOf(Math.floor(asked / 2 / ON_EACH), words);
    asked += 1;
    const from = users[asker];
    if (asked % 2 === 0) return void (await telegram.ask(`/${command} ${Object.values(options).join(" ")}`, { from }));
    const asking = discord.slash(command, options, { user: String(FIRST_ON_DISCORD + asker), place: "direct" });
    await discord.until(() => asking.state === "answered");
  }

  return async (count) => {
    for (let question = 0; question < count; question += 1) await askNext();
  };
}

function questionOf(round: number, words: string): [command: string, options: Record<string, string>] {
  const questions: [string, Record<string, string>][] = [
    ["news", {}],
    ["topic", { words }],
    ["summary", { article: "1" }],
    ["search", { words }],
  ];
  return questions[round % questions.length] ?? ["news", {}];
}
