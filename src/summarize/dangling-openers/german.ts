import { type Openers, phrases, words } from "./openers.ts";

export const german: Openers = {
  openers: [
    ...words(`
      er sie es ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres sein seine seinem seinen seiner seines dieser diese diesem
      diesen dieses dies jener jene jenem jenen jenes solche solcher solches beide beides letzterer letztere letzteres
      derselbe dieselbe dasselbe
      aber doch jedoch denn dennoch trotzdem gleichwohl deshalb deswegen daher darum folglich somit demnach also so sonst
      dabei dadurch dafür dagegen daher dahinter damit danach daneben daran darauf daraufhin daraus darin darüber darunter
      davon davor dazu dann da dort hierbei hierzu hinzu zudem außerdem ferner überdies auch allerdings hingegen
      stattdessen vielmehr immerhin unterdessen inzwischen indes und oder sondern anschließend ebenso ebenfalls zuvor damals`),
    ...phrases(`
      das ist, das sei, das war, das wäre, das hat, das hatte, das habe, das wird, das würde, das könne, das
      könnte, das sagte, das teilte, das gab, das gilt, zum beispiel, im gegenzug, im gegensatz dazu, vor allem deshalb, aus diesem grund, unter
      ihnen, seit damals, zur gleichen zeit, trotz allem, ungeachtet dessen, infolgedessen`),
  ],
  mentions: phrases(`
      die beiden, der mann, die frau, die männer, die frauen, der junge, das mädchen, das kind, der sprecher, die sprecherin,
      der beamte, die beamten, die beamtin, der minister, die ministerin, der verdächtige, die verdächtige, der täter, das
      opfer, die opfer, das paar, das unternehmen, die firma, der konzern, die behörde, die gruppe, die entscheidung, der
      vorfall, der angriff, der bericht, die erklärung`),
  mention: /^\P{L}*D(?:er|ie|as) (?:\d+|\p{Lu}?\p{Ll}+)-[Jj]ährige/u,
  unnamedSpeaker:
    /[,.!?…"“«‘'] (?:sagte|sagt|erklärte|erklärt|betonte|meinte|schrieb|schreibt|fragte|antwortete|ergänzte|fügte|so) (?:er|sie|es)(?!\p{L})/u,
  exceptions: phrases(`
      diese woche, diesen monat, dieses jahr, da die, da der, da das, dort wo, damit die,
      damit der, damit das`),
};
