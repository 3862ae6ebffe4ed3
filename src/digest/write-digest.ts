import type { Instant } from "../clock.ts";
import type { Phrases } from "../phrases/phrases.ts";
import type { Block, Failing, Reply, StoryBlock } from "../reply.ts";
import { choicesOf, digestChoices, readerChoices, showStory } from "../show-story.ts";
import type { FoundStory } from "../story.ts";
import type { Lateness } from "./catch-up.ts";

const MOST_FAILING = 5;
/** Of more stories, a button for each thing that can be asked of them would bury the text. */
const STORIES_WITH_ALL_CHOICES = 5;

/** A story as a digest tells it, with what its sources differ in. */
export type ToldStory = { found: FoundStory; disagreements: Block[] };

/** How the sources do that a digest rests on. */
export type SourcesRead = { read: number; failing: readonly Failing[] };

/** What stands in a digest. */
type DigestText = {
  /** As they are shown. */
  topics: readonly string[];
  stories: readonly ToldStory[];
  /** True where there is nothing new, and the stories are the latest there are. */
  isOld: boolean;
  /** Where nothing is new: since when. */
  since: Instant;
  lateness: Lateness | undefined;
  sources: SourcesRead;
};

type Surroundings = { phrases: Phrases; now: Instant; zone: string };

/**
 * One message: of what and when, why it comes late, the stories, and how far it can be relied on: as of when, from how many
 * sources, and which of them failed. Where nothing is new, one line says so.
 */
export function writeDigest(text: DigestText, { phrases, now, zone }: Surroundings): Reply {
  const about = phrases.list([...text.topics]);
  const heading = [
    phrases.digestHeading(about, phrases.moment(now, zone)),
    ...latenessOf(text.lateness, { phrases, now, zone }),
    ...(text.stories.length === 0 ? [phrases.nothingNew(about, phrases.moment(text.since, zone))] : []),
    ...(text.isOld ? [phrases.latestThereIs(about)] : []),
  ];
  const [first = "", ...notes] = heading;
  const stories = text.stories.map((told) => ({ told, block: showStory(told.found) }));
  return {
    blocks: [
      { kind: "text", text: first },
      ...notes.map((note): Block => ({ kind: "text", text: note })),
      ...stories.flatMap(({ told, block }): Block[] => [block, ...told.disagreements]),
      coverageOf(text.sources, { phrases, now, zone }),
      ...choicesUnder(
        stories.map(({ block }) => block),
        phrases,
      ),
    ],
    language: phrases.language,
    zone,
  };
}

function latenessOf(lateness: Lateness | undefined, { phrases, now }: Surroundings): string[] {
  if (!lateness) return [];
  const { notRunning, missed, lateBy, zone } = lateness;
  const [first] = missed;
  return [
    ...(lateBy > 0 ? [phrases.digests.late(notRunning.from, notRunning.until, { now, zone })] : []),
    ...(first ? [phrases.digests.standsFor(missed.length, first.at, zone)] : []),
  ];
}

function coverageOf({ read, failing }: SourcesRead, { phrases, now, zone }: Surroundings): Block {
  const shown = failing.slice(0, MOST_FAILING);
  const fail = failing.length === 0 ? [] : [phrases.digests.failing(failing.length, shown.length)];
  const text = [phrases.digests.asOf(now, zone, read), ...fail].join(" · ");
  return { kind: "coverage", text, asOf: now, sourcesFailing: shown };
}

function choicesUnder(stories: StoryBlock[], phrases: Phrases): Block[] {
  const choices =
    stories.length > STORIES_WITH_ALL_CHOICES
      ? choicesOf(stories, phrases, undefined).filter(({ ask }) => ask.command === "summary")
      : [...digestChoices(stories, phrases), ...readerChoices(stories, phrases, undefined)];
  return choices.length === 0 ? [] : [{ kind: "choices", choices }];
}
