import { describe, expect, test } from "vitest";
import { articleOf, paragraphsOf, readOne, refusalsOf } from "./reading.ts";

const FIRST = "The harbour board has voted to keep the old lighthouse burning for another ten years, its chair said.";
const SECOND = "“It costs us less than the paint,” the keeper, Ada Thorne, told the meeting on Tuesday evening.";
const THIRD = "Work on the lamp begins in March and should be finished before the herring fleet comes home in May.";

const html = (head: string, body: string) =>
  `<!doctype html><html lang="en-GB"><head><title>Lighthouse stays | Skerrow Press</title>${head}</head><body>${body}</body></html>`;
const BODY = `<nav><a href="/">Home</a> <a href="/world">World</a></nav>
  <article><h1>Lighthouse stays</h1><figure><img src="a.jpg"><figcaption>The lamp room</figcaption></figure>
  <p>${FIRST.replace("harbour", "<b>har</b>bour")}</p><div class="ad">Advertisement</div><p>${SECOND}</p><p>${THIRD}</p></article>
  <aside><p>Most read</p></aside><footer>© 2022 Skerrow Press</footer><script>alert(1)</script>`;
const FACTS = `<meta property="og:title" content="The lighthouse stays"><meta property="og:site_name" content="Skerrow Press">
  <meta name="author" content="Ada Thorne"><link rel="canonical" href="https://skerrow.example/lighthouse">
  <meta property="article:published_time" content="2022-11-30T10:15:00+01:00">`;

describe("a saved page", () => {
  test("gives its article, what it says of itself, and its markup", async () => {
    const markup = html(FACTS, BODY);
    const article = await articleOf("page.html", markup);
    expect(article).toMatchObject({
      title: "The lighthouse stays",
      titleIsGuessed: false,
      source: "Skerrow Press",
      author: "Ada Thorne",
      url: "https://skerrow.example/lighthouse",
      language: "en",
      published: { instant: Date.parse("2022-11-30T09:15:00Z") },
      original: { format: "html", markup },
    });
    expect(paragraphsOf(article)).toEqual([FIRST, SECOND, THIRD]);
  });

  test("is read by its JSON-LD before its meta elements", async () => {
    const linked = {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebSite", name: "x" },
        { "@type": "NewsArticle", headline: "Lamp saved", datePublished: "2022-12-01", author: [{ name: "Jon Meer" }] },
      ],
    };
    const script = `<script type="application/ld+json">${JSON.stringify(linked)}</script>`;
    const article = await articleOf(
      "page.html",
      html(`<script type="application/ld+json">{broken</script>${script}${FACTS}`, BODY),
    );
    expect(article).toMatchObject({ title: "Lamp saved", author: "Jon Meer", published: { date: "2022-12-01" } });
  });

  test("without facts goes by its heading, and its date is unknown", async () => {
    expect(await articleOf("page.html", html("", BODY))).toMatchObject({
      title: "Lighthouse stays",
      published: "unknown",
      source: "page.html",
    });
  });

  test("keeps lists, quotes and line breaks apart", async () => {
    const body = `<article><h1>T</h1><p>${FIRST}</p><ul><li>${SECOND}</li><li>${THIRD}</li></ul><p>One line here<br>and another</p></article>`;
    const article = await articleOf("page.html", html("", body));
    expect(article.text).toContain(`${FIRST}\n\n${SECOND}\n\n${THIRD}\n\nOne line here\nand another`);
  });

  test("that was saved as .txt is read as the page it is", async () => {
    const article = await articleOf("page.txt", html(FACTS, BODY));
    expect(paragraphsOf(article)).toEqual([FIRST, SECOND, THIRD]);
    expect(article.original?.format).toBe("html");
  });

  test("says in its own head in which encoding it is", async () => {
    const body = `<article><p>Das Boot fuhr früh los.</p><p>${FIRST}</p><p>Привет</p></article>`;
    const bytes = Buffer.from(html('<meta charset="windows-1251">', body).replaceAll("ü", "u"), "utf8");
    const cyrillic = Buffer.from(
      bytes.toString("latin1").replace(Buffer.from("Привет").toString("latin1"), "\xcf\xf0\xe8\xe2\xe5\xf2"),
      "latin1",
    );
    expect((await articleOf("page.html", cyrillic.subarray())).text).toContain("Привет");
  });

  test("that would keep a parser busy for minutes is refused with the reason", async () => {
    const tooMuch = {
      "deep.html": `<div>`.repeat(600) + FIRST,
      "thick.html": (`<div>`.repeat(500) + FIRST + `</div>`.repeat(500)).repeat(100),
      "many.html": `<i>a</i>`.repeat(60_001),
      "large.html": `<p>${"a ".repeat(2.7e6)}</p>`,
      "unclosed.html": "<p><b><i><a>".repeat(20_000),
      "empty.html": "<html><body><script>1</script></body></html>",
    };
    for (const [name, markup] of Object.entries(tooMuch)) {
      const [refusal] = refusalsOf(await readOne(name, markup));
      expect([name, refusal?.reason]).toEqual([
        name,
        expect.stringMatching(/nests (?:more|too many)|elements|larger than 5 MB|no text/),
      ]);
    }
  });
});

test("a page that is small enough and still takes too long is refused, and what comes after it is read", async () => {
  const [refusal] = refusalsOf(await readOne("page.html", "<b x y z><i x y z>a</b>b</i>".repeat(29_500)));
  expect(refusal?.reason).toMatch(/^takes more than 4 seconds to read: save the text of the article alone$/);
  expect(paragraphsOf(await articleOf("page.html", html("", BODY)))).toEqual([FIRST, SECOND, THIRD]);
}, 20_000);

describe("Markdown", () => {
  const body = `# The lighthouse stays\n\n${FIRST}\n\n> ${SECOND}\n\n![lamp](a.jpg)\n\n${THIRD.replace("lamp", "**lamp**")}\n`;

  test("gives the text that a page would show, its first heading as the title", async () => {
    const article = await articleOf("page.md", body);
    expect(article).toMatchObject({
      title: "The lighthouse stays",
      titleIsGuessed: false,
      original: { format: "markdown", markup: body },
    });
    expect(paragraphsOf(article)).toEqual([FIRST, SECOND, THIRD]);
  });

  test("takes its facts from the front matter", async () => {
    const facts = `---\ntitle: "Lamp: saved"\ndate: 2022-11-30\nauthor: Ada Thorne\nsource: Skerrow Press\nurl: https://skerrow.example/a\nlanguage: en\n---\n`;
    expect(await articleOf("page.md", facts + body)).toMatchObject({
      title: "Lamp: saved",
      published: { date: "2022-11-30" },
      author: "Ada Thorne",
      source: "Skerrow Press",
      url: "https://skerrow.example/a",
      language: "en",
    });
  });

  test("whose marks are too tangled to be read in time is refused with the remedy", async () => {
    for (const markup of [
      "_a_b".repeat(100_000),
      ">".repeat(5000),
      `${" ".repeat(99)}- a\n`.repeat(10),
      "a\n-\n".repeat(9000),
    ]) {
      expect(refusalsOf(await readOne("page.md", markup))).toEqual([
        { file: expect.stringContaining("page.md"), reason: expect.stringContaining("name it .txt") },
      ]);
    }
  });
});
