import type { NoiseShape } from "./noise-shape.ts";

// "Jane Doe/AP": no full stop within but for initials.
const NAMED = "\\s?[:©/] ?\\S(?:[^.!?]|\\.(?=\\S)){0,80}\\.?";
const AGENCY =
  "(?:ap|afp|epa|efe|pa|ap photo|dpa|getty(?: images)?|reuters|shutterstock|тасс|риа новости|lusa|keystone|istock|alamy)";

const photoCredit: NoiseShape = {
  name: "photo credit",
  where: "anywhere",
  longest: 280,
  lines: {
    en: [
      `(?:photo(?:graph)?s?|pictures?|images?|illustration)(?: ?(?:credit|source|by|courtesy(?: of)?))?${NAMED}`,
      "(?:image|photo|picture) (?:source|credit|copyright)(?:[ ,:].{1,250})?",
    ],
    de: [
      `(?:fotos?|bild(?:er)?|symbol(?:foto|bild)|archiv(?:foto|bild))(?: ?(?:quelle|nachweis))?${NAMED}`,
      `bildquelle${NAMED}`,
    ],
    fr: [`(?:crédits? )?(?:photos?|images?)(?: d'(?:illustration|archives?))?${NAMED}`, `(?:©|crédits?)${NAMED}`],
    es: [`(?:fotos?|fotografías?|imagen|imágenes|crédito)(?: de archivo)?${NAMED}`],
    pt: [`(?:fotos?|imagem|imagens|crédito|divulgação)(?: de arquivo)?${NAMED}`],
    ru: [`(?:фото|фотография|изображение|источник фото)${NAMED}`],
    it: [`(?:foto|immagine|credit[io])${NAMED}`],
    any: [`${AGENCY}(?: ?(?:photo|foto|images?))?(?: ?/ ?[^.]{1,60})?`, `[^.]{1,60}/ ?${AGENCY}(?: via [^.]{1,30})?`],
  },
};

const caption: NoiseShape = {
  name: "caption",
  where: "anywhere",
  longest: 300,
  lines: {
    en: ["(?:image|photo|picture) caption(?:[ ,:].{1,250})?|caption\\s?: ?.{1,250}"],
    de: ["(?:bildunterschrift|bildtext|bildbeschreibung)\\s?: ?.{1,250}"],
    fr: ["légende(?: (?:de la )?photo)?\\s?: ?.{1,250}"],
    es: ["(?:pie de (?:foto|imagen)|leyenda)\\s?: ?.{1,250}"],
    pt: ["legenda(?: da foto)?\\s?: ?.{1,250}"],
    ru: ["(?:подпись к (?:фото|снимку|изображению)|на (?:фото|снимке))\\s?: ?.{1,250}"],
    it: ["didascalia\\s?: ?.{1,250}"],
  },
};

// "The wreck off the coast (AP Photo/Jane Doe, File)", "Jane Doe before the game. (Image: GETTY)"
const captionWithCredit: NoiseShape = {
  name: "caption with a credit",
  where: "anywhere",
  longest: 400,
  lines: {
    any: [
      ".*\\((?:[^()]{0,40}[\\s/])?(?:photo(?:graph)?s?|pictures?|images?|credit|courtesy)\\b[^()]{0,80}\\)\\.?",
      ".*\\((?:foto|bild|fotos|imagen|imagem|crédit?o?|crédit photo|фото|archivfoto|symbolbild)\\s?[:/] ?[^()]{1,80}\\)\\.?",
    ],
  },
};

