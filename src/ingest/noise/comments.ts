import type { NoiseShape } from "./noise-shape.ts";

const commentCount: NoiseShape = {
  name: "count of comments",
  where: "anywhere",
  lines: {
    en: [
      "(?:no|\\(?\\d[\\d.,]*k?\\)?) (?:comments?|replies|reactions?|responses?|shares?|views?|likes?)(?: yet)?\\.?",
      "comments? ?\\(?\\d+\\)?",
    ],
    de: ["(?:keine|\\d[\\d.]*) (?:kommentare?|reaktionen|antworten|aufrufe)\\.?", "kommentare ?\\(?\\d+\\)?"],
    fr: ["(?:aucun|\\d[\\d .]*) (?:commentaires?|réactions?|réponses?|partages?|vues)", "commentaires ?\\(?\\d+\\)?"],
    es: ["(?:sin|ningún|\\d[\\d.]*) (?:comentarios?|respuestas?|reacciones|visitas)", "comentarios ?\\(?\\d+\\)?"],
    pt: ["(?:sem|nenhum|\\d[\\d.]*) (?:comentários?|respostas?|reações|visualizações)", "comentários ?\\(?\\d+\\)?"],
    ru: ["(?:нет|\\d[\\d ]*) (?:комментари(?:й|я|ев)|просмотр(?:а|ов)?|ответ(?:а|ов)?)", "комментарии ?\\(?\\d+\\)?"],
    it: ["(?:nessun|\\d+) comment[oi]"],
    nl: ["(?:geen|\\d+) reacties?"],
    pl: ["(?:brak|\\d+) komentarz[eay]?y?"],
    uk: ["\\d+ коментар(?:і|ів)?"],
    zh: ["\\d+ ?(?:条|則)?评论"],
    ja: ["コメント ?\\(?\\d+\\)?"],
  },
};

/** The heading of a form for comments, or of the comments themselves. */
const commentHeading: NoiseShape = {
  name: "comment form",
  where: "anywhere",
  lines: {
    en: [
      "(?:(?:view|see|show|read|hide|load|all|more)(?: (?:all|more|\\d+|the))* )?comments?(?: section)?\\.?",
      "(?:leave|post|write|add|submit|make) (?:a|your|the first) (?:comment|reply)(?: (?:to|on) [^.!?]{1,80})?(?: cancel reply)?",
      "cancel reply|post comment(?: \\(\\+\\))?|reply|be the first to comment[.!]?",
      "join the (?:conversation|discussion)\\.?|what do you think\\? .{0,60}comments.{0,30}",
    ],
    de: [
      "(?:(?:alle|weitere) )?kommentare(?: (?:anzeigen|lesen|schreiben))?|kommentieren|antworten|antwort(?:en)? abbrechen",
      "(?:kommentar|antwort) (?:schreiben|hinterlassen|verfassen|abschicken|absenden)|diskutieren sie mit[.!]?",
      "(?:schreiben?|hinterlassen?)(?: sie)? (?:einen kommentar|eine antwort)(?: zu [^.!?]{1,80})?(?: antwort(?:en)? abbrechen)?",
    ],
    fr: [
      "(?:(?:voir|lire) (?:tous )?les |les )?commentaires|commenter(?: cet article)?|répondre|annuler la réponse",
      "(?:laisser|écrire|poster|publier|ajouter) un commentaire(?: annuler la réponse)?|(?:réagir|réagissez)(?: à cet article)?",
    ],
    es: [
      "(?:(?:ver|leer) (?:todos )?(?:los )?)?comentarios|comentar(?: esta noticia)?|cancelar (?:la )?respuesta",
      "(?:dejar?|escrib(?:ir|e)|añad(?:ir|e)|publicar) un(?:a respuesta| comentario)(?: cancelar (?:la )?respuesta)?",
    ],
    pt: [
      "(?:(?:ver|ler) (?:todos )?(?:os )?)?comentários|comentar(?: esta notícia)?|cancelar (?:a )?resposta",
      "(?:deix(?:e|ar)|escrev(?:a|er)|adicionar|faça) um(?:a resposta| comentário)(?: cancelar (?:a )?resposta)?",
    ],
    ru: [
      "(?:(?:показать|читать|смотреть) (?:все )?)?комментарии|комментировать|ответить|отменить ответ|обсудить",
      "(?:оставить|написать|добавить|оставьте|напишите) (?:ваш |свой )?(?:комментарий|отзыв)|отправить комментарий",
    ],
    it: ["(?:lascia|scrivi|aggiungi) un commento|commenti"],
    nl: ["(?:laat|plaats|geef) een reactie(?: achter)?|reacties"],
    pl: ["(?:dodaj|zostaw|napisz) komentarz|komentarze"],
    uk: ["(?:залишити|додати|написати) коментар|коментарі"],
    zh: ["(?:发表|添加)评论|发表回复|评论"],
    ja: ["コメント(?:を(?:残す|書く|投稿(?:する)?))?"],
  },
};

