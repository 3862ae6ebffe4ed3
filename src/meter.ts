/** How a question ended: with an answer, with a polite refusal or a correction, or with an apology for a fault of ours. */
const questionEnds = ["answered", "refused", "failed"] as const;
export type QuestionEnd = (typeof questionEnds)[number];

/** How a turn of a source, or a try to deliver a message, ended. */
const sourceEnds = ["read", "failed", "resting", "left"] as const;
type SourceEnd = (typeof sourceEnds)[number];
const deliveryEnds = ["sent", "refused", "retried", "moved"] as const;
export type DeliveryEnd = (typeof deliveryEnds)[number];

/**
 * Something that happened, as plain data that a thread can post to another. Nothing that a reader wrote: whatever names
 * things here is one of a few known words.
 */
export type Measured =
  /** `command` is the name of one that there is, or undefined. */
  | { what: "question"; command: string | undefined; as: QuestionEnd; milliseconds: number }
  | { what: "source"; as: SourceEnd; added: number; updated: number }
  | { what: "delivery"; platform: string; as: DeliveryEnd; milliseconds: number }
  | { what: "given up"; deliveries: number }
  /** How long after its moment a digest was written. */
  | { what: "digest"; lateBy: number };

/** Hears of what happens; whoever measures has no part in it, and nothing waits for this. Never throws. */
export type Meter = (measured: Measured) => void;

export const silentMeter: Meter = () => {};
