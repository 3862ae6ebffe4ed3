import type { AccessPart } from "../access-rules.ts";
import { formatsOf } from "./dates.ts";
import { asSentence, type OwnerPhrases, placeName } from "./owner-phrases.ts";
import { sizesOf } from "./sizes.ts";

const { ago, amount, list, near, number, plural } = formatsOf("en-GB");
const size = sizesOf("en-GB");

const PARTS: Record<AccessPart, string> = {
  mode: "who may ask",
  listed: "who is listed",
  reader: "the limit of one person",
  conversation: "the limit of one conversation",
};

export const englishOwner: OwnerPhrases = {
  concern(concern, { now, zone }) {
    switch (concern.kind) {
      case "source": {
        const { day, time } = near(concern.since, now, zone ?? "UTC");
        const remedy = `/sources test ${concern.title} shows what it answers now; /sources remove ${concern.title} lets it go.`;
        if (concern.isStopped)
          return {
            text: `${concern.title} is not read any more: ${concern.because}.`,
            remedy: `/sources resume ${concern.title} tries it again. ${remedy}`,
          };
        return { text: `${concern.title} has failed since ${day ?? time}: ${concern.because}.`, remedy };
      }
      case "place":
        return {
          text: `No digests can be delivered to ${placeName(concern.conversation)}: ${asSentence(concern.because)}`,
          remedy: "They rest, and go on when the bot may write there again and somebody uses a command there.",
        };
      case "platform":
        return {
          text: `There is no connection to ${concern.platform}: ${asSentence(concern.because)}`,
          remedy: "What is to be sent there waits for a day.",
        };
      case "disk":
        return {
          text: `The disk is filling: ${size(concern.free)} left.`,
          remedy: `Make room on the disk that ${concern.folder} is on, or move the store to a larger one. When nothing is left, no news is read and no digest is written; nothing of what is there is lost.`,
        };
      case "database":
        return {
          text: `The database is filling: ${size(concern.bytes)} of ${size(concern.limit)}.`,
          remedy: "Give it more room and raise DATABASE_GIGABYTES. When it is full, nothing more is kept.",
        };
      case "ceiling":
        return {
          text: "The language model has spent its budget for today.",
          remedy:
            "Answers come in the sources' own sentences until midnight (UTC). To allow more: LLM_TOKENS_PER_DAY or LLM_MONEY_PER_DAY; /usage shows what was spent.",
        };
    }
  },
  over(concern) {
    switch (concern.kind) {
      case "source":
        return `Over: ${concern.title} is read again, or is gone from the sources.`;
      case "place":
        return `Over: no digest rests any more in ${placeName(concern.conversation)}.`;
      case "platform":
        return `Over: ${concern.platform} is connected.`;
      case "disk":
        return "Over: there is room on the disk.";
      case "database":
        return "Over: there is room in the database.";
      case "ceiling":
        return "Over: the language model has a budget again.";
    }
  },
  more: (count) => `and ${number(count)} more; /status counts them`,

  version: (version, startedAt, { now }) => `Tidings ${version}, started ${ago(now - startedAt)}`,
  platform: ({ platform, because }) => (because === undefined ? `${platform}: connected` : `${platform}: ${because}`),
  onlyTerminal: "Platforms: only the terminal",
  sources({ read, failing, paused }) {
    const parts = [`${number(read)} read`];
    if (failing > 0) parts.push(`${number(failing)} failing`);
    if (paused > 0) parts.push(`${number(paused)} paused or stopped`);
    return `Sources: ${parts.join(", ")}`;
  },
  nothingWaits: "Outbox: nothing waits",
  waiting: ({ platform, deliveries, oldest }, { now }) =>
    `Outbox, ${platform}: ${plural(deliveries, { one: "# message waits", other: "# messages wait" })}, the oldest written ${ago(now - oldest)}`,
  store: ({ bytes, diskFree }) =>
    `Store: ${size(bytes)}${diskFree === undefined ? "" : `, ${size(diskFree)} free on its disk`}`,
  spending({ today, ceiling }) {
    const money =
      ceiling.money === undefined
        ? today.money === 0
          ? ""
          : `, ${amount(today.money)}`
        : `, ${amount(today.money)} of ${amount(ceiling.money)}`;
    return `Language model today: ${number(today.tokens)} of ${number(ceiling.tokens)} tokens${money}`;
  },
  nothingToDo: "Nothing needs you.",
  toDo: (count) => plural(count, { one: "# thing needs you:", other: "# things need you:" }),
  accessChoice: "Who may ask",

  mode: (mode) =>
    mode === "open"
      ? "Who may ask: everybody where the bot is (open)"
      : "Who may ask: only listed people and places (listed)",
  listed: (listed) => `Listed: ${listed.length === 0 ? "nobody" : list([...listed])}`,
  limit: (of, questions) =>
    `${of === "reader" ? "One person" : "One conversation"}: ${plural(questions, { one: "# question", other: "# questions" })} a minute`,
  changedHere: (was) => `changed here; the settings say: ${was}`,
  asSet: "All as in the settings (.env).",
  wasAsSet: (parts) => `As in the settings again: ${list(parts.map((part) => PARTS[part]))}.`,
  changed: "In force from now on.",
  openChoice: "Open to everybody",
  listedChoice: "Only who is listed",
  resetChoice: "As in the settings",
  badWho: (typed) => `“${typed}” names nobody.`,
  badWhoRemedy: (here) => `Give a platform and an id, such as ${here}, which is this conversation.`,
  notListed: (who) => `${who} is not listed.`,
  notListedRemedy: ({ rules }) => `Listed: ${rules.listed.length === 0 ? "nobody" : list(rules.listed)}.`,
};
