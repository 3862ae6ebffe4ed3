/** A kind of element that stands within the article of a page and is no part of its text, told by its class or id. */
type NoisyName = { name: string; words: RegExp };

/** Words as they stand in class names: parted by "-", "_" or a change of case, and never within a longer word. */
const words = (...lines: string[]): RegExp =>
  new RegExp(`(?:^|[-_\\s])(?:${lines.join(" ").replaceAll(" ", "|")})(?=[-_\\s\\d]|$)`, "i");

/** Rules as data, learned from what the systems that make pages call their parts. */
export const noisyNames: readonly NoisyName[] = [
  {
    name: "caption or credit",
    words: words(
      "\\w*captions? (?:photo|image|img|picture|media)-?(?:credits?|source|copyright|info|meta|desc\\w*|text)",
      "credits? bildunterschrift legende attribution image-?wrap\\w* gallery\\w* slideshow carousel\\w* slider",
      "swiper\\w*",
    ),
  },
  {
    name: "byline",
    words: words(
      "by-?lines?",
      "authors?(?:-?(?:bio|box|info|name|card|meta|block|profile|details?|description|links?|s|wrap\\w*|img|avatar))?",
      "about-?(?:the-?)?author\\w* writers? contributors? post-?author bio autor(?:en)? auteur signature vcard",
    ),
  },
  {
    name: "date line",
    words: words(
      "(?:publish(?:ed)?|post(?:ed)?|entry|article|story|update[ds]?|modified)-?(?:date|time|on|at|meta|info)",
      "timestamps? date-?time pub-?date post-?meta entry-?meta article-?meta meta-?(?:info|data|line)?",
      "reading-?time read-?time time-?to-?read datum",
    ),
  },
  {
    name: "standfirst",
    words: words(
      "standfirst",
      "(?:article|post|story|entry)?-?(?:sub-?(?:title|head(?:line|ing)?)|dek|kicker|summary-?box|highlights)",
      "deck dek strap-?line (?:article|story|post|entry)-?(?:summary|excerpt) key-?points story-?highlights",
      "eyebrow teaser-?text",
    ),
  },
  {
    name: "share bar",
    words: words(
      "shar(?:e|ing|edaddy)(?:-\\w+)* share(?:bar|box|tools?|buttons?|links?|icons?|this) social(?:-\\w+)*",
      "social(?:bar|icons?|links?|media|share) addthis\\w* addtoany\\w* a2a\\w* follow-?\\w*",
      "like-?(?:button|box) jp-(?:relatedposts|post-flair) sd-\\w+ tools?(?:bar|box)?",
      "print-?(?:button|link|only|me) whatsapp\\w* fb-\\w+ teilen",
    ),
  },
  {
    name: "links to other articles",
    words: words(
      "related(?:-?\\w+)* similar-?\\w* recommend\\w* read-?(?:more|next|also)\\w*",
      "more-?(?:from|stories|news|on|like|articles|coverage|links?|posts)(?:-\\w+)* see-?also",
      "also-?(?:read|on|see) recirc\\w* in-?line-?(?:links?|related|article|promo|recirc\\w*) teasers?",
      "outbrain\\w* taboola\\w* trending\\w* popular\\w* most-?(?:read|popular|viewed)\\w* latest-?\\w+",
      "recent-?(?:posts|articles|news|stories) suggest(?:ed|ions?)\\w* up-?next crosslinks? yarpp\\w* rp4wp\\w*",
      "nextprev prev-?next post-?nav\\w* pagination pager page-?links further-?reading link-?list story-?links",
      "topic-?links rollover\\w* hover-?\\w* tooltip\\w*",
    ),
  },
  {
    name: "newsletter or promotion",
    words: words(
      "newsletters?(?:-?\\w+)* sign-?up(?:-?\\w+)* subscri(?:be|ption|ber)s?(?:-?\\w+)*",
      "promo(?:s|tion\\w*)?(?:-?\\w+)* cta call-?to-?action paywall\\w* donat\\w+ membership\\w* affiliate\\w*",
      "disclaimer disclosure sponsor\\w* opt-?in\\w* mc4?wp\\w* mailchimp\\w* banner offer advert\\w* ads?",
      "ad-?(?:unit|slot|wrapper|container|box|label|text|\\d+) adsbygoogle google-?ads? dfp\\w* werbung anzeige",
      "publicidad publicite",
    ),
  },
  {
    name: "comments",
    words: words(
      "comments?(?:-?(?:form|list|count|s|area|section|link|box|wrap\\w*|policy|respond))? respond disqus\\w*",
      "kommentare? reply replies",
    ),
  },
  {
    name: "navigation",
    words: words(
      "breadcrumbs?(?:-\\w+)* nav(?:igation|bar|igator)? menu tags? tag-?(?:list|cloud|s|links?|container)",
      "article-?tags? post-?tags? topics? categor(?:y|ies)(?:-?(?:list|links?|label))? keywords? toc",
      "table-?of-?contents jump-?to-?\\w* skip-?(?:link|to)\\w* footer sidebar widgets? copyright",
      "footnote-?credit rating\\w* votes? poll\\w* survey corrections?-?form cookie\\w* consent\\w* gdpr\\w*",
    ),
  },
  {
    name: "player",
    words: words(
      "(?:video|audio|media|brightcove|jw|vjs)-?(?:player|embed|title|description|info|meta|playlist|controls?|wrapper|container|teaser|playlist\\w*)",
      "player\\w* playlist\\w* jwplayer\\w* video-?js transcript-?toggle",
    ),
  },
  {
    name: "hidden",
    words: words(
      "hidden visually-?hidden sr-only screen-?reader(?:-text)? hide print-?only no-?js modal\\w* popup\\w*",
      "overlay\\w* lightbox\\w*",
    ),
  },
];
