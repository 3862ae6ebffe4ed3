import { type Openers, phrases, words } from "./openers.ts";

export const spanish: Openers = {
  openers: [
    ...words(`
      él ella ellos ellas su sus este esta esto estos estas ese esa eso esos esas aquel aquella pero y e o sino además
      también entonces luego después así tampoco asimismo ambos ambas`),
    ...phrases(`
      sin embargo, aun así, no obstante, por ejemplo, por eso, por ello, por tanto, por lo tanto, en cambio, los dos,
      las dos`),
  ],
  exceptions: phrases(`
      esta semana, este año, este mes, este lunes, este martes, este miércoles, este jueves, este viernes,
      este sábado, este domingo, además de, después de, luego de`),
  unnamedSpeaker:
    /[,!?…»”"]\s+(?:dijo|dijeron|afirmó|aseguró|agregó|añadió|señaló|explicó)(?: (?:él|ella|ellos|ellas))?[.,]/u,
};
