import { type Conversation, conversationKey } from "../../question.ts";
import type { NewDigest } from "../store.ts";
import { IS_RUNNING } from "../subscription-rows.ts";
import { asRecords } from "./as-records.ts";
import type { Connection, Queries } from "./connection.ts";
import { rememberConversations } from "./conversations.ts";
import type { DigestTexts } from "./digest-texts.ts";
import { tell } from "./ledger.ts";

/** A hundred digests take as many ways to the server as one. */
export function digestTables(connection: Connection, texts: DigestTexts) {
  return {
    enqueueDigests: (digests: readonly NewDigest[]): Promise<boolean[]> =>
      connection.inTransaction(async (queries) => {
        if (digests.length === 0) return [];
        const conversations = digests.map(({ delivery }) => delivery.conversation);
        await rememberConversations(queries, conversations);
        const results: boolean[] = [];
        for (const round of roundsOf(digests, await ledgersOf(queries, conversations)))
          results.push(...(await enqueueRound(queries, texts, round)));
        return results;
      }),
  };
}

/** By the conversation's key. */
async function ledgersOf(queries: Queries, conversations: readonly Conversation[]): Promise<Map<string, number>> {
  const rows = await queries.rows<{ key: string; ledger: number }>(
    "SELECT key, ledger FROM conversations WHERE key = ANY($1::text[])",
    [conversations.map(conversationKey)],
  );
  return new Map(rows.map(({ key, ledger }) => [key, ledger]));
}

/** In order, and so that no two of a round share a subscription, a key or a ledger: each sees what the one before it wrote. */
function roundsOf(digests: readonly NewDigest[], ledgers: ReadonlyMap<string, number>): NewDigest[][] {
  const rounds: NewDigest[][] = [];
  const taken = new Set<string>();
  for (const digest of digests) {
    const { key, conversation } = digest.delivery;
    const own = [
      `subscription ${digest.subscription.id}`,
      `key ${key}`,
      `ledger ${ledgers.get(conversationKey(conversation))}`,
    ];
    if (own.some((each) => taken.has(each))) taken.clear();
    if (taken.size === 0) rounds.push([]);
    rounds.at(-1)?.push(digest);
    for (const each of own) taken.add(each);
  }
  return rounds;
}

async function enqueueRound(queries: Queries, texts: DigestTexts, round: readonly NewDigest[]): Promise<boolean[]> {
  const plans = await lockRunning(queries, round);
  // Asked only now: another process that wrote the same digest held the same lock.
  const known = await knownKeys(queries, round);
  const running = round.filter(({ subscription }) => isStillDue(subscription, plans.get(subscription.id)));
  const fresh = running.filter(({ delivery }) => !known.has(delivery.key));
  await moveOn(queries, running, new Set(fresh));
  await insertDeliveries(queries, texts, fresh, plans);
  const told = fresh.map((digest) => ({ ...digest, conversation: conversationKey(digest.delivery.conversation) }));
  await tell(queries, told, { byDigest: true });
  return round.map((digest) => fresh.includes(digest));
}

/** When a subscription that runs, or rests until a moment, had its last digest, and when its next one is due. */
type Plan = { id: number; last_digest_at: number | null; next_digest_at: number; rested_by: string | null };

async function lockRunning(queries: Queries, round: readonly NewDigest[]): Promise<Map<number, Plan>> {
  const plans = await queries.rows<Plan>(
    `SELECT id, last_digest_at, next_digest_at, rested_by FROM subscriptions
     WHERE id = ANY($1::bigint[]) AND ${IS_RUNNING} ORDER BY id FOR NO KEY UPDATE`,
    [round.map(({ subscription }) => subscription.id)],
  );
  return new Map(plans.map((plan) => [plan.id, plan]));
}

const isStillDue = ({ nextDigestAt }: NewDigest["subscription"], plan: Plan | undefined): boolean =>
  plan !== undefined && (plan.next_digest_at === nextDigestAt || plan.rested_by === null);

async function knownKeys(queries: Queries, round: readonly NewDigest[]): Promise<Set<string>> {
  const rows = await queries.rows<{ key: string }>("SELECT key FROM deliveries WHERE key = ANY($1::text[])", [
    round.map(({ delivery }) => delivery.key),
  ]);
  return new Set(rows.map(({ key }) => key));
}

async function moveOn(queries: Queries, running: readonly NewDigest[], fresh: ReadonlySet<NewDigest>): Promise<void> {
  const rows = running.map((digest) => ({
    id: digest.subscription.id,
    planned: digest.subscription.nextDigestAt,
    next: digest.nextDigestAt,
    last: fresh.has(digest) ? digest.now : null,
  }));
  await queries.change(
    `UPDATE subscriptions SET next_digest_at = CASE WHEN next_digest_at = planned THEN next ELSE next_digest_at END,
       last_digest_at = coalesce(last, last_digest_at), owed_since = NULL,
       rested_by = NULL, rests_because = NULL, rests_until = NULL
     FROM json_to_recordset($1::text::json) AS asked (id bigint, planned bigint, next bigint, last bigint)
     WHERE subscriptions.id = asked.id`,
    [asRecords(rows)],
  );
}

async function insertDeliveries(
  queries: Queries,
  texts: DigestTexts,
  fresh: readonly NewDigest[],
  plans: ReadonlyMap<number, Plan>,
): Promise<void> {
  if (fresh.length === 0) return;
  const numbers = await texts.numbersOf(
    queries,
    fresh.map(({ delivery: { reply, conversation }, articles, now }) => {
      return { reply, articles, conversation: conversationKey(conversation), now };
    }),
  );
  const rows = fresh.map(({ delivery, subscription, now }, at) => ({
    at,
    key: delivery.key,
    subscription: subscription.id,
    conversation: conversationKey(delivery.conversation),
    platform: delivery.conversation.platform,
    digest: numbers[at],
    before: plans.get(subscription.id)?.last_digest_at,
    now,
  }));
  await queries.change(
    `INSERT INTO deliveries (key, subscription, conversation, platform, digest, digest_before, not_before, created_at)
     SELECT key, subscription, conversation, platform, digest, before, now, now
     FROM json_to_recordset($1::text::json) AS asked (at bigint, key text, subscription bigint, conversation text,
       platform text, digest bigint, before bigint, now bigint)
     ORDER BY at`,
    [asRecords(rows)],
  );
}
