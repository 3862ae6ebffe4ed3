import { LONGEST_NOISE, type NoiseRule, type NoiseShape } from "./noise-shape.ts";

export const consentButton: NoiseShape = {
  name: "cookie button",
  where: "anywhere",
  lines: {
    en: [
      "(?:accept|allow|agree to|reject|decline|refuse|manage|save|show)(?: (?:all|only|my|the|necessary|essential|optional|your))*(?: (?:cookies?|preferences|settings|choices|purposes|details))?(?: (?:and|&) (?:close|continue|proceed))?",
      "(?:cookie|privacy|consent) (?:policy|settings|preferences|notice|statement|choices|consent|manager)",
      "(?:necessary|essential|functional|analytics|marketing) cookies",
      "i (?:agree|accept)|got it!?|your privacy(?: choices)?|(?:we value|about) your privacy\\.?",
    ],
    de: [
      "(?:alle|alles|nur notwendige|auswahl|essenzielle)(?: cookies)? (?:akzeptieren|annehmen|ablehnen|zulassen|bestätigen|speichern)",
      "akzeptieren|ablehnen|zustimmen|(?:cookie|privatsphäre|datenschutz)-?\\s?(?:einstellungen|richtlinien?|hinweise?)",
    ],
    fr: [
      "(?:tout |je )?(?:accepter?|refuser?)(?: (?:tout|et (?:fermer|continuer)|les cookies|tous les cookies))?",
      "continuer sans accepter|(?:paramétrer|gérer|personnaliser)(?: (?:mes|les) (?:cookies|choix))?|gestion des cookies|politique de cookies",
    ],
    es: [
      "(?:aceptar|rechazar)(?: (?:todo|todas?|y (?:cerrar|continuar)|(?:todas )?las cookies))?",
      "(?:configurar|gestionar|configuración de|política de|aviso de) (?:las )?cookies|más opciones",
    ],
    pt: [
      "(?:aceitar|recusar|rejeitar)(?: (?:tudo|todos|e (?:fechar|continuar)|(?:todos )?os cookies))?",
      "(?:configurar|gerenciar|gerir|definições de|política de|preferências de) (?:os )?cookies",
    ],
    ru: [
      "(?:принять|отклонить)(?: (?:все|вс[её]|и (?:закрыть|продолжить)|(?:все )?(?:файлы )?cookies?|куки))?",
      "(?:настройки|настроить|политика) (?:файлов )?(?:cookies?|куки)|согласен|соглашаюсь|хорошо, понятно",
    ],
    it: ["(?:accetta|rifiuta)(?: (?:tutti|tutto|e chiudi|i cookie))?|gestisci (?:i )?cookie"],
    nl: ["(?:alles |alle cookies )?(?:accepteren|weigeren)|cookie-?instellingen"],
    pl: ["(?:akceptuj|odrzuć)(?: wszystkie)?|ustawienia (?:plików )?cookies?"],
  },
};

/**
 * A banner speaks in the site's name, of cookies, of what it does with them, and of the site or its visitors: a line that
 * has a word of each is one, whatever its grammar.
 */
const BANNER: Record<"speaker" | "use" | "matter", Record<string, readonly string[]>> = {
  speaker: {
    en: ["we", "this (?:web)?site", "our (?:web)?sites?", "by (?:continuing|using|clicking)"],
    de: [
      "wir",
      "diese (?:web)?(?:site|seite)",
      "unsere (?:web)?(?:site|seite)n?",
      "durch die (?:weitere )?nutzung",
      "mit der nutzung",
    ],
    fr: ["ce site", "nous", "notre site", "en (?:poursuivant|continuant)"],
    es: [
      "este sitio",
      "usamos",
      "utilizamos",
      "nuestr[oa] (?:sitio|web)",
      "al (?:continuar|seguir)",
      "esta (?:página|web)",
    ],
    pt: ["este site", "usamos", "utilizamos", "nós", "o nosso (?:site|sítio)", "ao (?:continuar|navegar)"],
    ru: ["мы", "(?:этот|наш) сайт", "сайт", "на (?:этом|нашем) сайте", "продолжая"],
    it: ["questo sito", "utilizziamo", "noi", "continuando"],
    nl: ["wij?", "deze (?:web)?site", "onze (?:web)?site"],
    pl: ["ta strona", "nasza strona", "używamy", "korzystając"],
  },
  use: {
    en: ["us(?:e|es|ing|age)", "stores?", "places?", "accept", "agree", "consent"],
    de: ["verwende[nt]?", "verwendung", "nutz(?:en|t)", "setz(?:en|t)", "akzeptieren", "einverstanden"],
    fr: ["utilis\\p{L}*", "acceptez", "dépos\\p{L}*"],
    es: ["utiliz\\p{L}*", "us(?:a|amos|o)", "acepta\\p{L}*"],
    pt: ["utiliz\\p{L}*", "us(?:a|amos|o)", "aceita\\p{L}*", "concorda\\p{L}*"],
    ru: ["использу\\p{L}*", "соглаша\\p{L}*", "применя\\p{L}*"],
    it: ["utilizz\\p{L}*", "accett\\p{L}*"],
    nl: ["gebruik\\p{L}*", "accept\\p{L}*"],
    pl: ["używa\\p{L}*", "wykorzystuj\\p{L}*", "zgadza\\p{L}*"],
  },
  matter: {
    en: [
      "(?:web)?sites?",
      "brows(?:ing|er)",
      "experience",
      "consent",
      "policy",
      "personali[sz]\\p{L}*",
      "analy[sz]e",
      "privacy",
    ],
    de: ["(?:web)?seiten?", "nutzererlebnis", "einverstanden", "datenschutz\\p{L}*", "inhalte"],
    fr: ["expérience", "navigation", "site", "audience", "contenus?", "confidentialité"],
    es: ["experiencia", "navega\\p{L}*", "sitio", "web", "contenidos?", "privacidad"],
    pt: ["experiência", "navega\\p{L}*", "site", "sítio", "conteúdos?", "privacidade"],
    ru: [
      "сайт\\p{L}*",
      "удобств\\p{L}*",
      "работ\\p{L}* сайта",
      "конфиденциальност\\p{L}*",
      "персонализ\\p{L}*",
      "пользовани\\p{L}*",
    ],
    it: ["esperienza", "navigazione", "sito", "contenuti"],
    nl: ["ervaring", "(?:web)?site", "surf\\p{L}*"],
    pl: ["stron\\p{L}*", "przeglądani\\p{L}*", "prywatności"],
  },
};

const anyOf = (words: Record<string, readonly string[]>, before: string) =>
  new RegExp(`${before}(?:${Object.values(words).flat().join("|")})(?!\\p{L})`, "iu");

const COOKIES = "(?:cookies?|куки)(?!\\p{L})";
/** What is done with them stands before them, with a few words between: "uses its own and other people's cookies". */
const BEFORE_COOKIES = "(?:\\P{L}+\\p{L}+){0,8}\\P{L}+";

const BANNER_SIGNS = [
  anyOf(BANNER.speaker, "^"),
  new RegExp(`(?<!\\p{L})(?:${Object.values(BANNER.use).flat().join("|")})${BEFORE_COOKIES}${COOKIES}`, "iu"),
  anyOf(BANNER.matter, "(?<!\\p{L})"),
];

/** The banner that asks to be let set cookies. */
export const cookieBanner: NoiseRule = {
  name: "cookie banner",
  where: "anywhere",
  matches: (line) => line.length <= LONGEST_NOISE && BANNER_SIGNS.every((sign) => sign.test(line)),
};
