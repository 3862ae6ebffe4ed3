import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { articleOf, articlesOf, folderWith, paragraphsOf, readAll, readOne, refusalsOf } from "./reading.ts";

const TEXT =
  "Ärger am Hafen – “so nicht”\n\nDie Fähre fuhr am Montag nicht, und niemand wusste, weshalb sie im Hafen blieb.\n";
const row = (fields: object) => JSON.stringify({ title: "T", body: "It rained in Kent for nine days.", ...fields });

const utf16 = (text: string, { bigEndian = false, mark = true } = {}) => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};
const windows1252 = (text: string) =>
  Buffer.from([...text].map((letter) => ({ "–": 0x96, "“": 0x93, "”": 0x94 })[letter] ?? letter.charCodeAt(0)));

describe("read all the same", () => {
  test.each([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${TEXT}`)],
    ["UTF-16, little end first", utf16(TEXT)],
    ["UTF-16, big end first", utf16(TEXT, { bigEndian: true })],
    ["UTF-16 without a mark", utf16(TEXT, { mark: false })],
    ["UTF-16, big end first, without a mark", utf16(TEXT, { bigEndian: true, mark: false })],
    ["windows-1252", windows1252(TEXT)],
  ])("%s", async (_, bytes) => {
    expect((await articleOf("a.txt", bytes)).text).toBe(TEXT);
  });

  test("UTF-8 that was cut off within a character, or holds a stray byte", async () => {
    const cut = await articleOf("a.txt", Buffer.from(`${TEXT}ä`).subarray(0, -1));
    expect(cut.text).toBe(`${TEXT}\ufffd`);
    const stray = await articleOf("b.txt", Buffer.concat([Buffer.from(TEXT.repeat(5)), Buffer.from([0xff])]));
    expect(stray.text).toBe(`${TEXT.repeat(5)}\ufffd`);
  });

  test("JSON Lines in UTF-16, and with windows-1252 in a line", async () => {
    const lines = `${row({ title: "Über" })}\n${row({ title: "Fähre" })}\n`;
    const titles = async (bytes: Uint8Array) => articlesOf(await readOne("a.jsonl", bytes)).map(({ title }) => title);
    expect(await titles(utf16(lines))).toEqual(["Über", "Fähre"]);
    expect(await titles(windows1252(lines))).toEqual(["Über", "Fähre"]);
    expect(await titles(Buffer.from(`\ufeff${lines}`))).toEqual(["Über", "Fähre"]);
  });

  test("a lone line of 5 MB, soon", async () => {
    const line = "It rained in Kent for nine days and nights. ".repeat(120_000);
    const began = performance.now();
    const article = await articleOf("a.txt", line);
    expect(performance.now() - began).toBeLessThan(15_000);
    expect(article).toMatchObject({ titleIsGuessed: true, published: "unknown" });
    expect(article.paragraphs).toEqual([{ start: 0, end: line.trimEnd().length }]);
  });

  test("a date in the future is unknown, and the text is kept", async () => {
    const article = await articleOf("a.txt", `November 30, 2099\n\n${TEXT}`);
    expect(article.published).toBe("unknown");
    expect(article.text).toContain("2099");
    expect(await articleOf("b.jsonl", row({ published_at: "2099-01-01" }))).toMatchObject({ published: "unknown" });
  });

  test("rows with nulls, numbers for ids, and fields of their own", async () => {
    const nulls = {
      id: 12,
      url: null,
      source: null,
      author: null,
      published_at: null,
      language: null,
      extra: { a: 1 },
    };
    expect(await articleOf("a.jsonl", row(nulls))).toMatchObject({
      givenId: "12",
      published: "unknown",
      source: "a.jsonl",
    });
  });

  test("a row without a title, or with nothing but one", async () => {
    expect(await articleOf("a.jsonl", row({ title: null }))).toMatchObject({
      title: "It rained in Kent for nine days.",
      titleIsGuessed: true,
    });
    expect(await articleOf("b.jsonl", row({ body: undefined }))).toMatchObject({
      title: "T",
      text: "",
      paragraphs: [],
    });
  });

  test("one object, a list of them, or JSON Lines in a .json", async () => {
    expect(articlesOf(await readOne("a.json", row({})))).toHaveLength(1);
    expect(articlesOf(await readOne("a.json", `[${row({ id: 1 })},${row({ id: 2 })}]`))).toHaveLength(2);
    expect(articlesOf(await readOne("a.json", `${row({ id: 1 })}\n\n${row({ id: 2 })}\n`))).toHaveLength(2);
  });

  test("a row's body is kept to the letter, and its paragraphs are marked in it", async () => {
    const body = " “One.”\r\n\r\nAdvertisement\r\n\r\nIt rained in Kent for nine days. ";
    const article = await articleOf("a.jsonl", row({ body }));
    expect(article.text).toBe(body);
    expect(paragraphsOf(article)).toEqual(["“One.”", "It rained in Kent for nine days."]);
  });

  test("standard input, as JSON Lines, a list or a text", async () => {
    const input = async function* (text: string) {
      for (const letter of Buffer.from(text)) yield Buffer.from([letter]);
    };
    expect(articlesOf(await readAll(["-"], input(` \n${row({ id: 1 })}\n${row({ id: 2 })}`)))).toHaveLength(2);
    expect(articlesOf(await readAll(["-"], input(`[${row({ id: 1 })}, ${row({ id: 2 })}]`)))).toHaveLength(2);
    const [text] = articlesOf(await readAll(["-"], input(TEXT)));
    expect(text).toMatchObject({ title: "Ärger am Hafen – “so nicht”", source: "standard input" });
    expect(refusalsOf(await readAll(["-"], input("")))[0]?.reason).toMatch(/is empty/);
  });
});

describe("refused, with the file, the reason and the remedy", () => {
  test.each([
    ["empty.txt", "", /is empty: /],
    ["blank.md", " \r\n\t\u00a0", /is empty: /],
    ["empty.json", "", /is empty: /],
    ["empty.jsonl", "\n\n", /is empty: /],
    ["nothing.json", "[]", /is an empty list: /],
    ["program.txt", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), /is a program: /],
    ["paper.txt", "%PDF-1.7\n", /is a PDF: save it as text/],
    ["archive.jsonl", Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), /is a ZIP archive .*: /],
    ["packed.jsonl", Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), /is compressed by gzip: unpack it/],
    ["picture.html", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /is a picture \(PNG\): /],
    ["noise.txt", Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7919) % 251)), /is not text .*: /],
    ["nul.txt", "It rained\0 in Kent.", /is not text .*: /],
    ["broken.json", '{"title": "T", "body": }', /is not JSON \(.+\): correct or remove it/],
    ["other.json", '"just a word"', /is no article .*: write/],
    ["row.json", '{"id": 1}', /has neither a title nor a body: write/],
    ["type.json", '{"title": 5, "body": "b"}', /is no article \("title".*: write/],
  ])("%s", async (name, content, reason) => {
    expect(await readOne(name, content)).toEqual([
      {
        refused: expect.objectContaining({
          file: expect.stringContaining(name),
          reason: expect.stringMatching(reason),
        }),
      },
    ]);
  });

  test("a line that is wrong, and only that line", async () => {
    const lines = [row({ id: 1 }), "{broken", "", row({ id: 2 }), '{"id": 3}', "[]", row({ id: 4 })];
    const readings = await readOne("rows.jsonl", lines.join("\r\n"));
    expect(articlesOf(readings).map(({ givenId }) => givenId)).toEqual(["1", "2", "4"]);
    expect(refusalsOf(readings).map(({ line }) => line)).toEqual([2, 5, 6]);
  });

  test("a document of more than 50 MB, and a line of more than that, but not what stands beside it", async () => {
    const folder = folderWith({ "large.txt": TEXT, "rows.jsonl": "" });
    truncateSync(join(folder, "large.txt"), 50 * 2 ** 20 + 1);
    expect(refusalsOf(await readAll([join(folder, "large.txt")]))[0]?.reason).toMatch(
      /is larger than 50 MB .*: divide it/,
    );

    const long = `{"title":"T","body":"${"a".repeat(50 * 2 ** 20)}"}`;
    writeFileSync(join(folder, "rows.jsonl"), `${row({ id: 1 })}\n${long}\n${row({ id: 2 })}\n`);
    const readings = await readAll([join(folder, "rows.jsonl")]);
    expect(articlesOf(readings)).toHaveLength(2);
    expect(refusalsOf(readings)).toMatchObject([
      { line: 2, reason: expect.stringMatching(/larger than 50 MB .*: shorten/) },
    ]);
  });

  test("what is not there, or holds nothing to read", async () => {
    const folder = folderWith({ "a.xyz": "a" });
    expect(refusalsOf(await readAll([join(folder, "gone"), folder, join(folder, "a.xyz")]))).toMatchObject([
      { file: join(folder, "gone"), reason: expect.stringMatching(/is not there/) },
      { file: folder, reason: expect.stringMatching(/holds no file that Tidings reads/) },
      { file: join(folder, "a.xyz"), reason: expect.stringMatching(/ending that Tidings does not read: rename it to/) },
    ]);
  });

  test("a loop of links, and a link to nothing; a second way to the same folder is walked once", async () => {
    const folder = folderWith({ "in/a.txt": TEXT, "z.txt": TEXT });
    symlinkSync("..", join(folder, "in", "up"));
    symlinkSync("self", join(folder, "self"));
    symlinkSync("nowhere.txt", join(folder, "lost.txt"));
    symlinkSync("in", join(folder, "same"));
    const readings = await readAll([folder]);
    expect(articlesOf(readings).map(({ source }) => source)).toEqual(["a.txt", "z.txt"]);
    expect(refusalsOf(readings).map(({ file, reason }) => [file.slice(folder.length + 1), reason])).toEqual([
      [join("in", "up"), expect.stringMatching(/loop: remove the link/)],
      ["lost.txt", expect.stringMatching(/is not there/)],
      ["self", expect.stringMatching(/leads back to itself: remove the link/)],
    ]);
  });

  test.skipIf(process.getuid?.() === 0)("a folder that may not be read", async () => {
    const folder = folderWith({ "closed/a.txt": TEXT });
    chmodSync(join(folder, "closed"), 0);
    const refusals = refusalsOf(await readAll([folder]));
    chmodSync(join(folder, "closed"), 0o700);
    expect(refusals[0]?.reason).toMatch(/may not be read by this user: /);
  });
});

test("folders are read in the order of their names; hidden files and other kinds are passed over", async () => {
  const folder = folderWith({
    "b.txt": TEXT,
    "a/z.md": TEXT,
    ".hidden.txt": TEXT,
    ".git/c.txt": TEXT,
    "c.png": "x",
    "B.TXT": TEXT,
  });
  mkdirSync(join(folder, "empty"));
  const readings = await readAll([folder]);
  expect(articlesOf(readings).map(({ source }) => source)).toEqual(["B.TXT", "z.md", "b.txt"]);
  expect(readings).toContainEqual({ skipped: join(folder, "c.png") });
  expect(refusalsOf(readings)).toEqual([]);
});