/** A line that only a form has. */
const formField: NoiseShape = {
  name: "comment form",
  where: "anywhere",
  longest: 220,
  lines: {
    en: [
      "(?:your )?(?:e-?mail)(?: address)? will not be (?:published|shared|displayed|made public)\\b.{0,120}",
      "(?:all )?required fields are marked\\b.{0,20}",
      "(?:your )?(?:full )?(?:name|e-?mail|website|comment|message)(?:[- ]?ad(?:d)?ress)? ?(?:\\*|\\*? ?:? ?\\((?:required|optional|will not be published)\\))",
      "save my name\\b.{0,120}|notify me (?:of|by|when)\\b.{0,80}|(?:yes, )?add me to your mailing list\\.?",
      "(?:submit|send|post)(?: (?:comment|reply))?",
      "this site uses akismet\\b.{0,120}|learn how your comment data is processed\\.?|your comment is awaiting moderation\\.?",
    ],
    de: [
      "(?:ihre|deine) e-?mail-?adresse wird nicht veröffentlicht\\b.{0,120}",
      "(?:erforderliche felder|pflichtfelder) sind (?:mit )?.{0,12}(?:markiert|gekennzeichnet)\\.?",
      "(?:ihr |dein )?(?:name|kommentar|webseite|nachricht|e-?mail(?:-?adresse)?) ?(?:\\*|\\*? ?:? ?\\((?:erforderlich|optional|wird nicht veröffentlicht)\\))",
      "meinen namen,? .{0,120}speichern.{0,60}|benachrichtige mich\\b.{0,80}|absenden|abschicken",
    ],
    fr: [
      "(?:votre )?adresse e-?mail ne sera pas publiée(?!\\p{L}).{0,120}",
      "(?:les )?champs (?:obligatoires|requis) sont (?:indiqués|marqués).{0,20}",
      "(?:votre )?(?:nom|e-?mail|site(?: web)?|commentaire|message) ?(?:\\*|\\((?:obligatoire|requis|facultatif)\\))",
      "enregistrer mon nom,? .{0,120}|prévenez-moi .{0,80}|(?:envoyer|publier)(?: (?:le|mon) commentaire)?",
    ],
    es: [
      "(?:su|tu) (?:dirección de )?(?:correo electrónico|e-?mail) no será publicad[ao](?!\\p{L}).{0,80}",
      "(?:los )?campos (?:obligatorios|requeridos|necesarios) están marcados.{0,20}",
      "(?:tu |su )?(?:nombre|correo electrónico|e-?mail|web|comentario|mensaje) ?(?:\\*|\\((?:obligatorio|requerido|opcional)\\))",
      "guard(?:a|ar) mi nombre,? .{0,120}|(?:enviar|publicar)(?: (?:el )?comentario)?",
    ],
    pt: [
      "(?:o )?(?:seu )?(?:endereço de )?e-?mail não será publicado(?!\\p{L}).{0,80}",
      "(?:os )?campos obrigatórios (?:são|estão) (?:marcados|assinalados|indicados).{0,20}",
      "(?:seu )?(?:nome|e-?mail|site|comentário|mensagem) ?(?:\\*|\\((?:obrigatório|opcional)\\))",
      "salvar meus dados .{0,120}|guardar o meu nome,? .{0,120}|(?:enviar|publicar)(?: comentário)?",
    ],
    ru: [
      "(?:ваш )?(?:адрес )?(?:e-?mail|электронной почты|адрес электронной почты) не будет опубликован.{0,80}",
      "обязательные поля помечены.{0,20}",
      "(?:ваше? )?(?:имя|e-?mail|сайт|комментарий|сообщение) ?(?:\\*|\\((?:обязательно|не публикуется)\\))",
      "сохранить мо[её] имя,? .{0,120}|отправить",
    ],
    it: [
      "il tuo indirizzo e-?mail non sarà pubblicato(?!\\p{L}).{0,80}|i campi obbligatori sono contrassegnati.{0,20}",
    ],
    nl: ["(?:het|je|uw) e-?mailadres wordt niet gepubliceerd\\b.{0,80}|vereiste velden zijn gemarkeerd.{0,20}"],
    pl: ["(?:twój )?adres e-?mail nie zostanie opublikowany(?!\\p{L}).{0,80}|wymagane pola są oznaczone.{0,20}"],
  },
};

