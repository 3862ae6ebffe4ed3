import fc from "fast-check";
import { expect, test } from "vitest";
import { detectLanguage } from "../../src/text/languages.ts";
import { fixtures } from "./read-fixtures.ts";

test.each(fixtures)("$name is in $language", ({ text, language }) => {
  expect(detectLanguage(text)).toBe(language);
});

test.each(fixtures)(
  "$name: a single sentence of it is in $language, or it cannot be told",
  ({ sentences, language }) => {
    for (const sentence of sentences) expect([language, undefined]).toContain(detectLanguage(sentence.text));
  },
);

test("three sentences in a row are mostly enough", () => {
  const parts = fixtures.flatMap(({ sentences, language }) => [
    { language, text: sentences.slice(0, 3) },
    { language, text: sentences.slice(3, 6) },
  ]);
  const found = parts.map(({ text }) => detectLanguage(text.map((sentence) => sentence.text).join(" ")));
  const right = found.filter((language, i) => language === parts[i]?.language);
  expect(found.filter((language) => language !== undefined)).toHaveLength(right.length);
  expect(right.length).toBeGreaterThanOrEqual(0.95 * parts.length);
});

test.each([
  [
    "gl",
    "O goberno galego anunciou este mércores que unha nova lei protexerá as rías. Segundo a conselleira, os mariñeiros terán axudas dende xaneiro e non pagarán máis polas licenzas.",
  ],
  [
    "pt",
    "O governo anunciou esta quarta-feira que uma nova lei vai proteger as praias. Segundo a ministra, os pescadores terão apoios desde janeiro e não pagarão mais pelas licenças.",
  ],
  [
    "ca",
    "El govern va anunciar dimecres que les noves regles entraran en vigor l'any vinent. La consellera ha dit que els pescadors no pagaran més.",
  ],
  [
    "mr",
    "मुंबईत मंगळवारी झालेल्या पावसामुळे लोकल सेवा विस्कळीत झाली आहे. अनेक भागांत पाणी साचले असून शाळांना सुट्टी देण्यात आली आहे, असे महापालिकेने सांगितले.",
  ],
  [
    "ur",
    "وزیر اعظم نے بدھ کے روز کہا کہ نئی سڑک اگلے سال تک مکمل ہو جائے گی۔ ان کا کہنا تھا کہ اس منصوبے پر اربوں روپے خرچ ہوں گے۔",
  ],
  [
    "ps",
    "ولسمشر د چهارشنبې په ورځ وویل چې نوی سړک به تر راتلونکي کاله پورې بشپړ شي. هغه زیاته کړه چې دا پروژه د خلکو لپاره مهمه ده.",
  ],
  [
    "be",
    "Урад абвясціў у сераду, што новыя правілы ўступяць у сілу ў наступным годзе. Ён таксама сказаў, што гэта будзе карысна для людзей.",
  ],
  [
    "bg",
    "Правителството обяви в сряда, че новите правила ще влязат в сила през следващата година. Това ще помогне на хората, каза министърът.",
  ],
])("the neighbour %s is not taken for one of the fourteen", (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test("an article that quotes another language keeps its own", () => {
  for (const { text, language, sentences } of fixtures) {
    const stranger = fixtures.find((other) => other.language !== language && other.language !== "en");
    const quoted = `${sentences[0]?.text} «${stranger?.sentences[0]?.text.slice(0, 60)}» ${text}`;
    expect(detectLanguage(quoted)).toBe(language);
  }
});

test("half in one language and half in another, a text has neither or one of the two", () => {
  const one = fc.constantFrom(...fixtures);
  fc.assert(
    fc.property(one, one, ({ text, language }, other) => {
      const found = detectLanguage(`${text.slice(0, 350)} ${other.text.slice(0, 350)}`);
      expect([language, other.language, undefined]).toContain(found);
    }),
    { numRuns: 300 },
  );
});
