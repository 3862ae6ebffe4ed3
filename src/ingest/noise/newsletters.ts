import type { NoiseShape } from "./noise-shape.ts";

const newsletterPrompt: NoiseShape = {
  name: "newsletter prompt",
  where: "anywhere",
  longest: 200,
  lines: {
    en: [
      "(?:sign up|subscribe|register)(?: now| here| today| free)?(?: (?:for|to))? (?:our|the|my) (?:\\S+ ){0,6}(?:newsletters?|mailing list|e-?mails?|briefing|alerts?)\\b.{0,120}",
      "(?:get|receive|have) (?:our|the|all the|more|today's|breaking|top|your) .{1,80}(?:in|to) your (?:inbox|e-?mail)\\b.{0,60}",
      "you (?:can|may) unsubscribe at any time\\.?|thanks? (?:you )?for (?:signing up|subscribing)[.!]?",
    ],
    de: [
      "(?:melden sie sich|jetzt) .{0,40}newsletter an(?:melden)?[.!]?",
      "(?:abonnieren|bestellen) sie (?:jetzt |hier )?(?:kostenlos )?unseren? .{0,40}newsletter.{0,60}",
      "(?:der )?newsletter kann jederzeit (?:abbestellt|gekündigt) werden\\.?",
    ],
    fr: [
      "(?:inscrivez-vous|abonnez-vous|recevez) .{0,40}(?:newsletters?|lettre d'information|infolettre)\\b.{0,120}",
      "recevez (?:chaque (?:jour|matin|soir|semaine)|tous les jours) .{1,80} (?:boîte mail|e-?mail|messagerie)\\b.{0,40}",
    ],
    es: [
      "(?:suscríb[ea](?:te|se)|apúnt[ea](?:te|se)|regístr[ea](?:te|se)) .{0,40}(?:newsletters?|bolet(?:ín|ines))(?!\\p{L}).{0,120}",
      "reciba? (?:cada (?:día|mañana|semana)|todas las) .{1,80} (?:correo|e-?mail|bandeja de entrada)(?!\\p{L}).{0,40}",
    ],
    pt: [
      "(?:assine|inscreva-se|subscreva|cadastre-se) .{0,40}(?:newsletters?|boletim)(?!\\p{L}).{0,120}",
      "receba .{1,80} (?:no seu|em seu|por) e-?mail\\b.{0,40}",
    ],
    ru: [
      "(?:подпишитесь|подписывайтесь) на (?:наш[уи] )?(?:\\S+ ){0,3}рассылк[уи](?!\\p{L}).{0,120}",
      "получайте .{1,80} на (?:вашу? )?(?:почту|e-?mail|электронную почту)(?!\\p{L}).{0,40}",
    ],
    it: ["(?:iscriviti|abbonati) .{0,30}newsletter\\b.{0,120}"],
    nl: ["(?:schrijf je in|meld je aan|abonneer je) .{0,30}nieuwsbrief\\b.{0,120}"],
    pl: ["(?:zapisz się|zasubskrybuj) .{0,30}newsletter\\p{L}{0,2}\\b.{0,100}"],
  },
};

const subscribeButton: NoiseShape = {
  name: "subscribe button",
  where: "anywhere",
  lines: {
    en: ["(?:e-?mail )?newsletters?(?: sign-?up)?", "sign up(?: now)?", "subscribe(?: now| today| here)?"],
    de: [
      "(?:unseren? |zum )?newsletter(?:-?anmeldung)?(?: (?:abonnieren|bestellen|anmelden))?",
      "(?:jetzt )?abonnieren|jetzt anmelden",
    ],
    fr: ["(?:je m'|s')(?:abonner?|inscri(?:s|re))(?: (?:à la newsletter|gratuitement))?", "abonnez-vous"],
    es: [
      "suscríb[ea](?:te|se)(?: (?:ahora|gratis))?",
      "suscribirse(?: al boletín| a la newsletter)?",
      "boletín(?: de noticias)?",
    ],
    pt: [
      "(?:assine|assinar)(?: (?:agora|já|a newsletter|newsletter))?",
      "inscreva-se(?: (?:agora|já))?",
      "subscrever(?: a newsletter)?",
    ],
    ru: ["подписаться(?: на рассылку| на новости)?", "подписка(?: на новости)?", "оформить подписку"],
    it: ["iscriviti(?: (?:ora|alla newsletter))?", "abbonati(?: ora)?"],
    nl: ["(?:nu )?(?:abonneren|inschrijven|aanmelden)", "nieuwsbrief"],
    pl: ["zapisz się", "subskrybuj"],
    uk: ["підписатися(?: на розсилку)?"],
  },
};

