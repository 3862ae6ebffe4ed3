const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** The commonest words of the languages that share a script with others: in any text every third word is one. */
export const functionWords: Readonly<Record<string, readonly string[]>> = {
  ar: words(`
    في من على إلى أن التي الذي عن مع هذا هذه ما لا كان كانت قال قالت بين بعد قبل كما وقد قد لم أو ذلك عام خلال حتى كل عند
    لكن إن هو هي وهو وهي بن أي نحو يوم حين هل ثم وفي ومن تلك غير أكثر منذ بها به عليه فيها`),
  be: words("і ў на не што з у да па як ад для пра але гэта гэты ён яна таксама быў была якія які пасля ужо або"),
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
    cuando muy sin sobre también fue hay va quién años desde dijo ya ni unos ahora está son hasta después donde`),
  fa: words(`
    و در به از که این را با است برای آن یک خود تا بر هم نیز شد شده بود می های ها کرد کند دارد اما یا او ما هر گفت اگر باید
    پس پیش دو سال روز وی آنها نیست کرده همه چه چند بین بیش`),
  fi: words("ja on ei että se oli hän mutta joka ovat myös kun niin kuin tai sekä mukaan sen ole olla ollut jo vain"),
  fr: words(`
    de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son ont aux cette
    mais ou été leur
    ses elle où deux ans depuis après selon même dont très était leurs cette ces aussi être`),
  gl: words(`
    a o de do da en unha non máis á súa polo pola tamén ata moi xa dende ten nunha nun cando pero hai onte aos seus foron`),
  hi: words(`
    के का की में है से को और ने पर यह कि हैं इस एक भी था थे थी नहीं लिए कर हो गया गई रहा रही रहे वह जो साथ बाद अब तक उनके
    कहा या इसके उन्होंने किया दिया होगा जा वे तो ही कुछ जब`),
  hr: words("i je u se na da su za od s a o koji kao što iz bi ne te će nije ili do nakon samo koja biti još kako bio"),
  hu: words("a az és hogy nem is egy van meg volt ez csak már de el szerint ki még mint azt lesz pedig vagy után"),
  id: words("yang dan di dengan untuk ini dari itu dalam tidak akan pada ke juga adalah oleh telah ada mereka sebagai"),
  it: words(`
    di e il la che in a per un del una è i non le si con da della al sono dei come ha nel alla più gli anche ma delle lo
    dal nella`),
  mr: words(`
    आणि आहे या आहेत तो ती ते हे ही हा व की त्या त्यांनी मध्ये नाही होता होती होते एक केली केला केले असे असून आले झाली झाला साठी
    यांनी तर पण त्याच्या यांच्या करण्यात म्हणून करून`),
  nb: words(
    "og i at er det en til av på med for som den de ikke har et var men om fra han kan skal etter ble seg også",
  ),
  ne: words("छ र को मा लाई ले का हो छन् गरेको भएको थियो पनि यो गर्न भने नै एक हुने गरी तथा भन्ने रहेको छैन थिए उनले भएका"),
  nl: words(
    "de het een van en in is dat op te zijn met voor niet aan er om ook als maar bij door naar uit nog werd heeft",
  ),
  pl: words("w i na z się nie do to że o jest po od za przez ale jak są dla który jego przed oraz tym które być było"),
  pt: words(`
    de a o que e do da em um para com não uma os no se na por mais as dos como mas ao das à foi seu sua ou são pelo pela
    também até pelos pelas já está estão isso ele ela eles disse anos nos nas num numa quem`),
  ps: words("د په او چې له سره دي ده کې يې دا هم تر شوي نه شي يو ته کړي وي دغه خو پر کړې شوې ول"),
  ro: words("și de în a la cu să pe care nu din un o că este pentru mai au fi prin dar sunt fost ce lui după între"),
  ru: words(`
    и в не на что с по как из за он к о у но это от для также его был она все так уже было при они после
    если что бы же до или только во со её их ещё чтобы была были который ли там`),
  sv: words(
    "och i att det som en på är av för med den till inte har de ett om var men från vid kan när efter ska också",
  ),
  tr: words("ve bir bu da de için ile olarak çok daha en gibi olan kadar sonra ise var ancak göre değil ne her olduğu"),
  uk: words(`
    і в на не що з та у до за як це від про його також для але після був які якщо вже під час є були може
    її його їх вони вона він які яка ще із зі чи бо так лише того цей ця сказав каже`),
  ur: words(`
    کے کی میں ہے کا سے کو اور نے پر یہ کہ ہیں اس ایک بھی تھا تھے تھی نہیں لیے کر ہو گیا گئی رہا رہی رہے وہ جو ساتھ بعد اب تک
    ان کہا یا کیا دیا گا ہی کچھ`),
  vi: words("và của là có được cho trong không người một với các những đã này từ đến khi ra nhiều về tại"),
};
