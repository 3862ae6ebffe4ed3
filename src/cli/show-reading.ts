import { plainText } from "../../adapters/plain-characters.ts";
import type { Instant } from "../clock.ts";
import { paragraphsOf } from "./article-row.ts";
import type { ServerAnswer } from "./read-address.ts";
import type { ArticleReading, Reading } from "./read-bytes.ts";
import { showFeed } from "./show-feed.ts";
import { counted, dayOrMinute, labelled, leftOut, wrapped } from "./shown-lines.ts";

export type Shown = {
  reading: Reading;
  /** As the person named it. */
  name: string;
  /** Of the server that it came from. */
  answer?: ServerAnswer | undefined;
  now: Instant;
  /** Columns of the screen; undefined to leave lines as long as they are. */
  width?: number | undefined;
};

/** What Tidings makes of a file or an address, for a person to look at. */
export function showReading({ reading, name, answer, now, width }: Shown): string {
  const said = answer ? answerLines(answer) : [];
  const lines = [
    ...said,
    ...("refused" in reading ? [`${name} ${reading.refused}`] : readingLines(reading, name, now)),
  ];
  const plain = lines.map(plainText);
  return `${(width === undefined ? plain : plain.map((line) => wrapped(line, width))).join("\n")}\n`;
}

const readingLines = (reading: Exclude<Reading, { refused: string }>, name: string, now: Instant): string[] =>
  "feed" in reading ? showFeed(reading.feed, name, now) : articleLines(reading);

const KIBIBYTE = 1024;

const answerLines = ({ status, type, bytes, cameFrom, movedTo }: ServerAnswer): string[] => [
  ...labelled("answer", `${status}, ${type ?? "no content type"}, ${sizeOf(bytes)}`),
  ...labelled("came from", cameFrom),
  ...labelled("moved", movedTo && `for good: use ${movedTo}`),
  "",
];

const sizeOf = (bytes: number): string =>
  bytes < KIBIBYTE ? counted(bytes, "byte") : `${Math.round(bytes / KIBIBYTE)} KB`;

function articleLines({ article, date, image, dropped }: ArticleReading): string[] {
  const paragraphs = paragraphsOf(article);
  return [
    ...labelled("title", `${article.title}${article.titleIsGuessed ? " (its first words: it has no headline)" : ""}`),
    ...labelled("byline", article.author ?? "not found"),
    ...labelled("published", dateLine(article.published, date)),
    ...labelled("source", article.source),
    ...labelled("address", article.url),
    ...labelled("picture", image),
    ...labelled("language", article.language ?? "not recognized"),
    "",
    counted(paragraphs.length, "paragraph"),
    ...paragraphs.flatMap((paragraph) => ["", paragraph]),
    ...(dropped.length > 0 ? ["", "left out:", ...leftOut(dropped).map((line) => `  ${line}`)] : []),
  ];
}

function dateLine(published: ArticleReading["article"]["published"], date: ArticleReading["date"]): string {
  const day = dayOrMinute(published);
  if (day === undefined) return "not found";
  const how = date ? `${date.sign}${date.isGuessed ? ", a guess" : ""}` : "a line of the text";
  return `${date?.written ?? day} (${how})`;
}
