/** How one language says who reported something; folded, several words joined by a space. */
export type AttributionWords = {
  /** Before a name, whatever it is: “according to Reuters”. */
  before: string[];
  /** Before a name that is written as a name: “in the Guardian”, “from Reuters”. */
  near: string[];
  /** After a name: “Reuters says”. */
  after: string[];
  /** Between two names of one kind: “Reuters and AP”. */
  and: string[];
};

const list = (words: string): string[] => words.split(", ");

/** By language; a new language is one more entry. */
export const attributionIn: Readonly<Record<string, AttributionWords>> = {
  en: {
    before: list(
      "according to, reported by, published by, published in, covered by, described by, as reported in, report by, report from, reports by, reports from, article by, article from, article in, articles by, articles from, articles in, story by, stories from, coverage by, coverage from, news from, interview with, headlines from, featured in, featured by, articles from both, reports from both, both, per, via, what does, what did, what do, what has",
    ),
    near: list("from, by, in"),
    after: list(
      "says, said, say, reports, reported, report, reporting, article, articles, writes, wrote, claims, claimed, coverage, piece, story, stories, headlines, publishes, published, describes, described, suggests, suggested, mentions, mentioned, states, stated, discusses, focuses, reveals, revealed, implies, indicates, highlights",
    ),
    and: list("and, or, as well as, both, also, by, from, while"),
  },
  de: {
    before: list(
      "laut, nach angaben von, nach angaben der, nach angaben des, zufolge, gemäß, bericht von, bericht der, bericht des, berichte von, berichte der, artikel von, artikel der, artikel des, artikel in der, artikel im, meldung von, meldung der, meldungen von, meldungen der, nachrichten von, nachrichten der, was sagt, was sagt die, was sagt der, was schreibt, was schreibt die, was schreibt der, was meldet, was meldet die, was meldet der",
    ),
    near: list("von, vom, von der, bei, im, in der, aus, aus der"),
    after: list(
      "berichtet, berichtete, berichten, meldet, meldete, schreibt, schrieb, sagt, sagte, zufolge, bericht, artikel, meldung",
    ),
    and: list("und, oder, sowie"),
  },
  es: {
    before: list(
      "según, de acuerdo con, publicado por, publicado en, noticias de, artículo de, artículos de, qué dice",
    ),
    near: list("de, del, en, por"),
    after: list("dice, dijo, informa, informó, publica, publicó, escribe, reporta, reportó, asegura"),
    and: list("y, e, o"),
  },
  fr: {
    before: list(
      "selon, daprès, rapporté par, publié par, publié dans, article de, article du, articles de, articles du, que dit",
    ),
    near: list("de, du, dans, par, sur, chez"),
    after: list("dit, rapporte, écrit, publie, affirme, annonce"),
    and: list("et, ou"),
  },
  pt: {
    before: list(
      "segundo, segundo a, segundo o, de acordo com, de acordo com a, de acordo com o, conforme, publicado por, notícias da, notícias do",
    ),
    near: list("de, da, do, na, no, em, pela, pelo"),
    after: list("diz, disse, informa, informou, publica, escreve, relata, afirma"),
    and: list("e, ou"),
  },
  it: {
    before: list("secondo, secondo la, secondo il, riportato da, pubblicato da, notizie da, articolo di, articoli di"),
    near: list("di, da, su, dal, del, dalla, della"),
    after: list("dice, riporta, scrive, pubblica, afferma, riferisce"),
    and: list("e, o"),
  },
  nl: {
    before: list("volgens, volgens de, gemeld door, bericht van, nieuws van"),
    near: list("van, van de, in de, door, bij"),
    after: list("meldt, schrijft, bericht, zegt"),
    and: list("en, of"),
  },
  ru: {
    before: list("по данным, по сообщению, по словам, согласно, новости от, что пишет, что сообщает"),
    near: list("из, от, в, на"),
    after: list("сообщает, пишет, сообщил, сообщила, передает, передаёт, заявил"),
    and: list("и, или"),
  },
  pl: {
    before: list("według, zdaniem, jak podaje, za"),
    near: list("od, z, w"),
    after: list("podaje, informuje, pisze, donosi"),
    and: list("i, oraz, lub"),
  },
  uk: {
    before: list("за даними, за повідомленням, згідно з, за словами"),
    near: list("з, із, від, у, в"),
    after: list("повідомляє, пише, передає"),
    and: list("і, й, та, або"),
  },
  tr: { before: [], near: [], after: list("göre, bildirdi, yazdı"), and: list("ve") },
};
