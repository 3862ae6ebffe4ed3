import type { NoiseShape } from "./noise-shape.ts";

const HOME =
  "(?:home|homepage|start|startseite|accueil|inicio|portada|início|página inicial|главная|home page|strona główna|головна)";
const PLACE = "[\\p{L}\\p{N}&'-][\\p{L}\\p{N}&' -]{0,30}";

// Behind words for the front page any mark divides; elsewhere only arrows do: "Home / News", "World > Europe > Kent".
const breadcrumb: NoiseShape = {
  name: "breadcrumb",
  where: "edges",
  lines: { any: [`(?:${PLACE}[>›»→]\\s?){1,8}[^>›»→.!?]{0,80}`, `${HOME}(?: ?[/|·] ?${PLACE}){1,8}`] },
};

const skipLink: NoiseShape = {
  name: "skip link",
  where: "edges",
  lines: {
    en: ["skip to (?:(?:main )?content|(?:main )?navigation|search)"],
    de: ["(?:direkt )?(?:zum|zur) (?:(?:haupt)?inhalt|(?:haupt)?navigation|suche)(?: springen)?"],
    fr: [
      "(?:aller|passer|accéder)(?: directement)? (?:au (?:contenu|menu)|à la (?:navigation|recherche))(?: principale?)?",
    ],
    es: ["(?:saltar|ir)(?: directamente)? al? (?:contenido|la navegación|menú)(?: principal)?"],
    pt: ["(?:pular|saltar|ir)(?: directamente| diretamente)? para o (?:conteúdo|menu)(?: principal)?"],
    ru: ["(?:перейти|переход) к (?:основному )?(?:содержанию|содержимому|контенту|меню)"],
    it: ["vai al (?:contenuto|menu)(?: principale)?"],
    nl: ["(?:ga )?(?:direct )?naar (?:de )?(?:hoofd)?inhoud"],
    pl: ["przejdź do (?:treści|menu)"],
  },
};

const menu: NoiseShape = {
  name: "menu",
  where: "edges",
  lines: {
    any: ["\\S", `${HOME}`, "rss|faq"],
    en: ["(?:(?:main|open) )?menu|(?:toggle )?navigation|search|close"],
    de: ["(?:haupt)?menü|navigation|suchen?|schließen"],
    fr: ["menu|rechercher|recherche|fermer|rubriques"],
    es: ["menú|buscar|cerrar|secciones"],
    pt: ["menu|buscar|pesquisar?|fechar|editorias"],
    ru: ["меню|поиск|закрыть|разделы"],
    it: ["cerca|chiudi"],
    nl: ["zoeken|sluiten"],
    pl: ["szukaj|zamknij"],
  },
};

const account: NoiseShape = {
  name: "login",
  where: "edges",
  lines: {
    en: [
      "(?:(?:log|sign) ?(?:in|out|up)|register|my account)(?:(?: ?[/|] ?| or )(?:(?:log|sign) ?(?:in|up)|register))?",
    ],
    de: [
      "(?:anmelden|registrieren|abmelden|einloggen|mein konto|abo|abonnieren)(?:(?: ?[/|] ?| oder )(?:anmelden|registrieren|einloggen))?",
    ],
    fr: [
      "(?:se connecter|connexion|s'identifier|mon compte|s'inscrire|déconnexion)(?:(?: ?[/|] ?| ou )(?:se connecter|s'inscrire))?",
    ],
    es: [
      "(?:inici(?:ar|a) sesión|acceder|mi cuenta|registr(?:arse|ate|o)|cerrar sesión)(?:(?: ?[/|] ?| o )(?:inici(?:ar|a) sesión|registr(?:arse|ate|o)))?",
    ],
    pt: [
      "(?:entrar|iniciar sessão|fazer login|minha conta|cadastr(?:e-se|ar)|registar|sair)(?:(?: ?[/|] ?| ou )(?:cadastr(?:e-se|ar)|registar|entrar))?",
    ],
    ru: [
      "(?:войти|вход|личный кабинет|регистрация|зарегистрироваться|выйти)(?:(?: ?[/|] ?| или )(?:войти|вход|регистрация|зарегистрироваться))?",
    ],
    it: ["accedi|registrati|il mio account"],
    nl: ["inloggen|mijn account|registreren"],
    pl: ["zaloguj się|załóż konto"],
  },
};

