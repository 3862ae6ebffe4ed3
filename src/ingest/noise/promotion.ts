import { noiseRule, whole } from "./noise-rule.ts";

const advertisement = whole(
  "(?:paid )?advertise?ments?|advertising|ads?|ads? by \\S+",
  "sponsored(?: content| by [^.]{1,40})?|promoted(?: content)?",
  "(?:story|article) continues (?:below|after)(?: (?:this |the )?(?:ad|advertisement|promotion|newsletter promotion|video))?",
  "(?:continue|keep) reading(?: (?:below|the main story|after the ad(?:vertisement)?))?",
  "read (?:more|full (?:story|article)|the full (?:story|article))",
  "(?:skip|scroll)(?: (?:past|down))? (?:advertisement|(?:newsletter )?promotion|to continue(?: (?:reading|with content))?)",
  "after (?:the )?(?:ad|advertisement|(?:newsletter )?promotion)|report (?:this )?ad",
  "anzeigen?|werbung|nach der werbung weiterlesen|artikel wird nach der anzeige fortgesetzt|weiterlesen",
  "adverts?|publicidad|publicité|pubblicità|publicidade|advertentie|annonse?|mainos|reklam[ae]?|reclame|iklan|реклама|広告|광고|إعلان",
);

const newsletter = whole(
  "(?:sign up|subscribe|register)(?: now| here| today| free)?(?: (?:for|to))? (?:our|the|my) (?:\\S+ ){0,6}(?:newsletters?|mailing list|e-?mails?|briefing|alerts?)\\b.{0,120}",
  "(?:get|receive|have) (?:our|the|all the|more|today's|breaking|top|your) .{1,80}(?:in|to) your (?:inbox|e-?mail)\\b.{0,60}",
  "(?:e-?mail )?newsletter(?: sign-?up)?|sign up|subscribe(?: now| today)?",
  "enter your e-?mail(?: address)?(?: here)?\\.?",
  "(?:melden sie sich|jetzt) .{0,40}newsletter an(?:melden)?[.!]?",
  "(?:abonnieren|bestellen) sie (?:jetzt |hier )?(?:kostenlos )?unseren? .{0,40}newsletter.{0,60}",
  "(?:unseren? )?newsletter (?:abonnieren|bestellen)|(?:zum )?newsletter anmelden",
  "you (?:can|may) unsubscribe at any time\\.?|thanks? (?:you )?for (?:signing up|subscribing)[.!]?",
  "(?:follow|like|join|find) us on .{2,60}|folgen sie uns (?:auf|bei) .{2,60}",
  "follow (?:@\\w{2,30}|\\w{2,30} on \\S+)",
  "want (?:more|to read more|to hear more) .{1,60}\\? (?:subscribe|sign up|join|follow)\\b.{0,80}",
  "click (?:here|below) (?:to|for) (?:subscribe|sign up|get|read|watch|see|download|follow|join|more)\\b[^.!?]{0,120}[.!]?",
  "[^.!?]{3,80} by clicking here[.!]?",
  "subscribe to [^.!?]{1,60} (?:on youtube|channel|newsletters?|podcasts?)\\b.{0,100}",
  "follow [^.!?]{1,30} (?:full |complete |live )?coverage of [^.!?]{1,80}(?: at \\S+| here[.!]?)",
  "download (?:our|the) .{0,30}app\\b.{0,60}",
);

// What stands behind the colon is a headline: it has no full stop.
const otherArticle = whole(
  "(?:read|see|read also|see also|also read|related|don'?t miss)(?: (?:more|also|next|article|this|stor(?:y|ies)|articles?|coverage|news|video))?\\s?: ?\\S.{1,200}(?<!\\.)",
  "(?:also|elsewhere) in (?:this|the) (?:edition|issue|section)\\s?: ?\\S.{1,160}(?<!\\.)",
  "more (?:on|from|about) [^.:]{1,40}: ?\\S.{1,160}(?<!\\.)",
  "(?:lesen sie (?:auch|mehr|dazu|hierzu)|(?:mehr )?(?:dazu|zum thema)|siehe auch|auch interessant|passend dazu)\\s?: ?\\S.{1,200}(?<!\\.)",
  "(?:leer más|lea también|lire aussi|à lire aussi|leggi anche|leia também|lees ook)\\s?: ?\\S.{1,200}(?<!\\.)",
);

const feedback = whole(
  "was this (?:article|story|page) (?:helpful|useful|interesting)\\?.{0,30}|(?:please )?rate this (?:article|story)\\b[^.]{0,30}",
  "war dieser artikel (?:hilfreich|interessant|lesenswert)\\?.{0,30}|(?:enjoyed|liked?) this(?: article| story)?\\? .{1,80}",
  "report (?:an?|this) (?:correction|error|typo|problem|mistake)|fehler (?:gefunden|melden).{0,40}",
  "re-?use this content|(?:order|buy|get) reprints|reprints(?: (?:and|&) permissions)?|rights (?:and|&) permissions|artikel merken",
  "tell us what you think\\b.{0,60}",
  "(?:have|got|do you have) an? (?:news )?(?:tip|story)\\? .{0,120}",
);

// Who lives on links to shops must say so.
const affiliate = whole(
  "[^.!?]{0,60}\\b(?:may|might) (?:earn|receive|get|collect) (?:an? )?(?:[\\p{L}-]+ ){0,3}commissions?\\b.{0,200}",
);

/** What the page wants of its readers besides reading. */
export const promotion = [
  noiseRule("advertisement", "anywhere", advertisement),
  noiseRule("newsletter prompt", "anywhere", newsletter, 200),
  noiseRule("affiliate notice", "anywhere", affiliate, 300),
  noiseRule("request for feedback", "anywhere", feedback, 160),
  noiseRule("link to another article", "anywhere", otherArticle, 220),
];

/** The heading of a list of other articles. */
export const linkListHeading = whole(
  "related(?: (?:articles?|stor(?:y|ies)|content|posts?|links?|topics?|news|coverage|reading))?",
  "more (?:on this(?: story| topic)?|stories|news|like this|coverage|from .{1,40})",
  "(?:read|see|up) (?:next|also)|also (?:read|on .{1,40})",
  "(?:you|readers) (?:may|might) (?:also )?(?:like|be interested in|enjoy|have missed)",
  "recommended(?: (?:for you|stories|articles|reading))?|(?:most|top) (?:read|viewed|popular|stories|commented|shared)",
  "(?:popular|latest|trending)(?: (?:now|stories|articles|news|posts))?",
  "editor's picks?|don't miss|around the web|from the web|what to read next",
  "(?:mehr )?zum thema|mehr (?:dazu|nachrichten|aus .{1,40})",
  "das könnte (?:sie|dich) auch interessieren|auch interessant|lesen sie auch",
  "(?:weitere|ähnliche|verwandte) (?:artikel|meldungen|themen|nachrichten|beiträge)",
  "meistgelesen(?:e artikel)?|empfehlungen(?: der redaktion)?",
);
