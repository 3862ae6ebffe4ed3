import { absolutes } from "./checks/absolutes.ts";
import { accusations } from "./checks/accusations.ts";
import { attributions } from "./checks/attributions.ts";
import { causes } from "./checks/causes.ts";
import type { Check } from "./checks/check.ts";
import { completion } from "./checks/completion.ts";
import { content } from "./checks/content.ts";
import { contrasts } from "./checks/contrasts.ts";
import { diminished } from "./checks/diminished.ts";
import { directions } from "./checks/directions.ts";
import { doers } from "./checks/doers.ts";
import { futures } from "./checks/futures.ts";
import { germanCases } from "./checks/german-cases.ts";
import { hedges } from "./checks/hedges.ts";
import { inventions } from "./checks/inventions.ts";
import { links } from "./checks/links.ts";
import { names } from "./checks/names.ts";
import { negations } from "./checks/negations.ts";
import { opposites } from "./checks/opposites.ts";
import { places } from "./checks/places.ts";
import { quantifiers } from "./checks/quantifiers.ts";
import { quantities } from "./checks/quantities.ts";
import { quotations } from "./checks/quotations.ts";
import { replacedVerbs } from "./checks/replaced-verbs.ts";
import { roles } from "./checks/roles.ts";
import { sequences } from "./checks/sequences.ts";
import { slots } from "./checks/slots.ts";
import { substitutions } from "./checks/substitutions.ts";
import { together } from "./checks/together.ts";

/** In the order in which they are asked; the first reason is the one that is given. */
export const allChecks: readonly Check[] = [
  links,
  quotations,
  quantities,
  quantifiers,
  absolutes,
  names,
  slots,
  opposites,
  contrasts,
  negations,
  hedges,
  accusations,
  completion,
  futures,
  diminished,
  attributions,
  content,
  substitutions,
  replacedVerbs,
  inventions,
  causes,
  together,
  roles,
  doers,
  sequences,
  directions,
  places,
  germanCases,
];
