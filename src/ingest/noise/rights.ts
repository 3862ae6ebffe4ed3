import type { NoiseShape } from "./noise-shape.ts";

const copyright: NoiseShape = {
  name: "copyright line",
  where: "anywhere",
  longest: 400,
  lines: {
    any: ["(?:copyright )?[©ⓒ].{0,200}", "(?:copyright )?\\(c\\) ?\\d{4}\\b.{0,100}"],
    en: [
      "copyright \\(c\\).{0,200}|\\(c\\) [^.]{1,60}\\. (?:all rights|(?:no )?reproduction|reprint)\\b.{0,100}",
      "copyright \\d{4}(?:[-–]\\d{2,4})?(?:,? (?:by )?\\p{L}(?:[^.!?]|\\.(?=\\S)){0,60})?(?:\\. all rights reserved)?\\.?",
    ],
    de: ["(?:urheberrecht|copyright)(?: ©)? \\d{4}(?:[-–]\\d{2,4})? [^.!?]{1,60}"],
    fr: ["(?:droits d'auteur|copyright)(?: ©)? \\d{4}(?:[-–]\\d{2,4})? [^.!?]{1,60}"],
    es: ["(?:derechos de autor|copyright)(?: ©)? \\d{4}(?:[-–]\\d{2,4})? [^.!?]{1,60}"],
    pt: ["(?:direitos (?:autorais|de autor)|copyright)(?: ©)? \\d{4}(?:[-–]\\d{2,4})? [^.!?]{1,60}"],
    ru: ["(?:авторские права|копирайт)(?: ©)?,? \\d{4}(?:[-–]\\d{2,4})?(?: г\\.)?,? [^.!?]{1,60}"],
  },
};

const rightsReserved: NoiseShape = {
  name: "reserved rights",
  where: "anywhere",
  longest: 320,
  isEnding: true,
  lines: {
    en: ["all rights reserved(?:\\.? (?:this|no|do not|unauthori[sz]ed) .{0,200}|\\. for .{0,200}|\\.)?"],
    de: ["alle rechte vorbehalten[.!]?"],
    fr: ["tous droits réservés[.!]?"],
    es: ["(?:todos los )?derechos reservados[.!]?"],
    pt: ["(?:todos os )?direitos reservados[.!]?"],
    ru: ["все права (?:защищены|сохранены)[.!]?"],
    it: ["tutti i diritti riservati[.!]?|(?:©? ?)?riproduzione riservata[.!]?"],
    nl: ["alle rechten voorbehouden[.!]?"],
    pl: ["wszelkie prawa zastrzeżone[.!]?"],
    uk: ["всі права захищен[оі][.!]?"],
    ja: [".{0,60}無断転載.{0,60}"],
    zh: [".{0,30}版权所有.{0,60}"],
    any: [".{0,60}무단 ?전재.{0,60}"],
  },
};

const noReproduction: NoiseShape = {
  name: "ban on copying",
  where: "anywhere",
  longest: 400,
  lines: {
    en: [
      "this (?:document|material|article|content|page) is subject to copyright\\b.{0,300}",
      "this (?:material|article|story) may not be (?:published|reproduced|copied|redistributed)\\b.{0,120}",
    ],
    de: [
      "(?:nachdruck|vervielfältigung|weiterverbreitung|jede (?:weitere )?verwendung)(?:,? [^.!?]{1,100})? (?:nur mit genehmigung|nicht gestattet|verboten|untersagt)[^.!?]{0,80}[.!]?",
    ],
    fr: ["(?:toute )?reproduction(?:,? [^.!?]{1,100})? (?:interdite|est interdite)(?: sans [^.!?]{1,60})?[.!]?"],
    es: ["(?:queda )?prohibida (?:la|su) reproducción[^.!?]{0,120}[.!]?"],
    pt: ["(?:é )?proibida a reprodução[^.!?]{0,120}[.!]?"],
    ru: [
      "(?:любое )?(?:использование|копирование|перепечатка)(?: [^.!?]{1,100})? (?:запрещен[оа]|допускается только|возможн[оа] только)[^.!?]{0,120}[.!]?",
      "при (?:перепечатке|цитировании|копировании)[^.!?]{0,60} ссылка [^.!?]{0,80}обязательна[.!]?",
    ],
    it: ["(?:è )?vietata la riproduzione[^.!?]{0,120}[.!]?"],
  },
};

const reprints: NoiseShape = {
  name: "offer of reprints",
  where: "anywhere",
  lines: {
    en: [
      "re-?use this content|(?:order|buy|get) reprints|reprints(?: (?:and|&) permissions)?|rights (?:and|&) permissions",
      "print this (?:page|article)",
    ],
    de: ["(?:artikel|seite|beitrag) (?:drucken|merken|versenden)|nutzungsrechte (?:erwerben|anfragen)"],
    fr: ["imprimer (?:l'|cet )article|(?:acheter|obtenir) les droits|sauvegarder l'article"],
    es: ["imprimir (?:el )?(?:artículo|noticia)|guardar (?:el )?artículo|comprar derechos"],
    pt: ["imprimir (?:o )?(?:artigo|esta página)|guardar artigo|salvar (?:notícia|artigo)"],
    ru: ["версия для печати|распечатать(?: статью)?|сохранить в закладки|добавить в закладки"],
  },
};

/** Whose the rights are. */
export const rights: readonly NoiseShape[] = [copyright, rightsReserved, noReproduction, reprints];
