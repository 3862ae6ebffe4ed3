import { type HostileCases, numbered, times } from "./hostile-case.ts";

const SENTENCE = "The council closed the bridge on Tuesday because cracks were found in four of its piers, it said.";
const page = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head><title>Bridge closes</title>${head}</head><body><article><p>${SENTENCE}</p><p>${SENTENCE}</p>${body}</article></body></html>`;
const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;

/** Pages that no publisher sends by accident. */
export const hostilePages: HostileCases = {
  "500 nested elements, a hundred times": () => page(times(100, times(500, "<div>") + times(500, "</div>"))),
  "500,000 nested elements": () => page(times(500_000, "<div>")),
  "20,000 unclosed formatting elements": () => page(times(20_000, "<p><b><i><a>")),
  "formatting elements that cross": () => page(times(10_000, "<b><i>a</b>b</i>")),
  "tables within tables": () => page(times(400, "<table><tr><td>")),
  "a table of 50,000 cells": () => page(`<table>${times(500, `<tr>${times(100, "<td>a</td>")}</tr>`)}</table>`),
  "text between the parts of tables": () => page(times(5000, "<table>a<tr>b<td>c</table>")),
  "a table with a span of a billion": () =>
    page('<table><tr><td colspan="1000000000" rowspan="1000000000">a</td></tr></table>'),
  "300,000 attributes": () => page(`<p ${numbered(300_000, (at) => `a${at}=b `)}>x</p>`),
  "an attribute of 4 MB": () => page(`<p class="${times(4_000_000, "a")}">x</p>`),
  "class names without an end": () => page(`<p class="${times(500_000, "share-")}">x</p>`),
  "a quote that never closes": () => page(`<p class="${times(400_000, "<p>rain</p>")}`),
  "a comment that never closes": () => page(`<!-- ${times(400_000, "<p>rain</p>")}`),
  "a script that never closes": () => page(`<script>${times(400_000, "<p>rain</p>")}`),
  "a style that never closes": () => page(`<style>${times(400_000, "}")}`),
  "a title that never closes": () => `<title>${times(400_000, "<p>rain</p>")}`,
  "a text area that never closes": () => page(`<textarea>${times(400_000, "<p>rain</p>")}`),
  "everything as plain text": () => `<plaintext>${times(200_000, "<p>rain</p>")}`,
  "noscript within noscript": () => page(times(10_000, "<noscript><p>rain</p>")),
  "templates within templates": () => page(times(500, "<template>")),
  "pages within pages": () => page(times(400, "<html><body>")),
  "a refresh to itself, a thousand times": () => page("", times(1000, '<meta http-equiv="refresh" content="0;url=?">')),
  "30,000 meta elements": () =>
    page(
      "",
      numbered(30_000, (at) => `<meta name="n${at}" content="c">`),
    ),
  "the same meta element 30,000 times": () => page("", times(30_000, '<meta name="date" content="2024-13-45">')),
  "bases that lead elsewhere": () =>
    page(
      '<a href="x">y</a>',
      `${times(1000, '<base href="javascript:alert(1)//">')}<link rel="canonical" href="data:text/html,x">`,
    ),
  "50,000 blocks of JSON-LD": () => page("", times(50_000, ld("{}"))),
  "JSON-LD that nests": () => page("", ld(times(100_000, '{"@graph":['))),
  "JSON-LD that nests and closes": () =>
    page("", ld(`${times(3000, '{"@type":"NewsArticle","mainEntity":')}1${times(3000, "}")}`)),
  "JSON-LD of 100,000 things": () => page("", ld(`[${times(100_000, '{"@type":"NewsArticle"},')}1]`)),
  "JSON-LD with the language's own names": () =>
    page("", ld('{"@type":"NewsArticle","__proto__":{"headline":"x"},"constructor":1,"author":{"name":{"name":[]}}}')),
  "JSON-LD of commas": () => page("", ld(`{"a":1${times(1_000_000, ", ")}`)),
  "dates in scripts that are none": () => page(`<script>${times(100_000, '"datePublished":"')}</script>`),
  "20,000 dates": () => page(times(20_000, "<time datetime=x>30 November 2022</time>")),
  "bait for patterns of dates": () =>
    page(`<p>${times(300_000, "1. 1 ")}</p><p class="date">${times(60, "30 November ")}</p>`),
  "digits of all scripts": () => page(`<p>${times(200_000, "٣/٣/")}</p>`),
  "bait for patterns of mail": () => page(`<p>${times(300_000, "a@a.")}</p>`),
  "bait for patterns of sentences": () => page(`<p>${times(300_000, "A. ")}</p>`),
  "bait for patterns of noise": () => page(times(2000, "<p>Share this related read more see also : a</p>")),
  "entities that are none": () => page(`<p>${times(400_000, "&notanentity")}</p>`),
  "entities that are long": () => page(`<p>${times(200_000, "&CounterClockwiseContourIntegral;")}</p>`),
  "the direction of writing turned a million times": () => page(`<p>${times(500_000, "\u202e\u202d")}rain</p>`),
  "a letter with a million marks": () => page(`<p>a${times(1_000_000, "\u0301")}</p>`),
  "a page of one line of 20 MB": () => page(`<p>${times(5_000_000, "rain")}</p>`),
  "text of 4 MB in one paragraph": () => page(`<p>${times(1_000_000, "rain")}</p>`),
  "4 MB of one sentence after the other": () => page(`<p>${times(40_000, `${SENTENCE} `)}</p>`),
  "40,000 short paragraphs": () => page(times(40_000, "<p>rain</p>")),
  "50,000 line breaks": () => page(`<p>${times(50_000, "rain<br>")}</p>`),
  "50,000 links": () => page(times(50_000, '<a href="/a">a</a>')),
  "50,000 headings": () => page(times(50_000, "<h2>a</h2>")),
  "drawings and formulas": () => page(times(10_000, "<svg><math><p></math></svg>")),
  "selects within selects": () => page(times(10_000, "<select><option>")),
  "openings alone": () => times(5_000_000, "<"),
  "openings of ends alone": () => times(2_500_000, "</"),
  "a page of NUL": () => `<html>${times(1_000_000, "\0")}`,
  "frames alone": () => `<html><frameset>${times(10_000, '<frame src="file:///etc/passwd">')}</frameset></html>`,
};