const LEGAL: Record<"en" | "de" | "fr" | "es" | "pt" | "ru", string> = {
  en: "(?:about us|contact(?: us)?|terms(?: (?:of (?:use|service)|and conditions))?|privacy(?: policy)?|sitemap|help|rss|advertise(?: with us)?|careers)",
  de: "(?:imprint|impressum|kontakt|agb|hilfe|datenschutz(?:erklärung)?|über uns|mediadaten|nutzungsbedingungen)",
  fr: "(?:mentions légales|qui sommes-nous ?\\??|contact(?:ez-nous)?|plan du site|confidentialité|politique de confidentialité|cgu|cgv|données personnelles)",
  es: "(?:aviso legal|quiénes somos|contacto|política de (?:privacidad|cookies)|privacidad|mapa (?:del sitio|web)|términos(?: y condiciones| de uso)?|publicidad)",
  pt: "(?:quem somos|fale conosco|contactos?|contato|política de privacidade|privacidade|termos(?: de uso| e condições)?|mapa do site|ficha técnica|anuncie)",
  ru: "(?:о (?:нас|проекте|компании|сайте|редакции)|контакты|редакция|рекламодателям|реклама|политика конфиденциальности|пользовательское соглашение|карта сайта|вакансии)",
};

const footer: NoiseShape = {
  name: "links of the foot of a page",
  where: "edges",
  longest: 220,
  lines: Object.fromEntries(
    Object.entries(LEGAL).map(([language, word]) => [language, [`${word}(?:[ |·•,]+${word})*`]]),
  ),
};

const tags: NoiseShape = {
  name: "tags",
  where: "edges",
  longest: 220,
  lines: {
    en: [
      "(?:tags?|topics?|filed under|categor(?:y|ies)|keywords)\\s?:.{0,200}|(?:posted|filed) (?:in|under) [^.!?]{1,60}|posted by \\S{1,30}",
    ],
    de: ["(?:schlagwörter|schlagworte|themen|kategorien?|stichwörter)\\s?:.{0,200}"],
    fr: ["(?:mots-clés|étiquettes|thèmes|catégories?|rubriques?)\\s?:.{0,200}"],
    es: ["(?:etiquetas|temas|categorías?|palabras clave|archivado en)\\s?:.{0,200}"],
    pt: ["(?:palavras-chave|etiquetas|temas|categorias?|marcadores|assuntos)\\s?:.{0,200}"],
    ru: ["(?:теги|метки|темы|рубрик[аи]|категори[яи]|ключевые слова)\\s?:.{0,200}"],
    it: ["(?:argomenti|categorie|parole chiave)\\s?:.{0,200}"],
    pl: ["(?:tagi|słowa kluczowe|kategorie)\\s?:.{0,200}"],
  },
};

const backUp: NoiseShape = {
  name: "way back",
  where: "edges",
  lines: {
    en: ["back to (?:top|home|homepage|news|all .{1,30})"],
    de: ["(?:zurück )?(?:nach oben|zum seitenanfang|zur startseite|zur übersicht)"],
    fr: ["(?:retour )?(?:en haut(?: de (?:la )?page)?|à l'accueil)|retour"],
    es: ["(?:volver|ir) (?:arriba|al inicio|a la portada)"],
    pt: ["voltar (?:ao (?:topo|início)|para (?:o topo|a página inicial))|voltar"],
    ru: ["(?:вернуться )?(?:наверх|в начало(?: страницы)?|на главную|к списку новостей)"],
    it: ["torna (?:su|in alto|alla home)"],
    nl: ["terug naar (?:boven|home)"],
  },
};

/** Ways to other places. */
export const navigation: readonly NoiseShape[] = [breadcrumb, skipLink, menu, account, footer, tags, backUp];
