import { allPlatforms } from "../../../adapters/all-adapters.ts";
import type { AccountChecked } from "../../adapter.ts";
import type { Conversation } from "../../question.ts";
import type { Checked } from "./checked.ts";
import { lookAt } from "./look-at.ts";

/** What each platform says of the account that the settings name there; nothing of platforms without one. */
export async function checkAccounts(
  { config, clock, signal, isOffline }: Checked,
  { isAtWork, chats }: { isAtWork: boolean; chats: readonly Conversation[] },
): Promise<AccountChecked[]> {
  if (isOffline) return [];
  const asked = allPlatforms.filter(({ account }) => config[account] !== undefined);
  const checked = await Promise.all(
    asked.map(({ account, guide, check }) =>
      lookAt(
        account,
        signal,
        async () =>
          await check?.(config, {
            clock,
            signal,
            isAtWork,
            chats: chats.filter(({ platform }) => platform === guide.platform),
          }),
      ),
    ),
  );
  return checked.filter((each) => each !== undefined);
}
