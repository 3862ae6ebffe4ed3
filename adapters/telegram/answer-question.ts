import type { Phrases } from "../../src/phrases/phrases.ts";
import type { Attachment } from "../../src/question.ts";
import { apologise, type Reply } from "../../src/reply.ts";
import { phrasesInZone } from "../phrases-in-zone.ts";
import type { Answering } from "./answering.ts";
import { targetOf } from "./api.ts";
import type { Asked } from "./asked.ts";
import { describeFailure, readFailure } from "./failure.ts";
import { fetchDocument, isTooLarge, LARGEST_MEGABYTES, nameOf } from "./fetch-document.ts";
import { presentAnswer } from "./present-answer.ts";
import { whileTyping } from "./while-typing.ts";

/** Asks the newsroom and sends what it answers. What fails is logged, and told to the asker where that can be done. */
export async function answerQuestion(parts: Answering, asked: Asked): Promise<void> {
  const { log, token, connection } = parts;
  try {
    const target = targetOf(asked.answerIn ?? asked.question.conversation);
    await whileTyping(connection.api, target, async () => {
      const reply = await answer(parts, asked);
      parts.forms.note(asked.question, reply);
      await presentAnswer(parts, asked, reply, phrasesInZone(await phrasesFor(parts, asked), reply.zone));
    });
  } catch (error) {
    const because = describeFailure(readFailure(error, token));
    log.error({ id: asked.id, because }, "a question could not be answered");
    const phrases = parts.bot.phrasesFor(asked.question.language);
    const apology = apologise(phrases.failed, phrases.failedRemedy(String(asked.id)));
    await presentAnswer(parts, { ...asked, pressed: undefined }, apology, phrases);
  }
}

async function answer(parts: Answering, asked: Asked): Promise<Reply> {
  const { question, isByTheChat, answerIn } = asked;
  const role = isByTheChat ? "manager" : await parts.roles.roleIn(question.conversation, question.asker.id);
  if (answerIn && role !== "manager") {
    const phrases = await phrasesFor(parts, asked);
    return apologise(phrases.notAllowed("manager"), phrases.notAllowedRemedy("manager"));
  }
  const attachments = await attachmentsOf(parts, asked);
  if (!Array.isArray(attachments)) return attachments;
  return await parts.bot.answer({ ...question, role, attachments });
}

/** The file that came along, if one did; an apology where it is not read. */
async function attachmentsOf(parts: Answering, asked: Asked): Promise<Attachment[] | Reply> {
  const { document } = asked;
  if (!document) return [];
  const phrases = await phrasesFor(parts, asked);
  const name = nameOf(document);
  if (isTooLarge(document)) return apologise(phrases.fileTooLarge(name, LARGEST_MEGABYTES), phrases.fileRemedy);
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(parts.patience.call * 1000), parts.stopping]);
    return [await fetchDocument(parts.connection, document, signal)];
  } catch (error) {
    const because = describeFailure(readFailure(error, parts.token));
    parts.log.warn({ id: asked.id, because }, "a file could not be fetched");
    return apologise(phrases.fileNotRead(name), phrases.fileRemedy);
  }
}

const phrasesFor = async ({ bot }: Answering, { question, answerIn }: Asked): Promise<Phrases> =>
  bot.phrasesFor(await bot.languageOf(answerIn ?? question.conversation, question.language));
