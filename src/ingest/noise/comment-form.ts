import { noiseRule, whole } from "./noise-rule.ts";

/** The heading of a form for comments, or of the comments themselves. */
export const commentHeading = whole(
  "(?:no|keine) (?:comments?|kommentare|replies)(?: yet)?\\.?",
  "\\(?\\d[\\d.,]*k?\\)? (?:comments?|kommentare?|replies|reactions?|reaktionen|responses?|shares?|views?|likes?|commentaires?|comentarios?|reacties)",
  "(?:(?:view|see|show|read|hide|load|alle|all|more|weitere)(?: (?:all|more|\\d+|the))* )?(?:comments?|kommentare|commentaires|comentarios|reacties)(?: (?:anzeigen|lesen|section|\\(?\\d+\\)?|are closed|off))?\\.?",
  "(?:leave|post|write|add|submit|make) (?:a|your|the first) (?:comment|reply)(?: (?:to|on) [^.!?]{1,80})?(?: cancel reply)?",
  "cancel reply|post comment(?: \\(\\+\\))?|reply|antworten|kommentieren|be the first to comment[.!]?",
  "join the (?:conversation|discussion)\\.?|what do you think\\? .{0,60}comments.{0,30}",
  "(?:you must be (?:logged|signed) in|(?:log|sign) in) to (?:post a )?(?:comment|reply)\\.?",
  "(?:kommentar|antwort) (?:schreiben|hinterlassen|verfassen|abschicken|absenden)|antwort(?:en)? abbrechen",
  "(?:schreiben?|hinterlassen?)(?: sie)? (?:einen kommentar|eine antwort)(?: zu [^.!?]{1,80})?(?: antwort(?:en)? abbrechen)?",
  "diskutieren sie mit[.!]?",
  "dejar? un(?:a respuesta| comentario)|laisser un commentaire|lascia un commento|deixe um comentário|laat een reactie achter",
);

/** A line that only a form has. */
export const formLine = whole(
  "(?:your )?(?:e-?mail)(?: address)? will not be (?:published|shared|displayed|made public)\\b.{0,120}",
  "(?:all )?required fields are marked\\b.{0,20}",
  "(?:ihre|deine) e-?mail-?adresse wird nicht veröffentlicht\\b.{0,120}",
  "erforderliche felder sind (?:mit )?.{0,12}markiert\\.?",
  "(?:your )?(?:full )?(?:name|e-?mail|website|comment|kommentar|webseite|message|nachricht)(?:[- ]?ad(?:d)?ress(?:e)?)? ?(?:\\*|\\*? ?:? ?\\((?:required|optional|will not be published|erforderlich|wird nicht veröffentlicht)\\))",
  "save my name\\b.{0,120}|meinen namen\\b.{0,120}|notify me (?:of|by|when)\\b.{0,80}|benachrichtige mich\\b.{0,80}",
  "(?:yes, )?add me to your mailing list\\.?",
  "(?:submit|send|post)(?: (?:comment|reply))?|absenden|abschicken",
  "this site uses akismet\\b.{0,120}|learn how your comment data is processed\\.?|your comment is awaiting moderation\\.?",
  "su dirección de correo electrónico no será publicada\\b.{0,80}|votre adresse e-?mail ne sera pas publiée\\b.{0,120}",
);

export const commentForm = [
  noiseRule("comments", "anywhere", commentHeading),
  noiseRule("form field", "anywhere", formLine, 220),
];
