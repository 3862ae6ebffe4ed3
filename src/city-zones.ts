/**
 * Zones of large cities that no zone is named for, and other names of those that one is: in the languages that the bot
 * speaks, and as they are called at home. Lower case, without accents. By tzdata's own files (`zone1970.tab`, `backward`).
 */
export const citiesByZone: Readonly<Record<string, string>> = {
  "Europe/Vienna": "wien, graz, linz, salzburg, innsbruck, klagenfurt",
  "Europe/Berlin":
    "munchen, munich, muenchen, hamburg, koln, koeln, cologne, frankfurt, stuttgart, dusseldorf, duesseldorf, leipzig, dresden, hannover, hanover, nurnberg, nuernberg, nuremberg, bremen, dortmund, bonn",
  "Europe/Zurich": "zuerich, genf, geneva, geneve, basel, bern, berne, lausanne, luzern, lucerne",
  "Europe/Rome":
    "rom, roma, mailand, milan, milano, neapel, naples, napoli, turin, torino, florenz, florence, firenze, venedig, venice, venezia, bologna, palermo, genua, genoa, genova",
  "Europe/Paris": "lyon, marseille, toulouse, nizza, bordeaux, strassburg, strasbourg, lille, nantes",
  "Europe/Madrid": "barcelona, sevilla, seville, valencia, bilbao, malaga, zaragoza",
  "Europe/Lisbon": "lissabon, lisboa, porto",
  "Europe/Brussels": "brussel, bruxelles, bruessel, antwerpen, antwerp, gent, ghent",
  "Europe/Amsterdam": "rotterdam, den haag, the hague, utrecht, eindhoven",
  "Europe/Copenhagen": "kopenhagen, kobenhavn, aarhus",
  "Europe/Stockholm": "goteborg, gothenburg, malmo",
  "Europe/Oslo": "trondheim",
  "Europe/Helsinki": "tampere, turku",
  "Europe/Warsaw": "warschau, warszawa, krakau, krakow, cracow, danzig, gdansk, breslau, wroclaw, poznan, posen, lodz",
  "Europe/Prague": "prag, praha, brunn, brno",
  "Europe/Bratislava": "pressburg, kosice",
  "Europe/Belgrade": "belgrad, beograd, novi sad",
  "Europe/Bucharest": "bukarest, bucuresti, cluj",
  "Europe/Athens": "athen, athina, thessaloniki",
  "Europe/Kyiv": "kiew, kiev, lviv, lemberg, odesa, odessa, kharkiv, dnipro",
  "Europe/Moscow": "moskau, moskva, sankt petersburg, saint petersburg, st petersburg, st. petersburg, petersburg",
  "Europe/London": "manchester, edinburgh, glasgow, liverpool, leeds, bristol, cardiff, sheffield",
  "Europe/Dublin": "galway",
  "Europe/Luxembourg": "luxemburg",
  "Europe/Vilnius": "wilna",
  "Europe/Istanbul": "ankara, izmir",
  "America/New_York":
    "nyc, boston, philadelphia, washington dc, washington d.c., miami, atlanta, orlando, tampa, baltimore, pittsburgh, charlotte, cleveland",
  "America/Chicago":
    "dallas, houston, austin, san antonio, minneapolis, new orleans, st. louis, st louis, nashville, milwaukee, memphis",
  "America/Denver": "salt lake city, albuquerque",
  "America/Phoenix": "tucson",
  "America/Los_Angeles": "san francisco, seattle, san diego, las vegas, sacramento, oakland, san jose california",
  "America/Toronto": "montreal, ottawa, quebec",
  "America/Edmonton": "calgary",
  "America/Mexico_City": "ciudad de mexico, cdmx, mexiko-stadt, guadalajara",
  "America/Havana": "havanna, la habana",
  "America/Bogota": "medellin",
  "America/Sao_Paulo": "rio, rio de janeiro, brasilia, belo horizonte, porto alegre, curitiba",
  "America/Argentina/Buenos_Aires": "buenos aires",
  "Africa/Cairo": "kairo, alexandria, alexandrien",
  "Africa/Algiers": "algier, alger",
  "Africa/Johannesburg": "kapstadt, cape town, pretoria, durban",
  "Africa/Lagos": "abuja",
  "Africa/Addis_Ababa": "addis abeba",
  "Asia/Jerusalem": "tel aviv, haifa",
  "Asia/Beirut": "beirut",
  "Asia/Damascus": "damaskus",
  "Asia/Baghdad": "bagdad",
  "Asia/Tehran": "teheran, isfahan, mashhad",
  "Asia/Riyadh": "riad, dschidda, jeddah, mecca, mekka",
  "Asia/Dubai": "abu dhabi, sharjah",
  "Asia/Kolkata":
    "delhi, new delhi, neu-delhi, mumbai, bombay, bangalore, bengaluru, chennai, madras, hyderabad india, pune, ahmedabad, calcutta, kalkutta",
  "Asia/Karachi": "lahore, islamabad",
  "Asia/Kathmandu": "katmandu",
  "Asia/Yangon": "rangun",
  "Asia/Shanghai": "beijing, peking, shenzhen, guangzhou, chengdu, wuhan",
  "Asia/Hong_Kong": "hongkong",
  "Asia/Singapore": "singapur",
  "Asia/Ho_Chi_Minh": "hanoi, ho-chi-minh-stadt",
  "Asia/Tokyo": "tokio, osaka, kyoto, nagoya, yokohama, sapporo, fukuoka",
  "Asia/Seoul": "busan, incheon",
  "Asia/Tashkent": "taschkent",
  "Australia/Sydney": "canberra",
  "Pacific/Auckland": "wellington, christchurch",
};

const zoneOfCity = new Map(
  Object.entries(citiesByZone).flatMap(([zone, cities]) => cities.split(", ").map((city) => [city, zone] as const)),
);

/** The IANA zone of a city by a name that is no zone's own ("Wien", "san francisco"); undefined for what is none here. */
export const zoneOfNamedCity = (typed: string): string | undefined => zoneOfCity.get(plainPlaceName(typed));

/** The zones of such cities whose names begin so, while somebody types: "münch". */
export function zonesOfCitiesLike(typed: string): string[] {
  const begun = plainPlaceName(typed);
  return [...zoneOfCity].filter(([city]) => begun !== "" && city.startsWith(begun)).map(([, zone]) => zone);
}

/** As `citiesByZone` writes names. */
export const plainPlaceName = (typed: string): string =>
  typed
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/ø/giu, "o")
    .replaceAll("ß", "ss")
    .replaceAll(/[\s_]+/g, " ")
    .toLowerCase()
    .trim();