const addressField: NoiseShape = {
  name: "field for an e-mail address",
  where: "anywhere",
  lines: {
    en: ["(?:enter )?your e-?mail(?: address)?(?: here)?\\.?", "enter (?:an |your )?e-?mail(?: address)?\\.?"],
    de: ["(?:ihre |deine )?e-?mail-?adresse(?: (?:hier )?eingeben)?\\.?"],
    fr: ["(?:entrez |saisissez |indiquez )?(?:votre )?adresse (?:e-?mail|électronique)\\.?"],
    es: [
      "(?:introduc[ea]|escrib[ea]|ingres[ea]) (?:t?su? |tu )?(?:correo electrónico|e-?mail|dirección de correo)\\.?",
      "(?:tu|su) correo electrónico",
    ],
    pt: [
      "(?:digite|insira|introduza|informe) (?:o )?(?:seu )?(?:endereço de )?e-?mail\\.?",
      "(?:o )?seu (?:endereço de )?e-?mail",
    ],
    ru: ["(?:введите |укажите )?(?:ваш(?:у)? )?(?:e-?mail|адрес электронной почты|электронную почту)\\.?"],
    it: ["(?:inserisci )?(?:il tuo |la tua )?(?:indirizzo )?e-?mail\\.?"],
  },
};

const followUs: NoiseShape = {
  name: "invitation to follow",
  where: "anywhere",
  longest: 160,
  lines: {
    en: [
      "(?:follow|like|join|find) us on .{2,60}",
      "follow (?:@\\w{2,30}|\\w{2,30} on \\S+)",
      "subscribe to [^.!?]{1,60} (?:on youtube|channel|podcasts?|newsletters?)\\b.{0,100}",
      "follow [^.!?]{1,30} (?:full |complete |live )?coverage of [^.!?]{1,80}(?: at \\S+| here[.!]?)",
    ],
    de: ["folg(?:en sie|e|t) uns (?:auf|bei) .{2,60}", "(?:besuchen|liken) sie uns (?:auf|bei) .{2,60}"],
    fr: ["(?:suivez|retrouvez|rejoignez)-nous (?:sur|aussi sur) .{2,60}"],
    es: ["s[ií]g(?:ue|a)nos (?:también )?en .{2,60}", "[uú]n(?:e|a)te a nuestro canal de .{2,60}"],
    pt: [
      "siga(?:-nos|m?-nos)? (?:(?:também )?(?:n[oa]s?|em) )?(?:facebook|instagram|twitter|x|youtube|whatsapp|redes sociais|google)\\b.{0,60}",
      "siga o .{2,30} (?:no|nas) (?:facebook|instagram|twitter|x|youtube|whatsapp|redes sociais|google)\\b.{0,40}",
      "participe do nosso (?:canal|grupo) .{2,60}",
    ],
    ru: [
      "(?:подписывайтесь|подпишитесь) на (?:нас|наш (?:\\S+ )?канал|наши (?:\\S+ )?каналы)(?: (?:в|на) .{1,60})?[.!]?",
      "(?:следите за нами|читайте нас|мы) в (?:соцсетях|социальных сетях|facebook|twitter|vk|вконтакте|\\p{Script=Latin}{2,20})[.!]?",
    ],
    it: ["segui(?:ci|teci) (?:anche )?su .{2,60}"],
    nl: ["volg ons (?:ook )?op .{2,60}"],
    pl: ["(?:obserwuj|śledź|polub) nas na .{2,60}"],
    uk: ["(?:підписуйтесь|підпишіться) на (?:нас|наш (?:\\S+ )?канал)(?: (?:в|у|на) .{1,60})?[.!]?"],
  },
};

const appPrompt: NoiseShape = {
  name: "app prompt",
  where: "anywhere",
  lines: {
    en: ["(?:download|get|install|try) (?:our|the) .{0,30}app\\b(?! (?:is|was|has|will)).{0,60}"],
    de: ["(?:laden sie|hol(?:en sie)?(?: dir)?|lade dir) .{0,20}(?:unsere|die) .{0,30}app\\b.{0,60}"],
    fr: ["(?:téléchargez|installez) (?:notre|l') ?.{0,20}appli(?:cation)?\\b.{0,60}"],
    es: ["(?:descarg[au]e?|baja|instala) (?:nuestra|la) .{0,10}(?:app|aplicación)(?!\\p{L}).{0,60}"],
    pt: [
      "(?:baixe|descarregue|instale) (?:o nosso |nosso |a nossa |o |a )?.{0,10}(?:app|aplicativo|aplicação)(?!\\p{L}).{0,60}",
    ],
    ru: ["(?:скачайте|скачать|установите|загрузите) (?:наше )?(?:мобильное )?приложение(?!\\p{L}).{0,60}"],
    it: ["scarica (?:la nostra|l') ?app\\b.{0,60}"],
  },
};

