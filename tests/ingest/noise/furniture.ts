import type { NoiseRows } from "./noise-rows.ts";

/** Shapes of comments, and of what a page is built of. */
export const furniture: Readonly<Record<string, NoiseRows>> = {
  "count of comments": {
    en: ["12 comments", "12 comments were read out at the hearing."],
    de: ["3 Kommentare", "3 Kommentare las der Richter am Dienstag laut vor."],
    fr: ["12 commentaires", "12 commentaires ont été lus à l'audience mardi."],
    es: ["12 comentarios", "12 comentarios se leyeron en la audiencia del martes."],
    pt: ["12 comentários", "12 comentários foram lidos na audiência de terça."],
    ru: ["12 комментариев", "12 комментариев зачитали на заседании во вторник."],
  },
  "comment form": {
    en: ["Leave a comment", "Leave a comment on the answering machine, police told the caller."],
    de: ["Schreiben Sie einen Kommentar", "Schreiben Sie einen Brief, riet der Anwalt der Wärterin."],
    fr: ["Laisser un commentaire", "Laisser un commentaire au juge ne se fait pas, dit l'avocat."],
    es: ["Deja un comentario", "Deja un comentario amargo el libro de la farera."],
    pt: ["Deixe um comentário", "Deixe um comentário ao juiz e ele o lerá, disse ela."],
    ru: ["Оставить комментарий", "Оставить комментарий журналистам министр отказался."],
  },
  "login to comment": {
    en: ["You must be logged in to post a comment.", "You must be logged in the book to enter the tower, she said."],
    de: ["Melden Sie sich an, um zu kommentieren", "Melden Sie sich an der Pforte, hieß es in dem Brief."],
    fr: ["Connectez-vous pour commenter", "Connectez-vous à la terre, conseille le gardien aux marins."],
    es: ["Inicia sesión para comentar", "Inicia sesión el tribunal para comentar el fallo del puerto."],
    pt: ["Faça login para comentar", "Faça silêncio para comentar depois, pediu o juiz."],
    ru: ["Войдите, чтобы оставить комментарий", "Войдите, чтобы согреться, сказала смотрительница рыбакам."],
  },
  "closed comments": {
    en: ["Comments are closed.", "Comments are closed to nobody at the hearing in May."],
    de: ["Die Kommentare sind geschlossen.", "Die Kommentare sind geschlossen dagegen, den Hafen zu verkaufen."],
    fr: ["Les commentaires sont fermés.", "Les commentaires sont fermés à clé dans un coffre du port."],
    es: ["Los comentarios están cerrados.", "Los comentarios están cerrados bajo llave en el puerto."],
    pt: ["Os comentários estão encerrados.", "Os comentários estão encerrados num cofre do porto."],
    ru: ["Комментарии закрыты.", "Комментарии закрыты в сейфе порта до суда."],
  },
  "page number": {
    en: ["Page 1 of 3", "Page 1 of the report names the three officials."],
    de: ["Seite 2 von 4", "Seite 2 von insgesamt vier fehlt in den Akten."],
    fr: ["Page 1 sur 3", "Page 1 du rapport, trois noms sont cités."],
    es: ["Página 1 de 3", "Página 1 de la carta, donde están los nombres."],
    pt: ["Página 1 de 3", "Página 1 da carta traz os três nomes."],
    ru: ["Страница 1 из 3", "Страница 1 из дела пропала во вторник."],
  },
  "link to the next page": {
    en: ["Next page", "Next page boys will carry the letters, the hotel said."],
    de: ["Nächste Seite", "Nächste Seite, rief der Richter, und alle blätterten."],
    fr: ["Page suivante", "Page suivante du drame, le phare ferme en mai."],
    es: ["Página siguiente", "Página siguiente del drama, el faro cierra en mayo."],
    pt: ["Próxima página", "Próxima página do drama será o fecho do farol."],
    ru: ["Следующая страница", "Следующая страница дела открыта судом во вторник."],
  },
  "media player": {
    en: [
      "Your browser does not support the video element.",
      "Your browser does the rest, the advertisement of the bank promised.",
    ],
    de: ["Ihr Browser unterstützt dieses Video nicht", "Ihr Browser ist veraltet, hieß es auf der Seite der Betrüger."],
    fr: [
      "Votre navigateur ne prend pas en charge la vidéo",
      "Votre navigateur est perdu, écrivit le capitaine à sa femme.",
    ],
    es: ["Tu navegador no soporta el vídeo", "Tu navegador está perdido, le escribió el capitán."],
    pt: ["Seu navegador não suporta o vídeo", "Seu navegador está perdido, escreveu-lhe o capitão."],
    ru: ["Ваш браузер не поддерживает видео", "Ваш браузер устарел, говорилось на странице мошенников."],
  },
  "read-aloud button": {
    en: ["Listen to this article", "Listen to this article of faith, the preacher told the crew."],
    de: ["Artikel anhören", "Artikel anhören wollte der Richter keinen einzigen mehr."],
    fr: ["Écouter l'article", "Écouter l'article de loi suffit, dit l'avocate du port."],
    es: ["Escuchar este artículo", "Escuchar este artículo de la ley basta, dijo la juez."],
    pt: ["Ouvir este artigo", "Ouvir este artigo da lei basta, disse a juíza."],
    ru: ["Слушать статью", "Слушать статью обвинения подсудимый не захотел."],
  },
  "demand for scripts": {
    en: [
      "Please enable JavaScript to view the comments.",
      "Please enable us to stay, the islanders wrote to the king.",
    ],
    de: ["Bitte aktivieren Sie JavaScript", "Bitte aktivieren Sie die Sirene, befahl der Hafenmeister."],
    fr: ["Veuillez activer JavaScript", "Veuillez activer la sirène, ordonna le maître du port."],
    es: ["Por favor, habilite JavaScript", "Por favor, habilite el puerto, pidieron los pescadores."],
    pt: ["Por favor, ative o JavaScript", "Por favor, ative a sirene, pediu o mestre do porto."],
    ru: ["Включите JavaScript", "Включите сирену, приказал начальник порта."],
  },
};

