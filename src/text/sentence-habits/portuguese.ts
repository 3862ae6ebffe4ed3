import { type SentenceHabits, words } from "./sentence-habits.ts";

export const portuguese: SentenceHabits = {
  beforeName: words(`
    sr sra srs sras srta d dom dr dra drs dras prof profa profs eng engª arq cel gen maj cap ten sgt cb des min exmo
    exma ilmo mons fr pe st sto sta s av r al pça pç trav est rod p.ex ex i.e vs aprox univ gov dep sen ver`),
  beforeNumber: words(
    "n no nº núm p pp pág págs art arts cap fig vol t tel jan fev mar abr mai jun jul ago set out nov dez séc",
  ),
  anywhere: words("etc s.a ltda cia jr a.c d.c h kg ha km min sáb dom app inc co"),
  openers: words(`
    a agora ainda além algumas alguns ali ante antes ao aos após apesar aqui as assim até cada cerca com como contra da
    das de depois desde do dois dos durante e é ela elas ele eles em embora enquanto então entre era essa esse esta este
    foi há hoje isso isto já logo mais mas mesmo muitos na nas nem ninguém no nos nós nunca o onde ontem os ou outra
    outro para pela pelo pode por porém porque quando quanto quase quem se segundo sem ser seu seus sim só sob sobre sua
    suas também tem todo todos três tudo um uma vários você`),
  speech: words("disse perguntou gritou exclamou respondeu"),
  ordinalsHaveDots: false,
};
