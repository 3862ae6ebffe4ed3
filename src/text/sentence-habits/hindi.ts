import { type SentenceHabits, words } from "./sentence-habits.ts";

export const hindi: SentenceHabits = {
  // The letters of the Latin alphabet as Hindi spells them in initials, too.
  beforeName: words(`
    डॉ डा प्रो श्री श्रीमती सुश्री पं स्व ले कर्नल मे ज़ि जि मु पो प्रा लि सं
    ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई ज़ेड`),
  beforeNumber: words("नं सं पृ रु क्र दि फ़ो भाग धारा"),
  anywhere: words("रु कि.मी किमी सेमी मी आदि ई.पू"),
  openers: new Set(),
  neverOpen: words("का के की को में से पर ने है हैं था थे थी तक और या"),
  speech: words("कहा पूछा बोला बोली बोले लिखा चिल्लाया चिल्लाई बताया कहते-हैं पूछता-है पूछती-है पूछते-हैं कहता-है कहती-है"),
  ordinalsHaveDots: false,
};
