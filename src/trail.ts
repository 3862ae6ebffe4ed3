import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

/** What caused the work that is done: each line of the log carries it. */
type Trail = {
  /** A question, by an id of its own: the one that an apology gives the reader to quote. */
  question?: string | undefined;
  /** One reading of a source, by an id of its own. */
  reading?: string | undefined;
  source?: number | undefined;
  /** An article on its way in: what its source calls it. */
  item?: string | undefined;
  /** A message on its way out, by the key that it has in the outbox. */
  delivery?: string | undefined;
};

const trails = new AsyncLocalStorage<Trail>();

/** Does `work`, and all that it begins, in the name of `trail` and of what is followed already. */
export const onTrail = <Value>(trail: Trail, work: () => Value): Value =>
  trails.run({ ...trails.getStore(), ...trail }, work);

/** `work` as part of what is followed here, whenever and from wherever it is begun. */
export const onThisTrail = <Value>(work: () => Value): (() => Value) => AsyncLocalStorage.bind(work);

export const trailHere = (): Trail => trails.getStore() ?? {};

/** In the name of the question that is being answered; of a new one where there is none. */
export const asQuestion = <Value>(work: (id: string) => Value): Value => {
  const question = trailHere().question ?? newTrailId();
  return onTrail({ question }, () => work(question));
};

/** Short enough to be read out over the telephone; two of the same week are hardly ever the same. */
export const newTrailId = (): string => randomUUID().slice(0, 8);