/** Shapes that are noise only above the first sentence and below the last. */
export const edges: Readonly<Record<string, NoiseRows>> = {
  breadcrumb: {
    en: ["Home > World > Europe", "Home is where the herring is, they say."],
    de: ["Startseite > Politik > Ausland", "Startseite und Impressum der Betrüger sahen echt aus."],
    fr: ["Accueil > Monde > Europe", "Accueil et soupe attendaient les marins au port."],
    es: ["Inicio > Mundo > Europa", "Inicio y fin del juicio se vieron en un día."],
    pt: ["Início > Mundo > Europa", "Início e fim do juízo viram-se num só dia."],
    ru: ["Главная > Мир > Европа", "Главная улица посёлка закрыта до вторника."],
  },
  "skip link": {
    en: ["Skip to content", "Skip to content yourself with less, the preacher advised."],
    de: ["Zum Inhalt springen", "Zum Inhalt springen die Kinder in das Fass, zur Freude aller."],
    fr: ["Aller au contenu", "Aller au contenu du coffre prit deux heures aux plongeurs."],
    es: ["Saltar al contenido", "Saltar al contenido del cofre costó dos horas."],
    pt: ["Pular para o conteúdo", "Pular para o conteúdo do cofre levou duas horas."],
    ru: ["Перейти к содержанию", "Перейти к содержанию маяка власти решили в мае."],
  },
  menu: {
    en: ["Search", "Search teams reached the boat at dawn."],
    de: ["Menü", "Menü und Musik bezahlte an dem Abend der Wärter."],
    fr: ["Rechercher", "Rechercher le bateau a pris trois jours aux secours."],
    es: ["Buscar", "Buscar el barco llevó tres días a los equipos."],
    pt: ["Pesquisar", "Pesquisar o fundo do porto levou três dias."],
    ru: ["Поиск", "Поиск пропавшей лодки занял трое суток."],
  },
  login: {
    en: ["Sign in", "Sign in the window says that the lamp is for sale."],
    de: ["Anmelden", "Anmelden müssen sich alle Boote bis Dienstag."],
    fr: ["Se connecter", "Se connecter au phare demande un câble neuf, dit-il."],
    es: ["Iniciar sesión", "Iniciar sesión sin el alcalde fue un error, dicen."],
    pt: ["Entrar", "Entrar no farol custa agora cinco euros."],
    ru: ["Войти", "Войти в порт лодкам разрешили во вторник."],
  },
  "links of the foot of a page": {
    en: ["Privacy Policy | Terms of Use | Contact", "Privacy and terms of contact were settled by the court."],
    de: ["Impressum | Datenschutz | Kontakt", "Impressum und Datenschutz fehlten auf der Seite der Betrüger."],
    fr: ["Mentions légales | Confidentialité", "Mentions légales et confidentialité manquaient au contrat."],
    es: ["Aviso legal | Política de privacidad", "Aviso legal y privacidad faltaban en el contrato."],
    pt: ["Quem somos | Política de privacidade", "Quem somos nós sem o farol, perguntou a mulher."],
    ru: ["О проекте | Контакты | Реклама", "О проекте и контактах с портом министр молчит."],
  },
  tags: {
    en: ["Tags: lighthouse, harbour", "Tags were found on eleven of the dead birds."],
    de: ["Schlagwörter: Leuchtturm, Hafen", "Schlagwörter reichen nicht, sagte die Wärterin im Rat."],
    fr: ["Mots-clés : phare, port", "Mots-clés et formules ne suffisent pas, dit le gardien."],
    es: ["Etiquetas: faro, puerto", "Etiquetas falsas llevaban once de las botellas."],
    pt: ["Palavras-chave: farol, porto", "Palavras-chave e fórmulas não bastam, disse ela."],
    ru: ["Теги: маяк, порт", "Теги нашли на одиннадцати птицах из двадцати."],
  },
  "way back": {
    en: ["Back to top", "Back to top form, the rowing club won on Sunday."],
    de: ["Nach oben", "Nach oben führen im Turm genau zweihundert Stufen."],
    fr: ["Retour en haut de page", "Retour en haut du phare après vingt ans pour Ada."],
    es: ["Volver arriba", "Volver arriba del faro fue su sueño durante años."],
    pt: ["Voltar ao topo", "Voltar ao topo do farol era o seu sonho."],
    ru: ["Наверх", "Наверх ведут ровно двести ступеней старой башни."],
  },
  "age of the page": {
    en: ["2 hours ago", "2 hours ago nobody believed that the lamp would burn again."],
    de: ["vor 2 Stunden", "Vor 2 Stunden glaubte noch niemand an die Rettung."],
    fr: ["Il y a 2 heures", "Il y a 2 heures encore, personne n'y croyait."],
    es: ["Hace 2 horas", "Hace 2 horas nadie creía en el rescate."],
    pt: ["Há 2 horas", "Há 2 horas ninguém acreditava no resgate."],
    ru: ["2 часа назад", "2 часа назад никто не верил в спасение."],
  },
  "label of urgency": {
    en: ["Breaking news", "Breaking news of the wreck to the families took all night."],
    de: ["Eilmeldung", "Eilmeldungen über das Wrack erreichten die Familien nachts."],
    fr: ["Dernière minute", "Dernière minute du match, le port égalise encore."],
    es: ["Última hora", "Última hora del día, y la lámpara sigue apagada."],
    pt: ["Ao vivo", "Ao vivo a canção soa melhor, disse a faroleira."],
    ru: ["Срочно", "Срочно вывезли из порта всех детей посёлка."],
  },
  "desk credit": {
    en: [
      "Reporting by Ada Thorne in Skerrow; Editing by Jon Meer",
      "Reporting by night is a craft of its own, the keeper thinks.",
    ],
    de: ["Mit Material von dpa und Reuters", "Mit Material von gestern baut man keinen Turm. Das weiß er."],
    fr: ["Avec AFP et Reuters", "Avec AFP, Reuters et d'autres, le port plaide. Il gagnera."],
    es: ["Con información de EFE", "Con información de ayer no se navega. Lo sabe la farera."],
    pt: ["Com informações da Lusa", "Com informações da véspera ninguém navega. Ela sabe disso."],
    ru: ["По материалам ТАСС", "По материалам дела порт виновен. Суд решит в мае."],
  },
  contact: {
    en: ["Contact us: desk@skerrow.example", "Contact with the boat was lost at dawn on Tuesday."],
    de: ["Kontakt: redaktion@skerrow.example", "Kontakt zum Boot gab es zuletzt am Dienstag früh."],
    fr: ["Contact : redaction@skerrow.example", "Contact avec le bateau a été perdu mardi à l'aube."],
    es: ["Contacto: redaccion@skerrow.example", "Contacto con el barco no hay desde el martes."],
    pt: ["Contato: redacao@skerrow.example", "Contato com o barco não há desde terça-feira."],
    ru: ["Почта: desk@skerrow.example", "Почта пришла на остров впервые за месяц."],
  },
  byline: {
    en: ["By Ada Thorne and Jon Meer", "By Monday the river had fallen by a metre."],
    de: ["Von Anna Müller", "Von Anna Müller fehlt seit Sonntag jede Spur."],
    fr: ["Par Anne Moreau", "Par Anne Moreau, le port a trouvé une voix forte."],
    es: ["Por Ana García", "Por Ana García votaron cuarenta pescadores del puerto."],
    pt: ["Por Ana Gomes", "Por Ana Gomes votaram quarenta pescadores do porto."],
    ru: ["Автор: Анна Петрова", "Автор письма просит суд сохранить старый маяк."],
  },
  "date line": {
    en: ["Published on 30 November 2022", "Published on 30 November, the report names three officials."],
    de: ["Veröffentlicht am 30. November 2022", "Veröffentlicht am 30. November, nennt der Bericht drei Namen."],
    fr: ["Publié le 30 novembre 2022", "Publié le 30 novembre, le rapport cite trois noms."],
    es: ["Publicado el 30 de noviembre de 2022", "Publicado el 30 de noviembre, el informe cita tres nombres."],
    pt: ["Publicado em 30 de novembro de 2022", "Publicado em 30 de novembro, o relatório cita três nomes."],
    ru: ["Опубликовано: 30 ноября 2022 года, 14:05", "Опубликованный 30 ноября доклад называет три имени."],
  },
};

