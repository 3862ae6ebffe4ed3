import { expect, test } from "vitest";
import { registrableDomain } from "../../src/ingest/registrable-domain.ts";

test.each([
  ["https://news.example.co.uk/feed", "example.co.uk"],
  ["https://example.co.uk", "example.co.uk"],
  ["http://a.b.example.org:8080/x", "example.org"],
  ["https://EXAMPLE.org./", "example.org"],
  ["https://ann.github.io/feed", "ann.github.io"],
  ["https://www.ben.blogspot.com/feed", "ben.blogspot.com"],
  ["https://blogspot.com/", "blogspot.com"],
  ["https://nachrichten.m\u00fcller.de/", "xn--mller-kva.de"],
  ["http://192.0.2.7/feed", "192.0.2.7"],
  ["http://[2001:db8::1]/feed", "[2001:db8::1]"],
  ["http://localhost:3000/", "localhost"],
  ["http://nas.lan/feed", "nas.lan"],
  ["http://co.uk/", "co.uk"],
])("%s belongs to %s", (url, domain) => {
  expect(registrableDomain(url)).toBe(domain);
});

test("what is no address belongs to nobody", () => {
  expect(["", "news", "mailto:ann@example.org"].map(registrableDomain)).toEqual([undefined, undefined, undefined]);
});
