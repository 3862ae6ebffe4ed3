export const accessModes = ["open", "listed"] as const;
type AccessMode = (typeof accessModes)[number];

/** Who may ask, and how much. */
export type AccessRules = {
  /** "platform:id" of those who host the bot. */
  owners: string[];
  /** `open`: whoever is where the bot was added, and private chats. `listed`: only the people and places in `listed`. */
  mode: AccessMode;
  /** "platform:id" of people and conversations. */
  listed: string[];
  questionsPerMinute: { reader: number; conversation: number };
};

/** What can be changed while the bot runs; whatever is missing is as the settings say. */
export type AccessChanges = {
  mode?: AccessMode | undefined;
  listed?: string[] | undefined;
  reader?: number | undefined;
  conversation?: number | undefined;
};

export const accessChanges = ["mode", "listed", "reader", "conversation"] as const;
export type AccessPart = (typeof accessChanges)[number];

/** The rules that hold, and which of them differ from the settings because somebody changed them. */
export type AccessShown = { rules: AccessRules; settings: AccessRules; changed: AccessPart[] };

/** What somebody wants to be changed; `asSet` takes changes back. */
export type AccessWish =
  | { mode: AccessMode }
  | { allow: string }
  | { deny: string }
  | { limit: "reader" | "conversation"; questions: number }
  | { asSet: readonly AccessPart[] };

/** The rules of the settings with what was changed since. */
export const withChanges = (rules: AccessRules, changes: AccessChanges): AccessRules => ({
  owners: rules.owners,
  mode: changes.mode ?? rules.mode,
  listed: changes.listed ?? rules.listed,
  questionsPerMinute: {
    reader: changes.reader ?? rules.questionsPerMinute.reader,
    conversation: changes.conversation ?? rules.questionsPerMinute.conversation,
  },
});

/** The changes after one more. What is as the settings have it is no change. */
export function changedBy(changes: AccessChanges, wish: AccessWish, settings: AccessRules): AccessChanges {
  const listed = changes.listed ?? settings.listed;
  if ("mode" in wish) return { ...changes, mode: wish.mode };
  if ("allow" in wish) return { ...changes, listed: [...new Set([...listed, wish.allow])] };
  if ("deny" in wish) return { ...changes, listed: listed.filter((one) => one !== wish.deny) };
  if ("limit" in wish) return { ...changes, [wish.limit]: wish.questions };
  return { ...changes, ...Object.fromEntries(wish.asSet.map((part) => [part, undefined])) };
}