const gallery: NoiseShape = {
  name: "picture gallery",
  where: "anywhere",
  lines: {
    en: [
      "(?:view|open|see) (?:image|gallery|(?:all )?photos?|slideshow)(?: in full ?screen)?",
      "(?:photo )?gallery|in pictures",
    ],
    de: ["bild vergrößern|bilderstrecke|fotostrecke|bildergalerie|(?:alle )?bilder (?:ansehen|anzeigen)"],
    fr: ["(?:voir|ouvrir) (?:la galerie|les photos|le diaporama|l'image)|diaporama|galerie(?: photos?)?|en images"],
    es: ["(?:ver|abrir) (?:galería|(?:más )?fotos|imagen)|galería(?: de (?:fotos|imágenes))?|fotogalería|en imágenes"],
    pt: ["(?:ver|abrir) (?:galeria|(?:mais )?fotos|imagem)|galeria(?: de (?:fotos|imagens))?|fotogaleria"],
    ru: ["(?:смотреть|открыть|все) (?:фото|фотографии|галерею)|фотогалерея|галерея|фоторепортаж"],
    it: ["(?:guarda|apri) (?:la galleria|le foto)|fotogallery|galleria fotografica"],
    nl: ["bekijk (?:alle )?foto's|fotogalerij"],
  },
};

const deskCredit: NoiseShape = {
  name: "desk credit",
  where: "edges",
  longest: 320,
  lines: {
    en: [
      "(?:additional )?(?:reporting|writing|editing|compiled)(?: and (?:reporting|writing|editing))? by [^.!?]{3,300}",
      "with (?:files|reporting|material) from[ :][^.!?]{1,60}|(?:source|via)\\s?: ?[^.!?]{1,60}",
      "(?:(?:opinion|staff|senior|chief|guest|contributing|political|business|science|sports) ){1,2}(?:columnist|writer|reporter|correspondent|editor|contributor)",
    ],
    de: [
      "(?:mit material von|quelle)\\s?:? ?[^.!?]{1,60}",
      "(?:mit|von) (?:material der )?(?:nachrichten)?agentur(?:en)?(?: [^.!?]{1,40})?",
    ],
    fr: [
      "(?:avec|par|source)(?: ?: ?| )(?:les? |l')?(?:agences?(?: de presse)?|afp|ap|reuters)(?: (?:et|,) [^.!?]{1,40})?",
      "source ?: ?[^.!?]{1,60}",
    ],
    es: ["(?:con (?:información|datos|material) de|fuente ?:) [^.!?]{1,60}", "(?:con|por) (?:las )?agencias"],
    pt: ["(?:com (?:informações|dados|material) d(?:e|o|a|os|as)|fonte ?:) [^.!?]{1,60}", "com agências"],
    ru: ["(?:по материалам|источник ?:|по информации) [^.!?]{1,60}"],
    it: ["(?:con informazioni di|fonte ?:) [^.!?]{1,60}"],
    nl: ["bron ?: [^.!?]{1,60}"],
  },
};

// "Jane Doe and John Roe in Kyiv contributed to this report."
const contributors: NoiseShape = {
  name: "list of contributors",
  where: "anywhere",
  longest: 320,
  lines: {
    en: [
      "[^.!?]{3,240} contributed (?:reporting|research|to th(?:is|e) (?:report|story|article|reporting))(?:[, ][^.!?]{1,80})?\\.?",
    ],
    de: [
      "(?:mitarbeit|redaktionelle mitarbeit)\\s?: ?[^.!?]{3,200}\\.?",
      "an diesem (?:bericht|artikel|text) (?:hat|haben) [^.!?]{3,200} mitgearbeitet\\.?",
    ],
    fr: ["[^.!?]{3,200} (?:a|ont) contribué à (?:cet article|ce reportage|cette enquête)\\.?"],
    es: [
      "[^.!?]{3,200} (?:contribuy(?:ó|eron)|colabor(?:ó|aron)) (?:a|con|en) este (?:reportaje|informe|artículo|despacho)\\.?",
    ],
    pt: [
      "[^.!?]{3,200} (?:contribu(?:iu|íram)|colabor(?:ou|aram)) (?:para|com|n)?(?: ?est[ea]|esta) (?:reportagem|matéria|artigo)\\.?",
    ],
    ru: ["в подготовке (?:материала|статьи|публикации) участвова(?:л|ла|ли) [^.!?]{3,200}\\.?"],
    it: ["(?:ha|hanno) collaborato [^.!?]{3,200}"],
  },
};

/** Whose the pictures and the text are. */
export const credits: readonly NoiseShape[] = [
  photoCredit,
  caption,
  captionWithCredit,
  gallery,
  deskCredit,
  contributors,
];
