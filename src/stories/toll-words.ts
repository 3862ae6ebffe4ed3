import { wordsIn } from "../text/words.ts";

/** What people are counted as after a disaster or an attack. */
export type TollKind = "dead" | "injured" | "missing";

export type TollWords = {
  /** Said of people beside their number: “27 dead”, “27 people were killed”, “killed 27”. */
  kinds: Readonly<Record<TollKind, ReadonlySet<string>>>;
  /** Nouns that are the number itself, and say of what beside them: “the number of dead rose to 27”. */
  counts: ReadonlySet<string>;
  /** The same, of the dead where nothing else is said: “the toll rose to 27”. */
  tolls: ReadonlySet<string>;
  /** What stands before the number that such a noun comes to. */
  to: ReadonlySet<string>;
  people: ReadonlySet<string>;
  /** Beside a number: it is a part of those that are counted, or comes on top of them. */
  partial: ReadonlySet<string>;
  /** Behind a number that counts people by itself: “killed 27 in Sund”. */
  places: ReadonlySet<string>;
  /** Behind a number: “two of them”. */
  ofThem: ReadonlySet<string>;
};

type Lists = Record<TollKind | "counts" | "tolls" | "to" | "people" | "partial" | "places" | "ofThem", string>;

const setOf = (list: string): ReadonlySet<string> => new Set(wordsIn(list).map(({ word }) => word));

const tollWords = ({
  dead,
  injured,
  missing,
  counts,
  tolls,
  to,
  people,
  partial,
  places,
  ofThem,
}: Lists): TollWords => ({
  kinds: { dead: setOf(dead), injured: setOf(injured), missing: setOf(missing) },
  counts: setOf(counts),
  tolls: setOf(tolls),
  to: setOf(to),
  people: setOf(people),
  partial: setOf(partial),
  places: setOf(places),
  ofThem: setOf(ofThem),
});

