import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { invitationTo } from "../../../adapters/discord/invitation.ts";
import { tidings } from "../../../src/cli/tidings.ts";
import { systemClock } from "../../../src/clock.ts";
import { startFakeDiscord } from "../../fakes/fake-discord.ts";
import { openFakeTelegram } from "../../fakes/fake-telegram.ts";
import { fakeWeb, says } from "../../fakes/fake-web.ts";
import { runTidings } from "../../fakes/run-tidings.ts";
import { openScreen } from "../../fakes/screen.ts";

const ENTER = "\r";
const DOWN = "\u001B[B";
const SPACE = " ";
const CTRL_C = "\u0003";

const FEED = `<rss version="2.0"><channel><title>The Harbour Courier</title><link>https://courier.example/</link>
<description>d</description><item><title>Seals return</title><link>https://courier.example/seals</link></item></channel></rss>`;

const newFolder = () => mkdtempSync(join(tmpdir(), "tidings-setup-"));

type SetUp = {
  env?: string;
  columns?: number;
  words?: string[];
  folder?: string;
  environment?: Record<string, string>;
};

/** Somebody at a terminal who sets up a bot, in a folder of its own. */
async function atSetup({ env, columns = 80, words = [], folder = newFolder(), environment = {} }: SetUp = {}) {
  const telegram = await openFakeTelegram();
  onTestFinished(() => telegram.close());
  const file = join(folder, ".env");
  if (env !== undefined) writeFileSync(file, env);
  const screen = openScreen(columns);
  const keyboard = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => keyboard });
  const errors = new PassThrough({ encoding: "utf8" });
  const ended = tidings(["setup", ...words], {
    stdin: keyboard,
    // As with the output of a process, nobody who writes to it can end it.
    stdout: Object.assign(screen.output, { isTTY: true, end: () => screen.output }),
    stderr: errors,
    environment: {
      LANG: "de_AT.UTF-8",
      TELEGRAM_API_ROOT: telegram.root,
      DATABASE_URL: `file:${join(folder, "data", "tidings.db")}`,
      ...environment,
    },
    folder,
    clock: systemClock,
    interrupted: new AbortController().signal,
  });
  return {
    telegram,
    screen,
    ended,
    file,
    folder,
    errors: () => String(errors.read() ?? ""),
    written: () => readFileSync(file, "utf8"),
    /** Waits for a question, and answers it. */
    async answer(question: string, ...keys: string[]): Promise<void> {
      await screen.shows(`? ${question}`);
      for (const key of keys) keyboard.write(key);
    },
  };
}

type AtSetup = Awaited<ReturnType<typeof atSetup>>;

/** Whose language was chosen already takes it back. */
const NO_LANGUAGE = [SPACE];

/** Everything behind the accounts. Sources are looked at where there are some, and a test asks nobody outside. */
async function answerTheRest({ answer, screen }: AtSetup, languages = NO_LANGUAGE): Promise<void> {
  await answer("Your time zone", "München", ENTER);
  await answer("Your address", "mailto:owner@example.org", ENTER);
  await answer("News in which languages", ...languages, ENTER);
  if (languages.length === 0) await answer("Which sources to begin with", ENTER);
  else await answer("Other addresses", ENTER);
  await screen.shows("Look again at any time");
}

test("the whole way: accounts, zone and sources, checked and written", async () => {
  const here = await atSetup();
  const { answer, telegram, screen, ended } = here;
  await answer("Where shall people ask", DOWN, SPACE, ENTER);
  await answer("Token for Telegram", telegram.token, ENTER);
  await answer("Your id on Telegram", "4242", ENTER);
  expect(screen.text()).toContain("it takes the token, which is @tidings_test_bot");
  await answerTheRest(here);
  expect(await ended).toBe(0);
  expect(screen.text()).toMatch(/Talk to it on Telegram:\s+https:\/\/t\.me\/tidings_test_bot\n/);
  expect(screen.text()).toMatch(
    /Add it to a group on Telegram:\s+https:\/\/t\.me\/tidings_test_bot\?startgroup=true\n/,
  );
  expect(here.written()).toBe(
    `TELEGRAM_BOT_TOKEN=${telegram.token}\nOWNER=telegram:4242\nTIME_ZONE=Europe/Berlin\nCONTACT=mailto:owner@example.org\n`,
  );
  expect(statSync(here.file).mode & 0o777).toBe(0o600);
  expect(screen.text()).not.toContain(telegram.token);
});

