import type { UserFromGetMe } from "grammy/types";
import type { AccountChecked, Invitation } from "../../src/adapter.ts";
import type { Clock } from "../../src/clock.ts";
import { type Finding, troubleFrom } from "../../src/finding.ts";
import type { Conversation } from "../../src/question.ts";
import { checkChats } from "../check-chats.ts";
import type { TelegramApi } from "./api.ts";
import { checkUpdates } from "./check-updates.ts";
import { explainStart } from "./explain-start.ts";
import { readFailure } from "./failure.ts";
import { seeChat } from "./see-chat.ts";

export type CheckedAccount = { token: string; apiRoot: string; webhook: string | undefined; isAtWork: boolean };

type CheckParts = { clock: Clock; signal: AbortSignal; chats?: readonly Conversation[] | undefined };

const WHY = "Nobody is answered there, and no digest goes out.";
const REMEDY =
  "Add it to that chat again, and let it write there (to a channel: as an administrator who may post messages).";
const subject = "Telegram";
/** Seconds for a call, holding one open for messages included. */
const PATIENCE = 6;

/** What Telegram says of the bot, in findings. */
export async function checkAccount(
  account: CheckedAccount,
  { clock, signal, chats = [] }: CheckParts,
): Promise<AccountChecked> {
  const { token, apiRoot } = account;
  const { Api } = await import("grammy");
  const api: TelegramApi = new Api(token, { apiRoot, timeoutSeconds: PATIENCE }).raw;
  try {
    const me = await api.getMe();
    const see = (chat: Conversation) => seeChat(chat, me.id, { api, token, clock });
    const [updates, written] = await Promise.all([
      checkUpdates(api, account),
      checkChats(chats, { subject, remedy: REMEDY, signal, see }),
    ]);
    const link = `https://t.me/${me.username}`;
    const findings = [...describe(me), ...updates, ...written, invite(me, link)];
    return { findings, invitations: invitationsTo(me, link) };
  } catch (error) {
    return { findings: [troubleFrom(subject, explainStart(readFailure(error, token), apiRoot), WHY)] };
  }
}

function describe({ username, ...me }: UserFromGetMe): Finding[] {
  const findings: Finding[] = [{ subject, severity: "good", what: `it takes the token, which is @${username}’s` }];
  if (!me.can_join_groups) findings.push(noGroups(username));
  if (me.can_read_all_group_messages) findings.push(readsAll(username));
  else
    findings.push({ subject, severity: "good", what: "privacy mode is on: in groups it hears what is meant for it" });
  if (!me.supports_inline_queries) findings.push(noInline(username));
  return findings;
}

const noGroups = (username: string): Finding => ({
  subject,
  severity: "note",
  what: "nobody can add the bot to a group",
  why: "Digests for groups and channels need it there.",
  remedy: `Where you want them: @BotFather, /setjoingroups, @${username}, Enable.`,
});

const readsAll = (username: string): Finding => ({
  subject,
  severity: "note",
  what: "privacy mode is off: Telegram sends the bot every message of its groups",
  why: "It needs commands, replies and messages that name it, which it hears with privacy mode on.",
  remedy: `@BotFather, /setprivacy, @${username}, Enable; then add it to its groups again.`,
});

const noInline = (username: string): Finding => ({
  subject,
  severity: "note",
  what: `@${username} WORDS does nothing in other chats: inline mode is off`,
  remedy: `Where you want it: @BotFather, /setinline, @${username}, and a few words for the empty field.`,
});

const invitationsTo = ({ can_join_groups }: UserFromGetMe, link: string): Invitation[] => [
  { to: "Talk to it on Telegram", address: link },
  ...(can_join_groups ? [{ to: "Add it to a group on Telegram", address: `${link}?startgroup=true` }] : []),
];

const invite = ({ can_join_groups }: UserFromGetMe, link: string): Finding => ({
  subject,
  severity: "good",
  what: `talk to it at ${link}${can_join_groups ? `, add it to a group at ${link}?startgroup=true` : ""}`,
});
