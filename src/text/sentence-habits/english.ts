import { type SentenceHabits, words } from "./sentence-habits.ts";

export const english: SentenceHabits = {
  beforeName: words(`
    mr mrs ms mx messrs dr prof rev hon fr st ste mt ft gov lt.gov sen rep reps sens pres atty supt gen maj col lt capt
    cpt cmdr adm sgt pvt cpl det insp sec secy amb hr msgr vs v viz cf e.g i.e approx dept natl intl univ assn bros brig`),
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
