import { type SentenceHabits, words } from "./sentence-habits.ts";

export const french: SentenceHabits = {
  beforeName: words(`
    m mm mr dr drs pr prof st ste sts stes mgr me mes gal cdt cne col lt sgt cap cf env p.ex ex c.-à-d bd av pl fg vve
    hon`),
  beforeNumber: words("no nos n p pp art al fig chap vol t éd tél janv févr avr juil sept oct nov déc vers ca"),
  anywhere: words("etc cie co sté jr inc s.a s.a.s s.n.c.f apr j.-c h mn min éd coll"),
  openers: words(`
    à après au aujourd'hui aussi aux avant avec c'est c'était ce cela celle celui certains cet cette ceux chaque chez
    comme comment contre d'après dans de depuis des dès deux donc du elle elles en enfin ensuite entre et face grâce
    hier ici il ils je jusqu'à l'an la le les leur leurs lors lorsque mais malgré même mercredi nous on or où par
    parmi pendant peu plus plusieurs pour pourquoi pourtant puis quand quant que quel quelle quelques qui sa sans se
    selon ses si son sous sur tous tout toute toutes très trois un une vendredi vers voici voilà vous`),
  speech: words("dit demande répond crie lance affirme explique"),
  ordinalsHaveDots: false,
};
