import { setImmediate as turn } from "node:timers/promises";
import type { z } from "zod";
import { type Access, mayActAs } from "./access.ts";
import { askWhileAway } from "./ask-while-away.ts";
import type { Clock } from "./clock.ts";
import type { Action, Command, Context } from "./command.ts";
import { explainOption } from "./explain-option.ts";
import type { InstanceDesk } from "./instance-desk.ts";
import type { Log } from "./log.ts";
import { type Meter, type QuestionEnd, silentMeter } from "./meter.ts";
import { nearestOf } from "./nearest.ts";
import type { Newsroom } from "./newsroom.ts";
import { ownValue } from "./own-value.ts";
import type { Phrases } from "./phrases/phrases.ts";
import type { Question } from "./question.ts";
import { apologise, type Reply } from "./reply.ts";
import { withSampleNote } from "./sample-note.ts";
import { numberedReferences } from "./show-story.ts";
import { StoreFailure } from "./store/store.ts";
import { asQuestion } from "./trail.ts";
import { withWording } from "./with-wording.ts";
import { within } from "./within.ts";

export type AnswerParts = {
  newsroom: Newsroom;
  instance: InstanceDesk;
  commands: readonly Command[];
  access: Access;
  languages: readonly Phrases[];
  phrasesFor(language: string | undefined): Phrases;
  clock: Clock;
  log: Log;
  meter?: Meter | undefined;
};

export type Answer = (question: Question) => Promise<Reply>;

/** The one way from a question to a reply. Always comes to a reply: what fails inside is logged and apologised for. */
export const createAnswer =
  (parts: AnswerParts): Answer =>
  (question) =>
    asQuestion(async (id) => {
      const began = parts.clock.now();
      try {
        const answer = await replyOrStoreAway(parts, question);
        noteEnd(parts, question, answer.blocks[0].kind === "failure" ? "refused" : "answered", began);
        return answer;
      } catch (error) {
        parts.log.error({ question: id, err: error, command: question.command }, "a question could not be answered");
        noteEnd(parts, question, "failed", began);
        return error instanceof StoreFailure ? sayStoreAway(parts, question) : sayFailed(parts, question, id);
      }
    });

function sayFailed({ phrasesFor }: AnswerParts, { language }: Question, id: string): Reply {
  const phrases = phrasesFor(language);
  return apologise(phrases.failed, phrases.failedRemedy(id));
}

/** In the asker's own language, because what the conversation chose cannot be read. */
function sayStoreAway({ phrasesFor }: AnswerParts, { language }: Question): Reply {
  const phrases = phrasesFor(language);
  return apologise(phrases.storeAway, phrases.storeAwayRemedy);
}

/**
 * Milliseconds after which it is looked whether the store is there at all, between two looks, and for a look itself: whoever
 * asks while it is away is told within five seconds. Once it was there, a machine that is busy is the likelier reason.
 */
const PATIENCE = 2_000;
const BETWEEN_LOOKS = 1_000;
const FIRST_LOOK = 1_000;
const LATER_LOOK = 2_500;

/**
 * A store that cannot be reached may be silent for minutes before it fails, and may go away while an answer is on its way:
 * nobody who asks waits for that.
 */
async function replyOrStoreAway(parts: AnswerParts, question: Question): Promise<Reply> {
  if (question.command === askWhileAway.command) return sayStoreAway(parts, question);
  const coming = reply(parts, question);
  let inTime = await within(PATIENCE, coming);
  for (let look = FIRST_LOOK; !inTime && (await isStoreThere(parts, question, look)); look = LATER_LOOK)
    inTime = await within(BETWEEN_LOOKS, coming);
  if (inTime) return inTime;
  parts.log.error({ command: question.command }, "the store does not answer, and so a question could not be answered");
  return sayStoreAway(parts, question);
}

async function isStoreThere({ newsroom }: AnswerParts, { conversation }: Question, patience: number): Promise<boolean> {
  let isThere = false;
  const look = newsroom.settingsOf(conversation).then(
    () => {
      isThere = true;
    },
    () => {},
  );
  await within(patience, look);
  // What came while this process was busy is read now, before it is held for missing.
  await turn();
  return isThere;
}

