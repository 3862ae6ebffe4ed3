import type { NoiseShape } from "./noise-shape.ts";

const rating: NoiseShape = {
  name: "request for a rating",
  where: "anywhere",
  longest: 160,
  lines: {
    en: [
      "was this (?:article|story|page) (?:helpful|useful|interesting)\\?.{0,30}|(?:please )?rate this (?:article|story)\\b[^.]{0,30}",
      "(?:enjoyed|liked?) this(?: article| story)?\\? .{1,80}",
      "tell us what you think\\b.{0,60}",
    ],
    de: [
      "(?:war|fanden sie) dieser? (?:artikel|beitrag) (?:hilfreich|interessant|lesenswert|nützlich)\\?.{0,30}",
      "(?:bitte )?bewerten sie diesen (?:artikel|beitrag)[.!]?",
    ],
    fr: [
      "(?:cet article|cette page) (?:vous a-t-(?:il|elle) (?:plu|été utile)|était-(?:il|elle) utile) ?\\?.{0,30}",
      "(?:notez|évaluez) cet article[.!]?",
    ],
    es: [
      "¿(?:te|le) (?:ha sido|resultó|fue) útil (?:este artículo|esta (?:noticia|página))\\?.{0,30}",
      "¿te (?:ha gustado|gustó) (?:este artículo|esta noticia)\\?.{0,30}",
      "(?:valora|califica) (?:este artículo|esta noticia)[.!]?",
    ],
    pt: [
      "(?:este|esse) (?:artigo|conteúdo) foi útil(?: para você)? ?\\?.{0,30}|gostou (?:deste|desse|do) (?:artigo|conteúdo) ?\\?.{0,30}",
      "avalie (?:este artigo|esta notícia)[.!]?",
    ],
    ru: [
      "(?:была ли (?:эта )?статья полезн(?:а|ой)|понравил(?:ась|ся) (?:статья|материал)|вам понравил(?:ась|ся) (?:статья|материал))\\?.{0,30}",
      "оцените (?:статью|материал|новость)[.!]?",
    ],
  },
};

const reportError: NoiseShape = {
  name: "report-an-error link",
  where: "anywhere",
  longest: 200,
  lines: {
    en: [
      "report (?:an?|this) (?:correction|error|typo|problem|mistake)",
      "(?:found|spotted|see) an? (?:error|mistake|typo)\\? .{0,80}",
    ],
    de: ["fehler (?:melden[.!]?|(?:gefunden|entdeckt)(?:\\?.{0,60})?)"],
    fr: [
      "signaler une (?:erreur|faute|coquille)(?: dans le texte)?",
      "(?:une|vous avez repéré une) (?:erreur|faute|coquille) ?\\? .{0,80}",
    ],
    es: [
      "reportar (?:un )?error|(?:informar de|avisar de) un error",
      "¿(?:has )?(?:encontr(?:ado|aste)|visto|viste) (?:un|algún) error\\?.{0,80}",
    ],
    pt: [
      "(?:comunicar|reportar|informar) (?:um )?erro",
      "(?:encontrou|viu|achou) (?:um|algum) erro(?: n[ae]sta (?:notícia|matéria))? ?\\?.{0,80}",
    ],
    ru: [
      "сообщить об ошибке",
      "(?:нашли|заметили|увидели) (?:ошибку|опечатку)(?: в тексте)?\\?.{0,120}",
      "(?:если вы (?:нашли|заметили) (?:ошибку|опечатку),? )?выделите (?:е[её]|текст|фрагмент)[^.!?]{0,60}ctrl ?\\+ ?enter[.!]?",
    ],
    uk: ["(?:якщо ви )?(?:помітили|знайшли) (?:помилку|орфографічну помилку),? .{0,80}ctrl ?\\+ ?enter[.!]?"],
  },
};

const newsTip: NoiseShape = {
  name: "call for news tips",
  where: "anywhere",
  longest: 160,
  lines: {
    en: ["(?:have|got|do you have) an? (?:news )?(?:tip|story)\\? .{0,120}"],
    de: ["(?:haben sie|hast du) (?:einen )?(?:hinweise?|tipps?|informationen)(?: für uns)?\\? .{0,120}"],
    fr: ["(?:vous avez )?une (?:info|information|histoire)(?: à (?:partager|nous transmettre))? ?\\? .{0,120}"],
    es: ["¿tienes? (?:una (?:historia|noticia|pista)|información)(?: (?:que contar|para compartir))?\\? .{0,120}"],
    pt: ["tem (?:uma (?:história|notícia|dica)|informações)(?: para (?:contar|compartilhar|partilhar))? ?\\? .{0,120}"],
    ru: [
      "(?:есть новость|стали (?:свидетелем|очевидцем)(?: события)?|хотите поделиться (?:новостью|историей))\\? .{0,120}",
    ],
  },
};

/** What the page asks its readers to say. */
export const feedback: readonly NoiseShape[] = [rating, reportError, newsTip];
