import type { Clock, Instant } from "../clock.ts";
import type { Timer } from "../timer.ts";
import { onThisTrail } from "../trail.ts";
import { type HostState, nextTurn, type Places } from "./next-turn.ts";

const SECOND = 1000;
/** Between the end of one question to a host and the next. */
const USUAL_PAUSE = 2 * SECOND;
/** A question takes no longer: `FetchLimits.totalMs`, and a little. */
const LONGEST_QUESTION = 35 * SECOND;
const PLACES: Places = { all: 8, doubtful: 4 };

/** Lets a host be asked one thing at a time, and several hosts at once. */
export type HostQueue = {
  /** Comes to what `ask` came to, once the host had its turn; undefined, without asking, when the queue closed before. */
  inTurn<Value>(host: string, ask: () => Promise<Value>, wishes?: TurnWishes): Promise<Value | undefined>;
  /** What waits is dropped, what has begun goes on. */
  close(): void;
};

type TurnWishes = {
  /** To the next question to this host, in milliseconds, where it wants more than the usual. */
  pause?: number | undefined;
  /** It failed the last time, and may take long again. */
  isDoubtful?: boolean | undefined;
};

/** Until when hosts are to be left alone, known to whatever else works on the same store, and after a restart. */
export type HostMemory = {
  openAt(host: string): Promise<Instant | undefined>;
  leaveAlone(host: string, until: Instant): Promise<void>;
};

type Turn = {
  isDoubtful: boolean;
  pause: number;
  /** Never rejects: how it went is for whoever asked. */
  take(): Promise<void>;
  drop(): void;
  fail(error: unknown): void;
};

type Host = HostState & { running: Turn | undefined; waiting: Turn[]; openAt: Instant };

export function openHostQueue({ clock, timer, memory }: { clock: Clock; timer: Timer; memory: HostMemory }): HostQueue {
  // Whoever had a turn goes to the end.
  const hosts = new Map<string, Host>();
  let isClosed = false;
  let isLookingSoon = false;
  let stopWaiting = () => {};

  const hostNamed = (name: string): Host => {
    const host = hosts.get(name) ?? newHost(name);
    hosts.set(name, host);
    return host;
  };

  /** Once for all that is put into the queue at the same time. */
  function lookSoon(): void {
    if (isLookingSoon) return;
    isLookingSoon = true;
    queueMicrotask(() => {
      isLookingSoon = false;
      look();
    });
  }

  function look(): void {
    stopWaiting();
    stopWaiting = () => {};
    for (;;) {
      const turn = nextTurn([...hosts.values()], PLACES, clock.now());
      if (turn === undefined) return;
      if ("lookAgainAt" in turn) {
        stopWaiting = timer(turn.lookAgainAt - clock.now(), look);
        return;
      }
      void begin(hostNamed(turn.host));
    }
  }

  async function begin(host: Host): Promise<void> {
    const turn = host.waiting.shift();
    if (!turn) return;
    host.running = turn;
    hosts.delete(host.name);
    hosts.set(host.name, host);
    await takeTurn(host, turn).catch((error) => turn.fail(error));
    host.running = undefined;
    if (host.waiting.length === 0) hosts.delete(host.name);
    look();
  }

  async function takeTurn(host: Host, turn: Turn): Promise<void> {
    // Another process, or this one before it was started again, may have asked just now.
    host.openAt = (await memory.openAt(host.name)) ?? 0;
    if (host.openAt > clock.now()) {
      if (isClosed) turn.drop();
      else host.waiting.unshift(turn);
      return;
    }
    await memory.leaveAlone(host.name, clock.now() + LONGEST_QUESTION);
    await turn.take();
    host.openAt = clock.now() + Math.max(USUAL_PAUSE, turn.pause);
    await memory.leaveAlone(host.name, host.openAt);
  }

  return {
    inTurn<Value>(name: string, ask: () => Promise<Value>, { pause = 0, isDoubtful = false }: TurnWishes = {}) {
      const { promise, resolve, reject } = Promise.withResolvers<Value | undefined>();
      if (isClosed) resolve(undefined);
      else {
        // Its turn comes when another one's ends, and belongs to whoever asks all the same.
        const take = onThisTrail(() => ask().then(resolve, reject));
        hostNamed(name).waiting.push({ isDoubtful, pause, take, drop: () => resolve(undefined), fail: reject });
        lookSoon();
      }
      return promise;
    },
    close() {
      isClosed = true;
      stopWaiting();
      for (const { waiting } of hosts.values()) for (const turn of waiting.splice(0)) turn.drop();
    },
  };
}

const newHost = (name: string): Host => ({
  name,
  running: undefined,
  waiting: [],
  openAt: 0,
  get next() {
    return this.waiting[0];
  },
});
