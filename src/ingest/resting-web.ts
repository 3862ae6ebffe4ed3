import type { Source } from "../source.ts";
import type { DomainRests } from "./domain-rests.ts";
import { refuse } from "./fetch/fetched.ts";
import type { Web } from "./fetch/open-web.ts";

/** The web for one source, its feed and its pages: leaves domains alone that asked for it, and hears it when they do. */
export const restingWeb = (web: Web, rests: DomainRests, { id }: Pick<Source, "id">): Web => ({
  async get(url, wishes) {
    if ((await rests.restingUntil({ id, url })) !== undefined) {
      return refuse("busy", "The site asked to be left alone for a while. I will try again after that.");
    }
    const answer = await web.get(url, wishes);
    // What is busy may be another host, at the end of redirects.
    const end = answer.ok ? url : (answer.failure.url ?? url);
    await rests.note({ id, url: end }, answer);
    return answer;
  },
});
