import type { Context } from "../src/command.ts";
import { apologise, type Reply } from "../src/reply.ts";
import { showStory } from "../src/show-story.ts";

/** For whom the bot asks the web: in a private chat everybody for themselves, elsewhere those who manage the place. */
const mayAskTheWeb = ({ question, role }: Context): boolean =>
  question.conversation.kind === "private" || role !== "reader";

/** A page that the archive does not hold, read now and not kept; undefined where `asked` is no link, or one that it holds. */
export async function summarizeLink(context: Context, asked: string, sentences: number): Promise<Reply | undefined> {
  const { newsroom, question, phrases, role } = context;
  if (!/^https?:\/\/\S+$/i.test(asked)) return undefined;
  if (await newsroom.newsFor(question.conversation).articleByUrl(asked)) return undefined;
  if (!mayAskTheWeb(context)) return undefined;
  const minutes = role === "owner" ? 0 : await newsroom.links.minutesUntilNext(question.asker);
  if (minutes > 0) return apologise(phrases.sources.tooManyLookUps, phrases.sources.tooManyLookUpsRemedy(minutes));
  const read = await newsroom.links.read(asked, { isOwner: role === "owner" });
  if (!read.ok) {
    const { code, message } = read.failure;
    const host = URL.parse(asked)?.host ?? asked;
    return apologise(phrases.sources.notFound(code, host, message), phrases.stories.linkRemedy);
  }
  const article = read.value;
  const gist = await newsroom.summarize(article, sentences);
  if (gist.length === 0) return apologise(phrases.noSentences(article.title), phrases.stories.linkRemedy);
  const story = showStory({ story: { articles: [article] }, sentences: gist, matched: [], score: 0 });
  return { blocks: [story, { kind: "text", text: phrases.stories.linkNotKept }] };
}
