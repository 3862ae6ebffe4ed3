/** Whether it happened ("closed", "has closed"), is yet to ("will close", "to close"), or neither is said ("closing"). */
export type Completion = "done" | "open" | "untold";

/** What is said of somebody: who does what to whom. A side that the words do not tell is undefined. */
export type Predicate = {
  at: number;
  key: string;
  completion: Completion;
  isPassive: boolean;
  hasSubject: boolean;
  isFuture: boolean;
  isPossible: boolean;
  isConditional: boolean;
  /** "Said": what is told of stands elsewhere. */
  isTelling: boolean;
  /** "Is preparing a raid": what is done to it is yet to come. */
  isPlanning: boolean;
  /** "He", "they": who that is stands elsewhere. */
  isAnybody: boolean;
  /** Keys of the words that name who does it. */
  agent: ReadonlySet<string> | undefined;
  /** Keys of what it is done to; of "is" what something is. */
  patient: ReadonlySet<string> | undefined;
};

/** A verb in a sentence: `start` is the place of the first word that belongs to it, as "has" in "has been closed". */
export type Verb = {
  at: number;
  start: number;
  isPassive: boolean;
  /** Has a subject of its own: neither "to close" nor "closing". */
  hasSubject: boolean;
  isInfinitive: boolean;
  completion: Completion;
  /** "May close": it is left open whether. */
  isPossible: boolean;
  /** "Would close". */
  isConditional: boolean;
  /** "Will close": somebody says that it is going to happen. */
  isFuture: boolean;
};
