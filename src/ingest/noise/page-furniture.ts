import type { NoiseShape } from "./noise-shape.ts";

// What advertisements and rules between sections leave behind: " " in quotes, asterisks, dashes.
const strayMarks: NoiseShape = {
  name: "stray marks",
  where: "anywhere",
  longest: 400,
  lines: { any: ["[^\\p{L}\\p{N}]*"] },
};

const pageNumber: NoiseShape = {
  name: "page number",
  where: "anywhere",
  lines: {
    any: ["\\d{1,3} ?/ ?\\d{1,3}", "(?:<< )?1[ |…]+2(?:[ |…]+\\d{1,4}){0,15}"],
    en: ["page \\d{1,4}(?: ?(?:of|/) ?\\d{1,4})?|\\d{1,3} of \\d{1,3}"],
    de: ["seite \\d{1,4}(?: ?(?:von|/) ?\\d{1,4})?|\\d{1,3} von \\d{1,3}"],
    fr: ["page \\d{1,4}(?: ?(?:sur|de) ?\\d{1,4})|\\d{1,3} sur \\d{1,3}"],
    es: ["página \\d{1,4}(?: ?(?:de|/) ?\\d{1,4})?|\\d{1,3} de \\d{1,3}"],
    pt: ["página \\d{1,4}(?: ?(?:de|/) ?\\d{1,4})?"],
    ru: ["(?:страница|стр\\.) ?\\d{1,4}(?: ?(?:из|/) ?\\d{1,4})?|\\d{1,3} из \\d{1,3}"],
    it: ["pagina \\d{1,4}(?: ?(?:di|/) ?\\d{1,4})?"],
    nl: ["pagina \\d{1,4}(?: ?(?:van|/) ?\\d{1,4})?"],
    zh: ["第 ?\\d{1,4} ?页"],
    ja: ["\\d{1,4} ?ページ"],
  },
};

const turnPage: NoiseShape = {
  name: "link to the next page",
  where: "anywhere",
  lines: {
    en: [
      "(?:next|previous|older|newer) (?:page|article|story|post)s?(?:\\s?: ?\\S.{0,150})?",
      "(?:(?:previous|prev)[ |]+)?1[ |…]+2(?:[ |…]+\\d{1,4}){0,15}(?:[ |»›>]+(?:next|last))?",
    ],
    de: [
      "(?:nächster?|vorheriger?) (?:seite|artikel|beitrag)(?:\\s?: ?\\S.{0,150})?",
      "(?:(?:zurück|vorherige)[ |]+)?1[ |…]+2(?:[ |…]+\\d{1,4}){0,15}(?:[ |»›>]+(?:weiter|nächste))?",
    ],
    fr: ["(?:page|article) (?:suivante?|précédente?)(?:\\s?: ?\\S.{0,150})?"],
    es: [
      "(?:página|noticia|artículo|entrada) (?:siguiente|anterior)(?:\\s?: ?\\S.{0,150})?",
      "(?:siguiente|anterior) (?:página|noticia|artículo)(?:\\s?: ?\\S.{0,150})?",
    ],
    pt: [
      "(?:próxim[oa]|anterior) (?:página|notícia|artigo|post)(?:\\s?: ?\\S.{0,150})?",
      "(?:página|notícia|artigo|post) (?:seguinte|anterior)(?:\\s?: ?\\S.{0,150})?",
    ],
    ru: ["(?:следующая|предыдущая) (?:страница|статья|новость|запись)(?:\\s?: ?\\S.{0,150})?"],
    it: ["(?:pagina|articolo) (?:successiv[oa]|precedente)(?:\\s?: ?\\S.{0,150})?"],
    nl: ["(?:volgende?|vorige?) (?:pagina|artikel|bericht)(?:\\s?: ?\\S.{0,150})?"],
  },
};

const timeAgo: NoiseShape = {
  name: "age of the page",
  where: "edges",
  lines: {
    en: [
      "(?:(?:published|updated|posted) )?\\d{1,2} (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?) ago",
      "just now",
    ],
    de: ["vor \\d{1,2} (?:min(?:uten?)?|stunden?|tag(?:en)?|wochen?|monat(?:en)?)", "gerade eben"],
    fr: ["(?:publié )?il y a \\d{1,2} (?:min(?:utes?)?|h(?:eures?)?|jours?|semaines?|mois)"],
    es: ["(?:publicado )?hace \\d{1,2} (?:min(?:utos?)?|horas?|días?|semanas?|mes(?:es)?)"],
    pt: ["(?:publicado )?há \\d{1,2} (?:min(?:utos?)?|horas?|dias?|semanas?|m[eê]s(?:es)?)"],
    ru: ["\\d{1,2} (?:минут[ыу]?|час(?:а|ов)?|дн(?:я|ей)|день|недел[ьи]|месяц(?:а|ев)?) назад"],
    it: ["\\d{1,2} (?:minut[io]|or[ae]|giorn[io]) fa"],
    nl: ["\\d{1,2} (?:minuten|uur|dagen) geleden"],
    pl: ["\\d{1,2} (?:minut|godzin[yę]?|dni) temu"],
  },
};

const label: NoiseShape = {
  name: "label of urgency",
  where: "edges",
  lines: {
    en: ["breaking(?: news)?|live(?: updates?)?|exclusive|updated|developing(?: story)?|late edition|early edition"],
    de: ["eilmeldung|exklusiv|liveticker|aktualisiert|update"],
    fr: ["(?:en )?direct|exclusif|alerte info|mis à jour|dernière minute"],
    es: ["última hora|exclusiv[oa]|en (?:vivo|directo)|actualizado|urgente"],
    pt: ["última hora|exclusivo|ao vivo|atualizado|urgente|em direto"],
    ru: ["срочно|молния|эксклюзив|обновлено|обновляется|прямой эфир|онлайн"],
    it: ["ultim'ora|in diretta|esclusiva|aggiornato"],
  },
};

const contact: NoiseShape = {
  name: "contact",
  where: "edges",
  lines: {
    any: [
      "[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}|@\\w{2,30}|(?:https?://)?(?:www\\.)?(?:twitter|x|facebook|instagram)\\.com/\\S+",
    ],
    en: ["(?:contact|e-?mail|write to)(?: (?:us|the author|me))?(?: at)? ?:? \\S{1,64}@\\S{1,64}"],
    de: ["(?:kontakt|e-?mail|schreiben sie(?: uns)? an)(?: die redaktion)? ?:? \\S{1,64}@\\S{1,64}"],
    fr: ["(?:contact|courriel|e-?mail|écrivez-nous(?: à)?|contactez-nous(?: à)?) ?:? \\S{1,64}@\\S{1,64}"],
    es: ["(?:contacto|correo|e-?mail|escríb[ae]nos(?: a)?) ?:? \\S{1,64}@\\S{1,64}"],
    pt: ["(?:contacto|contato|e-?mail|escreva(?:-nos)?(?: para)?) ?:? \\S{1,64}@\\S{1,64}"],
    ru: ["(?:контакты?|почта|e-?mail|пишите(?: нам)?(?: на)?) ?:? \\S{1,64}@\\S{1,64}"],
  },
};

/** What a page is built of around its articles. */
export const pageFurniture: readonly NoiseShape[] = [strayMarks, pageNumber, turnPage, timeAgo, label, contact];
