/** What a full stop after a word may mean in one language. All words are in lower case and without their last dot. */
export type SentenceHabits = {
  /** Stand before a name: never the end of a sentence. */
  beforeName: ReadonlySet<string>;
  /** Stand before a number: the end of a sentence unless a number follows. */
  beforeNumber: ReadonlySet<string>;
  /** Stand anywhere: the end of a sentence only when a word follows that opens sentences. */
  anywhere: ReadonlySet<string>;
  /** Open sentences and hardly ever names; the language's stop words count as well. */
  openers: ReadonlySet<string>;
  /** A quotation that ends in "!" or "?" goes on with a name and one of these. */
  speech: ReadonlySet<string>;
  /** Whether "3." is how the third is written. */
  ordinalsHaveDots: boolean;
};

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

const english: SentenceHabits = {
  beforeName: words(`
    mr mrs ms mx messrs dr prof rev hon fr st ste mt ft gov lt.gov sen rep reps sens pres atty supt gen maj col lt capt
    cpt cmdr adm sgt pvt cpl det insp sec secy amb hr msgr vs v viz cf e.g i.e approx dept univ assn bros brig`),
  beforeNumber: words(`
    no nos p pp vol vols ch fig figs art sec para ca c circa est jan feb mar apr jun jul aug sept sep oct nov dec`),
  anywhere: words(`
    inc corp ltd co cos llc plc jr sr esq etc al ave blvd rd hwy bldg ed eds min max ph.d m.d b.a m.a ala ariz ark
    calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa r.i s.c tenn tex
    va vt wash wis wyo ont que`),
  openers: words(`
    about according across after again against all along already also although amid among an and another any anyone as
    asked at because before behind both but by despite during each earlier either even every everyone few finally first
    for former from further had has have he her here hers his how however i if in indeed instead it its just last late
    later many maybe meanwhile more moreover most much my neither never nevertheless next no nobody none nor not nothing
    now of often on once one only or other others our out over perhaps police rather recently several she similarly
    since so some someone sometimes soon still such than that the their them then there therefore these they this those
    though through throughout thus to today together tomorrow too two under unless unlike until up we what whatever when
    whenever where whereas whether which while who whoever whose why with within without yes yesterday yet you your`),
  speech: words(
    "said says asked asks cried shouted yelled wrote writes told added replied answered called declared exclaimed tweeted",
  ),
  ordinalsHaveDots: false,
};

const german: SentenceHabits = {
  beforeName: words(`
    hr hrn fr frl dr prof dipl ing mag st sr sel gen hptm oberstlt bgm min abg z.b z u.a d.h bzw ggf sog insb evtl inkl
    exkl zzgl vgl ca rd etwa lt geb gest verh v i.d.r m.e s.o s.u frhr`),
  beforeNumber: words("nr nrn abs art s bd kap ziff § jan feb mär mrz apr jun jul aug sept sep okt nov dez anm tel"),
  anywhere: words("usw etc u.s.w co str jh jhd mio mrd bd hg hrsg max min o.ä u.ä"),
  openers: words(`
    auch aber als am an auf aus bei beim bisher da dabei dadurch dafür dagegen daher damit danach dann daran darauf
    daraufhin darüber das dass dazu dem den denn dennoch der deren des deshalb dessen deswegen die dies diese dieser
    dieses doch dort ein eine einem einen einer eines er es etwa für gegen gegenüber gleichzeitig heute hier hinzu ihr
    ihre im in inzwischen ist jede jeder jedoch jetzt kein keine laut man mehr mit mittlerweile nach nachdem nicht noch
    nun nur ob obwohl ohne schließlich schon seine seit seitdem sie sind so sollte somit sowohl später trotz trotzdem
    über um und unter unterdessen viele vom von vor während war was weil weitere wenn wer wie wir wo wurde zu zudem
    zuletzt zum zur zuvor zwar zwei zwischen`),
  speech: words("sagte sagt fragte rief schrie schrieb erklärte antwortete meinte"),
  ordinalsHaveDots: true,
};

/** Languages for which nothing else is known keep to what is written alike almost everywhere. */
const elsewhere: SentenceHabits = {
  beforeName: words("mr mrs ms dr prof st ste mme mlle mgr sr sra srta dott dottor ing avv on gen col lt mag"),
  beforeNumber: words("no nr núm num n p pp pag pág art vol cap fig tel"),
  anywhere: words("etc inc corp ltd co jr s.a s.p.a s.l ecc ed av"),
  openers: new Set(),
  speech: new Set(),
  ordinalsHaveDots: false,
};

const withOrdinals = { ...elsewhere, ordinalsHaveDots: true };

const habits: Readonly<Record<string, SentenceHabits>> = {
  en: english,
  de: german,
  bs: withOrdinals,
  cs: withOrdinals,
  da: withOrdinals,
  et: withOrdinals,
  fi: withOrdinals,
  hr: withOrdinals,
  hu: withOrdinals,
  is: withOrdinals,
  lv: withOrdinals,
  nb: withOrdinals,
  nn: withOrdinals,
  no: withOrdinals,
  pl: withOrdinals,
  sk: withOrdinals,
  sl: withOrdinals,
  sr: withOrdinals,
  tr: withOrdinals,
};

/** English where the language is unknown: most text is. */
export const sentenceHabitsOf = (language: string | undefined): SentenceHabits => {
  if (language === undefined) return english;
  return (Object.hasOwn(habits, language) ? habits[language] : undefined) ?? elsewhere;
};
