import type { ModelSpending, SpendingCeiling } from "../wording.ts";
import { formatsOf } from "./dates.ts";
import type { ModelPhrases } from "./model-phrases.ts";

const { number, amount, plural } = formatsOf("en-GB");

const tokens = (count: number) => plural(count, { one: "# token", other: "# tokens" });

/** Money is only told where the owner has set prices. */
const spent = ({ tokens: count, money }: Pick<ModelSpending, "tokens" | "money">) =>
  money === 0 ? tokens(count) : `${tokens(count)} (${amount(money)})`;

const ceilingOf = ({ tokens: count, money }: SpendingCeiling) =>
  money === undefined ? number(count) : `${number(count)} (${amount(money)})`;

function rest({ calls, fromCache, tokensSaved, moneySaved, refused }: ModelSpending): string {
  return [
    plural(calls, { one: "# call", other: "# calls" }),
    `${number(fromCache)} from the cache, which saved ${spent({ tokens: tokensSaved, money: moneySaved })}`,
    `${number(refused)} refused over the ceiling`,
  ].join(" · ");
}

export const englishModel: ModelPhrases = {
  reworded: "* Reworded by a language model, and checked against the sources. Proof shows their own sentences.",
  notReworded: (because) => {
    if (because === "budget")
      return "In the sources' own sentences: the language model has spent its budget for today.";
    if (because === "no answer") return "In the sources' own sentences: the language model gave no usable answer.";
    return "In the sources' own sentences: what the language model wrote is not supported by them.";
  },
  spendingHere: "The language model, in this conversation:",
  spendingOfAll: "In all conversations together:",
  today: (spending, ceiling) => `Today: ${spent(spending)} of ${ceilingOf(ceiling)} · ${rest(spending)}`,
  last30Days: (spending) => `30 days: ${spent(spending)} · ${rest(spending)}`,
};
