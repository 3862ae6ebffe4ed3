import type { LexiconWords } from "./lexicon-words.ts";

export const german: LexiconWords = {
  functionWords: `der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch er sie es wir ihr ich man
    ihm ihn ihnen ihre ihren ihrem ihrer seine seinen seinem seiner sein sich dies diese dieser dieses diesem diesen jener welche
    welcher welches in im ins an am ans auf aus bei beim mit nach von vom vor zu zum zur über unter durch für gegen ohne um bis
    seit während wegen trotz zwischen neben innerhalb außerhalb als wie wenn weil dass daß ob damit obwohl nachdem bevor ist sind
    war waren wird werden wurde wurden worden hat haben hatte hatten habe sei seien wäre würde würden hätte könne könnte kann
    können konnte konnten soll sollen sollte sollten muss müssen musste mussten darf dürfen will wollen wollte nicht kein keine
    keinen keiner keinem auch noch nur schon sehr mehr so dann dort hier da dabei dazu damit davon darüber deren dessen jedoch
    unterdessen zudem außerdem demnach zufolge laut wo wer was rund etwa neu neue neuen neuer neues sagte sagten sagt sagen
    weitere weiteren weiter worden geworden lassen lässt ließ gibt gab geben`,
  pronouns:
    "er sie es ihm ihn ihnen ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner diese dieser dieses diesem diesen dies wir ich",
  anaphors: `unternehmen konzern firma gruppe minister ministerin präsident präsidentin mann frau stadt rat behörde gericht partei
    regierung team ministerium bank verein gewerkschaft land projekt gesetz maßnahme plan entscheidung schule krankenhaus klinik
    flughafen betreiber verdächtige fahrer sprecher sprecherin bürgermeister bürgermeisterin gebäude brücke opfer schiff werk film
    buch sturm feuer brand angriff chef chefin hersteller paar junge mädchen spieler trainer`,
  borders: `aber sondern während obwohl weil da nachdem bevor bis wenn falls dass daß damit als welche welcher welches wo doch denn
    sodass ob`,
  joiners: "und oder sowie",
  negators: `nicht, kein, keine, keinen, keinem, keiner, keines, nie, niemals, niemand, niemanden, nichts, ohne, weder, noch nicht, lehnte ab,
    weigerte sich, weigerten sich, weigert sich, bestritt, bestritten, bestreitet, bestreiten, dementierte, dementierten, dementiert, scheiterte, scheiterten, verhinderte,
    schloss aus, schließt aus, statt, anstatt, anstelle, nirgends, kaum, mangels, keinerlei, verzichtet auf, verzichtete auf, verzichten auf`,
  hedges: {
    epistemic: `könnte, könnten, dürfte, dürften, möglicherweise, wahrscheinlich, vermutlich, vielleicht, angeblich, offenbar, anscheinend,
      mutmaßlich, mutmaßliche, mutmaßlichen, mutmaßlicher, womöglich, wohl, möglich, soll, sollen, solle, scheint, scheinen, schien, voraussichtlich,
      vermutet, vermuten, vermutete, verdächtig, verdacht, verdächtigt, erwartet, erwarten, erwartete, geschätzt, schätzungsweise, unbestätigt, unbestätigten,
      glaubt, glauben, unklar, rechnet mit, rechnen mit, rechnet damit, rechnen damit, rechnete damit, rechneten damit,
      geht davon aus, gehen davon aus, ging davon aus, gingen davon aus, davon ausgeht, davon ausgehen, nimmt an, nehmen an, gilt als, hält für, halten für, eventuell, anzeichen, vorläufigen, vorläufige, nach ersten erkenntnissen, nach bisherigen erkenntnissen, nach derzeitigem stand, nach bisherigem stand`,
    intent: `plant, planen, plante, planten, geplant, geplante, geplanten, will, wollen, wollte, wollten, beabsichtigt, beabsichtigen, erwägt, erwägen,
      hofft, hoffen, hoffte, möchte, möchten, strebt an, streben an, vorgeschlagen, schlug vor, schlägt vor, drohte, drohen, droht, versuchte, versuchten, versucht,
      vorschlag, entwurf, vorgesehen, bereit, absicht, pläne`,
    condition: "wenn, falls, sofern, vorausgesetzt, unter der bedingung, es sei denn, vorbehaltlich",
    duty: "muss, müssen, musste, mussten, müsse, müssten, sollte, sollten, verpflichtet",
  },
  speech: {
    say: `sagte, sagten, sagt, sagen, teilte, teilten, mitteilte, mitteilten, erklärte, erklärten, erklärt, berichtete, berichteten, berichtet, berichten, schrieb,
      schrieben, schreibt, betonte, betonten, betont, fügte, ergänzte, äußerte, meinte, meint, meldete, meldeten, meldet, hieß es, mitgeteilt,
      nannte, nannten, nennt, sprach von, sprachen von, spricht von, sprechen von, bezeichnete, teilt, aussagte,`,
    announce: "gab bekannt, gaben bekannt, kündigte, kündigten, kündigt, angekündigt, verkündete",
    deny: "bestritt, bestritten, bestreitet, bestreiten, dementierte, dementierten, dementiert, wies zurück, wiesen zurück, weist zurück",
    confirm:
      "bestätigte, bestätigten, bestätigt, bestätigen, räumte, räumten, räumt, gab zu, gestand, gestanden, eingeräumt, gesteht",
    claim: "behauptete, behaupteten, behauptet, behaupten",
    warn: "warnte, warnten, warnt, warnen, befürchtet, befürchten, befürchtete",
    promise:
      "versprach, versprachen, verspricht, versprechen, versprochen, zusicherte, sicherte zu, sichert zu, garantierte",
    demand:
      "forderte, forderten, fordert, fordern, verlangte, verlangten, verlangt, rief auf, riefen auf, ruft auf, empfahl, mahnte, mahnt, appellierte",
    accuse:
      "beschuldigte, beschuldigten, beschuldigt, warf vor, warfen vor, wirft vor, werfen vor, kritisierte, kritisierten, kritisiert, kritisieren, verurteilte",
  },
  according:
    "laut, nach angaben, nach aussage, nach worten, gemäß, angaben der, angaben des, angaben von, nach einschätzung, nach ansicht",
  accordingBehind: "zufolge",
  bounds: {
    more: "mehr als, älter als, länger als, über, oberhalb von, gut",
    atLeast: "mindestens, wenigstens, nicht weniger als, zumindest",
    less: "weniger als, jünger als, kürzer als, unter, unterhalb von",
    upTo: "bis zu, höchstens, maximal, nicht mehr als",
    near: "fast, knapp, beinahe, nahezu, annähernd",
    about: "etwa, rund, ungefähr, circa, ca, zirka, schätzungsweise, im schnitt, durchschnittlich",
  },
  quantifiers: {
    all: "alle, allen, aller, alles, sämtliche, sämtlichen, jeder, jede, jedes, jeden, jedem, die ganze, das ganze, der ganze",
    most: "die meisten, den meisten, der meisten, meisten, mehrheit der, die mehrheit, großteil der, größtenteils, mehrheitlich, fast alle, fast allen, nahezu alle, nahezu allen",
    many: "viele, vielen, vieler, zahlreiche, zahlreichen",
    some: "einige, einigen, einiger, manche, manchen, mehrere, mehreren, mehrerer, etliche, etlichen, ein paar",
    few: "wenige, wenigen, weniger als gedacht, wenig, nur wenige, kaum jemand",
    one: "einer der, eine der, eines der, einer von, eine von, eines von, einem der, nur einer, nur eine, nur eines",
  },
  spans: { from: "ab seit nach", until: "bis vor" },
  orders: { before: "bevor, ehe, bis, vor", after: "nachdem, seit, seitdem, nach", during: "während, als" },
  diminishers: "fast, beinahe, nahezu, teilweise, zum teil, teils, weitgehend",
  among: "einer der, eine der, eines der, einen der, einem der, einer von, zu den, zählt zu, unter den, einige der",
  superlatives: /^(?:meist|größt|best|\p{L}{3,}st)e[nrsm]?$/u,
  changes: { by: "um", to: "auf" },
  causes: `weil, wegen, deshalb, daher, deswegen, infolge, aufgrund, verursachte, verursacht, verursachten, ausgelöst, auslöste, führte zu,
    führten zu, dadurch, folglich, somit, dank, grund dafür, als folge, sodass, löste aus`,
  numbers: {
    beide: 2,
    beiden: 2,
    einundzwanzig: 21,
    zweiundzwanzig: 22,
    dreiundzwanzig: 23,
    vierundzwanzig: 24,
    sechsundzwanzig: 26,
    siebenundzwanzig: 27,
    achtundzwanzig: 28,
    neunundzwanzig: 29,
    siebenhundert: 700,
    achthundert: 800,
    neunhundert: 900,
    eintausend: 1000,
    null: 0,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
    dreizehn: 13,
    vierzehn: 14,
    fünfzehn: 15,
    sechzehn: 16,
    siebzehn: 17,
    achtzehn: 18,
    neunzehn: 19,
    zwanzig: 20,
    dreißig: 30,
    vierzig: 40,
    fünfzig: 50,
    sechzig: 60,
    siebzig: 70,
    achtzig: 80,
    neunzig: 90,
    hundert: 100,
    tausend: 1e3,
    million: 1e6,
    millionen: 1e6,
    mio: 1e6,
    milliarde: 1e9,
    milliarden: 1e9,
    mrd: 1e9,
    billion: 1e12,
    billionen: 1e12,
    dutzend: 12,
    dutzende: 12.5,
    hunderte: 100.5,
    tausende: 1000.5,
    hälfte: 0.5,
    halb: 0.5,
    doppelt: 2,
    verdoppelt: 2,
    fünfundzwanzig: 25,
    zweihundert: 200,
    dreihundert: 300,
    vierhundert: 400,
    fünfhundert: 500,
    sechshundert: 600,
    zweitausend: 2000,
    dreitausend: 3000,
    fünftausend: 5000,
    zehntausend: 10000,
  },
  ordinals: {
    erste: 1,
    ersten: 1,
    erster: 1,
    erstes: 1,
    zweite: 2,
    zweiten: 2,
    zweiter: 2,
    zweites: 2,
    dritte: 3,
    dritten: 3,
    dritter: 3,
    drittes: 3,
    vierte: 4,
    vierten: 4,
    vierter: 4,
    fünfte: 5,
    fünften: 5,
    fünfter: 5,
    drittel: 3,
    viertel: 4,
  },
  units: {
    percent: "prozent %",
    points: "prozentpunkte prozentpunkten prozentpunkt punkte punkten",
    usd: "dollar usd",
    eur: "euro eur",
    gbp: "pfund",
    yen: "yen",
    yuan: "yuan",
    rouble: "rubel",
    franc: "franken",
    crown: "kronen krone",
    km: "km kilometer kilometern",
    m: "meter metern",
    mile: "meilen meile",
    cm: "zentimeter cm zentimetern",
    mm: "millimeter mm",
    hectare: "hektar",
    tonne: "tonne tonnen",
    kg: "kg kilo kilogramm",
    gram: "gramm",
    litre: "liter litern",
    degree: "grad",
    mw: "mw megawatt",
    gw: "gw gigawatt",
    kw: "kw kilowatt",
    second: "sekunde sekunden",
    minute: "minute minuten",
    hour: "stunde stunden",
    day: "tag tage tagen",
    week: "woche wochen",
    month: "monat monate monaten",
    year: "jahr jahre jahren",
    age: "jährige jähriger jährigen jähriges",
    decade: "jahrzehnt jahrzehnte",
    clock: "uhr",
    square: "quadratmeter quadratmetern",
  },
  months:
    "januar jänner jan, februar feb, märz, april apr, mai, juni jun, juli jul, august aug, september sept sep, oktober okt, november nov, dezember dez",
  weekdays: `montag montags montagabend montagmorgen, dienstag dienstags dienstagabend dienstagmorgen, mittwoch mittwochs mittwochabend mittwochmorgen, donnerstag donnerstags donnerstagabend donnerstagmorgen,
    freitag freitags freitagabend freitagmorgen, samstag samstags sonnabend samstagabend, sonntag sonntags sonntagabend`,
  times: `gestern
    heute
    vorgestern
    übermorgen
    letzte woche, vergangene woche, vergangenen woche, letzten woche, vorige woche
    nächste woche, nächsten woche, kommende woche, kommenden woche
    letzten monat, vergangenen monat
    nächsten monat, kommenden monat
    letztes jahr, vergangenes jahr, vergangenen jahr, letzten jahr, vorjahr
    nächstes jahr, nächsten jahr, kommendes jahr, kommenden jahr
    dieses jahr, diesem jahr
    diese woche, dieser woche
    mitternacht
    mittag
    nachmittag
    abend
    nacht
    wochenende, wochenendes
    frühjahr, frühling
    sommer
    herbst
    winter`,
  generic: "menschen personen leute mal gesamt insgesamt zahl",
  passive: "wird werden wurde wurden worden",
  agent: "von vom durch",
  relatives: `inflation teuerung inflationsrate preise preisanstieg
    zentralbank notenbank
    experte experten fachleute fachmann sachverständige
    verringern verringert senken gesenkt senkte kürzen reduzieren reduziert herabgesetzt senkung
    anheben angehoben erhöhen erhöht hob heraufgesetzt anhebung erhöhung
    rechnen gerechnet erwarten erwartet erwartung
    billig billiger günstig günstiger
    teuer teurer
    schwer schwierig schwieriger erschwert
    export exporte ausfuhr ausfuhren
    import importe einfuhr einfuhren
    mitglied mitglieder ratsmitglied ratsmitglieder
    verlieren verlor nachgeben nachgab nach
    berücksichtigen berücksichtigt enthalten einbezogen
    geschütz geschütze waffe waffen kanonen
    gespräch gespräche verhandlung verhandlungen unterredung beratungen
    waffenruhe feuerpause waffenstillstand
    einigung einigen geeinigt verständigen verständigt vereinbart vereinbarung übereinkunft
    brand feuer brannte geriet fing
    sterben starb gestorben tot getötet ums
    stammen stammten geschickt gesandt entsandt
    ungeklärt strittig unklar offen
    bericht berichten erstatten
    stellen kommen stammen
    straße weg passstraße
    befahrbar offen öffnen geöffnet
    räumen geräumt beseitigen
    binnen innerhalb
    vorausgehen vorausgegangen voraus
    vertrag abmachung abkommen vereinbarung
    trümmer überreste wrackteile
    kaputt beschädigt
    partei fraktion
    wahl abstimmung urnengang
    regierung kabinett
    behörde amt
    chef leiter vorsitzender vorstand
    firma unternehmen konzern betrieb hersteller
    autobauer autohersteller
    arbeiter beschäftigte mitarbeiter personal belegschaft
    lohn gehalt bezahlung
    anwalt anwältin verteidiger verteidigerin jurist
    gericht richter justiz kammer
    täter angreifer
    opfer tote todesopfer
    polizist polizistin beamter beamte polizei
    schule schüler
    kind kinder junge mädchen
    leute menschen personen bürger bewohner einwohner
    zuschauer publikum besucher fans
    mannschaft team elf
    spiel partie begegnung
    trainer coach
    sieg erfolg gewinnen
    zug bahn
    schiff boot fähre
    haus gebäude wohnhaus
    stadt ort gemeinde
    land staat
    grund ursache
    beginnen begann anfangen anfing starten start
    aufhören enden schluss
    kaufen erwerben erworben
    zeigen belegen beweisen
    fordern verlangen
    helfen unterstützen hilfe unterstützung
    bleiben bleibt weiterhin
    groß riesig gewaltig
    klein gering winzig
    schnell rasch zügig
    sofort unverzüglich
    früher ehemalig ehemalige vormals
    jährlich jahr
    täglich tag
    nutzen benutzen verwenden gebrauchen
    passieren geschehen ereignen ereignete
    verletzt verwundet
    zurückgeben zurück rückgabe
    auszeichnung preis
    forscher wissenschaftler forscherin wissenschaftlerin
    studie untersuchung forschung
    arzt mediziner ärztin
    krankheit erkrankung leiden`,
  synonyms: `arbeitsplatz arbeitsplätze arbeitsstelle arbeitsstellen job jobs
    töten sterben tot tod starb gestorben getötet toten tote todesopfer ums umgekommen starben
    verletzen verletzt verletzte verletzung verwundet
    kaufen kauf übernehmen übernahme erwerben gekauft übernimmt kauft kaufte übernahm
    verkaufen verkauf verkauft verkaufte
    beginnen start starten beginn begann begonnen begannen
    enden ende beenden endete abschließen abgeschlossen beendet fertig
    schließen schließung gesperrt sperren sperrung geschlossen schloss schließt sperrte sperrt
    steigen anstieg stieg gestiegen zunehmen zunahme wachsen wuchs erhöhen erhöhung zugenommen zugelegt stiegen steigt
    sinken rückgang fallen fiel gefallen gesunken abnehmen sank zurückgehen zurückgegangen abnahme sanken sinkt
    billigen genehmigen zustimmen zustimmung beschließen beschlossen genehmigt beschloss beschluss genehmigung stimmte
    ablehnen ablehnung abgelehnt lehnte lehnt verworfen
    gewinnen sieg gewann gewonnen siegte besiegen besiegte schlug
    kürzen streichen abbauen abbau kürzung streicht gestrichen strich
    bauen errichten gebaut bau errichtet
    reparieren reparatur instandsetzung sanierung sanieren repariert
    festnehmen festnahme festgenommen verhaften verhaftet verhaftung nahm
    finden entdecken gefunden entdeckt fand entdeckte fanden
    kosten kostet kostete
    abstimmung abstimmen votum
    gespräch verhandlung verhandlungen gespräche
    einigung einigen vereinbarung abkommen geeinigt einigten
    streik ausstand arbeitsniederlegung streiken streikt
    mitarbeiter beschäftigte arbeitnehmer angestellte beschäftigten belegschaft
    stelle arbeitsplatz arbeitsplätze stellen
    polizei polizisten beamte beamten
    anwohner bewohner einwohner
    kind kinder
    arzt ärzte mediziner
    firma unternehmen konzern betrieb
    angriff attacke angreifen angegriffen
    hilfe unterstützung helfen unterstützen
    fliehen flüchten geflohen flucht
    zerstören beschädigen schaden schäden beschädigt zerstört
    auto wagen fahrzeug pkw
    flugzeug maschine
    schiff boot
    brand feuer
    unfall zusammenstoß kollision
    verschieben verschoben
    stoppen aussetzen einstellen gestoppt eingestellt stellt
    zeigen belegen zeigt
    ernennen ernannt
    zurücktreten rücktritt zurückgetreten trat
    urteil verurteilen verurteilt
    haft gefängnis
    fordern forderung verlangen
    treffen traf getroffen
    geben gegeben bereitstellen stellt
    schüler schülerinnen
    regen niederschlag
    überschwemmung hochwasser überflutung
    haus häuser gebäude
    mitteilen mitteilung angabe angaben
    verbieten verbot verboten
    erlauben zulassen erlaubt
    retten gerettet rettung
    suchen suche gesucht
    stehlen gestohlen diebstahl
    spiel partie
    bürgermeister bürgermeisterin
    sprecher sprecherin
    rat stadtrat gemeinderat
    eröffnen eröffnung eröffnet öffnen geöffnet öffnet
    lehrer lehrkräfte lehrerinnen
    zahlen bezahlen zahlt gezahlt zahlung
    ausgeben ausgaben investieren investiert investition`,
  reasons: "warum, denn, aus protest, damit, grund",
  modals:
    "könnte, könnten, würde, würden, ob, fraglich, chance, gefahr, möchte, fordern, fordert, bereit, vorwurf, beschuldigt, scheint, als ausgemacht, gilt, prognose, prognosen",
  negatives:
    "bevor, verlor, verloren, fehlt, fehlte, fehlten, mangel, gestoppt, verboten, verbot, verhindert, beendet, endete, abgesagt, unklar, ungeklärt, offen, strittig, zu wenig, unbewaffnet, unbewaffneten, unverletzt, unbekannt, unmöglich, ob",
  vagueSpeakers: "angaben behörde behörden sprecher sprecherin mitteilung bericht erklärung",
  titles: "zeuge zeugin fachleute experten beobachter leiter leiterin chef chefin vater mutter",
  opposites: `anheben angehoben erhöht gestiegen / senken gesenkt verringert gesunken
    begrüßen befürworten unterstützen / lehnen ablehnen kritisieren
    steigen anstieg stieg gestiegen zunehmen wachsen erhöhen erhöht höher mehr / sinken rückgang fallen fiel gefallen gesunken sank senken gesenkt niedriger weniger
    gewinnen gewann gewonnen sieg / verlieren verlor verloren niederlage
    kaufen kauft kaufte übernehmen / verkaufen verkauft verkaufte
    öffnen eröffnen geöffnet eröffnet wiedereröffnet / schließen geschlossen sperren gesperrt schloss
    beginnen begann / enden endete beenden beendet
    annehmen angenommen zustimmen billigen genehmigen beschließen befürworten unterstützen / ablehnen abgelehnt lehnte ablehnung verweigern
    schuldig verurteilt / freigesprochen unschuldig
    getötet tot tote töten starb sterben / verletzt verletzte verletzen überlebt gerettet
    norden nördlich nördlichen nördliche / süden südlich südlichen südliche
    osten östlich östlichen östliche / westen westlich westlichen westliche
    einstellen eingestellt / entlassen
    ankunft / abfahrt abflug
    verbessern besser / verschlechtern schlechter
    gewinn / verlust
    import / export
    erfolg erfolgreich gelungen / gescheitert scheitern misslungen
    bestätigen bestätigte / bestreiten bestritt dementieren dementierte
    festgenommen verhaftet / freigelassen
    alt ältere älter / jung jüngere jünger
    hoch höchste höher / niedrig niedrigste niedriger
    groß größte größer / klein kleinste kleiner
    früh früher / spät später
    lang länger / kurz kürzer
    warm heiß wärmer / kalt kälter
    mann männer vater sohn / frau frauen mutter tochter
    mehrheit / minderheit
    öffentlich / privat
    legal / illegal
    sicher / gefährlich
    loben lobte / kritisieren kritisierte
    krieg / frieden
    erlauben erlaubt / verbieten verboten
    stark / schwach
    verletzt verletzte verletzten / unverletzt unverletzte unverletzten unversehrt
    leicht leichte leichten / schwer schwere schweren
    begrüßen begrüßte / bedauern bedauerte
    links linke / rechts rechte
    schnell / langsam
    bauen gebaut / abreißen abgerissen
    vorübergehend / dauerhaft endgültig
    einstimmig / knapp
    alle / keine
    immer / nie
    viele / wenige
    erste / letzte
    maximum höchstens / minimum mindestens
    aufheben aufgehoben / verhängen verhängt
    schaffen schafft schuf geschaffen / streichen gestrichen
    positiv / negativ
    freiwillig / verpflichtend`,
  contraries:
    "steigen steigern erhöhen anheben wachsen zunehmen sinken senken fallen schrumpfen abnehmen kürzen verbessern verschlechtern kaufen verkaufen loben kritisieren hoch höher niedrig niedriger groß größer klein kleiner alt älter jung jünger alle",
  negativePrefixes: "un in il ir des miss nicht",
  isGermanic: true,
};
