import type { NoiseRows } from "./noise-rows.ts";

/** Shapes of what a page wants of its readers. */
export const wishes: Readonly<Record<string, NoiseRows>> = {
  advertisement: {
    en: ["ADVERTISEMENT", "Advertisement spending rose by four per cent last year."],
    de: ["Anzeige", "Anzeige erstattete der Wirt erst am Montag bei der Polizei."],
    fr: ["Publicité", "Publicité et presse vivent une crise, selon le syndicat."],
    es: ["Publicidad", "Publicidad y prensa viven una crisis, dijo el sindicato."],
    pt: ["Publicidade", "Publicidade enganosa levou a loja ao tribunal na terça-feira."],
    ru: ["Реклама", "Реклама подорожала на четыре процента, сообщили издатели."],
    it: ["Pubblicità", "Pubblicità e giornali vivono una crisi, dice il sindacato."],
  },
  "label of paid content": {
    en: ["Sponsored content", "Sponsored content made up a third of what the paper printed."],
    de: ["Gesponserter Inhalt", "Gesponserter Sport bringt dem Verein neue Schulden ein."],
    fr: ["Contenu sponsorisé", "Contenu dans un port, le pétrole n'a pas atteint la plage."],
    es: ["Contenido patrocinado", "Contenido patrocinado fue la mitad de lo que publicó el diario."],
    pt: ["Conteúdo patrocinado", "Conteúdo patrocinado foi metade do que o jornal publicou."],
    ru: ["Партнёрский материал", "Партнёрский договор с портом подписали во вторник."],
  },
  "mark around an advertisement": {
    en: ["Story continues below advertisement", "Story continues to move the town, forty years after the wreck."],
    de: ["Der Artikel wird nach der Anzeige fortgesetzt", "Der Artikel wird nach der Sitzung des Rates überarbeitet."],
    fr: ["La suite après la publicité", "La suite après la tempête a coûté deux millions d'euros."],
    es: ["La noticia continúa después de la publicidad", "La noticia continúa en el aire, según dijo el portavoz."],
    pt: ["Continua após a publicidade", "Continua após a tempestade a busca pelo barco perdido."],
    ru: ["Продолжение после рекламы", "Продолжение после каникул обещал сам министр."],
  },
  "read-on button": {
    en: ["Continue reading", "Continue reading the lamps every night, the board told the keeper."],
    de: ["Weiterlesen", "Weiterlesen wollte der Richter den Brief dann doch nicht."],
    fr: ["Lire la suite", "Lire la suite du procès demande de la patience, dit l'avocat."],
    es: ["Seguir leyendo", "Seguir leyendo era lo único que quería la farera."],
    pt: ["Continue lendo", "Continue lendo em voz alta, pediu o juiz à testemunha."],
    ru: ["Читать далее", "Читать далее приговор судья отказался во вторник."],
  },
  "affiliate notice": {
    en: [
      "We may earn a small commission if you buy something through our links.",
      "The keeper may earn a medal for it, the board said in its letter.",
    ],
    de: [
      "Für einen Kauf über diese Links erhalten wir eventuell eine kleine Provision.",
      "Für den Verkauf der Lampe erhalten wir eine Entschädigung, sagte der Wärter.",
    ],
    fr: [
      "Si vous achetez, nous pouvons percevoir une commission.",
      "La commission a entendu le gardien du phare mardi soir.",
    ],
    es: [
      "Si compras por estos enlaces podemos recibir una comisión.",
      "La comisión del puerto escuchó a la farera el martes.",
    ],
    pt: [
      "Se comprar por estes links, podemos receber uma comissão.",
      "A comissão do porto ouviu a faroleira na terça-feira.",
    ],
    ru: [
      "При покупке по ссылке мы можем получить небольшую комиссию.",
      "При голосовании комиссия порта поддержала смотрителя маяка.",
    ],
  },
  "newsletter prompt": {
    en: [
      "Sign up for our daily newsletter and never miss a story.",
      "Sign up for the army, read the letter that the recruits were shown.",
    ],
    de: [
      "Abonnieren Sie hier unseren kostenlosen Newsletter!",
      "Abonnieren Sie die Zeitung oder gehen Sie, hieß es in dem Brief.",
    ],
    fr: [
      "Inscrivez-vous à notre newsletter quotidienne",
      "Inscrivez-vous avant mardi, avait dit le maire aux pêcheurs.",
    ],
    es: [
      "Suscríbete a nuestra newsletter y recibe lo mejor del día",
      "Suscríbete al acuerdo o vete, le dijeron los dueños a la farera.",
    ],
    pt: [
      "Assine a nossa newsletter e receba as notícias do dia",
      "Assine o acordo ou saia, disseram os donos à faroleira.",
    ],
    ru: ["Подпишитесь на нашу рассылку", "Подпишитесь под договором, сказали смотрителю владельцы маяка."],
  },
  "subscribe button": {
    en: ["Subscribe now", "Subscribe now or pay twice in May, the paper warned its readers."],
    de: ["Newsletter abonnieren", "Newsletter abonnieren immer weniger Leute, klagt der Verlag."],
    fr: ["Je m'abonne", "Je m'abonne à l'idée que rien ne change, soupire le gardien."],
    es: ["Suscribirse", "Suscribirse costará el doble desde mayo, avisó el diario."],
    pt: ["Assinar newsletter", "Assinar o contrato foi um erro, disse a faroleira."],
    ru: ["Подписаться", "Подписаться под письмом успели сорок рыбаков."],
  },
  "field for an e-mail address": {
    en: ["Enter your email address", "Enter your email in court and it becomes evidence, she said."],
    de: ["Ihre E-Mail-Adresse eingeben", "Ihre E-Mail-Adresse eingeben sollten die Opfer auf der falschen Seite."],
    fr: ["Votre adresse e-mail", "Votre adresse e-mail a été volée, apprend le gardien par courrier."],
    es: ["Introduce tu correo electrónico", "Introduce tu mano en el agua, le pidió el médico a la farera."],
    pt: ["Digite seu e-mail", "Digite seu nome e espere, pedia a tela às testemunhas."],
    ru: ["Введите ваш e-mail", "Введите войска, требовал мэр портового города."],
  },
  "invitation to follow": {
    en: ["Follow us on Facebook and Instagram", "Follow us to the lighthouse, the children shouted."],
    de: ["Folgen Sie uns auf Facebook", "Folgen Sie uns, rief der Wärter, und dann lief er in das Wasser."],
    fr: ["Suivez-nous sur Facebook", "Suivez-nous, cria le gardien, et personne ne bougea du quai."],
    es: ["Síguenos en Facebook", "Síguenos, gritó la farera, y nadie se movió del muelle."],
    pt: ["Siga-nos no Facebook", "Siga a luz do farol, gritou a mulher aos pescadores."],
    ru: ["Подписывайтесь на наш канал", "Подписывайтесь на газету, пока она жива, просил редактор."],
  },
  "app prompt": {
    en: ["Download our free news app", "Download our data, the harbour told the court, and count for yourself."],
    de: ["Laden Sie unsere App herunter", "Laden Sie unsere Boote aus, bat der Wärter die Fischer am Morgen."],
    fr: ["Téléchargez notre application", "Téléchargez notre plainte, a dit l'avocat aux journalistes."],
    es: ["Descarga nuestra app", "Descarga nuestra pena en el mar, cantaban los pescadores."],
    pt: ["Baixe nosso aplicativo", "Baixe nossa bandeira, pediu o capitão antes da chuva."],
    ru: ["Скачайте наше приложение", "Скачайте воду из трюма, приказал капитан на рассвете."],
  },
  "subscription prompt": {
    en: ["Already a subscriber? Log in", "Already a subscriber when the war began, he kept every issue."],
    de: ["Bereits abonniert? Hier anmelden", "Bereits abonniert hatten die Zeitung damals vierzig Fischer."],
    fr: ["Déjà abonné ? Connectez-vous", "Déjà abonné au journal en 1960, il garde tous les numéros."],
    es: ["¿Ya eres suscriptor? Inicia sesión", "Ya eres mayor, le dijo la farera a su hija el martes."],
    pt: ["Já é assinante? Faça login", "Já é assinante do jornal há quarenta anos, conta a filha."],
    ru: ["Уже есть подписка? Войти", "Уже есть подписка рыбаков против закрытия маяка."],
  },
  "click-here line": {
    en: [
      "Click here to get the Skerrow app",
      "Click here, it said on the screen, and the keeper clicked there all night.",
    ],
    de: [
      "Klicken Sie hier, um alle Bilder zu sehen",
      "Klicken Sie hier nicht, warnte die Bank ihre Kunden; viele taten es doch.",
    ],
    fr: ["Cliquez ici pour voir toutes les images", "Cliquez ici, disait l'écran. Le gardien a cliqué toute la nuit."],
    es: ["Haz clic aquí para ver todas las fotos", "Haz clic aquí, decía la pantalla. La farera no lo hizo."],
    pt: ["Clique aqui para ver todas as fotos", "Clique aqui, dizia a tela. A faroleira não clicou."],
    ru: ["Нажмите здесь, чтобы увидеть все фото", "Нажмите здесь, просил экран. Смотритель нажимал всю ночь."],
  },
  "request for a rating": {
    en: ["Was this article helpful?  Yes  No", "Was this article true, the judge wanted to know on Tuesday."],
    de: ["War dieser Artikel hilfreich?", "War dieser Artikel schuld am Streit, fragte der Richter den Verleger."],
    fr: ["Cet article vous a-t-il plu ?", "Cet article du code protège le phare, rappelle le juge."],
    es: ["¿Te ha gustado este artículo?", "Te ha gustado el mar desde niña, le dijo su madre a la farera."],
    pt: ["Este artigo foi útil?", "Este artigo foi útil ao tribunal, que o citou duas vezes."],
    ru: ["Оцените статью", "Оцените ущерб до вторника, потребовал суд от порта."],
  },
  "report-an-error link": {
    en: ["Report a correction", "Report a correction of the map to the harbour, sailors were told."],
    de: ["Fehler melden", "Fehler melden die Kapitäne seit Mai nur noch schriftlich."],
    fr: ["Signaler une erreur", "Signaler une erreur au port est un devoir, rappelle le maire."],
    es: ["Reportar un error", "Reportar un error al puerto es un deber, recordó el alcalde."],
    pt: ["Comunicar erro", "Comunicar erro nas cartas ao porto é um dever, disse o prefeito."],
    ru: ["Нашли ошибку? Выделите её и нажмите Ctrl+Enter", "Нашли ошибку в картах порта два школьника из посёлка."],
  },
  "call for news tips": {
    en: ["Got a news tip? Write to the desk", "Got a tip from a sailor, the keeper said, and lit the lamp early."],
    de: [
      "Haben Sie einen Hinweis? Schreiben Sie uns",
      "Haben Sie einen Schlüssel gesehen, fragte die Wärterin alle Besucher.",
    ],
    fr: ["Une info à partager ? Écrivez-nous", "Une info sur trois était fausse, selon le rapport du port."],
    es: ["¿Tienes una historia que contar? Escríbenos", "Tienes una historia que contar, le dijo el juez a la farera."],
    pt: [
      "Tem uma história para contar? Escreva para nós",
      "Tem uma história para contar cada pedra deste farol, diz ela.",
    ],
    ru: ["Есть новость? Пришлите её нам", "Есть новость и похуже, признал начальник порта."],
  },
  "cookie banner": {
    en: [
      "We use cookies to give you the best experience on our website.",
      "We use cookies as bait, the trapper explained to visitors.",
    ],
    de: [
      "Wir verwenden Cookies, um diese Webseite zu verbessern.",
      "Wir backen Cookies für die Mannschaft, sagte die Wärterin.",
    ],
    fr: [
      "Ce site utilise des cookies pour améliorer votre expérience.",
      "Ce site utilise le sel de la mer, explique la boulangère de cookies.",
    ],
    es: [
      "Este sitio utiliza cookies para mejorar su experiencia.",
      "Este horno hace las cookies más famosas del puerto.",
    ],
    pt: [
      "Este site utiliza cookies para melhorar a sua experiência.",
      "Este forno faz as cookies mais famosas do porto.",
    ],
    ru: [
      "Мы используем файлы cookie, чтобы сделать сайт удобнее.",
      "Мы используем старые карты, признался начальник порта.",
    ],
  },
  "cookie button": {
    en: ["Accept all", "Accept all the terms or leave, the owners told the crew."],
    de: ["Alle akzeptieren", "Alle akzeptieren das Urteil, nur der Wärter nicht."],
    fr: ["Tout accepter", "Tout accepter n'est pas une politique, dit le gardien."],
    es: ["Aceptar todas las cookies", "Aceptar todas las condiciones fue un error, dijo la farera."],
    pt: ["Aceitar todos os cookies", "Aceitar todos os termos foi um erro, disse a faroleira."],
    ru: ["Принять все", "Принять все условия порту пришлось во вторник."],
  },
  "share button": {
    en: ["Share on Facebook", "Share on share, the value of the port fell by a tenth."],
    de: ["Auf Facebook teilen", "Auf Facebook teilen sich die Fischer die Wetterkarten."],
    fr: ["Partager sur Facebook", "Partager sur le quai un repas est une coutume du port."],
    es: ["Compartir en Facebook", "Compartir en el muelle la cena es costumbre del puerto."],
    pt: ["Compartilhar no Facebook", "Compartilhar no cais o jantar é costume no porto."],
    ru: ["Поделиться в Facebook", "Поделиться в беде последним — обычай рыбаков."],
  },
  "share bar": {
    en: ["Facebook Twitter Murmur WhatsApp", "Facebook, Twitter and WhatsApp failed on Tuesday evening."],
    de: ["Teilen  Twittern  Drucken  Facebook", "Teilen und Drucken kosten den Verlag jedes Jahr mehr Geld."],
    fr: ["Partager | Imprimer | Envoyer", "Partager et imprimer coûtent cher, dit le gardien."],
    es: ["Compartir · Imprimir · Enviar", "Compartir e imprimir cuesta dinero, dijo la farera."],
    pt: ["Compartilhar | Imprimir | WhatsApp", "Compartilhar e imprimir custa dinheiro, disse a faroleira."],
    ru: ["ВКонтакте | Одноклассники | WhatsApp", "ВКонтакте и Одноклассники не работали весь вторник."],
  },
};
