import type { Instant } from "../clock.ts";

/** How it stands with one host: plain data. */
export type HostState = {
  name: string;
  /** What is being asked of it, at most one thing at a time. */
  running: { isDoubtful: boolean } | undefined;
  /** What is to be asked of it next. Doubtful is what failed the last time: it may take long again. */
  next: { isDoubtful: boolean } | undefined;
  /** Before that it is left alone. */
  openAt: Instant;
};

export type Places = {
  /** So many hosts are asked at the same time. */
  all: number;
  /** So many of them about something doubtful, so that servers that hang leave places to the others. */
  doubtful: number;
};

/** Who is asked now, or when to look again; undefined when nothing can begin before something else ends. */
type NextTurn = { host: string } | { lookAgainAt: Instant } | undefined;

/** The first host that may be asked now. Give those first that wait longest, and every host has its turn. */
export function nextTurn(hosts: readonly HostState[], places: Places, now: Instant): NextTurn {
  const running = hosts.flatMap((host) => host.running ?? []);
  if (running.length >= places.all) return undefined;
  const takesDoubtful = running.filter(({ isDoubtful }) => isDoubtful).length < places.doubtful;
  const waiting = hosts.filter((host) => !host.running && host.next && (takesDoubtful || !host.next.isDoubtful));
  const open = waiting.find(({ openAt }) => openAt <= now);
  if (open) return { host: open.name };
  return waiting.length === 0 ? undefined : { lookAgainAt: Math.min(...waiting.map(({ openAt }) => openAt)) };
}
