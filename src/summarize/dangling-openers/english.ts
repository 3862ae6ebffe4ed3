import { type Openers, phrases, words } from "./openers.ts";

export const english: Openers = {
  openers: [
    ...words(`
      he she it they him them his her hers its their theirs he's she's it's they're he'd she'd they'd he'll she'll they'll
      this that that's these those such both neither either others another
      but and or nor so yet also however moreover furthermore additionally besides nevertheless nonetheless otherwise
      therefore thus hence consequently accordingly instead rather similarly likewise conversely still then afterward
      afterwards thereafter meanwhile indeed too though plus because`),
    ...phrases(`
      in addition, in contrast, in response, in return, in turn, in other words, in fact, in that case, by
      contrast, for example, for instance, for that reason, as a result, as such, at the same time, at that
      time, at that point, after that, before that, since then, until then, even so, even then, on the other
      hand, on the contrary, to that end, of those, of these, of them, among them, one of them, some of
      them, most of them, many of them, all of them, none of them, the former, the latter, the two, the others, the rest, the
      three, the pair, the duo, the couple, the trio, the same, the man, the woman, the men, the women, the
      boy, the girl, the official, the officials, the spokesman, the spokeswoman, the statement, the
      suspect, the suspects, the victim, the victims, later, the
      group, the group's, the decision, the incident, the move, the report, the attack, the announcement, the agency`),
  ],
  exceptions: phrases(`
      this week, this month, this year, this season, this summer, this autumn, this fall, this winter, this
      spring, this morning, this afternoon, this evening, those who, because of, another round, so-called,
      later this, later in, the group of, the decision to, the decision by, the incident in, the move to, the report
      by, the report on, the attack on, the announcement of, the announcement by`),
};
