/** What is called when this process is in charge no more: work that was begun is ended. */
export type End = () => Promise<void>;

/**
 * Work that must not be done twice at a time, however many processes there are. A duty is such a piece of work; it goes
 * by its name ("send chat"), which all processes know it by.
 */
export type Duties = {
  /**
   * From now on `work` is done once a minute, in whichever process gets to it, and never twice at a time: a minute that
   * comes while the last one's work goes on is left out. What fails is logged.
   */
  everyMinute(duty: string, work: () => Promise<void>): Promise<void>;
  /**
   * From now on `begin` is called whenever this process is put in charge of the duty, and what it gives back when it is no
   * more: at most one process is in charge at a time. Resolves when it is known whether it is this one. Where `begin`
   * fails, that is logged, and the duty is up to the others, and to this one again a little later.
   */
  whileInCharge(duty: string, begin: () => Promise<End>): Promise<void>;
  /** Ends all that was begun, and only then leaves it to others. */
  stop(): Promise<void>;
};
