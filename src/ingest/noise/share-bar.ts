import type { NoiseRule, NoiseShape } from "./noise-shape.ts";

const LANGUAGES_VERB: Record<string, string> = {
  en: "share|tweet|send|pin|print|copy|email|e-mail|bookmark|shares|mail",
  de: "teilen|tweeten|senden|drucken|kopieren|merken|mailen|pinnen",
  fr: "partager|partagez|envoyer|imprimer|copier|tweeter",
  es: "compartir|comparte|enviar|imprimir|copiar|tuitear",
  pt: "compartilhar|compartilhe|partilhar|partilhe|enviar|imprimir|copiar",
  ru: "поделиться|поделитесь|отправить|распечатать|скопировать",
  it: "condividi|stampa|invia|copia",
  nl: "delen|deel|afdrukken|versturen",
  pl: "udostępnij|drukuj|wyślij|podziel",
  uk: "поділитися|роздрукувати|надіслати",
};
const NETWORKS =
  "facebook twitter x whatsapp linkedin pinterest reddit flipboard bluesky mastodon threads messenger xing sms instagram youtube вконтакте вк viber одноклассники tumblr line wechat weibo";
const BESIDE: Record<string, string> = {
  en: "it this article story link url page on via by with in to a the friend click here or and for later like save post comment comments forward read it",
  de: "diesen artikel beitrag seite auf per mit hier oder und gefällt mir kommentieren link",
  fr: "cet article sur par le lien cette page et ou aimer commenter l'article",
  es: "este artículo noticia en por el enlace esta página y o me gusta comentar correo",
  pt: "este artigo notícia no na em por o link esta página e ou curtir comentar",
  ru: "статьёй новостью в на по ссылку ссылкой и или эту страницу почте нравится",
};
const split = (lists: Record<string, string>, by: string) => Object.values(lists).flatMap((list) => list.split(by));

const NETWORK = new Set(NETWORKS.split(" "));
/** Words of buttons that hand an article on. Most of a share bar is made of them; a sentence never is. */
const ACTIONS = new Set(split(LANGUAGES_VERB, "|"));
const WORDS = new Set([...ACTIONS, ...NETWORK, ...split(BESIDE, " "), "&", "+", "0"]);
/** One of these alone names a person's letter or a newspaper's edition as well. */
const NOT_ALONE = new Set(
  "x line send post copy like invia copia deel delen отправить senden enviar envoyer threads".split(" "),
);
const LONGEST = 120;

export const shareOn: NoiseShape = {
  name: "share button",
  where: "anywhere",
  lines: {
    en: [
      "(?:share|tweet|send)(?: (?:this|it))?(?: (?:article|story|page))? (?:on|via|by|with) [\\p{L}.-]+",
      "share (?:this|the) (?:article|story|page|post)",
      "share",
    ],
    de: [
      "(?:auf|per|via|bei) [\\p{L}.-]+ (?:teilen|senden|posten)",
      "(?:diesen )?(?:artikel|beitrag) (?:teilen|versenden|weiterempfehlen)",
      "teilen (?:auf|per|via) [\\p{L}.-]+",
    ],
    fr: [
      "(?:partager|envoyer)(?: (?:l'|cet )article)? (?:sur|par|via) [\\p{L}.-]+",
      "partager(?: (?:l'|cet )article| cette page)?",
      "partagez(?: cet article)?",
    ],
    es: [
      "(?:compartir|enviar|comparte)(?: (?:este artículo|esta noticia))? (?:en|por|vía) [\\p{L}.-]+(?: electrónico)?",
      "comparti?[re]e?(?: (?:este artículo|esta noticia|el artículo))?",
    ],
    pt: [
      "(?:compartilh(?:ar|e)|partilh(?:ar|e)|enviar)(?: (?:este artigo|esta notícia))? (?:no|na|em|por|via) [\\p{L}.-]+",
      "(?:compartilh(?:ar|e)|partilh(?:ar|e))(?: (?:este artigo|esta notícia|esta página))?",
    ],
    ru: [
      "(?:поделиться|поделитесь|отправить)(?: (?:статьёй|статьей|новостью))? (?:в|на|по|через) [\\p{L}.-]+(?: почте)?",
      "(?:поделиться|поделитесь)(?: (?:статьёй|статьей|новостью|этой новостью|с друзьями|ссылкой))?",
    ],
    it: ["condividi(?: (?:l'|questo )articolo)?(?: (?:su|via) [\\p{L}.-]+)?"],
    nl: ["deel (?:dit artikel|deze pagina|via|op)(?: (?:op|via))?(?: [\\p{L}.-]+)?"],
    pl: ["udostępnij(?: (?:na|artykuł|ten artykuł)(?: \\p{L}+)?)?"],
    uk: ["поділитися(?: (?:в|у|на) \\p{L}+)?"],
    zh: ["分享(?:到\\p{L}+)?"],
    ja: ["シェア(?:する)?|共有(?:する)?"],
  },
};

/** A row of buttons such as "Facebook Tweet WhatsApp", "Print | E-mail". */
export const shareBar: NoiseRule = { name: "share bar", where: "anywhere", matches: isShareBar };

function isShareBar(line: string): boolean {
  if (line.length > LONGEST || /[.!?]$/.test(line)) return false;
  const words = line
    .toLowerCase()
    .split(/[\s|/,•·:()]+/u)
    .filter(Boolean);
  if (words.length === 1)
    return words.every((word) => (ACTIONS.has(word) || NETWORK.has(word)) && !NOT_ALONE.has(word));
  const known = words.filter((word) => WORDS.has(word));
  // One network in three may be one that we have not heard of.
  const isMostlyKnown = known.length * 3 >= words.length * (known.length < 2 ? 3 : 2);
  return isMostlyKnown && words.some((word) => ACTIONS.has(word) || NETWORK.has(word));
}