test("a token that is refused can be entered again, and is never shown", async () => {
  const here = await atSetup();
  const { answer, telegram, screen, ended } = here;
  await answer("Where shall people ask", DOWN, SPACE, ENTER);
  await answer("Token for Telegram", "99:not-a-token-that-is-known", ENTER);
  await answer("What now?", ENTER);
  expect(screen.text()).toContain("TROUBLE");
  await screen.shows("? Token for Telegram (empty: not now)");
  await answer("Token for Telegram", telegram.token, ENTER);
  await answer("Your id on Telegram", ENTER);
  await answerTheRest(here);
  await ended;
  expect(here.written()).toContain(`TELEGRAM_BOT_TOKEN=${telegram.token}\n`);
  expect(screen.text()).not.toContain("not-a-token-that-is-known");
});

test("what stands in .env stays, but for what was answered", async () => {
  const env = "# my bot\nLOG_LEVEL=warn\n# CONTACT=nobody\nREAD_EVERY_MINUTES=30\n";
  const here = await atSetup({ env });
  await here.answer("Where shall people ask", ENTER);
  await answerTheRest(here);
  await here.ended;
  expect(here.written()).toBe(
    "# my bot\nLOG_LEVEL=warn\n# CONTACT=nobody\nCONTACT=mailto:owner@example.org\nREAD_EVERY_MINUTES=30\nTIME_ZONE=Europe/Berlin\n",
  );
});

test("the sources that were chosen are there, and a second time none is added twice", async () => {
  const first = await atSetup({ words: ["--offline"] });
  await first.answer("Where shall people ask", ENTER);
  await answerTheRest(first, []);
  expect(await first.ended).toBe(0);
  expect(first.screen.text()).toContain("Sources added: 3.");
  const { out } = await runTidings(["sources", "list"], { folder: first.folder });
  for (const title of ["tagesschau", "ORF", "Der Spiegel"]) expect(out).toContain(title);

  const second = await atSetup({ words: ["--offline"], folder: first.folder });
  await second.answer("Where shall people ask", ENTER);
  // The contact is known by now, and not asked for again.
  await second.answer("Your time zone", ENTER);
  await second.answer("News in which languages", DOWN, DOWN, DOWN, DOWN, DOWN, SPACE, ENTER);
  await second.answer("Which sources to begin with", "a", ENTER);
  expect(await second.ended).toBe(0);
  expect(second.screen.text()).toMatch(/Sources added: [1-9]\d*; there already: 3\./);
});

test.each(["Where shall people ask", "Your time zone", "News in which languages"])(
  "Ctrl-C at “%s” leaves all as it is",
  async (last) => {
    const { answer, ended, screen, file, folder } = await atSetup();
    if (last !== "Where shall people ask") await answer("Where shall people ask", ENTER);
    if (last === "News in which languages") {
      await answer("Your time zone", ENTER);
      await answer("Your address", ENTER);
    }
    await answer(last, CTRL_C);
    expect(await ended).toBe(130);
    expect(screen.text()).toMatch(/Nothing was written\.$/);
    expect([existsSync(file), existsSync(join(folder, "data"))]).toEqual([false, false]);
  },
);

test("without a terminal it says how to do it by hand", async () => {
  const { status, err } = await runTidings(["setup"]);
  expect(status).toBe(1);
  expect(err).toMatch(/it needs a terminal\.\n.*\.env\.example.*npx tidings sources add ADDRESS/s);
});

test("settings that have a mistake are to be mended first", async () => {
  const { ended, errors } = await atSetup({ env: "READ_EVERY_MINUTES=soon\n" });
  expect(await ended).toBe(1);
  expect(errors()).toMatch(/READ_EVERY_MINUTES is “soon”/);
});

test("a folder that cannot be written is said before anything is asked", async () => {
  // Nobody can write there, root included.
  const { ended, errors, screen } = await atSetup({ folder: "/proc" });
  expect(await ended).toBe(1);
  expect(errors()).toMatch(/\/proc\/\.env could not be written .* Nothing was changed\./);
  expect(screen.text()).not.toContain("?");
});

test("a second time nothing is chosen beforehand: what somebody took out stays out", async () => {
  const { answer, ended, screen, written } = await atSetup({ env: "TIME_ZONE=Asia/Tokyo\n", words: ["--offline"] });
  await answer("Where shall people ask", ENTER);
  await answer("Your time zone", ENTER);
  await answer("Your address", ENTER);
  await answer("News in which languages", ENTER);
  await ended;
  expect(screen.text()).toContain("No sources were added");
  expect(written()).toBe("TIME_ZONE=Asia/Tokyo\n");
});

