import type { NoiseRule } from "./noise-shape.ts";

// Capitals tell: "Photo by Jane Doe" is a credit, "Photo by drone shows the flood" a headline.
const PHOTO_BY =
  /^(?:[Pp]hoto(?:graph)?|PHOTO|[Pp]icture|[Ii]mage|[Ii]llustration|[Ff]oto|FOTO|[Ff]otografía|[Bb]ild|[Фф]ото) (?:[Bb]y|BY|[Cc]ourtesy of|[Vv]on|[Vv]ia|[Pp]ar|[Pp]or|[Dd]e|[Dd]i) \p{Lu}[\p{L}.'’-]*(?:[ /,]+(?:\p{Lu}[\p{L}.'’-]*|for|via|of|für|pour|para|de|da)){0,8}$/u;
const LONGEST = 120;

/** Who took the picture, without a colon. */
export const photoBy: NoiseRule = {
  name: "photographer",
  where: "anywhere",
  matches: (line) => line.length <= LONGEST && PHOTO_BY.test(line),
};