/** What is only glanced at comes with every letter that somebody types: it is no question, and would hide those that are. */
function noteEnd(
  { commands, clock, log, meter = silentMeter }: AnswerParts,
  question: Question,
  as: QuestionEnd,
  began: number,
) {
  if (question.isGlance) return;
  const command = commands.find(({ name }) => name === question.command)?.name;
  const milliseconds = Math.max(0, clock.now() - began);
  meter({ what: "question", command, as, milliseconds });
  log.debug({ command, platform: question.conversation.platform, as, milliseconds }, "a question was answered");
}

async function reply(parts: AnswerParts, question: Question): Promise<Reply> {
  const { newsroom, commands, access } = parts;
  const phrases = await phrasesHere(parts, question);

  const admission = await access.admit(question);
  if ("refused" in admission) return refuse(admission, phrases);

  const command = commands.find(({ name }) => name === question.command);
  if (!command) return unknownCommand(question.command, commands, phrases);
  const action = ownValue(command.actions, question.action ?? command.defaultAction);
  if (!action) return unknownCommand(`${command.name} ${question.action}`, commands, phrases);

  const needed = action.permission ?? "reader";
  if (!mayActAs(admission.role, needed)) return apologise(phrases.notAllowed(needed), phrases.notAllowedRemedy(needed));

  const options = action.options.safeParse(question.options);
  if (!options.success) return explainOptions(command, action, options.error, question, phrases);

  const context = contextOf(parts, question, { role: admission.role, phrases });
  const extracts = await action.run(context, options.data);
  const { conversation, isGlance } = question;
  if (!isGlance) await rememberNumbers(newsroom, question, extracts);
  const answer =
    command.isReworded && !isGlance ? await withWording(newsroom, extracts, { conversation, phrases }) : extracts;
  const { zone } = await newsroom.settingsOf(conversation);
  const whole = command.isNews ? await withSampleNote(newsroom, answer, phrases) : answer;
  return zone === undefined ? whole : { ...whole, zone };
}

/** In the language that the conversation chose, else in the asker's. */
export async function phrasesHere({ newsroom, phrasesFor }: AnswerParts, { conversation, language }: Question) {
  return phrasesFor((await newsroom.settingsOf(conversation)).language ?? language);
}

/** What a command may use to answer this question. */
export const contextOf = (
  { newsroom, instance, commands, languages, clock }: AnswerParts,
  question: Question,
  { role, phrases }: Pick<Context, "role" | "phrases">,
): Context => ({
  question,
  role,
  // What is only glanced at was not told.
  newsroom: question.isGlance ? { ...newsroom, noteTold: async () => {} } : newsroom,
  instance,
  commands,
  phrases,
  languages,
  now: clock.now(),
});

function refuse(
  admission: { refused: "not listed" } | { refused: "too many"; retryInSeconds: number },
  phrases: Phrases,
) {
  if (admission.refused === "not listed") return apologise(phrases.notListed, phrases.notListedRemedy);
  return apologise(phrases.tooManyQuestions, phrases.tooManyQuestionsRemedy(admission.retryInSeconds));
}

function unknownCommand(typed: string, commands: readonly Command[], phrases: Phrases): Reply {
  const nearest = nearestOf(
    typed,
    commands.map(({ name }) => name),
  );
  return apologise(phrases.unknownCommand(typed, nearest), phrases.unknownCommandRemedy);
}

function explainOptions(command: Command, action: Action, error: z.ZodError, question: Question, phrases: Phrases) {
  const option = String(error.issues[0]?.path[0] ?? "");
  return apologise(
    explainOption(action.options, option, question.options[option], phrases),
    phrases.badOptionRemedy(command.name, command.example),
  );
}

/** So that "/summary 2" means the second article of this answer. */
async function rememberNumbers(
  newsroom: Newsroom,
  { conversation, asker }: Question,
  { blocks }: Reply,
): Promise<void> {
  const references = numberedReferences(blocks);
  if (references.length > 0) await newsroom.rememberNumbers(conversation, asker, references);
}
