import type { NoiseShape } from "./noise-shape.ts";

const advertisement: NoiseShape = {
  name: "advertisement",
  where: "anywhere",
  lines: {
    en: ["(?:paid )?advertise?ments?", "advertising", "adverts?|ads?", "ads? by \\S+", "report (?:this )?ad"],
    de: ["anzeigen?", "werbung", "werbeanzeige"],
    fr: ["publicité", "annonce publicitaire"],
    es: ["publicidad", "anuncios?"],
    pt: ["publicidade", "anúncios?", "propaganda"],
    ru: ["реклама", "на правах рекламы"],
    it: ["pubblicità"],
    nl: ["advertenties?", "reclame"],
    pl: ["reklama"],
    uk: ["реклама", "на правах реклами"],
    ar: ["إعلان", "إعلانات"],
    zh: ["广告", "廣告"],
    ja: ["広告", "pr"],
    any: ["annonse?", "mainos", "reklam", "iklan", "광고"],
  },
};

const sponsored: NoiseShape = {
  name: "label of paid content",
  where: "anywhere",
  lines: {
    en: ["sponsored(?: content| post| by [^.]{1,40})?", "promoted(?: content)?", "paid (?:content|post|partnership)"],
    de: ["gesponsert(?:er (?:inhalt|beitrag))?", "bezahlter inhalt", "anzeigensonderveröffentlichung"],
    fr: ["(?:contenu|article) (?:sponsorisé|partenaire)", "sponsorisé"],
    es: ["(?:contenido|artículo) (?:patrocinado|promocionado)", "patrocinado(?: por [^.]{1,40})?"],
    pt: [
      "(?:conteúdo|publicação) (?:patrocinad[oa]|publicitári[oa])",
      "patrocinado(?: por [^.]{1,40})?",
      "publieditorial",
    ],
    ru: ["(?:спонсорский|партн[её]рский|рекламный) (?:материал|контент)", "спонсор(?:ировано)?"],
    it: ["contenuto sponsorizzato"],
    nl: ["gesponsorde? (?:content|inhoud)"],
  },
};

const afterTheAd: NoiseShape = {
  name: "mark around an advertisement",
  where: "anywhere",
  lines: {
    en: [
      "(?:story|article|text) continues (?:below|after)(?: (?:this |the )?(?:ad|advertisement|promotion|newsletter promotion|video|gallery))?",
      "(?:skip|scroll)(?: (?:past|down))? (?:advertisement|(?:newsletter )?promotion|to continue(?: (?:reading|with content))?)",
      "after (?:the )?(?:ad|advertisement|(?:newsletter )?promotion)",
    ],
    de: [
      "nach der (?:werbung|anzeige) (?:geht es weiter|weiterlesen)",
      "(?:der )?artikel wird nach der (?:anzeige|werbung) fortgesetzt",
    ],
    fr: [
      "(?:la )?suite (?:de l'article )?après (?:la|cette) (?:publicité|pub|vidéo)",
      "l'article continue après (?:la|cette) (?:publicité|pub)",
    ],
    es: [
      "(?:la noticia|el artículo|el texto|la nota) contin[uú]a (?:después|tras|debajo) (?:de )?(?:la|esta) publicidad",
      "sigue leyendo tras la publicidad",
    ],
    pt: [
      "(?:a (?:notícia|matéria) |o (?:artigo|texto) )?continua (?:após|depois d)a? ?a? publicidade",
      "continua (?:após|depois) (?:d?o) anúncio",
    ],
    ru: ["продолжение (?:(?:статьи|новости) )?(?:после|под) реклам(?:ы|ой)", "читайте далее после рекламы"],
    it: ["(?:l'articolo )?continua dopo la pubblicità"],
    nl: ["(?:de )?tekst (?:gaat (?:verder|door)|loopt door) onder (?:de|deze) (?:advertentie|foto|video)"],
    pl: ["dalsza część (?:tekstu|artykułu) pod (?:reklamą|wideo)"],
  },
};

const readOn: NoiseShape = {
  name: "read-on button",
  where: "anywhere",
  lines: {
    en: [
      "(?:continue|keep) reading(?: (?:below|the (?:main story|article)|after the ad(?:vertisement)?))?",
      "read (?:more|on|full (?:story|article)|the full (?:story|article))",
    ],
    de: ["weiterlesen", "mehr (?:lesen|anzeigen)", "(?:ganzen|vollständigen) artikel lesen"],
    fr: [
      "(?:lire|voir) (?:la suite|plus)(?: de l'article)?",
      "lire l'article(?: complet| en entier)?",
      "continuer (?:à lire|la lecture)",
    ],
    es: [
      "(?:seguir|continuar) leyendo",
      "sigue leyendo",
      "(?:leer|ver) (?:más|la noticia completa|el artículo completo)",
    ],
    pt: [
      "continu(?:ar|e) (?:a ler|lendo|a leitura)",
      "(?:ler|leia|ver) (?:mais|a (?:notícia|matéria) completa|o artigo completo)",
    ],
    ru: ["читать (?:далее|дальше|полностью|статью полностью)", "подробнее", "далее"],
    it: ["continua a leggere", "leggi (?:tutto|di più|l'articolo completo)"],
    nl: ["(?:lees|ga) (?:verder|meer)(?: met lezen)?", "verder lezen"],
    pl: ["czytaj (?:dalej|więcej)"],
    uk: ["читати (?:далі|більше)", "докладніше"],
    zh: ["阅读(?:全文|更多)", "继续阅读"],
    ja: ["続きを読む", "もっと見る"],
  },
};

/** Who lives on links to shops must say so. */
const affiliate: NoiseShape = {
  name: "affiliate notice",
  where: "anywhere",
  longest: 300,
  lines: {
    en: [
      "[^.!?]{0,60}\\b(?:may|might) (?:earn|receive|get|collect) (?:an? )?(?:[\\p{L}-]+ ){0,3}commissions?\\b.{0,200}",
    ],
    de: [
      "[^.!?]{0,80}(?:links?|kauf)\\b[^.!?]{0,80} (?:erhalten|bekommen|verdienen) wir (?:(?:eventuell|möglicherweise) )?(?:eine )?(?:kleine )?provision\\b.{0,120}",
    ],
    fr: [
      "[^.!?]{0,80}\\bnous (?:pouvons|pourrions) (?:percevoir|toucher|recevoir) une (?:petite )?commission\\b.{0,120}",
    ],
    es: ["[^.!?]{0,80}\\b(?:podemos|podríamos) (?:recibir|ganar|obtener) una (?:pequeña )?comisión\\b.{0,120}"],
    pt: ["[^.!?]{0,80}\\b(?:podemos|poderemos) (?:receber|ganhar) uma (?:pequena )?comissão\\b.{0,120}"],
    ru: ["[^.!?]{0,80} мы мож(?:ем|ет) получ(?:ать|ить) (?:небольшую )?комисси(?:ю|онные).{0,120}"],
  },
};

/** What is paid for, and where it stands in the way. */
export const advertising: readonly NoiseShape[] = [advertisement, sponsored, afterTheAd, readOn, affiliate];
