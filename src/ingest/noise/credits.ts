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
// "Photo by Jane Doe" is a credit, "Photo by drone shows the flood" a headline.
const photoBy =
  /^(?:[Pp]hoto(?:graph)?|PHOTO|[Pp]icture|[Ii]mage|[Ii]llustration|[Ff]oto|[Bb]ild) (?:[Bb]y|BY|[Cc]ourtesy of|[Vv]on|[Vv]ia) \p{Lu}[\p{L}.'’-]*(?:[ /,]+(?:\p{Lu}[\p{L}.'’-]*|for|via|of)){0,8}$/u;

const copyright = whole(
  "(?:copyright )?©.{0,200}|copyright \\(c\\).{0,200}|\\(c\\) ?\\d{4}\\b.{0,100}",
  "\\(c\\) [^.]{1,60}\\. (?:all rights|(?:no )?reproduction|reprint)\\b.{0,100}",
  "copyright \\d{4}(?:[-–]\\d{2,4})?(?:,? (?:by )?\\p{L}(?:[^.!?]|\\.(?=\\S)){0,60})?(?:\\. all rights reserved)?\\.?",
  "this (?:material|article|story) may not be (?:published|reproduced|copied|redistributed)\\b.{0,120}",
);

const rightsReserved =
  /\b(?:all rights reserved\b\.?(?: (?:this|no|do not|for|unauthori[sz]ed) .{0,200})?|alle rechte vorbehalten[.!]?)$/iu;

// "(Reporting by A in X; Editing by B)"
const desk = whole(
  "(?:additional |weitere )?(?:reporting|writing|editing|compiled)(?: and (?:reporting|writing|editing))? by [^.!?]{3,200}",
  "(?:mit material von|with (?:files|reporting|material) from|quelle|source|via)\\s?: ?[^.!?]{1,60}",
  "(?:mit material von|with (?:files|material) from) [^.!?]{1,60}",
);

/** Whose the pictures, the text and the rights are. */
export const credits = [
  noiseRule("photo credit", "anywhere", photo, 280),
  noiseRule("photographer", "anywhere", photoBy),
  noiseRule("copyright", "anywhere", copyright, LONGEST_NOISE),
  noiseRule("rights", "anywhere", rightsReserved, 320),
  noiseRule("desk credit", "edges", desk, 240),
];
