import type { NoiseRows } from "./noise-rows.ts";

/** Shapes of whose something is, and of where else to read. */
export const owners: Readonly<Record<string, NoiseRows>> = {
  "photo credit": {
    en: ["Photo: Ada Thorne/Skerrow Press", "Photo editors at the paper walked out on Monday."],
    de: ["Foto: Ada Thorne", "Foto und Brief lagen vierzig Jahre in einer Truhe."],
    fr: ["Crédit photo : Ada Thorne", "Crédit et photo du gardien figurent au dossier du juge."],
    es: ["Foto: Ada Thorne", "Foto y carta pasaron cuarenta años en un baúl."],
    pt: ["Foto: Ada Thorne/Divulgação", "Foto e carta passaram quarenta anos numa arca."],
    ru: ["Фото: Ада Торн", "Фото и письмо сорок лет лежали в сундуке."],
  },
  caption: {
    en: ["Image caption: The lamp room, seen from the gallery.", "Caption writers at the paper walked out on Monday."],
    de: ["Bildunterschrift: Der Lampenraum am Abend", "Bildunterschriften fehlten in der ganzen Ausgabe, klagte er."],
    fr: ["Légende : La salle de la lampe", "Légende ou non, le trésor du phare attire les touristes."],
    es: ["Pie de foto: La sala de la lámpara", "Pie a tierra, los pescadores contaron su noche."],
    pt: ["Legenda: A sala da lâmpada", "Legenda e som faltaram no filme sobre o farol."],
    ru: ["На фото: комната с лампой", "На фото видно, как горела лампа в ту ночь."],
  },
  "caption with a credit": {
    en: [
      "The lamp room in May (AP Photo/Ada Thorne, File)",
      "The board (a photo of it hangs in the hall) met on Tuesday evening.",
    ],
    de: ["Der Lampenraum im Mai (Foto: Ada Thorne)", "Der Rat (ein Foto von ihm hängt im Saal) tagte am Dienstag."],
    fr: [
      "La salle de la lampe en mai (Crédit : Ada Thorne)",
      "Le conseil (une photo le montre) s'est réuni mardi soir.",
    ],
    es: ["La sala de la lámpara en mayo (Foto: Ada Thorne)", "El consejo (una foto lo muestra) se reunió el martes."],
    pt: ["A sala da lâmpada em maio (Foto: Ada Thorne)", "O conselho (uma foto o mostra) reuniu-se na terça-feira."],
    ru: ["Комната с лампой в мае (Фото: Ада Торн)", "Совет (его фото висит в зале) собрался во вторник."],
  },
  "picture gallery": {
    en: ["View gallery", "View gallery tickets as a gift, the keeper advises her visitors."],
    de: ["Bilderstrecke", "Bilderstrecken und Karten hingen früher im Hafenamt."],
    fr: ["Voir la galerie", "Voir la galerie du phare coûte désormais cinq euros."],
    es: ["Ver galería", "Ver galería y faro cuesta ahora cinco euros."],
    pt: ["Galeria de fotos", "Galeria e farol custam agora cinco euros por pessoa."],
    ru: ["Фотогалерея", "Фотогалерея порта закрылась во вторник навсегда."],
  },
  "list of contributors": {
    en: [
      "Jon Meer in Skerrow contributed to this report.",
      "Jon Meer contributed 40 pounds to this year's fund for the lamp.",
    ],
    de: ["Mitarbeit: Jon Meer", "Mitarbeit und Miete teilten sich die beiden Wärter."],
    fr: ["Jon Meer a contribué à cet article.", "Jon Meer a contribué à la lampe par un don de 40 euros."],
    es: ["Jon Meer contribuyó a este reportaje.", "Jon Meer contribuyó a este fondo con 40 euros."],
    pt: ["Jon Meer contribuiu para esta reportagem.", "Jon Meer contribuiu para este fundo com 40 euros."],
    ru: ["В подготовке материала участвовал Иван Меер", "В подготовке лампы участвовал весь посёлок."],
  },
  "copyright line": {
    en: ["Copyright 2022 Skerrow Press", "Copyright law protects the songs for 70 years, the court said."],
    de: ["© 2022 Skerrow Presse GmbH", "Urheberrecht und Presse streiten seit 2022 vor Gericht."],
    fr: ["© 2022 Presse de Skerrow", "Droits d'auteur et presse s'affrontent depuis 2022 au tribunal."],
    es: ["Copyright 2022 Prensa de Skerrow", "Derechos de autor y prensa pleitean desde 2022 en el tribunal."],
    pt: ["© 2022 Imprensa de Skerrow", "Direitos autorais protegem as canções por 70 anos, disse o juiz."],
    ru: ["© 2022 Скерроу Пресс", "Авторские права на песни действуют 70 лет, сказал суд."],
  },
  "reserved rights": {
    en: ["Skerrow Press. All rights reserved.", "All rights reserved for the crew were taken away on Monday."],
    de: ["Alle Rechte vorbehalten.", "Alle Rechte vorbehalten hatte sich der Wärter im Vertrag."],
    fr: ["Tous droits réservés", "Tous droits réservés au port ont été vendus mardi."],
    es: ["Todos los derechos reservados.", "Todos los derechos reservados al puerto se vendieron el martes."],
    pt: ["Todos os direitos reservados.", "Todos os direitos reservados ao porto foram vendidos na terça."],
    ru: ["Все права защищены.", "Все права защищены законом о порте, напомнил суд."],
  },
  "ban on copying": {
    en: [
      "This material may not be published, broadcast or rewritten.",
      "This material may not burn, the maker of the lamp promised.",
    ],
    de: [
      "Nachdruck, auch auszugsweise, nur mit Genehmigung des Verlags",
      "Nachdruck und Verkauf der Karten brachten dem Hafen Geld.",
    ],
    fr: ["Toute reproduction interdite sans autorisation", "Toute reproduction du phare attire les touristes au port."],
    es: ["Prohibida la reproducción total o parcial", "Prohibida la pesca, el puerto vive de los turistas."],
    pt: ["É proibida a reprodução sem autorização", "É proibida a pesca no porto desde terça-feira."],
    ru: ["При перепечатке ссылка на сайт обязательна", "При перепечатке карт порт потерял два острова."],
  },
  "offer of reprints": {
    en: ["Reuse this content", "Reuse this content of the barrels was the keeper's idea."],
    de: ["Artikel drucken", "Artikel drucken will der Verlag künftig in Polen."],
    fr: ["Imprimer l'article", "Imprimer l'article en grand fut l'idée du gardien."],
    es: ["Imprimir artículo", "Imprimir artículos en papel ya no es rentable, dijo."],
    pt: ["Imprimir artigo", "Imprimir artigos em papel já não compensa, disse ela."],
    ru: ["Версия для печати", "Версия для печати отличалась от той, что прочли в суде."],
  },
  "link to another article": {
    en: ["Read more: Herring fleet leaves early this year", "Read more books, the keeper advises her visitors."],
    de: [
      "Lesen Sie auch: Die Flotte läuft früher aus",
      "Lesen Sie auch die alten Karten, rät die Wärterin ihren Gästen.",
    ],
    fr: [
      "À lire aussi : La flotte part plus tôt cette année",
      "À lire aussi souvent le ciel, le gardien devine la pluie.",
    ],
    es: ["Te puede interesar: La flota sale antes este año", "Te puede interesar el mar, le dijo la farera a su hija."],
    pt: ["Leia também: A frota sai mais cedo este ano", "Leia também o céu, aconselha a faroleira aos visitantes."],
    ru: ["Читайте также: Флот уходит раньше обычного", "Читайте также старые карты, советует смотритель гостям."],
  },
};
