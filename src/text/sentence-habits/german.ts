import { type SentenceHabits, words } from "./sentence-habits.ts";

export const german: SentenceHabits = {
  beforeName: words(`
    hr hrn phil med jur rer nat habil fr frl dr prof dipl ing mag st sr sel gen hptm oberstlt bgm min abg z.b z u.a d.h bzw ggf sog insb evtl inkl
    exkl zzgl vgl ca rd etwa lt geb gest verh v i.d.r m.e s.o s.u frhr`),
  beforeNumber: words(
    "mind max rd ca nr nrn abs art s bd kap ziff § jan feb mär mrz apr jun jul aug sept sep okt nov dez anm tel",
  ),
  anywhere: words("usw etc u.s.w co str jh jhd mio mrd bd hg hrsg max min o.ä u.ä"),
  openers: words(`
    allerdings damals auch aber als am an auf aus bei beim bisher da dabei dadurch dafür dagegen daher damit danach dann daran darauf
    daraufhin darüber das dass dazu dem den denn dennoch der deren des deshalb dessen deswegen die dies diese dieser
    dieses doch dort ein eine einem einen einer eines er es etwa für gegen gegenüber gleichzeitig heute hier hinzu ihr
    ihre im in inzwischen ist jede jeder jedoch jetzt kein keine laut man mehr mit mittlerweile nach nachdem nicht noch
    nun nur ob obwohl ohne schließlich schon seine seit seitdem sie sind so sollte somit sowohl später trotz trotzdem
    über um und unter unterdessen viele vom von vor während war was weil weitere wenn wer wie wir wo wurde zu zudem
    zuletzt zum zur zuvor zwar zwei zwischen`),
  speech: words("sagte sagt fragte rief schrie schrieb erklärte antwortete meinte"),
  ordinalsHaveDots: true,
};
