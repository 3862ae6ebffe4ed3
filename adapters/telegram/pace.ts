/**
 * Telegram lets a bot send about 30 messages a second and says nothing exact (core.telegram.org/bots/faq, "My bot is
 * hitting limits"): so many lanes, and after each message a lane waits so long that no second holds more than 30.
 */
const LANES = 3;
const LANE_RESTS_MS = 103;
/** A lane that was woken late, because the bot was busy, rests less the next time, by so much at most: ten rests are a second still. */
const MOST_MADE_UP_MS = 25;
/** For 1000 a second, which it lets a bot send that pays for what goes beyond the 30 (Bot API, `allow_paid_broadcast`). */
const PAID_LANES = 100;

/** Who may send when: what was not asked for right now waits for its turn, answers never do. */
export type Pace = {
  /** Resolves when the next message of a broadcast may go. */
  turn(): Promise<void>;
  /** An answer goes now: it takes the turn of a message that waits. */
  goesFirst(): void;
  /** Telegram asked for a pause: nothing of a broadcast goes before it is over. */
  rest(milliseconds: number): void;
  /** From now on nothing is paid for: as fast as everybody. */
  slowDown(): void;
};

/** `isPaid` where Telegram lets more through because the owner pays for it. */
export function openPace({ isPaid = false } = {}): Pace {
  // Each lane comes to the moment from which its next rest counts.
  const lanes = Array.from({ length: isPaid ? PAID_LANES : LANES }, () => Promise.resolve(performance.now()));
  let taken = 0;

  /** The moment at which the next lane is free; from then on it rests. */
  async function take(): Promise<void> {
    const lane = taken % lanes.length;
    taken += 1;
    const free = lanes[lane] ?? Promise.resolve(performance.now());
    lanes[lane] = free.then(async (planned) => {
      const next = Math.max(planned, performance.now() - MOST_MADE_UP_MS) + LANE_RESTS_MS;
      await pause(next - performance.now());
      return next;
    });
    await free;
  }

  return {
    turn: take,
    slowDown: () => void lanes.splice(LANES),
    goesFirst: () => void take(),
    rest(milliseconds) {
      for (const [lane, free] of lanes.entries()) {
        lanes[lane] = Promise.all([free, pause(milliseconds)]).then(() => performance.now());
      }
    },
  };
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds));
