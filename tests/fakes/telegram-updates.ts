import type { ServerResponse } from "node:http";

export type Update = { update_id: number } & Record<string, unknown>;

/** The updates that wait for the bot, as `getUpdates` hands them out. */
export type UpdateQueue = {
  add(content: Record<string, unknown>): number;
  /** Puts in what Telegram already sent once. */
  repeat(update: Update): void;
  take(request: { offset?: number; limit?: number; timeout?: number }, response: ServerResponse): void;
  /** Ids that the bot has not confirmed. */
  unconfirmed(): number[];
};

type Poll = { limit: number; response: ServerResponse; timer: NodeJS.Timeout };

const CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";

export function openUpdateQueue(
  answer: (response: ServerResponse, status: number, body: unknown) => void,
): UpdateQueue {
  let waiting: Update[] = [];
  let nextId = 1000;
  let poll: Poll | undefined;

  function endPoll(status: number, body: unknown) {
    if (!poll) return;
    clearTimeout(poll.timer);
    const { response } = poll;
    poll = undefined;
    answer(response, status, body);
  }

  const handOut = () => endPoll(200, { ok: true, result: waiting.slice(0, poll?.limit) });

  function enter(update: Update) {
    waiting.push(update);
    handOut();
  }

  return {
    add(content) {
      nextId += 1;
      enter({ update_id: nextId, ...content });
      return nextId;
    },
    repeat: enter,
    unconfirmed: () => waiting.map(({ update_id }) => update_id),
    take({ offset = 0, limit = 100, timeout = 0 }, response) {
      waiting = waiting.filter(({ update_id }) => update_id >= offset);
      endPoll(409, { ok: false, error_code: 409, description: CONFLICT });
      poll = { limit, response, timer: setTimeout(handOut, timeout * 1000) };
      response.on("close", () => {
        if (poll?.response !== response) return;
        clearTimeout(poll.timer);
        poll = undefined;
      });
      if (waiting.length > 0 || timeout === 0) handOut();
    },
  };
}
