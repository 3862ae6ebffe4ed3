import type { Recognition } from "../recognition.ts";
import { groupTellers, SAME_EVENT } from "./group-tellers.ts";
import { likeness } from "./likeness.ts";
import { countedTermsOf, profileOf, readProfile } from "./profile.ts";
import { similarity, WINDOW } from "./similarity.ts";
import { sketchOf } from "./sketch.ts";

/** Of so many terms of each article, two articles on one event hardly ever have none in common. */
const TELLING_TERMS = 12;

/** By the words of articles, their names and numbers, and their dates. */
export const recognizeByText: Recognition = {
  sketchOf,
  likeness,
  countedTermsOf,
  profileOf,
  tellingTermsOf: (profile) => [...readProfile(profile).keys()].slice(0, TELLING_TERMS),
  window: WINDOW,
  similarity,
  worthALook: SAME_EVENT / 2,
  group: groupTellers,
};
