import { type HostileCases, numbered, times } from "./hostile-case.ts";

const rss = (inside: string, before = "") =>
  `${before}<rss version="2.0"><channel><title>Lamp</title>${inside}</channel></rss>`;
const item = (inside: string) => `<item><title>Rain</title><link>https://example.org/1</link>${inside}</item>`;
const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return isBig ? bytes.swap16() : bytes;
};
const utf32 = (text: string) => {
  const bytes = Buffer.alloc(text.length * 4);
  for (let at = 0; at < text.length; at += 1) bytes.writeUInt32LE(text.charCodeAt(at), at * 4);
  return bytes;
};
const laughs = numbered(10, (level) => `<!ENTITY l${level + 1} "${times(10, `&l${level};`)}">`);

/** Feeds that no publisher sends by accident. */
export const hostileFeeds: HostileCases = {
  "a billion laughs": () =>
    rss(item("<description>&l10;</description>"), `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]>`),
  "quadratic entities": () =>
    rss(
      item(`<description>${times(50_000, "&a;")}</description>`),
      `<!DOCTYPE rss [<!ENTITY a "${times(50_000, "a")}">]>`,
    ),
  "external entities": () =>
    rss(
      item("<description>&file;&web;%more;</description>"),
      '<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY web SYSTEM "http://127.0.0.1/x"><!ENTITY % more SYSTEM "file:///dev/random">]>',
    ),
  "XInclude and a style sheet": () =>
    rss(
      item('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'),
      '<?xml-stylesheet href="file:///dev/zero"?>',
    ),
  "a million processing instructions": () => rss(item(""), times(1_000_000, "<?a b?>")),
  "300,000 nested tags": () => rss(item(times(300_000, "<b>"))),
  "tags that close what was never open": () => rss(times(500_000, "</x>") + item("")),
  "400,000 items left open": () => rss(times(400_000, "<item><title>Rain")),
  "a million items": () => rss(times(1_000_000, "<item/>")),
  "200,000 items with words": () => rss(numbered(200_000, (at) => `<item><title>Rain ${at}</title></item>`)),
  "300,000 attributes": () => rss(`<item ${numbered(300_000, (at) => `a${at}="b" `)}>x</item>`),
  "one attribute of 15 MB": () => rss(`<item a="${times(15_000_000, "a")}">x</item>`),
  "namespaces upon namespaces": () => rss(numbered(20_000, (at) => `<a${at}:b xmlns:a${at}="u${at}"/>`) + item("")),
  "a flood of document types": () => rss(item(""), times(200_000, "<!DOCTYPE ")),
  "a document type without an end": () => `<!DOCTYPE rss [${times(500_000, '<!ENTITY a "b">')}`,
  "comments within comments": () => rss(item(times(300_000, "<!--"))),
  "half comments": () => rss(item(`<!--${times(1_000_000, "--")}`)),
  "CDATA within CDATA": () => rss(item(`<description>${times(300_000, "<![CDATA[")}</description>`)),
  "300,000 CDATA sections": () => rss(item(`<description>${times(300_000, "<![CDATA[a]]>")}</description>`)),
  "CDATA that all but ends": () => rss(item(`<description><![CDATA[${times(2_000_000, "]]")}`)),
  "nothing but NUL": () => new Uint8Array(1_000_000),
  "NUL between all letters": () => [...rss(item(""))].join("\0"),
  "lone surrogates": () => rss(item(`<description>${times(300_000, "&#xD800;&#56320;")}</description>`)),
  "references to what is no character": () =>
    rss(item(`<description>${times(300_000, "&#0;&#x110000;&#xFFFFFFFFFF;")}</description>`)),
  "UTF-16 that says it is UTF-8": () => utf16(rss(item(""), '<?xml version="1.0" encoding="utf-8"?>'), false),
  "UTF-16 of an odd number of bytes": () => utf16(rss(item("")), true).subarray(0, 201),
  "UTF-32": () => utf32(rss(item(""))),
  "UTF-7": () => `<?xml version="1.0" encoding="utf-7"?>+ADw-rss+AD4-${rss(item(""))}`,
  "an encoding that nobody knows": () => rss(item(""), `<?xml version="1.0" encoding="${times(100_000, "x")}"?>`),
  "ISO-2022 escapes": () => rss(item(times(500_000, "\u001b$B")), '<?xml version="1.0" encoding="iso-2022-jp"?>'),
  "overlong UTF-8": () => Buffer.concat([Buffer.from("<rss><channel><item><title>"), Buffer.alloc(2_000_000, 0xc0)]),
  "a guid of 5 MB": () => rss(item(`<guid>${times(5_000_000, "g")}</guid>`)),
  "a link of 5 MB": () => rss(`<item><link>https://example.org/${times(5_000_000, "../")}</link></item>`),
  "a title of tags": () => rss(`<item><title>${times(250_000, "&lt;b&gt;")}</title></item>`),
  "a title escaped ten times": () => rss(`<item><title>${times(200_000, `&${times(10, "amp;")}lt;`)}</title></item>`),
  "dates that do not end": () => rss(item(`<pubDate>${times(300_000, "Mon, 1 ")}</pubDate>`)),
  "dates that cannot be": () =>
    rss(numbered(2000, (at) => `<item><title>R${at}</title><pubDate>2024-02-30T25:61:61+99:99</pubDate></item>`)),
  "bait for patterns of mail": () => rss(item(`<author>${times(300_000, "a@a.")} (</author>`)),
  "bait for patterns of spaces": () =>
    rss(item(`<author>${times(2_000_000, " ")}x</author><title>${times(1_000_000, " \n")}</title>`)),
  "300,000 categories": () => rss(item(times(300_000, "<category>rain</category>"))),
  "names of the language's own": () =>
    rss(`<__proto__><constructor>x</constructor></__proto__>${item('<__proto__ a="b">c</__proto__><toString/>')}`),
  "content that is a page of 60,001 elements": () =>
    rss(item(`<description><![CDATA[${times(60_001, "<i>a</i>")}]]></description>`)),
  "200 items of heavy markup": () =>
    rss(
      numbered(
        200,
        (at) =>
          `<item><guid>${at}</guid><description><![CDATA[${times(60, `<p><b>rain</b> ${at}</p>`)}]]></description></item>`,
      ),
    ),
  "300 items of nested markup": () =>
    rss(
      numbered(
        300,
        (at) => `<item><guid>${at}</guid><description><![CDATA[${times(300, "<div>")}${at}]]></description></item>`,
      ),
    ),
  "a JSON feed that nests": () => `{"version":"https://jsonfeed.org/version/1","items":${times(200_000, "[")}`,
  "a JSON feed that nests and closes": () =>
    `{"version":"https://jsonfeed.org/version/1","items":${times(4000, "[")}${times(4000, "]")}}`,
  "JSON numbers that are none": () =>
    `{"version":"https://jsonfeed.org/version/1","items":[{"id":1e999,"title":${times(100_000, "9")}},{"id":-0,"date_published":1e308}]}`,
  "JSON keys of the language's own": () =>
    '{"version":"https://jsonfeed.org/version/1","__proto__":{"polluted":1},"items":[{"__proto__":{"title":"x"},"constructor":{"prototype":{}},"id":"1","title":"y"}]}',
  "a JSON feed of 300,000 items": () =>
    `{"version":"https://jsonfeed.org/version/1","items":[${times(300_000, '{"id":"1","title":"a"},').slice(0, -1)}]}`,
  "JSON with everything of another kind": () =>
    '{"version":"https://jsonfeed.org/version/1","title":[],"authors":{"a":1},"items":[null,1,"x",[],{"id":{},"title":{},"authors":"a","tags":{},"attachments":[null,1,{"url":[]}]}]}',
  "a feed that was cut off anywhere": () =>
    rss(numbered(500, (at) => item(`<guid>${at}</guid><description><![CDATA[<p>a</p>]]></description>`))).slice(
      0,
      54_321,
    ),
  "openings alone": () => times(3_000_000, "<"),
  "ampersands alone": () => rss(item(`<description>${times(1_000_000, "&")}</description>`)),
};
