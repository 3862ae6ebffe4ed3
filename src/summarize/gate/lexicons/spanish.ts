import type { LexiconWords } from "./lexicon-words.ts";

export const spanish: LexiconWords = {
  functionWords: `cada el la los las un una unos unas de del al y e o u pero que en por para con sin sobre entre hasta desde durante tras
    antes después a ante bajo contra según es son era eran fue fueron será serán ser sido está están estaba ha han había habían haber
    se su sus lo le les este esta estos estas ese esa eso aquel como si no ni más menos muy también ya aún cuando donde quien cual
    cuyo ello él ella ellos ellas nos mi tu todo toda todos todas otro otra otros otras así porque aunque mientras dijo nuevo nueva`,
  pronouns: "él ella ellos ellas su sus lo le les este esta estos estas ese esa eso nosotros yo",
  anaphors:
    "empresa compañía grupo ministro ministra presidente presidenta hombre mujer ciudad ayuntamiento tribunal partido gobierno equipo banco sindicato país proyecto ley alcalde alcaldesa hospital sospechoso puente barco",
  borders: "pero que quien cual donde mientras aunque cuando porque si antes después hasta desde",
  joiners: "y e o u ni",
  negators:
    "no, en lugar de, en vez de, nunca, jamás, ningún, ninguno, ninguna, nadie, nada, sin, ni, tampoco, negó, negaron, niega, niegan, se negó a, se negaron a, rechazó, descartó, descarta, falta de",
  hedges: {
    epistemic:
      "podría, podrían, puede, pueden, quizá, quizás, tal vez, probablemente, probable, posible, posiblemente, supuesto, supuesta, supuestos, presunto, presunta, presuntos, presuntamente, supuestamente, al parecer, parece, parecen, aparentemente, sospecha, sospechan, sospechoso, se cree, cree, creen, se espera, estima, estiman, habría, habrían, sería, serían",
    intent:
      "prevé, prevén, previsto, planea, planean, quiere, quieren, pretende, pretenden, espera, esperan, propone, propuso, propuesto, intenta, intentó, intentaron, amenaza, amenazó con, estudia, estudian, tiene previsto, busca",
    condition: "si, siempre que, a condición, a menos, salvo que, en caso de",
    duty: "debe, deben, deberá, deberán, debía, obligatorio, obligatoria, tiene que, tienen que",
  },
  speech: {
    say: "atribuyó, atribuye, atribuyeron, atribuyen, dijo, dijeron, dice, dicen, declaró, declararon, afirmó, afirmaron, afirma, explicó, explica, señaló, señalaron, indicó, informó, informaron, informa, añadió, agregó, aseguró, aseguraron, asegura, comunicó, escribió, dicho, definió, calificó",
    announce: "anunció, anunciaron, anuncia, anunciado",
    deny: "negó, negaron, niega, niegan, desmintió, desmintieron, desmiente, rechazó las acusaciones",
    confirm: "confirmó, confirmaron, confirma, admitió, admitieron, admite, reconoció, reconoce, reconocieron, confesó",
    claim: "alegó, alega, alegan, sostuvo, sostiene",
    warn: "advirtió, advirtieron, advierte, advierten, alertó, teme, temen",
    promise: "prometió, prometieron, promete, prometen, garantizó",
    demand: "exigió, exigieron, exige, exigen, pidió, pidieron, pide, reclamó, reclama, recomendó, instó",
    accuse: "acusó, acusaron, acusa, acusan, criticó, critica, critican, criticaron, culpó, condenó, denunció",
  },
  according: "según, de acuerdo con, en palabras de",
  bounds: {
    more: "más de, por encima de, superior a",
    atLeast: "al menos, por lo menos, como mínimo",
    less: "menos de, por debajo de, inferior a",
    upTo: "hasta, como máximo, a lo sumo",
    near: "casi, cerca de",
    about: "unos, unas, alrededor de, aproximadamente, en torno a, cerca",
  },
  quantifiers: {
    all: "todos los, todas las, todos, todas, cada, todo el, toda la",
    most: "la mayoría de, la mayoría, mayoría, la mayor parte de, casi todos, casi todas",
    many: "muchos, muchas, numerosos, numerosas, gran número de",
    some: "algunos, algunas, varios, varias, unos cuantos",
    few: "pocos, pocas, poco, poca, escasos, escasas",
    one: "uno de, una de, solo uno, solo una",
  },
  spans: { from: "desde tras después", until: "hasta antes" },
  orders: {
    before: "antes de, antes del, antes que, antes, hasta",
    after: "después de, después del, después que, después, tras, desde",
    during: "durante, mientras, cuando",
  },
  diminishers: "casi, parcialmente, en parte, prácticamente, a medias",
  among: "uno de, una de, entre, algunos de, algunas de",
  superlatives: /^(?:más|menos|mejor|mejores|peor|peores|mayor|mayores)$/u,
  changes: { by: "un", to: "al a hasta" },
  causes:
    "porque, debido a, a causa, por culpa, causó, causado, causada, provocó, provocado, provocada, por lo tanto, gracias a, como consecuencia, por eso, ya que, a raíz",
  numbers: {
    dieciséis: 16,
    diecisiete: 17,
    dieciocho: 18,
    diecinueve: 19,
    veintiuno: 21,
    veintidós: 22,
    veintitrés: 23,
    veinticuatro: 24,
    veinticinco: 25,
    veintiséis: 26,
    veintisiete: 27,
    veintiocho: 28,
    veintinueve: 29,
    cuatrocientos: 400,
    seiscientos: 600,
    setecientos: 700,
    ochocientos: 800,
    novecientos: 900,
    ambos: 2,
    ambas: 2,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    trece: 13,
    catorce: 14,
    quince: 15,
    veinte: 20,
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
    sesenta: 60,
    setenta: 70,
    ochenta: 80,
    noventa: 90,
    cien: 100,
    ciento: 100,
    doscientos: 200,
    trescientos: 300,
    quinientos: 500,
    mil: 1e3,
    millón: 1e6,
    millones: 1e6,
    docena: 12,
    mitad: 0.5,
    doble: 2,
    decenas: 10.5,
    cientos: 100.5,
    miles: 1000.5,
  },
  ordinals: {
    primer: 1,
    primera: 1,
    primero: 1,
    segundo: 2,
    segunda: 2,
    tercer: 3,
    tercera: 3,
    tercero: 3,
    cuarto: 4,
    cuarta: 4,
    quinto: 5,
    quinta: 5,
    tercio: 3,
  },
  units: {
    percent: "%",
    points: "puntos punto",
    usd: "dólar dólares",
    eur: "euro euros",
    gbp: "libra libras",
    km: "km kilómetro kilómetros",
    m: "metro metros",
    tonne: "tonelada toneladas",
    kg: "kg kilo kilos kilogramos",
    litre: "litro litros",
    hectare: "hectárea hectáreas",
    degree: "grado grados",
    minute: "minuto minutos",
    hour: "hora horas",
    day: "día días",
    week: "semana semanas",
    month: "mes meses",
    year: "año años",
    mw: "megavatios mw",
    peso: "peso pesos",
  },
  months: "enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre",
  weekdays: "lunes, martes, miércoles, jueves, viernes, sábado, domingo",
  times: `ayer
    hoy
    semana pasada
    próxima semana, semana próxima, semana que viene
    mes pasado
    próximo mes, mes próximo, mes que viene
    año pasado
    próximo año, año próximo, año que viene
    este año
    noche
    tarde
    mediodía
    medianoche
    verano
    invierno
    primavera
    otoño`,
  generic: "personas persona gente veces total número",
  passive: "es son era eran fue fueron será serán ser sido",
  agent: "por",
  relatives: `demora retraso tardanza tardar tardó
    empezar comenzar iniciar empezó comenzó inició entregó
    suministrar entregar proveer
    funcionar funcionan marcha operar
    habitante habitantes personas población vecinos gente
    alcanzar alcanza suficiente bastar basta
    costar costó coste costo ascender asciende
    presupuesto presupuestado
    sustituir cambiar reemplazar cambio
    necesitar tardar precisar requerir
    aguantar resistir soportar
    preocupar temer preocupa teme preocupación
    litoral costa orilla
    lluvia seco secos sequía
    afirmar decir asegurar
    empresa compañía firma
    trabajador empleado obrero
    detener arrestar detención
    morir muerte fallecer muerto fallecido
    matar asesinar
    herido lesionado
    comprar adquirir compra
    vender venta
    aumentar subir crecer aumento subida alza
    bajar caer reducir disminuir descenso caída reducción
    cerrar cierre clausurar
    abrir apertura inaugurar
    acuerdo pacto
    gobierno ejecutivo
    policía agentes
    juez tribunal justicia
    abogado letrado
    coche vehículo automóvil auto
    barco buque nave
    incendio fuego
    accidente choque colisión
    niño niña menor hijo
    escuela colegio
    alumno estudiante
    médico doctor
    hospital clínica
    ciudad localidad municipio
    país nación
    terminar acabar finalizar fin
    mostrar enseñar
    ayudar apoyar ayuda apoyo
    pedir solicitar exigir reclamar
    aprobar aceptar
    rechazar negar
    partido encuentro
    equipo conjunto
    ganar vencer victoria
    perder derrota
    premio galardón
    investigación estudio
    científico investigador`,
  synonyms: `matar muerto morir muerte fallecer murió murieron muertos fallecieron fallecidos
    herir herido heridos herida lesionado
    comprar compra adquirir adquisición compró adquirió
    vender venta vendió
    comenzar empezar inicio iniciar comienzo comenzó empezó
    terminar acabar fin finalizar
    cerrar cierre cerrado cerró
    subir aumentar aumento subida crecer subió aumentó
    bajar disminuir descenso caída caer reducir reducción bajó cayó
    aprobar aprobación aprobado aprobó
    rechazar rechazo
    ganar victoria ganó vencer venció
    suprimir recortar recorte eliminar
    construir construcción construirá
    reparar reparación obras arreglar
    detener detención arrestar detenido detenidos arrestado
    huelga paro
    empleado trabajador
    empleo puesto
    habitante vecino residente
    niño alumno escolar
    empresa compañía firma
    incendio fuego
    costar coste costo
    escuela colegio
    encontrar hallar hallado encontrado`,
  reasons: "ya que, puesto que, por, debido, se debe, motivo, razón, porque, teme, temen",
  modals:
    "podría, podrían, quiere, quieren, pide, piden, si, riesgo, posible, previsto, espera, esperan, acusado, acusada, dicen, parece",
  negatives: "secos, seco, seca, falta, sin, perdió, cerró, prohibió, evitó, impidió, tardó, retraso",
  vagueSpeakers: "autoridades fuentes portavoz informe comunicado funcionarios testigo responsables",
  titles: "expertos observadores analistas jefe jefa director directora padre madre",
  opposites: `subir aumentar aumento crecer subió aumentó / bajar disminuir descenso caer bajó cayó
    ganar victoria ganó / perder derrota perdió
    comprar compró / vender vendió
    abrir abrió abierto reabrir / cerrar cerró cerrado
    comenzar empezar / terminar acabar
    aprobar aceptar apoyar aprobó / rechazar rechazó prohibir vetar
    muerto murió murieron / herido heridos
    norte / sur
    este oriental / oeste occidental
    culpable / inocente absuelto
    contratar / despedir
    ganancia beneficio / pérdida
    confirmar confirmó / desmentir negó
    detenido / liberado
    primero primer / último
    grande mayor / pequeño menor
    hombre / mujer
    mayoría / minoría
    público / privado
    más / menos
    temporal temporalmente / permanente definitivo
    permitir autorizar / prohibir`,
  contraries:
    "subir aumentar crecer bajar disminuir reducir caer mejorar empeorar comprar vender alto bajo grande pequeño todos",
  negativePrefixes: "in im des",
};