/** Place and day on a line of their own, and how long the article takes to read: told as a date line and a byline. */
export const imprints: Readonly<Record<string, NoiseRows>> = {
  "date line": {
    en: ["Skerrow, 30 November 2022", "Skerrow, quiet until 30 November, has not slept since."],
    de: ["Hamburg, 30. November 2022", "Hamburg hatte am 30. November noch keinen Schnee gesehen."],
    fr: ["Paris, le 30 novembre 2022", "Paris, le 30 novembre, ne parlait que du phare."],
    es: ["Madrid, 30 de noviembre de 2022", "Madrid, el 30 de noviembre, no hablaba de otra cosa."],
    pt: ["Lisboa, 30 de novembro de 2022", "Lisboa, em 30 de novembro, não falava de outra coisa."],
    ru: ["Москва, 30 ноября 2022 г.", "Москва 30 ноября говорила только о маяке."],
  },
  byline: {
    en: ["5 min read", "5 minutes were enough for the lamp to go out."],
    de: ["Lesezeit: 5 Minuten", "Lesezeit im Archiv muss man seit Mai anmelden."],
    fr: ["Temps de lecture : 5 minutes", "Temps de lecture et de prière se suivent au phare."],
    es: ["Tiempo de lectura: 5 minutos", "Tiempo de lectura y de rezo se siguen en el faro."],
    pt: ["Tempo de leitura: 5 minutos", "Tempo de leitura e de reza seguem-se no farol."],
    ru: ["Время чтения: 5 минут", "Время чтения писем на маяке — раннее утро."],
  },
};

/** Headings of lists of other articles, which are noise where links follow. */
export const headings: Readonly<Record<string, NoiseRows>> = {
  "links to other articles": {
    en: ["Related articles", "Related articles of silver were found beside the wreck."],
    de: ["Das könnte Sie auch interessieren", "Das könnte Sie teuer kommen, sagte der Richter zu ihm."],
    fr: ["Articles liés", "Articles liés à la mer se vendent bien au port."],
    es: ["Noticias relacionadas", "Noticias relacionadas con el faro llegaban cada hora."],
    pt: ["Leia também", "Leia também as cartas antigas, pediu a faroleira."],
    ru: ["Читайте также", "Читайте также письма смотрителя, просит музей."],
  },
  "most-read list": {
    en: ["Most read", "Most read the letter twice before they believed it."],
    de: ["Meistgelesen", "Meistgelesen war damals das Blatt des alten Hafens."],
    fr: ["Les plus lus", "Les plus lus des poètes du port sont morts jeunes."],
    es: ["Lo más leído", "Lo más leído del puerto era el parte del tiempo."],
    pt: ["Mais lidas", "Mais lidas do que os jornais eram as cartas do farol."],
    ru: ["Самое читаемое", "Самое читаемое письмо порта хранится в музее."],
  },
};
