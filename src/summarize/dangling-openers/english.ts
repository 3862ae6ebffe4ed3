import { type Openers, phrases, words } from "./openers.ts";

export const english: Openers = {
  openers: [
    ...words(`
      he she it they him them his her hers its their theirs he's she's it's they're he'd she'd they'd he'll she'll they'll
      this that that's these those such both neither either others another
      but and or nor so yet also however moreover furthermore additionally finally eventually subsequently elsewhere separately again although besides nevertheless nonetheless otherwise
      therefore thus hence consequently accordingly instead rather similarly likewise conversely still then afterward
      afterwards thereafter meanwhile indeed too though plus because`),
    ...phrases(`
      in addition, in contrast, in response, in return, in turn, in other words, in fact, in that case, by
      contrast, for example, for instance, for that reason, as a result, as such, at the same time, at that
      time, at that point, after that, before that, despite this, despite that, because of this, because of that, in the meantime, in particular, of
      course, for his part, for her part, for its part, for their part, that said, when he, when she, when they, if he, if
      she, if they, as he, as she, as they, while he, while she, while they, after he, after she, after they, before he,
      before she, before they, because he, because she, because they, since then, until then, even so, even then, on the other
      hand, on the contrary, to that end, of those, of these, of them, among them, one of them, some of
      them, most of them, many of them, all of them, none of them, the former was, the former is, the former has, the former had, the former will, the former would, the former said, the latter, later`),
  ],
  mentions: phrases(`
      the two, the others, the rest, the three, the four, the pair, the duo, the couple, the trio, the same, the man, the
      woman, the men, the women, the boy, the girl, the child, the teen, the teenager, the official, the officials, the
      officer, the officers, the spokesman, the spokeswoman, the spokesperson, the minister, the statement, the suspect, the
      suspects, the victim, the victims, the group, the group's, the company, the company's, the firm, the decision, the
      ruling, the incident, the move, the report, the attack, the announcement, the agency, the findings`),
  mention:
    /^\P{L}*The (?:\d+-year-old|(?:\p{Ll}+ ){1,2}(?:said|says|told|added|wrote|noted|confirmed|declined)(?!\p{L}))/u,
  unnamedSpeaker:
    /[,.!?…"”'’] (?:(?:he|she|it|they) (?:\p{Ll}+ ){0,2}?(?:said|says|told|added|wrote|tweeted|posted|asked|explained|noted|continued|recalled|insisted|joked)|(?:said|says|asked|added|wrote) (?:he|she|they))(?!\p{L})/iu,
  exceptions: phrases(`
      this week, this month, this year, this season, this summer, this autumn, this fall, this winter, this
      spring, this morning, this afternoon, this evening, those who, because of, another round, so-called,
      later this, later in, the group of, the decision to, the decision by, the incident in, the move to, the report
      by, the report on, the attack on, the announcement of, the announcement by, the company that, the group that, the man who, the
      woman who, the men who, the women who, the boy who, the girl who, the couple who, the officer who, the officers who, the
      minister of, the minister for, the two countries, the two sides`),
};
