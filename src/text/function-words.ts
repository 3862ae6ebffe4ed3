const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** The commonest words of the languages that share the Latin or the Cyrillic script: in any text every third word is one. */
export const functionWords: Readonly<Record<string, readonly string[]>> = {
  bg: words("на и в да за от се с е че не са по ще до като но след при който това още няма между който беше"),
  ca: words("de la i el que a els les en un per amb una del no es als va ha són és més aquest aquesta seva seu"),
  cs: words("a se v na je že o s z do i to k ve pro za by ale si po jsou jako který která od už jeho podle bude byl"),
  da: words("og i at er det en til af på med for der den de som ikke har et var men om fra han kan skal efter blev"),
  de: words(`
    der die das und in den von zu mit des im für auf ist ein eine dem sich nicht es auch als an er hat aus bei wie sind
    nach wird einer um am noch über zum zur war haben einen einem`),
  en: words(`
    the of and to in a is that for it on was with as he be at by have are this not but had his they from she which or we
    an were been has their said would its who will`),
  es: words(`
    de la que el en y los se del las un por con una su para es al lo como más pero sus le ha este sí porque esta entre
    cuando muy sin sobre también fue`),
  fi: words("ja on ei että se oli hän mutta joka ovat myös kun niin kuin tai sekä mukaan sen ole olla ollut jo vain"),
  fr: words(`
    de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son ont aux cette
    mais ou été leur`),
  hr: words("i je u se na da su za od s a o koji kao što iz bi ne te će nije ili do nakon samo koja biti još kako bio"),
  hu: words("a az és hogy nem is egy van meg volt ez csak már de el szerint ki még mint azt lesz pedig vagy után"),
  id: words("yang dan di dengan untuk ini dari itu dalam tidak akan pada ke juga adalah oleh telah ada mereka sebagai"),
  it: words(`
    di e il la che in a per un del una è i non le si con da della al sono dei come ha nel alla più gli anche ma delle lo
    dal nella`),
  nb: words(
    "og i at er det en til av på med for som den de ikke har et var men om fra han kan skal etter ble seg også",
  ),
  nl: words(
    "de het een van en in is dat op te zijn met voor niet aan er om ook als maar bij door naar uit nog werd heeft",
  ),
  pl: words("w i na z się nie do to że o jest po od za przez ale jak są dla który jego przed oraz tym które być było"),
  pt: words(`
    de a o que e do da em um para com não uma os no se na por mais as dos como mas ao das à foi seu sua ou são pelo pela
    também até`),
  ro: words("și de în a la cu să pe care nu din un o că este pentru mai au fi prin dar sunt fost ce lui după între"),
  ru: words("и в не на что с по как из за он к о у но это от для также его был она все так уже было при они после"),
  sv: words(
    "och i att det som en på är av för med den till inte har de ett om var men från vid kan när efter ska också",
  ),
  tr: words("ve bir bu da de için ile olarak çok daha en gibi olan kadar sonra ise var ancak göre değil ne her olduğu"),
  uk: words("і в на не що з та у до за як це від про його також для але після був які якщо вже під час є були може"),
  vi: words("và của là có được cho trong không người một với các những đã này từ đến khi ra nhiều về tại"),
};
