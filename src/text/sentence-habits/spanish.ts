import { type SentenceHabits, words } from "./sentence-habits.ts";

export const spanish: SentenceHabits = {
  beforeName: words(`
    sr sra srta sres sras d dª dn dña da dr dra dres prof profa lic ing arq gral cnel col cap tte sgto cabo mons fr fco mª
    sto sta s avda av c cl ctra pza pl p.ej ej i.e vs aprox hnos ee cc ff rr bs ud uds vd gob depto dpto dir hno`),
  beforeNumber: words(
    "n no nº núm núms num p pp pág págs art arts cap fig vol t tel tfno gs rs ene feb mar abr jun jul ago sept oct nov dic hab s",
  ),
  anywhere: words("etc s.a s.l cía uu aa as jr m.a ha kg h min a.c d.c a.m p.m i.v.a ltda inc vol ed"),
  openers: words(`
    a además ahora al algunos allí ante antes así aún aunque ayer bajo cada casi como con contra cuando cuatro de desde
    después dos durante él el ella ellos en entonces entre era es esa ese eso esta este esto estos hace hasta hay hoy la
    las le les lo los luego más mientras muchos nadie ni no nos nunca o para pero poco por porque primero pues que quien
    se según ser si sin sobre solo son su sus también tampoco todo todos tras tres un una unos varios y ya`),
  speech: words("dijo preguntó gritó exclamó respondió contestó"),
  ordinalsHaveDots: false,
};
