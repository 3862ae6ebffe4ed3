import type { NewArticle, Published } from "../article.ts";
import { detectLanguage } from "../text/languages.ts";
import { siteOf, webAddress } from "./canonical-url.ts";
import { clean } from "./clean.ts";
import type { DroppedSpan } from "./cleaned.ts";
import { keysOf } from "./identity.ts";
import { leadPicture } from "./lead-picture.ts";
import type { Origin, ReadingContext } from "./reading.ts";

/** What a reader found in a file, a row or a page. */
export type Draft = {
  text: string;
  title?: string | undefined;
  givenId?: string | undefined;
  url?: string | undefined;
  /** The publisher, where it is named. */
  source?: string | undefined;
  author?: string | undefined;
  /** The picture that leads it, as given. */
  image?: string | undefined;
  /** As given: any BCP 47 tag. */
  language?: string | undefined;
  /** The tag of what it came in, such as its feed: counts where its text does not tell. */
  likelyLanguage?: string | undefined;
  published?: Published | undefined;
  original?: NewArticle["original"];
  origin: Origin;
  /** The file is this article and nothing else. */
  isWholeFile: boolean;
};

const ENOUGH_TO_TELL_A_LANGUAGE = 2000;

/** Cleans a draft and gives it its keys. What the source says itself wins over what its text lets guess. */
export const assembleArticle = (draft: Draft, context: ReadingContext): NewArticle => assemble(draft, context).article;

/** The same, with what was left out of its text and why. */
export function assemble(
  draft: Draft,
  { now, isSample }: ReadingContext,
): { article: NewArticle; dropped: DroppedSpan[] } {
  const cleaned = clean(draft.text, { title: draft.title, now });
  const text = cleaned.paragraphs.map(({ start, end }) => draft.text.slice(start, end)).join("\n");
  const url = draft.url === undefined ? undefined : webAddress(draft.url);
  const { path, name } = draft.origin;
  const article: NewArticle = {
    keys: keysOf({
      givenId: draft.givenId,
      url,
      namedSource: draft.source,
      origin: path ?? name,
      path: draft.isWholeFile ? path : undefined,
      title: cleaned.title,
      text,
    }),
    givenId: draft.givenId,
    url,
    source: draft.source ?? (url && siteOf(url)) ?? name,
    title: cleaned.title,
    titleIsGuessed: cleaned.titleIsGuessed,
    text: draft.text,
    paragraphs: cleaned.paragraphs,
    original: draft.original,
    author: draft.author ?? cleaned.author,
    image: leadPicture(draft.image),
    language:
      primaryTag(draft.language) ??
      detectLanguage(text.slice(0, ENOUGH_TO_TELL_A_LANGUAGE)) ??
      primaryTag(draft.likelyLanguage),
    published: draft.published && draft.published !== "unknown" ? draft.published : cleaned.published,
    isSample,
  };
  return { article, dropped: cleaned.dropped };
}

/** "en" of "en-US"; undefined for what is no language tag. */
const primaryTag = (tag: string | undefined) =>
  /^([a-z]{2,3})(?:[-_][a-z0-9_-]+)?$/i.exec(tag?.trim() ?? "")?.[1]?.toLowerCase();
