import { type Openers, phrases, words } from "./openers.ts";

export const portuguese: Openers = {
  openers: [
    ...words(`
      ele ela eles elas seu sua seus suas este esta isto estes estas esse essa isso esses essas aquele aquela aquilo mas e
      porém contudo todavia entretanto assim além também então depois logo ambos ambas portanto dele dela deles delas
      nisso disso nele nela lá ali`),
    ...phrases(`
      no entanto, por exemplo, por isso, por outro lado, em vez disso, além disso, apesar disso, ao contrário, os dois,
      as duas, com isso`),
  ],
  exceptions: phrases(`
      esta semana, este ano, este mês, esta manhã, esta tarde, esta noite, esta segunda, esta terça, esta quarta, esta
      quinta, esta sexta, este sábado, este domingo, além da, além do, além de, depois da, depois do, depois de, logo após`),
  unnamedSpeaker:
    /[,!?…»”"]\s+(?:disse|disseram|afirmou|acrescentou|explicou|declarou)(?: (?:ele|ela|eles|elas))?[.,]/u,
};
