import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { conversationKey, type Question, type Role, readerKey, roles } from "./question.ts";

export const accessModes = ["open", "listed"] as const;

export type AccessRules = {
  /** "platform:id" of those who host the bot. */
  owners: string[];
  /** `open`: whoever is where the bot was added, and private chats. `listed`: only the people and places in `listed`. */
  mode: (typeof accessModes)[number];
  /** "platform:id" of people and conversations. */
  listed: string[];
  questionsPerMinute: { reader: number; conversation: number };
};

export type Admission = { role: Role } | { refused: "not listed" } | { refused: "too many"; retryInSeconds: number };

/** Who may ask, and as what. Owners are always let in; everybody else within the limits. */
export type Access = {
  admit(question: Question): Promise<Admission>;
  /** Without counting it as a question; undefined for those who may not ask. */
  roleOf(question: Question): Role | undefined;
};

export const mayActAs = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed);

/** A question that somebody types takes about so many glances at what it will find. */
const GLANCES_A_QUESTION = 10;

export function openAccess(rules: AccessRules): Access {
  const { reader, conversation } = rules.questionsPerMinute;
  const ofReader = ({ asker }: Question) => readerKey(asker);
  const limits = [
    { limiter: perMinute(reader), keyOf: ofReader },
    { limiter: perMinute(conversation), keyOf: (question: Question) => conversationKey(question.conversation) },
  ];
  const glanceLimits = [{ limiter: perMinute(reader * GLANCES_A_QUESTION), keyOf: ofReader }];
  const roleOf = (question: Question): Role | undefined => {
    if (rules.owners.includes(readerKey(question.asker))) return "owner";
    return rules.mode === "listed" && !isListed(question, rules.listed) ? undefined : question.role;
  };

  return {
    roleOf,
    async admit(question) {
      const role = roleOf(question);
      if (role === undefined) return { refused: "not listed" };
      if (role === "owner") return { role };
      for (const { limiter, keyOf } of question.isGlance ? glanceLimits : limits) {
        const wait = await secondsToWait(limiter, keyOf(question));
        if (wait > 0) return { refused: "too many", retryInSeconds: wait };
      }
      return { role };
    },
  };
}

const perMinute = (questions: number) => new RateLimiterMemory({ points: questions, duration: 60 });

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
