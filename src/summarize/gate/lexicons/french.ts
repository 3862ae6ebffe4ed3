import type { LexiconWords } from "./lexicon-words.ts";

export const french: LexiconWords = {
  functionWords: `chaque le la les un une des du de d l et ou mais donc or ni car ce cet cette ces il elle ils elles on nous vous je lui leur
    leurs son sa ses se qui que qu dont où à au aux en dans par pour sur sous avec sans entre vers chez depuis pendant avant après
    est sont était étaient sera seront été être a ont avait avaient aura avoir pas ne n plus moins très aussi même comme si tout
    tous toute toutes selon ainsi alors encore déjà y afin lors après dit déclaré annoncé nouveau nouvelle nouveaux`,
  pronouns: "il elle ils elles lui leur leurs son sa ses ce cette ces celui celle on nous je",
  anaphors:
    "entreprise société groupe ministre président présidente homme femme ville conseil tribunal parti gouvernement équipe banque club syndicat pays projet loi maire hôpital suspect pont navire",
  borders: "mais qui que qu dont où tandis alors lorsque quand parce car si après avant depuis pendant",
  joiners: "et ou ni",
  negators:
    "ne, n, au lieu de, plutôt que, pas, jamais, aucun, aucune, rien, personne, sans, ni, non, refusé de, refuse de, a démenti, démenti, dément, ont démenti, nie, nié, faute de, échoué à, n'a, n'ont, n'est, n'était, n'y, n'avait",
  hedges: {
    epistemic:
      "pourrait, pourraient, peut-être, peut être, probablement, probable, sans doute, possible, serait, seraient, aurait, auraient, semble, semblent, présumé, présumée, présumés, soupçonné, soupçonnée, soupçonnés, apparemment, éventuellement, devrait, devraient, estimé, attendu, attendue, croit, pense",
    intent:
      "prévoit, prévoient, prévu, envisage, envisagent, compte, veut, veulent, souhaite, souhaitent, espère, espèrent, entend, propose, proposé, menace de, tente de, projette, tenté de",
    condition: "si, à condition, sauf si, sous réserve, à moins",
    duty: "doit, doivent, devra, devront, devait, obligatoire, faut",
  },
  speech: {
    say: "attribué, attribue, attribuent, dit, a dit, disent, déclaré, déclare, déclarent, affirmé, affirme, affirment, expliqué, explique, indiqué, indique, précisé, précise, ajouté, rapporté, souligné, écrit",
    announce: "annoncé, annonce, annoncent",
    deny: "démenti, dément, démentent, nié, nie, nient, rejeté les accusations, conteste, contesté",
    confirm: "confirmé, confirme, confirment, reconnu, reconnaît, admis, admet, avoué",
    claim: "prétendu, prétend, prétendent, soutenu que",
    warn: "averti, avertit, prévenu que, mis en garde, met en garde, craint, craignent",
    promise: "promis, promet, promettent, garanti, assuré",
    demand: "exigé, exige, demandé, demande, réclamé, réclame, appelé à, appelle à, recommandé",
    accuse: "accusé, accuse, accusent, critiqué, critique, dénoncé, dénonce, condamné, reproché, reproche",
  },
  according: "selon, d'après, aux dires de",
  bounds: {
    more: "plus de, plus d, supérieur à",
    atLeast: "au moins, au minimum",
    less: "moins de, moins d, inférieur à",
    upTo: "jusqu'à, jusqu, au plus, au maximum",
    near: "près de, près d, presque, quasiment",
    about: "environ, à peu près, autour de, quelque, une centaine de",
  },
  quantifiers: {
    all: "tous les, toutes les, tous, toutes, chaque, tout le, toute la, l'ensemble des",
    most: "la plupart des, la plupart, la majorité des, majorité des, une majorité de, presque tous, presque toutes",
    many: "de nombreux, de nombreuses, nombreux, nombreuses, beaucoup de, beaucoup",
    some: "quelques, plusieurs, certains, certaines, quelques-uns",
    few: "peu de, peu, rares",
    one: "l'un des, l'une des, un des, une des, un seul, une seule",
  },
  spans: { from: "depuis dès après", until: "jusqu'à jusqu'au avant" },
  orders: {
    before: "avant, avant que, avant de, jusqu'à, jusqu",
    after: "après, après que, depuis",
    during: "pendant, lorsque, lors de, quand",
  },
  diminishers: "presque, quasi, quasiment, partiellement, en partie, à moitié, pratiquement",
  among: "l'un des, un des, l'une des, une des, parmi, certains des",
  superlatives: /^(?:plus|moins|meilleure?s?|pires?)$/u,
  changes: { by: "de", to: "à" },
  causes:
    "parce que, parce qu, en raison, à cause, causé, causée, provoqué, provoquée, provoquant, donc, grâce à, entraîné, conséquence, suite à, c'est pourquoi, car, dû à, due à",
  numbers: {
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    vingt: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    cent: 100,
    cents: 100,
    mille: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
    douzaine: 12,
    moitié: 0.5,
    double: 2,
    doublé: 2,
    dizaines: 10.5,
    centaines: 100.5,
    milliers: 1000.5,
  },
  ordinals: {
    premier: 1,
    première: 1,
    deuxième: 2,
    second: 2,
    seconde: 2,
    troisième: 3,
    quatrième: 4,
    cinquième: 5,
    tiers: 3,
    quart: 4,
  },
  units: {
    percent: "%",
    points: "points point",
    usd: "dollar dollars",
    eur: "euro euros",
    gbp: "livre livres",
    franc: "franc francs",
    km: "km kilomètre kilomètres",
    m: "mètre mètres",
    tonne: "tonne tonnes",
    kg: "kg kilos kilogrammes",
    litre: "litre litres",
    hectare: "hectare hectares",
    degree: "degré degrés",
    minute: "minute minutes",
    hour: "heure heures h",
    day: "jour jours",
    week: "semaine semaines",
    month: "mois",
    year: "an ans année années",
    mw: "mw mégawatts",
    gw: "gw gigawatts",
  },
  months: "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre",
  weekdays: "lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche",
  times: `hier
    aujourd'hui, aujourd
    demain
    la semaine dernière, semaine dernière
    la semaine prochaine, semaine prochaine
    le mois dernier, mois dernier
    le mois prochain, mois prochain
    l'an dernier, l'année dernière, an dernier
    l'an prochain, l'année prochaine, an prochain
    matin
    soir
    nuit
    midi
    minuit
    hiver
    printemps
    automne`,
  generic: "personnes personne gens fois total nombre",
  passive: "est sont était étaient été être sera seront",
  agent: "par",
  relatives: `séparer sépare écart
    victoire gagner victorieux victorieuse vainqueur remporter
    contester conteste refuser refusé reconnaître
    adversaire rival opposant concurrent
    obtenir obtient arriver recueillir
    recomptage comptage recompter
    réclamer demander réclame demande exiger
    panne coupure
    électricité courant
    sortir quitter partir
    scrutin vote élection
    participation votants
    décision prononcer décider
    camp parti
    allier alliance besoin
    siège fauteuil
    entreprise société firme compagnie groupe
    salarié employé travailleur ouvrier
    arrêter interpeller arrestation interpellation
    mourir mort décéder décès tué tuer
    blessé blesser
    acheter acquérir achat rachat
    vendre vente
    augmenter monter croître hausse augmentation
    baisser diminuer reculer baisse recul diminution
    fermer fermeture
    ouvrir ouverture
    accord entente pacte
    gouvernement exécutif
    police policier agents
    juge tribunal justice
    avocat défenseur
    voiture véhicule automobile
    navire bateau
    incendie feu
    accident collision
    enfant garçon fille
    école établissement
    élève écolier étudiant
    médecin docteur
    hôpital clinique
    ville commune localité
    pays nation état
    commencer débuter début
    finir terminer fin achever
    aider soutenir aide soutien
    approuver accepter
    match rencontre partie
    équipe formation
    gagner remporter vaincre
    prix récompense
    étude recherche enquête
    scientifique chercheur
    habitants population gens personnes`,
  synonyms: `tuer mort mourir décès tué tués morts mortes décédé
    blesser blessé blessés blessure
    acheter achat racheter rachat acquérir acquis
    vendre vente vendu
    commencer début débuter démarrer
    finir fin terminer achever achevé
    fermer fermeture fermé fermée
    augmenter hausse augmentation progresser progressé grimper
    baisser baisse diminuer diminution reculer recul chuter chute
    approuver adopter approbation voter adopté voté
    rejeter rejet rejeté
    gagner victoire remporter battre
    supprimer suppression
    construire construction bâtir
    réparer réparation travaux
    arrêter interpeller arrestation arrêté interpellé
    grève débrayage
    frapper toucher frappé touché secouer
    employé salarié travailleur
    emploi poste
    habitant résident riverain
    enfant élève écolier
    entreprise société firme
    incendie feu
    coûter coût
    école établissement`,
  reasons: "puisque, pourquoi, raison, faute de, afin de",
  modals:
    "pourrait, pourraient, veut, veulent, demande, demandent, si, risque, doit, devrait, souhaite, accusé, accusée, semble, devrait",
  negatives:
    "refuse, refusé, refusa, conteste, manque, sans, aucun, aucune, perdu, fermé, interdit, évité, empêché, panne, coupure, impossible",
  vagueSpeakers: "autorités source sources rapport communiqué responsables porte-parole témoin",
  titles: "experts observateurs analystes chef directeur directrice patron père mère",
  opposites: `augmenter hausse progresser grimper / baisser baisse diminuer reculer chuter
    gagner victoire / perdre défaite perdu
    acheter racheter / vendre vendu
    ouvrir ouvert rouvrir / fermer fermé
    commencer début / finir fin terminer
    approuver accepter adopter soutenir / rejeter refuser rejeté s'opposer
    tué mort / blessé
    nord / sud
    est oriental / ouest occidental
    coupable / innocent acquitté
    embaucher / licencier
    hausse / baisse
    bénéfice / perte
    confirmer / démentir démenti
    arrêté / libéré
    premier / dernier
    grand / petit
    homme / femme
    majorité / minorité
    public / privé
    plus / moins
    temporaire temporairement / définitif définitivement
    interdire interdit / autoriser autorisé
    créer / supprimer`,
  contraries:
    "augmenter monter progresser croître baisser diminuer reculer réduire chuter améliorer aggraver acheter vendre haut bas grand petit tous",
  negativePrefixes: "in im il ir dé",
};
