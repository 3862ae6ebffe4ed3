import type { NoiseShape } from "./noise-shape.ts";

const mediaPlayer: NoiseShape = {
  name: "media player",
  where: "anywhere",
  longest: 160,
  lines: {
    en: [
      "your browser does not support\\b.{0,80}|to view this (?:video|content)\\b.{0,120}",
      "(?:this )?(?:video|audio|media) (?:player is loading|can ?not be played|playback is (?:unsupported|not supported))\\b.{0,60}",
      "(?:loading|play|pause|watch|mute)(?: (?:the )?(?:video|audio|live))?(?:\\.\\.\\.|…)?",
    ],
    de: [
      "(?:ihr|dein) browser unterstützt (?:dieses|das|kein|html).{0,80}",
      "(?:video|audio) (?:abspielen|starten|ansehen|wird geladen)(?:\\.\\.\\.|…)?",
    ],
    fr: [
      "votre navigateur ne (?:prend pas en charge|supporte pas|permet pas).{0,80}",
      "(?:lire|lancer|voir|regarder) la vidéo|chargement(?: du lecteur| de la vidéo)?(?:\\.\\.\\.|…)?",
    ],
    es: [
      "(?:tu|su) navegador no (?:soporta|admite|es compatible).{0,80}",
      "(?:ver|reproducir) (?:el )?v[ií]deo|cargando(?: (?:el )?(?:reproductor|v[ií]deo))?(?:\\.\\.\\.|…)?",
    ],
    pt: [
      "(?:o )?seu navegador não (?:suporta|é compatível).{0,80}",
      "(?:ver|assistir|reproduzir) (?:ao? )?vídeo|(?:a )?carregar?(?:ando)?(?: (?:o )?(?:player|vídeo))?(?:\\.\\.\\.|…)",
    ],
    ru: [
      "ваш браузер не поддерживает.{0,80}",
      "(?:смотреть|воспроизвести|включить) видео|загрузка(?: видео| плеера)?(?:\\.\\.\\.|…)?",
    ],
    it: ["il tuo browser non supporta.{0,80}|guarda il video"],
  },
};

const readAloud: NoiseShape = {
  name: "read-aloud button",
  where: "anywhere",
  lines: {
    en: ["listen to (?:this|the) (?:article|story)(?: [^.]{1,30})?"],
    de: ["(?:(?:diesen )?(?:artikel|beitrag) )(?:anhören|vorlesen(?: lassen)?)(?: [^.]{1,20})?"],
    fr: ["écouter (?:l'|cet )article(?: [^.]{1,20})?"],
    es: ["escuch(?:a|e|ar) (?:el|este) artículo(?: [^.]{1,20})?|escuch(?:a|ar) (?:la|esta) noticia"],
    pt: ["(?:ouvir|ouça|escute) (?:o |este )?(?:artigo|texto|a notícia|esta notícia)(?: [^.]{1,20})?"],
    ru: ["(?:слушать|прослушать|послушать) (?:статью|новость|текст)(?: [^.]{1,20})?"],
    it: ["ascolta (?:l'|questo )articolo"],
  },
};

const scriptsWanted: NoiseShape = {
  name: "demand for scripts",
  where: "anywhere",
  longest: 200,
  lines: {
    en: ["(?:please )?enable javascript\\b.{0,100}|javascript is (?:required|disabled|not enabled)\\b.{0,100}"],
    de: ["(?:bitte )?aktivieren sie javascript\\b.{0,100}|javascript ist (?:deaktiviert|erforderlich)\\b.{0,100}"],
    fr: [
      "(?:veuillez |merci d')?activer javascript\\b.{0,100}|javascript est (?:désactivé|requis|nécessaire)(?!\\p{L}).{0,100}",
    ],
    es: [
      "(?:por favor,? )?(?:habilit[ae]|activ[ae]) javascript\\b.{0,100}|javascript está (?:desactivado|deshabilitado)\\b.{0,100}",
    ],
    pt: [
      "(?:por favor,? )?(?:habilite|ative) o? ?javascript\\b.{0,100}|(?:o )?javascript está (?:desativado|desabilitado)\\b.{0,100}",
    ],
    ru: [
      "(?:пожалуйста,? )?включите javascript(?!\\p{L}).{0,100}|javascript (?:отключ[её]н|выключен)(?!\\p{L}).{0,100}",
    ],
  },
};

/** Films, recordings and what else does not show in a text. */
export const players: readonly NoiseShape[] = [mediaPlayer, readAloud, scriptsWanted];
