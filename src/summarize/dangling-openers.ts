/**
 * How a sentence opens that leans on the one before it: words that point back at somebody or something, and words that
 * link to what was said. In small letters; what starts with one of `exceptions` does not lean.
 */
type Openers = { openers: readonly string[]; exceptions: readonly string[] };

const phrases = (text: string): string[] => text.split(",").map((phrase) => phrase.trim().replace(/\s+/g, " "));
const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const english: Openers = {
  openers: [
    ...words(`
      he she it they him them his her hers its their theirs he's she's it's they're he'd she'd they'd he'll she'll they'll
      this that that's these those such both neither either others another
      but and or nor so yet also however moreover furthermore additionally besides nevertheless nonetheless otherwise
      therefore thus hence consequently accordingly instead rather similarly likewise conversely still then afterward
      afterwards thereafter meanwhile indeed too though plus because`),
    ...phrases(`
      in addition, in contrast, in response, in return, in turn, in other words, in fact, in that case, by
      contrast, for example, for instance, for that reason, as a result, as such, at the same time, at that
      time, at that point, after that, before that, since then, until then, even so, even then, on the other
      hand, on the contrary, to that end, of those, of these, of them, among them, one of them, some of
      them, most of them, many of them, all of them, none of them, the former, the latter, the two, the
      three, the pair, the duo, the couple, the trio, the same, the man, the woman, the men, the women, the
      boy, the girl, the official, the officials, the spokesman, the spokeswoman, the statement, the
      suspect, the suspects, the victim, the victims`),
  ],
  exceptions: phrases(`
      this week, this month, this year, this season, this summer, this autumn, this fall, this winter, this
      spring, this morning, this afternoon, this evening, those who, because of, another round, so-called`),
};

const german: Openers = {
  openers: [
    ...words(`
      er sie es ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres sein seine seinem seinen seiner seines dieser diese diesem
      diesen dieses dies jener jene jenem jenen jenes solche solcher solches beide beides letzterer letztere letzteres
      derselbe dieselbe dasselbe
      aber doch jedoch denn dennoch trotzdem gleichwohl deshalb deswegen daher darum folglich somit demnach also so sonst
      dabei dadurch dafür dagegen daher dahinter damit danach daneben daran darauf daraufhin daraus darin darüber darunter
      davon davor dazu dann da dort hierbei hierzu hinzu zudem außerdem ferner überdies auch allerdings hingegen
      stattdessen vielmehr immerhin unterdessen inzwischen indes und oder sondern anschließend ebenso ebenfalls zuvor`),
    ...phrases(`
      das ist, das sei, das war, das wäre, das hat, das hatte, das habe, das wird, das würde, das könne, das
      könnte, das sagte, das teilte, das gab, das gilt, die beiden, der mann, die frau, der sprecher, die
      sprecherin, zum beispiel, im gegenzug, im gegensatz dazu, vor allem deshalb, aus diesem grund, unter
      ihnen, seit damals, zur gleichen zeit`),
  ],
  exceptions: phrases(`
      diese woche, diesen monat, dieses jahr, da die, da der, da das, dort wo, damit die,
      damit der, damit das`),
};

const french: Openers = {
  openers: [
    ...words(`
      il elle ils elles lui leur leurs son sa ses ce cet cette ces cela ça ceci celui celle ceux celles mais et ou donc or
      car pourtant cependant toutefois néanmoins aussi ainsi ensuite puis alors enfin également`),
    ...phrases(`
      c'est, c'était, en revanche, par exemple, en effet, au contraire, de plus, en outre, par ailleurs, les
      deux`),
  ],
  exceptions: phrases(`
      il y a, cette semaine, cette année, ce matin, ce lundi, ce mardi, ce mercredi, ce jeudi, ce vendredi,
      ce samedi, ce dimanche`),
};

const spanish: Openers = {
  openers: [
    ...words(`
      él ella ellos ellas su sus este esta esto estos estas ese esa eso esos esas aquel aquella pero y e o sino además
      también entonces luego después así tampoco asimismo ambos ambas`),
    ...phrases(`
      sin embargo, no obstante, por ejemplo, por eso, por ello, por tanto, por lo tanto, en cambio, los dos,
      las dos`),
  ],
  exceptions: phrases(`
      esta semana, este año, este mes, este lunes, este martes, este miércoles, este jueves, este viernes,
      este sábado, este domingo, además de, después de, luego de`),
};

const none: Openers = { openers: [], exceptions: [] };

const byLanguage: Readonly<Record<string, Openers>> = { de: german, en: english, es: spanish, fr: french };

/** The openers of a language; none for a language that nobody has listed them for. */
export const danglingOpenersOf = (language: string | undefined): Openers =>
  (language !== undefined && Object.hasOwn(byLanguage, language) ? byLanguage[language] : undefined) ?? none;