const paywall: NoiseShape = {
  name: "subscription prompt",
  where: "anywhere",
  longest: 160,
  lines: {
    en: [
      "already (?:a subscriber|subscribed|a member)\\?.{0,40}",
      "(?:this|the full) (?:article|story|content) is (?:only )?(?:available )?(?:to|for) (?:our )?(?:paying |registered )?(?:subscribers|members)(?: only)?[.!]?",
      "subscribe (?:now )?to (?:continue|keep) reading\\b.{0,40}",
      "want (?:more|to read more|to hear more) .{1,60}\\? (?:subscribe|sign up|join|follow)\\b.{0,80}",
    ],
    de: [
      "(?:bereits (?:abonnent|abonniert|abo)|schon (?:abonniert|abonnent)|sie haben bereits ein abo)\\?.{0,60}",
      "(?:dieser|der ganze) (?:artikel|beitrag|inhalt) ist (?:nur )?für (?:unsere )?abonnent(?:en|innen).{0,60}",
      "jetzt (?:abonnieren|testen) und (?:weiterlesen|alle artikel lesen)[.!]?",
    ],
    fr: [
      "(?:déjà|vous êtes déjà) abonn[ée]{1,2}(?:·e|\\(e\\))? ?\\?.{0,60}",
      "(?:cet|l') ?article est réservé (?:aux|à nos) abonnés\\.?|article réservé aux abonnés",
      "abonnez-vous pour (?:lire la suite|continuer).{0,40}",
    ],
    es: [
      "¿(?:ya )?(?:eres|es|estás) (?:ya )?(?:suscriptora?|suscrit[oa])\\?.{0,60}",
      "(?:este )?(?:contenido|artículo) (?:es )?(?:exclusivo|solo) para (?:nuestros )?suscriptores\\.?",
      "suscríb[ea](?:te|se) para (?:seguir|continuar) leyendo.{0,40}",
    ],
    pt: [
      "já (?:é|tem) (?:um[ao]? )?assina(?:nte|tura) ?\\?.{0,60}",
      "(?:este )?(?:conteúdo|artigo) (?:é )?exclusivo para (?:os )?(?:nossos )?assinantes\\.?",
      "assine para (?:continuar|seguir) (?:lendo|a ler).{0,40}",
    ],
    ru: [
      "уже (?:есть подписка|подписаны|подписчик)\\?.{0,60}",
      "(?:эта статья|этот материал|полный текст) (?:доступ(?:на|ен)) (?:только )?(?:подписчикам|по подписке)\\.?",
      "(?:оформите подписку|подпишитесь),? чтобы (?:читать дальше|продолжить чтение).{0,40}",
    ],
    it: ["sei già (?:abbonato|un abbonato)\\?.{0,60}"],
    nl: ["(?:al|reeds) abonnee\\?.{0,60}"],
  },
};

const clickHere: NoiseShape = {
  name: "click-here line",
  where: "anywhere",
  longest: 160,
  lines: {
    en: [
      "click (?:here|below) (?:to|for) (?:subscribe|sign up|get|read|watch|see|download|follow|join|more)\\b[^.!?]{0,120}[.!]?",
      "[^.!?]{3,80} by clicking here[.!]?",
    ],
    de: ["(?:klicken sie hier|hier klicken),? (?:um|für) [^.!?]{2,120}[.!]?"],
    fr: ["cliquez ici pour [^.!?]{2,120}[.!]?"],
    es: ["(?:haz|haga|pulsa|pulse|da) clic aquí para [^.!?]{2,120}[.!]?"],
    pt: ["clique aqui (?:e|para) [^.!?]{2,120}[.!]?"],
    ru: ["(?:нажмите|кликните) (?:здесь|сюда),? чтобы [^.!?]{2,120}[.!]?"],
    it: ["clicca qui per [^.!?]{2,120}[.!]?"],
  },
};

/** What the page wants of its readers besides reading. */
export const newsletters: readonly NoiseShape[] = [
  newsletterPrompt,
  subscribeButton,
  addressField,
  followUs,
  appPrompt,
  paywall,
  clickHere,
];
