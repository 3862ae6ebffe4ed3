import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * An article of our own writing with what is hard in its language. In its file, after the title and a query that holds no
 * word as the text has it, each line is a sentence: "< " marks one that cannot be understood without the one before it,
 * "~ " one that holds only a part of a quotation. An empty line ends a paragraph.
 */
export type Fixture = {
  name: string;
  language: string;
  title: string;
  query: string;
  text: string;
  sentences: Marked[];
};
export type Marked = { text: string; leansBack: boolean; isHalfQuotation: boolean };

const FOLDER = join(import.meta.dirname, "fixtures");

/** Folder -> BCP 47 tag. */
const tags: Readonly<Record<string, string>> = {
  arabic: "ar",
  chinese: "zh",
  english: "en",
  french: "fr",
  german: "de",
  hebrew: "he",
  hindi: "hi",
  japanese: "ja",
  korean: "ko",
  persian: "fa",
  portuguese: "pt",
  russian: "ru",
  spanish: "es",
  ukrainian: "uk",
};

export const languages = Object.values(tags);

export const fixtures: Fixture[] = Object.entries(tags).flatMap(([folder, language]) =>
  readdirSync(join(FOLDER, folder)).map((file) => readFixture(folder, file, language)),
);

function readFixture(folder: string, file: string, language: string): Fixture {
  const [head = "", ...paragraphs] = readFileSync(join(FOLDER, folder, file), "utf8")
    .trim()
    .split(/\n\n+/);
  const [, title = "", query = ""] = /^title: (.*)\nquery: (.*)$/.exec(head) ?? [];
  const lines = paragraphs.map((paragraph) => paragraph.split("\n").map(readLine));
  const space = ["zh", "ja"].includes(language) ? "" : " ";
  const text = lines.map((sentences) => sentences.map((sentence) => sentence.text).join(space)).join("\n\n");
  return { name: `${folder}/${file.replace(".txt", "")}`, language, title, query, text, sentences: lines.flat() };
}

function readLine(line: string): Marked {
  return {
    text: line.replace(/^[<~] /, ""),
    leansBack: line.startsWith("< "),
    isHalfQuotation: line.startsWith("~ "),
  };
}
