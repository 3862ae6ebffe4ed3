import { expect, test } from "vitest";
import { detectLanguage } from "../../src/text/languages.ts";

test.each([
  [
    "en",
    "The ministry said on Wednesday that the new rules would take effect next year, and that it was too early to say what they would cost.",
  ],
  [
    "de",
    "Die Regierung hat am Mittwoch beschlossen, dass die neuen Regeln für den Bahnverkehr vom kommenden Jahr an gelten sollen, sagte ein Sprecher.",
  ],
  [
    "fr",
    "Le gouvernement a annoncé mercredi que les nouvelles règles entreront en vigueur l'année prochaine, selon un porte-parole du ministère.",
  ],
  [
    "es",
    "El gobierno anunció el miércoles que las nuevas reglas entrarán en vigor el próximo año, según un portavoz del ministerio de transporte.",
  ],
  [
    "it",
    "Il governo ha annunciato mercoledì che le nuove regole entreranno in vigore il prossimo anno, secondo un portavoce del ministero.",
  ],
  [
    "nl",
    "De regering heeft woensdag aangekondigd dat de nieuwe regels volgend jaar van kracht worden, aldus een woordvoerder van het ministerie.",
  ],
  [
    "pl",
    "Rząd ogłosił w środę, że nowe przepisy wejdą w życie w przyszłym roku, powiedział rzecznik ministerstwa transportu w Warszawie.",
  ],
  [
    "ru",
    "Правительство объявило в среду, что новые правила вступят в силу в следующем году, сообщил представитель министерства транспорта. Он не сказал, как это повлияет на цены.",
  ],
  [
    "uk",
    "Уряд оголосив у середу, що нові правила набудуть чинності наступного року, повідомив речник міністерства транспорту України. Він не сказав, як це вплине на ціни.",
  ],
  [
    "ar",
    "أعلنت الحكومة يوم الأربعاء أن القواعد الجديدة ستدخل حيز التنفيذ العام المقبل، بحسب متحدث باسم وزارة النقل في العاصمة",
  ],
  ["zh", "政府周三宣布，新规定将于明年生效。"],
  ["ja", "政府は水曜日、新しい規則が来年施行されると発表した。"],
  ["ko", "정부는 수요일에 새로운 규칙이 내년에 시행될 것이라고 발표했다."],
])("a body of text in %s is recognized", (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test.each([
  ["a headline", "Fed cuts rates"],
  ["numbers", "12 34 56 ".repeat(40)],
  ["nothing", ""],
  ["words of no language", "qwrt zxcv bnmk pldf ghjk ".repeat(20)],
  ["a Greek name among names", "Αθήνα, Tirana, Skopje, Sofia"],
])("%s has no language rather than a wrong one", (_what, text) => {
  expect(detectLanguage(text)).toBeUndefined();
});

test("a foreign quotation does not change the language of an article", () => {
  const english =
    "The minister said that the plan was not what he had asked for. “Wir schaffen das”, she had told them in 2015. ";
  expect(detectLanguage(`${english}東京 Αθήνα ${english}`)).toBe("en");
});
