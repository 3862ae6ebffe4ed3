import { askWhileAway } from "../ask-while-away.ts";
import type { Newsroom } from "../newsroom.ts";
import { StoreFailure } from "../store/store.ts";
import { within } from "../within.ts";

type Recall = Newsroom["recallChoice"];

/** Milliseconds: whoever presses a button waits no longer to be told that the store is away. */
const PATIENCE = 1_500;

/** What a button asks, or `askWhileAway` where the store does not say it; undefined is for what it knows no more. */
export function recallInTime(recall: Recall): Recall {
  return async (key) => {
    try {
      const recalled = await within(
        PATIENCE,
        recall(key).then((ask) => ({ ask })),
      );
      return recalled ? recalled.ask : askWhileAway;
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
      return askWhileAway;
    }
  };
}
