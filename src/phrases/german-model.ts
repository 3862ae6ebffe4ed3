import type { ModelSpending, SpendingCeiling } from "../wording.ts";
import { formatsOf } from "./dates.ts";
import type { ModelPhrases } from "./model-phrases.ts";

const { number, amount, plural } = formatsOf("de-DE");

const tokens = (count: number) => plural(count, { one: "# Token", other: "# Tokens" });

/** Money is only told where the owner has set prices. */
const spent = ({ tokens: count, money }: Pick<ModelSpending, "tokens" | "money">) =>
  money === 0 ? tokens(count) : `${tokens(count)} (${amount(money)})`;

const ceilingOf = ({ tokens: count, money }: SpendingCeiling) =>
  money === undefined ? number(count) : `${number(count)} (${amount(money)})`;

function rest({ calls, fromCache, tokensSaved, moneySaved, refused }: ModelSpending): string {
  return [
    plural(calls, { one: "# Aufruf", other: "# Aufrufe" }),
    `${number(fromCache)} aus dem Speicher, gespart: ${spent({ tokens: tokensSaved, money: moneySaved })}`,
    `${number(refused)} über der Grenze abgelehnt`,
  ].join(" · ");
}

export const germanModel: ModelPhrases = {
  reworded: "* Von einem Sprachmodell umformuliert und an den Quellen geprüft. Der Beleg zeigt deren eigene Sätze.",
  notReworded: (because) => {
    if (because === "budget")
      return "In den Sätzen der Quellen: Das Sprachmodell hat sein Budget für heute verbraucht.";
    if (because === "no answer") return "In den Sätzen der Quellen: Vom Sprachmodell kam keine brauchbare Antwort.";
    return "In den Sätzen der Quellen: Was das Sprachmodell schrieb, ist durch sie nicht gedeckt.";
  },
  spendingHere: "Das Sprachmodell in dieser Unterhaltung:",
  spendingOfAll: "In allen Unterhaltungen zusammen:",
  today: (spending, ceiling) => `Heute: ${spent(spending)} von ${ceilingOf(ceiling)} · ${rest(spending)}`,
  last30Days: (spending) => `30 Tage: ${spent(spending)} · ${rest(spending)}`,
};
