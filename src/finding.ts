/**
 * Something that was looked at, and how it stands: `good`; a `note`, which is worth knowing and keeps nothing from working;
 * or `trouble`, which a person has to see to. `subject` groups findings, `what` is a line about what there is, `why` says
 * what it means for those who run the bot, and `remedy` what exactly to do. Never holds a secret once it is shown.
 */
export type Finding = {
  subject: string;
  what: string;
  severity: "good" | "note" | "trouble";
  why?: string | undefined;
  remedy?: string | undefined;
};

/** Trouble from a message that says what happened in its first sentence, and what to do in those after it. */
export function troubleFrom(subject: string, message: string, why?: string | undefined): Finding {
  const [, what = message, remedy] = /^((?:\([^)]*\)|[^(])*?\.) (?=[A-Z])(.*)$/s.exec(message) ?? [];
  return { subject, severity: "trouble", what: what.replace(/\.$/, ""), why, remedy };
}
