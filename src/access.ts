import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { AccessRules } from "./access-rules.ts";
import { conversationKey, type Question, type Role, readerKey, roles } from "./question.ts";

type Admission = { role: Role } | { refused: "not listed" } | { refused: "too many"; retryInSeconds: number };

/** Who may ask, and as what. Owners are always let in; everybody else within the limits. */
export type Access = {
  admit(question: Question): Promise<Admission>;
  /** Without counting it as a question; undefined for those who may not ask. */
  roleOf(question: Question): Promise<Role | undefined>;
};

export const mayActAs = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed);

/** A question that somebody types takes about so many glances at what it will find. */
const GLANCES_A_QUESTION = 10;

/** `rulesNow` is asked for every question, because the owner can change them at any time. */
export function openAccess(rulesNow: () => Promise<AccessRules>): Access {
  const ofReader = ({ asker }: Question) => readerKey(asker);
  const ofConversation = ({ conversation }: Question) => conversationKey(conversation);
  const [reader, conversation, glances] = [perMinute(), perMinute(), perMinute()];

  /** A limit that was changed holds for what was asked in this minute as well. */
  function limitsFor(question: Question, { questionsPerMinute }: AccessRules) {
    reader.points = questionsPerMinute.reader;
    conversation.points = questionsPerMinute.conversation;
    glances.points = questionsPerMinute.reader * GLANCES_A_QUESTION;
    if (question.isGlance) return [{ limiter: glances, key: ofReader(question) }];
    return [
      { limiter: reader, key: ofReader(question) },
      { limiter: conversation, key: ofConversation(question) },
    ];
  }

  return {
    roleOf: async (question) => roleBy(await rulesNow(), question),
    async admit(question) {
      const rules = await rulesNow();
      const role = roleBy(rules, question);
      if (role === undefined) return { refused: "not listed" };
      if (role === "owner") return { role };
      for (const { limiter, key } of limitsFor(question, rules)) {
        const wait = await secondsToWait(limiter, key);
        if (wait > 0) return { refused: "too many", retryInSeconds: wait };
      }
      return { role };
    },
  };
}

function roleBy({ owners, mode, listed }: AccessRules, question: Question): Role | undefined {
  if (owners.includes(readerKey(question.asker))) return "owner";
  return mode === "listed" && !isListed(question, listed) ? undefined : question.role;
}

const perMinute = () => new RateLimiterMemory({ points: 1, duration: 60 });

/** A thread is as welcome as the conversation that it is part of. */
function isListed({ asker, conversation }: Question, listed: string[]): boolean {
  return listed.includes(readerKey(asker)) || listed.includes(`${conversation.platform}:${conversation.id}`);
}

/** 0 when the question is within the limit. */
async function secondsToWait(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
