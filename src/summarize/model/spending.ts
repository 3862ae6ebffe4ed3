import Keyv from "keyv";
import { changeEntry, type SharedEntries } from "../../change-entry.ts";
import type { Clock, Instant } from "../../clock.ts";
import { oneAfterAnother } from "../../one-after-another.ts";
import { type Conversation, conversationKey } from "../../question.ts";
import type { ModelSpending, SpendingCeiling, SpendingReport } from "../../wording.ts";
import type { TokenUsage } from "./language-model.ts";

const DAY = 24 * 60 * 60 * 1000;
const DAYS_KEPT = 30;
/** No conversation has this key: theirs begin with a platform and a colon. */
const EVERYONE = "everyone";

/** For a million tokens. */
export type Prices = { input: number; output: number };
export type Ceilings = { everyone: SpendingCeiling; conversation: SpendingCeiling };

/** What was set aside for one call, on the day when it was. */
export type Reservation = { conversation: Conversation; day: string; usage: TokenUsage };

/** By day, "YYYY-MM-DD" in UTC. */
type Ledger = Record<string, ModelSpending>;

export type Spending = {
  /** Counts as spent at once, so that a killed process has counted too much rather than too little; undefined over a ceiling. */
  reserve(conversation: Conversation, usage: TokenUsage): Promise<Reservation | undefined>;
  /** Puts a reservation right: what was really used. */
  settle(reservation: Reservation, used: TokenUsage): Promise<void>;
  /** Somebody was given what was paid for before. */
  noteSaved(conversation: Conversation, usage: TokenUsage): Promise<void>;
  report(of: Conversation | "everyone"): Promise<SpendingReport>;
};

const NOTHING_SPENT: ModelSpending = {
  calls: 0,
  tokens: 0,
  money: 0,
  fromCache: 0,
  tokensSaved: 0,
  moneySaved: 0,
  refused: 0,
};

type Parts = { keyValue: SharedEntries; prices: Prices; ceilings: Ceilings; clock: Clock };

/**
 * What a language model costs, by conversation and together, kept for 30 days. A ceiling holds for all processes on the
 * same entries together.
 */
export function openSpending({ keyValue, prices, ceilings, clock }: Parts): Spending {
  const ledgers = new Keyv<Ledger>({ store: keyValue, throwOnErrors: true });
  const inTurn = oneAfterAnother();
  const today = () => dayOf(clock.now());
  const costOf = ({ input, output }: TokenUsage) => (input * prices.input + output * prices.output) / 1_000_000;

  /** Counts it, unless that comes to more than `ceiling`. */
  async function count(key: string, day: string, change: Partial<ModelSpending>, ceiling?: SpendingCeiling) {
    return await changeEntry<Ledger>({ entries: keyValue, key, keepMs: (DAYS_KEPT + 1) * DAY }, (before = {}) => {
      const ledger = recent(before, clock.now());
      const spent = sum(ledger[day] ?? NOTHING_SPENT, change);
      return ceiling && isOver(spent, ceiling) ? undefined : { ...ledger, [day]: spent };
    });
  }

  async function add(conversation: Conversation, day: string, change: Partial<ModelSpending>): Promise<void> {
    for (const key of [EVERYONE, conversationKey(conversation)]) await count(key, day, change);
  }

  /** For everyone first: who asks at the same moment is refused rather than let in over a ceiling. */
  async function take(conversation: Conversation, day: string, usage: TokenUsage): Promise<boolean> {
    const call = { calls: 1, tokens: usage.input + usage.output, money: costOf(usage) };
    if (!(await count(EVERYONE, day, call, ceilings.everyone))) return false;
    if (await count(conversationKey(conversation), day, call, ceilings.conversation)) return true;
    await count(EVERYONE, day, { calls: -call.calls, tokens: -call.tokens, money: -call.money });
    return false;
  }

  return {
    reserve: (conversation, usage) =>
      inTurn(async () => {
        const day = today();
        if (await take(conversation, day, usage)) return { conversation, day, usage };
        await add(conversation, day, { refused: 1 });
        return undefined;
      }),
    settle: ({ conversation, day, usage }, used) =>
      inTurn(() =>
        add(conversation, day, {
          tokens: used.input + used.output - usage.input - usage.output,
          money: costOf(used) - costOf(usage),
        }),
      ),
    noteSaved: (conversation, usage) =>
      inTurn(() =>
        add(conversation, today(), {
          fromCache: 1,
          tokensSaved: usage.input + usage.output,
          moneySaved: costOf(usage),
        }),
      ),
    async report(of) {
      const ledger = (await ledgers.get(of === "everyone" ? EVERYONE : conversationKey(of))) ?? {};
      return {
        today: ledger[today()] ?? NOTHING_SPENT,
        last30Days: Object.values(recent(ledger, clock.now())).reduce(sum, NOTHING_SPENT),
        ceiling: of === "everyone" ? ceilings.everyone : ceilings.conversation,
      };
    },
  };
}

const isOver = ({ tokens, money }: ModelSpending, ceiling: SpendingCeiling): boolean =>
  tokens > ceiling.tokens || (ceiling.money !== undefined && money > ceiling.money);

const dayOf = (instant: Instant): string => new Date(instant).toISOString().slice(0, 10);

/** The last 30 days of it, today among them. */
function recent(ledger: Ledger, now: Instant): Ledger {
  const first = dayOf(now - (DAYS_KEPT - 1) * DAY);
  return Object.fromEntries(Object.entries(ledger).filter(([day]) => day >= first));
}

function sum(one: ModelSpending, other: Partial<ModelSpending>): ModelSpending {
  const names = Object.keys(NOTHING_SPENT) as (keyof ModelSpending)[];
  return Object.fromEntries(names.map((name) => [name, one[name] + (other[name] ?? 0)])) as ModelSpending;
}
