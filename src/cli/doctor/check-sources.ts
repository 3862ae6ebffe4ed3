import { type Finding, troubleFrom } from "../../finding.ts";
import { FEED_TYPES } from "../../ingest/ask-source.ts";
import type { FetchFailure } from "../../ingest/fetch/fetched.ts";
import { silentLog } from "../../log.ts";
import { openWebFor } from "../../newsroom/open-ingest.ts";
import type { Source } from "../../source.ts";
import { type TimeTold, timeToldBy } from "../../time-told.ts";
import { counted } from "../shown-lines.ts";
import type { Checked } from "./checked.ts";
import { inTurnByHost } from "./in-turn-by-host.ts";
import { shellWord } from "./shell-word.ts";

const subject = "sources";
/** Enough to see whether the web can be reached; the bot itself reads them all in its own time. */
const MOST_ASKED = 200;
const HOSTS_AT_ONCE = 12;
/** Milliseconds. */
const PATIENCE = 8_000;
const MOST_NAMED = 5;

type Answer = { source: Source; failure?: FetchFailure | undefined; time?: TimeTold | undefined };
type SourcesChecked = { findings: Finding[]; times: TimeTold[] };

/** Those that are read, asked as the bot asks them: behind the same walls, with what they gave us the last time; nothing without a store. */
export async function checkSources(checked: Checked, all: readonly Source[] | undefined): Promise<SourcesChecked> {
  if (!all) return { findings: [], times: [] };
  const read = all.filter(({ isPaused }) => !isPaused);
  if (read.length === 0) return { findings: [all.length === 0 ? none : allPaused], times: [] };
  const now = checked.clock.now();
  const askable = read.filter((source) => isRead(source) && (source.state.plan.restUntil ?? now) <= now);
  const asked = checked.isOffline ? [] : await ask(checked, askable.slice(0, MOST_ASKED));
  const findings = [...stoppedFindings(read), ...(checked.isOffline ? [notAsked(read)] : answerFindings(asked, read))];
  return { findings, times: asked.flatMap(({ time }) => time ?? []) };
}

/** One that the bot has given up is not asked here either, nor one whose server wants to be left alone. */
const isRead = ({ state }: Source): boolean => state.plan.stoppedBecause === undefined;

async function ask({ config, clock, signal }: Checked, sources: readonly Source[]): Promise<Answer[]> {
  const web = openWebFor(config, { clock, log: silentLog });
  const limits = { atOnce: HOSTS_AT_ONCE, signal };
  const answers = await inTurnByHost(sources, limits, async (source): Promise<Answer | undefined> => {
    const { url, state } = source;
    const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
    const answer = await web.get(url, { validators: state.validators, accept: FEED_TYPES, signal: patience });
    if (answer.ok) return { source, time: timeToldBy(answer.value.headers, clock.now()) };
    // Cut off by us, before it had its time.
    return signal.aborted ? undefined : { source, failure: answer.failure };
  });
  return answers.filter((answer) => answer !== undefined);
}

function answerFindings(answers: readonly Answer[], read: readonly Source[]): Finding[] {
  const failed = answers.filter(({ failure }) => failure !== undefined);
  const answered = answers.length - failed.length;
  const left = read.filter(isRead).length - answers.length;
  const more = left > 0 ? `; ${left} more were not asked` : "";
  if (answers.length > 1 && answered === 0) return [noneAnswers(answers)];
  const good: Finding = { subject, severity: "good", what: `${answered} of ${answers.length} asked answer${more}` };
  const named = failed.slice(0, MOST_NAMED).map(failedFinding);
  const unnamed = failed.length - named.length;
  return [
    ...(answered > 0 ? [good] : []),
    ...named,
    ...(unnamed > 0 ? [{ ...moreFail, what: `${counted(unnamed, "more source")} did not answer` }] : []),
  ];
}

/** A moment's failure mends itself: the bot tries again, and tells its owner when it has lasted for a day. */
const failedFinding = ({ source, failure }: Answer): Finding => ({
  subject,
  severity: "note",
  what: `${source.title}: ${failure?.code === "stopped" ? "no answer in time" : failure?.message}`,
  why: "Nothing new comes from there until it answers; the bot tries again by itself.",
  remedy: `npx tidings sources test ${shellWord(source.title)}`,
});

const moreFail = { subject, severity: "note" as const, remedy: "npx tidings sources list" };

function noneAnswers(answers: readonly Answer[]): Finding {
  const because = answers.find(({ failure }) => failure !== undefined)?.failure?.message;
  return {
    ...troubleFrom(subject, `none of ${answers.length} asked answers`, "Nothing new comes in."),
    remedy: `See that this machine reaches the web: its network, its name server, a firewall. One said: ${because}`,
  };
}

/** Given up until a person does something. */
function stoppedFindings(read: readonly Source[]): Finding[] {
  const stopped = read.filter((source) => !isRead(source));
  return stopped.slice(0, MOST_NAMED).map(({ title, isDefault, state }) => ({
    subject,
    severity: isDefault ? "trouble" : "note",
    what: `${title} is read no more: ${state.failing?.because ?? state.plan.stoppedBecause}`,
    why: "Nothing new comes from there, and nobody tries again.",
    remedy: `npx tidings sources resume ${shellWord(title)}`,
  }));
}

const none: Finding = {
  subject,
  severity: "note",
  what: "there is none",
  why: "Only articles that are imported can be asked for.",
  remedy: "npx tidings sources add example.org",
};

const allPaused: Finding = {
  subject,
  severity: "note",
  what: "all of them are paused",
  remedy: "npx tidings sources list, then npx tidings sources resume SOURCE",
};

const notAsked = (read: readonly Source[]): Finding => ({
  subject,
  severity: "good",
  what: `${counted(read.length, "source")} to read; none was asked (--offline)`,
});
