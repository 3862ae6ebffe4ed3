import { describe } from "vitest";
import { describeArticles } from "./store/contract/articles.ts";
import { describeCandidates } from "./store/contract/candidates.ts";
import { describeChosenSources } from "./store/contract/chosen-sources.ts";
import { describeCorrections } from "./store/contract/corrections.ts";
import { describeCoverage } from "./store/contract/coverage.ts";
import { describeFollows } from "./store/contract/follows.ts";
import type { OpenStore } from "./store/contract/fresh-store.ts";
import { describeItems } from "./store/contract/items.ts";
import { describeKept } from "./store/contract/kept.ts";
import { describeKeyValue } from "./store/contract/key-value.ts";
import { describeLedger } from "./store/contract/ledger.ts";
import { describeLinks } from "./store/contract/links.ts";
import { describeOutbox } from "./store/contract/outbox.ts";
import { describeSamples } from "./store/contract/samples.ts";
import { describeShownArticles } from "./store/contract/shown-articles.ts";
import { describeSources } from "./store/contract/sources.ts";
import { describeStanding } from "./store/contract/standing.ts";
import { describeStories } from "./store/contract/stories.ts";
import { describeSubscriptions } from "./store/contract/subscriptions.ts";
import { describeVocabulary } from "./store/contract/vocabulary.ts";

/** What every engine promises. `open` gives an empty store. */
export function describeStore(name: string, open: OpenStore): void {
  describe(`${name} keeps the contract of a store:`, () => {
    describeArticles(open);
    describeCorrections(open);
    describeCoverage(open);
    describeSamples(open);
    describeCandidates(open);
    describeVocabulary(open);
    describeSources(open);
    describeItems(open);
    describeChosenSources(open);
    describeShownArticles(open);
    describeStories(open);
    describeSubscriptions(open);
    describeOutbox(open);
    describeLedger(open);
    describeLinks(open);
    describeFollows(open);
    describeKept(open);
    describeKeyValue(open);
    describeStanding(open);
  });
}