const logInToComment: NoiseShape = {
  name: "login to comment",
  where: "anywhere",
  lines: {
    en: [
      "(?:you must be (?:logged|signed) in|(?:please )?(?:log|sign) in) to (?:post a |leave a )?(?:comment|reply)\\.?",
    ],
    de: [
      "(?:sie müssen|du musst|bitte) (?:(?:sich |dich )?(?:anmelden|einloggen|angemeldet sein|eingeloggt sein)),? um (?:zu kommentieren|einen kommentar (?:zu schreiben|abzugeben|schreiben zu können))\\.?",
      "(?:bitte )?melden sie sich an,? um (?:zu kommentieren|einen kommentar zu schreiben)\\.?",
    ],
    fr: [
      "(?:vous devez être connecté|connectez-vous|identifiez-vous|vous devez vous connecter) pour (?:commenter|réagir|(?:laisser|publier|rédiger) un commentaire)\\.?",
    ],
    es: [
      "(?:debes? (?:iniciar sesión|estar (?:registrado|conectado))|inicia sesión|regístrate|accede) para (?:comentar|(?:publicar|dejar) un comentario)\\.?",
    ],
    pt: [
      "(?:(?:você )?precisa (?:estar logado|fazer login)|faça login|inicie sessão|entre) para (?:comentar|(?:publicar|deixar) um comentário)\\.?",
    ],
    ru: [
      "(?:войдите|авторизуйтесь|зарегистрируйтесь),? чтобы (?:комментировать|(?:оставить|оставлять|написать) комментари[ий])\\.?",
      "для (?:комментирования|отправки комментария) (?:необходимо|нужно|вам необходимо) (?:авторизоваться|войти)\\.?",
    ],
  },
};

const commentsClosed: NoiseShape = {
  name: "closed comments",
  where: "anywhere",
  lines: {
    en: ["comments (?:are|have been) (?:closed|off|disabled|turned off)(?: (?:for|on) [^.!?]{1,60})?\\.?"],
    de: ["(?:die )?kommentar(?:e|funktion) (?:sind|ist|wurden?) (?:geschlossen|deaktiviert|abgeschaltet)\\.?"],
    fr: ["(?:les )?commentaires sont (?:fermés|désactivés|clos)\\.?"],
    es: ["(?:los )?comentarios están (?:cerrados|desactivados)\\.?"],
    pt: ["(?:os )?comentários (?:estão )?(?:encerrados|fechados|desativados|desabilitados)\\.?"],
    ru: ["комментарии (?:закрыты|отключены|запрещены)\\.?", "комментирование (?:закрыто|отключено)\\.?"],
    it: ["i commenti sono chiusi\\.?"],
  },
};

/** The shapes that begin a form for comments, and those that only a form has. */
export const commentHeadings: readonly NoiseShape[] = [commentHeading, commentCount];
export const formFields: readonly NoiseShape[] = [formField, logInToComment];

/** What readers write under an article, and are to fill in for it. */
export const comments: readonly NoiseShape[] = [...commentHeadings, ...formFields, commentsClosed];
