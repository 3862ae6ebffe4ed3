import { LONGEST_NOISE, noiseRule, whole } from "./noise-rule.ts";

const photo = whole(
  "(?:photo(?:graph)?s?|pictures?|images?|fotos?|bild(?:er)?|illustration)(?: ?(?:credit|source|by|courtesy(?: of)?|quelle|nachweis))?\\s?[:©/] ?\\S(?:[^.!?]|\\.(?=\\S)){0,80}\\.?",
  "(?:image|photo|picture) (?:caption|source|credit|copyright)(?:[ ,:].{1,250})?",
  "(?:caption|bildunterschrift|bildquelle)\\s?: ?.{1,250}",
  "(?:ap|afp|epa|pa|dpa|getty|reuters)(?: images?)? ?(?:photo|foto|images?)?(?: ?/ ?[^.]{1,60})?",
  "[^.]{1,60}/ ?(?:getty images|afp|ap|reuters|epa|dpa|shutterstock)(?: images)?(?: via [^.]{1,30})?",
  "(?:view|open|see) (?:image|gallery|photos?|slideshow)(?: in full ?screen)?",
  "bild vergrößern|bilderstrecke|fotostrecke",
);
// "The wreck off the coast (AP Photo/Jane Doe, File)", "Jane Doe before the game. (Image: GETTY)"
const captionWithCredit =
  /\((?:[^()]{0,40}[\s/])?(?:photo(?:graph)?s?|pictures?|images?|foto|bild|credit|courtesy)\b[^()]{0,80}\)\.?$/iu;
// "Photo by Jane Doe" is a credit, "Photo by drone shows the flood" a headline.
const photoBy =
  /^(?:[Pp]hoto(?:graph)?|PHOTO|[Pp]icture|[Ii]mage|[Ii]llustration|[Ff]oto|[Bb]ild) (?:[Bb]y|BY|[Cc]ourtesy of|[Vv]on|[Vv]ia) \p{Lu}[\p{L}.'’-]*(?:[ /,]+(?:\p{Lu}[\p{L}.'’-]*|for|via|of)){0,8}$/u;

const copyright = whole(
  "(?:copyright )?[©ⓒ].{0,200}|.{0,60}무단 ?전재.{0,60}|copyright \\(c\\).{0,200}|\\(c\\) ?\\d{4}\\b.{0,100}",
  "\\(c\\) [^.]{1,60}\\. (?:all rights|(?:no )?reproduction|reprint)\\b.{0,100}",
  "copyright \\d{4}(?:[-–]\\d{2,4})?(?:,? (?:by )?\\p{L}(?:[^.!?]|\\.(?=\\S)){0,60})?(?:\\. all rights reserved)?\\.?",
  "this (?:document|material|article|content|page) is subject to copyright\\b.{0,300}",
  "this (?:material|article|story) may not be (?:published|reproduced|copied|redistributed)\\b.{0,120}",
);

const rightsReserved =
  /\b(?:all rights reserved\b\.?(?: (?:this|no|do not|for|unauthori[sz]ed) .{0,200})?|alle rechte vorbehalten[.!]?)$/iu;

// "(Reporting by A in X; Editing by B)"
const desk = whole(
  "(?:additional |weitere )?(?:reporting|writing|editing|compiled)(?: and (?:reporting|writing|editing))? by [^.!?]{3,300}",
  "(?:mit material von|with (?:files|reporting|material) from|quelle|source|via)\\s?: ?[^.!?]{1,60}",
  "(?:mit material von|with (?:files|material) from) [^.!?]{1,60}",
  "(?:(?:opinion|staff|senior|chief|guest|contributing|political|business|science|sports) ){1,2}(?:columnist|writer|reporter|correspondent|editor|contributor)",
);

// "Jane Doe and John Roe in Kyiv contributed to this report."
const helpers = whole(
  "[^.!?]{3,240} contributed (?:reporting|research|to th(?:is|e) (?:report|story|article|reporting))(?:[, ][^.!?]{1,80})?\\.?",
);

/** Whose the pictures, the text and the rights are. */
export const credits = [
  noiseRule("photo credit", "anywhere", photo, 280),
  noiseRule("caption with a credit", "anywhere", captionWithCredit, LONGEST_NOISE),
  noiseRule("photographer", "anywhere", photoBy),
  noiseRule("copyright", "anywhere", copyright, LONGEST_NOISE),
  noiseRule("rights", "anywhere", rightsReserved, 320),
  noiseRule("desk credit", "edges", desk, 320),
  noiseRule("helpers", "anywhere", helpers, 320),
];
