import type { TimeWords } from "./time-words.ts";

const words = (list: string): string[] => list.split(" ");

/** What most of these languages say with endings, or not before the time that they name. */
const unsaid: TimeWords = {
  days: {},
  since: [],
  until: [],
  before: [],
  after: [],
  between: [],
  at: [],
  filler: [],
  last: [],
  current: [],
  numbers: [],
  ago: [],
  hours: [],
  dayUnits: [],
  weeks: [],
  months: [],
  years: [],
};

const arabic: TimeWords = {
  ...unsaid,
  days: { اليوم: 0, أمس: 1, "أول أمس": 2 },
  since: ["منذ"],
  until: ["حتى"],
  before: ["قبل"],
  after: ["بعد"],
  at: ["في", "يوم"],
  filler: ["يوم", "شهر", "عام"],
  last: words("الماضي الماضية الفائت الفائتة"),
  current: words("هذا هذه"),
  dayUnits: words("يوم أيام"),
  weeks: words("أسبوع الأسبوع أسابيع"),
  months: words("شهر الشهر أشهر"),
  years: words("عام العام سنة السنة أعوام سنوات"),
};

const chinese: TimeWords = {
  ...unsaid,
  days: { 今天: 0, 今日: 0, 昨天: 1, 昨日: 1, 前天: 2 },
  periods: {
    本周: ["weeks", 0],
    这周: ["weeks", 0],
    這週: ["weeks", 0],
    上周: ["weeks", 1],
    上週: ["weeks", 1],
    本月: ["months", 0],
    上月: ["months", 1],
    今年: ["years", 0],
    去年: ["years", 1],
  },
};

const japanese: TimeWords = {
  ...unsaid,
  days: { 今日: 0, 本日: 0, 昨日: 1, 一昨日: 2 },
  periods: {
    今週: ["weeks", 0],
    先週: ["weeks", 1],
    今月: ["months", 0],
    先月: ["months", 1],
    今年: ["years", 0],
    去年: ["years", 1],
    昨年: ["years", 1],
  },
};

const korean: TimeWords = {
  ...unsaid,
  days: { 오늘: 0, 어제: 1, 그제: 2 },
  periods: {
    이번주: ["weeks", 0],
    지난주: ["weeks", 1],
    이번달: ["months", 0],
    지난달: ["months", 1],
    올해: ["years", 0],
    작년: ["years", 1],
  },
};

const hindi: TimeWords = {
  ...unsaid,
  // कल is tomorrow as well, of which nothing is reported yet.
  days: { आज: 0, कल: 1, परसों: 2 },
  last: words("पिछले पिछला पिछली"),
  current: ["इस"],
  weeks: words("सप्ताह हफ्ते हफ़्ते"),
  months: words("महीने माह"),
  years: words("साल वर्ष"),
};

const hebrew: TimeWords = {
  ...unsaid,
  days: { היום: 0, אתמול: 1, שלשום: 2 },
  since: ["מאז"],
  until: ["עד"],
  last: words("שעבר שעברה"),
  weeks: words("שבוע בשבוע"),
  months: words("חודש בחודש"),
  years: words("שנה בשנה"),
};

const persian: TimeWords = {
  ...unsaid,
  days: { امروز: 0, دیروز: 1, پریروز: 2 },
  since: ["از"],
  until: ["تا"],
  last: ["گذشته"],
  current: ["این"],
  weeks: ["هفته"],
  months: ["ماه"],
  years: ["سال"],
};

const polish: TimeWords = {
  ...unsaid,
  days: { dziś: 0, dzisiaj: 0, wczoraj: 1, przedwczoraj: 2 },
  since: ["od"],
  until: ["do"],
  before: ["przed"],
  after: ["po"],
  at: ["w", "we"],
  last: words("zeszły zeszłym zeszłego ubiegły ubiegłym ubiegłego ostatnim"),
  current: words("tym tego"),
  weeks: words("tydzień tygodniu tygodnia"),
  months: words("miesiąc miesiącu miesiąca"),
  years: words("rok roku"),
};

const turkish: TimeWords = {
  ...unsaid,
  // Without its marks, dün is a name in half of the world.
  days: { bugün: 0, "önceki gün": 2 },
  last: ["geçen"],
  current: ["bu"],
  weeks: ["hafta"],
  months: ["ay"],
  years: words("yıl sene"),
};

const ukrainian: TimeWords = {
  ...unsaid,
  days: { сьогодні: 0, вчора: 1, учора: 1, позавчора: 2 },
  since: words("з із від"),
  until: ["до"],
  before: ["до"],
  after: ["після"],
  at: words("в у"),
  filler: words("року році рік"),
  last: words("минулого минулому минулий минулої минулу минула"),
  current: words("цього цьому цей цієї цю ця"),
  weeks: words("тижня тижні тиждень"),
  months: words("місяця місяці місяць"),
  years: words("року році рік"),
};

/** Of languages that are told by the days and the times that are asked for most; a new one is one more entry. */
export const otherTimeWordsIn: Readonly<Record<string, TimeWords>> = {
  ar: arabic,
  fa: persian,
  he: hebrew,
  hi: hindi,
  ja: japanese,
  ko: korean,
  pl: polish,
  tr: turkish,
  uk: ukrainian,
  zh: chinese,
};