test("a bot on Discord is named, and let in with no more than it needs", async () => {
  const discord = await startFakeDiscord();
  onTestFinished(() => discord.close());
  const here = await atSetup({ environment: { DISCORD_API_ROOT: discord.apiRoot } });
  await here.answer("Where shall people ask", SPACE, ENTER);
  await here.answer("Token for Discord", discord.token, ENTER);
  await here.answer("Your id on Discord", "4242", ENTER);
  await here.screen.shows("It is a number of 17 to 20 digits.");
  await here.answer("Your id on Discord", "0000000000000", ENTER);
  await answerTheRest(here);
  expect(await here.ended).toBe(0);
  const shown = here.screen.text().replace(/\s+/g, "");
  expect(shown).toContain("thatof“Tidings”");
  expect(shown).toContain(`LetitintoaserverofDiscord:${invitationTo("700")}`);
  expect(shown).not.toContain(discord.token);
  expect(here.written()).toContain("OWNER=discord:42420000000000000\n");
});

test("a site of one's own is looked for, and one that is not there is said", async () => {
  const site = await fakeWeb({ "/feed": says(FEED, { headers: { "content-type": "application/rss+xml" } }) });
  const here = await atSetup({ environment: { ALLOW_PRIVATE: "127.0.0.1" } });
  await here.answer("Where shall people ask", ENTER);
  await here.answer("Your time zone", ENTER);
  await here.answer("Your address", ENTER);
  await here.answer("News in which languages", SPACE, ENTER);
  await here.answer("Other addresses", `${site.origin}/feed ${site.origin}/nothing`, ENTER);
  expect(await here.ended).toBe(1);
  const { out } = await runTidings(["sources", "list"], { folder: here.folder });
  expect(out).toContain("The Harbour Courier");
  expect(here.errors()).toContain("(404)");
});

test("a bot that shall have a webhook is not blamed for having none yet", async () => {
  const here = await atSetup({ env: "TELEGRAM_WEBHOOK_URL=https://news.example/telegram\n" });
  await here.answer("Where shall people ask", DOWN, SPACE, ENTER);
  await here.answer("Token for Telegram", here.telegram.token, ENTER);
  await here.answer("Your id on Telegram", CTRL_C);
  expect(await here.ended).toBe(130);
  expect(here.screen.text()).toContain("the webhook to news.example is set at the start");
});

test("a platform that is not chosen any more stays, and is said to; so does what the environment sets", async () => {
  const env = "TELEGRAM_BOT_TOKEN=123456:TEST-token_of-nobody\n";
  const here = await atSetup({ env, words: ["--offline"], environment: { TIME_ZONE: "Asia/Tokyo" } });
  await here.answer("Where shall people ask", DOWN, SPACE, ENTER);
  await here.answer("Your time zone", "Wien", ENTER);
  await here.answer("Your address", ENTER);
  await here.answer("News in which languages", ENTER);
  await here.ended;
  expect(here.screen.text()).toContain("Telegram stays connected until you take TELEGRAM_BOT_TOKEN out.");
  expect(here.screen.text()).toContain("TIME_ZONE is set in the environment as well");
  expect(here.written()).toBe(`${env}TIME_ZONE=Europe/Vienna\n`);
});

test("a zone that is none gets those that begin so", async () => {
  const { answer, ended, screen } = await atSetup();
  await answer("Where shall people ask", ENTER);
  await answer("Your time zone", "Sydn", ENTER);
  await screen.shows("Australia/Sydney?");
  await answer("Your time zone", CTRL_C);
  expect(await ended).toBe(130);
});

test("every line fits a phone's terminal", async () => {
  const here = await atSetup({ columns: 40 });
  const { answer, telegram, ended, screen } = here;
  await answer("Where shall people ask", DOWN, SPACE, ENTER);
  await answer("Token for Telegram", telegram.token, ENTER);
  await answer("Your id on Telegram", ENTER);
  await answer("Your time zone", CTRL_C);
  await ended;
  for (const line of screen.text().split("\n")) expect(line.length).toBeLessThanOrEqual(40);
  // Divided between words, and below their label.
  expect(screen.text()).toMatch(/\n {2}ok {7}it takes the token, which is\n {11}@tidings_test_bot’s\n/);
});
