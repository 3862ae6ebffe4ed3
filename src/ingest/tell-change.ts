import type { Log } from "../log.ts";
import { ANSWERS_THAT_MOVE } from "../read-plan.ts";
import type { Source, SourceState } from "../source.ts";

/** After so many it is no accident. */
const REFUSALS_NOTED = 3;

/** Logs what is new about how a source goes; nothing while it goes on as before. */
export function tellChange({ id, title, url, state: before }: Source, after: SourceState, log: Log): void {
  const source = { source: id, title, host: hostOf(url) };
  const because = after.failing?.because;
  if (because !== undefined && because !== before.failing?.because) {
    log.warn({ ...source, because, nextReadAt: dateOf(after) }, "a source cannot be read");
  }
  if (because === undefined && before.failing) log.info(source, "a source can be read again");
  if (after.plan.stoppedBecause !== undefined && before.plan.stoppedBecause === undefined) {
    log.warn({ ...source, because: after.plan.stoppedBecause }, "a source is not read any more until it is resumed");
  }
  if (after.refusedValidators === REFUSALS_NOTED && before.refusedValidators < REFUSALS_NOTED) {
    log.info(source, "a source sends the same feed again and again, although it is asked for changes only");
  }
}

/** Logs that a source has moved for good, as soon as that is certain, and whether it is read there: `isFree`. */
export function tellMove({ id, title }: Source, { plan: { moved } }: SourceState, isFree: boolean, log: Log): void {
  const move = { source: id, title, to: hostOf(moved?.to ?? "") };
  if (isFree) log.info(move, "a source has moved, and is read at its new address");
  else if (moved?.answers === ANSWERS_THAT_MOVE) log.warn(move, "a source has moved to where another one is read");
}

/** The host alone: the rest of an address can hold a key. */
const hostOf = (url: string): string | undefined => URL.parse(url)?.host;

const dateOf = ({ plan }: SourceState) => new Date(plan.nextReadAt).toISOString();