/** Words as they stand in headlines and first sentences, in all their forms. */
export const tollWordsOf: Readonly<Record<string, TollWords>> = {
  en: tollWords({
    dead: "dead died die dies killed kill kills killing deaths death fatalities dying perished drowned",
    injured: "injured injures injuring wounded wounds hurt injuries",
    missing: "missing unaccounted",
    counts: "number count",
    tolls: "toll",
    to: "to at reached reaches hits hit passes passed",
    people: `people persons passengers civilians children soldiers troops workers migrants tourists students residents villagers
      women men police officers protesters victims pilgrims miners firefighters worshippers fans`,
    partial: "more others other another additional including among further",
    places: "in near on after when and as off over at",
    ofThem: "of",
  }),
  de: tollWords({
    dead: `tote toten toter tot gestorben starben sterben getötet todesopfer todesopfern leben tode ums umgekommen ertrunken
      ertranken`,
    injured: "verletzt verletzte verletzten verletzter verwundet verwundete",
    missing: "vermisst vermisste vermissten vermisster",
    counts: "zahl",
    tolls: "opferzahl totenzahl",
    to: "auf bei",
    people:
      "menschen personen passagiere zivilisten kinder kindern soldaten arbeiter migranten touristen bewohner frauen männer opfer",
    partial: "weitere weiterer weiteren davon darunter unter",
    places: "in bei nahe an vor",
    ofThem: "von der",
  }),
  fr: tollWords({
    dead: "morts mort mortes morte tués tué tuées décès décédées décédés tuant décédé",
    injured: "blessés blessé blessées blessée",
    missing: "disparus disparu disparues disparue portées",
    counts: "nombre",
    tolls: "bilan",
    to: "à",
    people: "personnes passagers civils enfants soldats ouvriers migrants touristes habitants femmes hommes victimes",
    partial: "autres dont parmi supplémentaires",
    places: "à en dans au près",
    ofThem: "des d'entre",
  }),
  es: tollWords({
    dead: "muertos muerto muertas muerta murieron mueren fallecidos fallecieron fallecido fallecen muertes mató matado mata",
    injured: "heridos herido heridas herida",
    missing: "desaparecidos desaparecido desaparecidas",
    counts: "cifra número balance saldo",
    tolls: "",
    to: "a en",
    people:
      "personas pasajeros civiles niños soldados trabajadores migrantes turistas habitantes mujeres hombres víctimas",
    partial: "otros otras más entre incluidos",
    places: "en cerca tras",
    ofThem: "de",
  }),
  it: tollWords({
    dead: "morti morto morte morta uccisi ucciso vittime deceduti decessi",
    injured: "feriti ferito ferite",
    missing: "dispersi disperso",
    counts: "numero",
    tolls: "bilancio",
    to: "a",
    people: "persone passeggeri civili bambini soldati operai migranti turisti abitanti donne uomini",
    partial: "altri altre tra cui",
    places: "in a vicino",
    ofThem: "dei delle di",
  }),
  pt: tollWords({
    dead: "mortos morto mortas morta morreram morrem mortes óbitos matou mata",
    injured: "feridos ferido feridas",
    missing: "desaparecidos desaparecido desaparecidas",
    counts: "número balanço",
    tolls: "",
    to: "para a em",
    people:
      "pessoas passageiros civis crianças soldados trabalhadores migrantes turistas moradores mulheres homens vítimas",
    partial: "outros outras mais entre",
    places: "em no na perto após",
    ofThem: "dos das de",
  }),
  nl: tollWords({
    dead: "doden dode dood overleden omgekomen gedood sterfgevallen leven",
    injured: "gewonden gewonde gewond",
    missing: "vermisten vermist vermiste",
    counts: "aantal",
    tolls: "dodental",
    to: "tot naar op",
    people:
      "mensen personen passagiers burgers kinderen soldaten arbeiders migranten toeristen inwoners vrouwen mannen slachtoffers",
    partial: "andere nog onder",
    places: "in bij nabij",
    ofThem: "van",
  }),
  ru: tollWords({
    dead: "погибли погиб погибших погибло погибшими погибнуть умерли умерло убиты убито скончались жертв",
    injured: "ранены ранено раненых пострадали пострадавших пострадало",
    missing: "пропали пропавших пропавшими пропало",
    counts: "число количество",
    tolls: "",
    to: "до",
    people: "человек человека людей пассажиров жителей детей военных солдат женщин мужчин",
    partial: "еще ещё среди другие",
    places: "в на под",
    ofThem: "из",
  }),
  uk: tollWords({
    dead: "загинули загинуло загинув загиблих померли померло вбито жертв",
    injured: "поранено поранених постраждали постраждалих",
    missing: "зникли зниклих",
    counts: "кількість число",
    tolls: "",
    to: "до",
    people: "людей осіб людини пасажирів мешканців дітей військових жінок чоловіків",
    partial: "ще серед інші",
    places: "у в на під",
    ofThem: "з із",
  }),
  pl: tollWords({
    dead: "zginęło zginęły zginęli zabitych ofiar zmarło zmarły śmiertelnych",
    injured: "rannych ranne ranni rannych poszkodowanych",
    missing: "zaginionych zaginęło",
    counts: "liczba bilans",
    tolls: "",
    to: "do",
    people: "osób osoby ludzi pasażerów cywilów dzieci żołnierzy kobiet mężczyzn",
    partial: "kolejnych kolejne wśród innych",
    places: "w na pod",
    ofThem: "z",
  }),
};

const lists = Object.values(tollWordsOf);

/** What a word of a question asks for, in any of these languages; or that it names the number, or the people, alone. */
export function tollKindOf(typed: string): TollKind | "toll" | "people" | undefined {
  const [{ word } = { word: "" }] = wordsIn(typed);
  const kind = (["dead", "injured", "missing"] as const).find((of) => lists.some(({ kinds }) => kinds[of].has(word)));
  if (kind) return kind;
  if (lists.some(({ tolls }) => tolls.has(word))) return "toll";
  return lists.some(({ people }) => people.has(word)) ? "people" : undefined;
}
