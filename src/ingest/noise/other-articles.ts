import type { NoiseShape } from "./noise-shape.ts";

// What stands behind the colon is a headline: it has no full stop.
const HEADLINE = "\\s?: ?\\S.{1,200}(?<!\\.)";

/** A line that leads to one other article. */
export const otherArticle: NoiseShape = {
  name: "link to another article",
  where: "anywhere",
  longest: 220,
  lines: {
    en: [
      `(?:read|see|read also|see also|also read|related|don'?t miss)(?: (?:more|also|next|article|this|stor(?:y|ies)|articles?|coverage|news|video))?${HEADLINE}`,
      `(?:also|elsewhere) in (?:this|the) (?:edition|issue|section)${HEADLINE}`,
      `more (?:on|from|about) [^.:]{1,40}${HEADLINE}`,
    ],
    de: [
      `(?:lesen sie (?:auch|mehr|dazu|hierzu)|(?:mehr )?(?:dazu|zum thema)|siehe auch|auch interessant|passend dazu)${HEADLINE}`,
    ],
    fr: [
      `(?:lire (?:aussi|également)|à (?:lire|voir)(?: (?:aussi|également))?|voir aussi|sur le même (?:sujet|thème))${HEADLINE}`,
    ],
    es: [
      `(?:lee(?:r)? (?:más|también)|lea (?:más|también)|te puede interesar|ver también|noticias? relacionadas?|más información)${HEADLINE}`,
    ],
    pt: [
      `(?:le(?:ia|r) (?:mais|também)|veja (?:mais|também)|saiba mais|confira(?: também)?|relacionad[ao]s?)${HEADLINE}`,
    ],
    ru: [`(?:читайте (?:также|ещ[её])|читать также|смотрите также|по теме|ещ[её] по теме|см\\. также)${HEADLINE}`],
    it: [`(?:leggi (?:anche|di più)|(?:ti )?potrebbe interessar(?:e|ti))${HEADLINE}`],
    nl: [`(?:lees (?:ook|meer|verder)|bekijk ook)${HEADLINE}`],
    pl: [`(?:czytaj|zobacz|przeczytaj) (?:też|także|również)${HEADLINE}`],
    uk: [`(?:читайте також|дивіться також|за темою)${HEADLINE}`],
  },
};

/** The heading of a list of other articles; it is noise where such a list follows it. */
export const linkListHeading: NoiseShape = {
  name: "links to other articles",
  where: "edges",
  lines: {
    en: [
      "related(?: (?:articles?|stor(?:y|ies)|content|posts?|links?|topics?|news|coverage|reading))?",
      "more (?:on this(?: story| topic)?|stories|news|like this|coverage|from .{1,40})",
      "(?:read|see|up) (?:next|also)|also (?:read|on .{1,40})",
      "(?:you|readers) (?:may|might) (?:also )?(?:like|be interested in|enjoy|have missed)",
      "recommended(?: (?:for you|stories|articles|reading))?|(?:popular|latest|trending)(?: (?:now|stories|articles|news|posts))?",
      "editor's picks?|don't miss|around the web|from the web|what to read next",
    ],
    de: [
      "(?:mehr )?zum thema|mehr (?:dazu|nachrichten|aus .{1,40})",
      "das könnte (?:sie|dich) auch interessieren|auch interessant|lesen sie auch",
      "(?:weitere|ähnliche|verwandte) (?:artikel|meldungen|themen|nachrichten|beiträge)|empfehlungen(?: der redaktion)?",
    ],
    fr: [
      "(?:articles|sujets|contenus) (?:liés|similaires|associés|connexes)",
      "(?:à lire|lire|voir) aussi|sur le même (?:sujet|thème)",
      "(?:vous aimerez|cela pourrait vous intéresser|ça peut vous intéresser).{0,20}",
      "nos (?:derniers articles|recommandations)",
    ],
    es: [
      "(?:artículos|noticias|notas|temas|contenido) relacionad[oa]s?|relacionad[oa]s",
      "(?:también )?te puede interesar|lee también|más noticias|más sobre (?:este tema|esto)",
      "(?:nuestras )?recomendaciones",
    ],
    pt: [
      "(?:artigos|notícias|matérias|conteúdos?|temas) relacionad[oa]s?|relacionad[oa]s",
      "(?:leia|veja) (?:também|mais)|saiba mais|mais notícias",
      "você (?:também )?pode (?:gostar|se interessar)|recomendad[oa]s(?: para você)?",
    ],
    ru: [
      "читайте также|смотрите также|по теме|(?:материалы|новости|статьи) по теме",
      "похожие (?:новости|статьи|материалы)|ещ[её] по теме|другие новости|рекомендуем",
      "вам может быть интересно",
    ],
    it: ["(?:articoli|notizie) (?:correlat[ie]|simili)|leggi anche|potrebbe interessarti"],
    nl: ["(?:gerelateerde|meer) (?:artikelen|berichten|nieuws)|lees ook|ook interessant"],
    pl: ["(?:powiązane|podobne) artykuły|czytaj (?:też|także|również)|zobacz (?:też|także|również)"],
    uk: ["читайте також|за темою|схожі новини"],
    zh: ["相关(?:文章|新闻|阅读|报道)|相關(?:文章|新聞)"],
    ja: ["関連(?:記事|ニュース)|あわせて読みたい"],
  },
};

/** The heading of a list of what others read. */
export const mostRead: NoiseShape = {
  name: "most-read list",
  where: "edges",
  lines: {
    en: ["(?:most|top) (?:read|viewed|popular|stories|commented|shared)(?: (?:stories|articles|news))?"],
    de: ["(?:meistgelesen(?:e(?: artikel)?)?|am häufigsten gelesen|meistgeklickt|meistkommentiert)"],
    fr: ["(?:les )?(?:articles )?(?:les )?plus (?:lus|consultés|populaires|commentés|partagés)(?: du jour)?"],
    es: ["(?:lo|las|los) más (?:leíd[oa]s?|vist[oa]s?|popular(?:es)?|comentad[oa]s?)"],
    pt: ["(?:as |os )?mais (?:lid[oa]s|vist[oa]s|populares|comentad[oa]s|acessad[oa]s)"],
    ru: [
      "(?:самое )?(?:популярное|читаемое|обсуждаемое)|(?:самые )?(?:популярные|читаемые) (?:новости|статьи|материалы)",
    ],
    it: ["(?:i )?più letti|(?:le )?più lette"],
    nl: ["meest gelezen"],
    pl: ["najczęściej czytane|najpopularniejsze"],
  },
};
