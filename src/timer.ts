/** Does `work` once, after so many milliseconds, unless what it gives back is called before. Tests bring their own. */
export type Timer = (milliseconds: number, work: () => void) => () => void;

export const systemTimer: Timer = (milliseconds, work) => {
  const waiting = setTimeout(work, milliseconds);
  return () => clearTimeout(waiting);
};
