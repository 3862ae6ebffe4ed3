import { capitalsOfLands, namesOfLands, peoplesOfLands } from "./english-lands.ts";
import { moreRelativesOfEnglish } from "./english-more-relatives.ts";
import { relativesOfEnglish } from "./english-relatives.ts";
import { irregularVerbs, verbsOfEnglish } from "./english-verbs.ts";
import type { LexiconWords } from "./lexicon-words.ts";

export const english: LexiconWords = {
  functionWords: `a an the this that these those of in on at to for with from by as into onto over under up down out off about
    and or but nor so yet if than then there here i you he she it we they me him her us them my your his its our their mine
    theirs who whom whose which what when where why how is are was were be been being am has have had having do does did
    doing done will would shall can could may might must should ought not no n't also too very just only still already even
    more most less least much many few some any all both each every either neither other others another such same own again
    past while during before after since until between among against through across along around near within without upon per
    via amid toward towards because although though however meanwhile including included include one ones it's that's s t
    didn't doesn't don't isn't aren't wasn't weren't won't wouldn't can't couldn't hasn't haven't hadn't shouldn't cannot
    rs nearly almost roughly approximately about precisely exactly get got make made take taken took come came go went gone going now ever never so-called them themselves himself herself
    itself called according due part way fortnight use uses used using following behind despite like further later earlier currently new newly
    recent recently well set last lasts lasted lasting
    said says say saying told added stated according`,
  pronouns: "he she it they him her them his hers its their theirs this these those we i both",
  anaphors: `company firm group minister president man woman city council official court party government team ministry agency
    bank club union country town project law measure plan decision move school hospital airline airport operator suspect
    driver spokesman spokeswoman explosion blast bombing incident crash shooting accident siege governor mayor authority building bridge victim pilot ship vessel plant service player
    singer actor author film book storm fire attack chief executive carrier maker couple teenager boy girl`,
  borders: `but while although though which who whose whom where because since after before until when if whereas despite
    unless so that as`,
  joiners: "and or nor",
  negators: `not, no, no one, never, none, nobody, nothing, neither, nor, without, cannot, n't, didn't, doesn't, don't, isn't, aren't,
    wasn't, weren't, won't, wouldn't, can't, couldn't, hasn't, haven't, hadn't, shouldn't, mustn't, failed to, fails to, fail to,
    failing to, refused to, refuses to, refuse to, refusing to, declined to, declines to, declining to, denied, denies, deny,
    denying, no longer, unable to, unlikely, improbable, ruled out, rule out, rules out, lack of, lacks, lacked, hardly, barely, far from, stopped short of,
    avoided, prevented, halted plans, instead of, rather than, nowhere, has yet to, have yet to, had yet to, is yet to, are yet to, was yet to`,
  hedges: {
    epistemic: `may, might, could, likely, unlikely, possibly, possible, probably, perhaps, maybe, reportedly, a reported, allegedly, alleged, imminent, looming, possibility that, possibility of, possibility the, confident that, confident of, confident he, confident she, confident it, confident they, confident the, confidence that, confidence he, confidence she, confidence it, confidence they, optimistic that,
      apparently, apparent, seemingly, appears to, appear to, appeared to, seems to, seem to, seemed to, believed to, believes, believe,
      thought to, suspected, suspect that, suspects that, suspect of, who suspect, who suspects, who suspected, suspecting, police suspect, officials suspect, investigators suspect, authorities suspect, prosecutors suspect, doctors suspect, detectives suspect, suspects the, on suspicion of, presumed, supposedly, purportedly, rumoured, rumored, potentially, potential,
      expected to, is expected, are expected, estimated, unconfirmed, preliminary, would be likely, suggests, suggest, suggested,
      in theory, think, thinks, believed, fears that, is accused of, are accused of, was accused of, were accused of, stands accused of, accused of, charged with, charged at, arrested and charged, murder charge, manslaughter charge, arson charge, assault charge, fraud charge, theft charge, rape charge, corruption charge, faces charges, face charges, facing charges, n't clear, wasn't clear, isn't clear, not clear, immediately clear, unclear, initial, tentatively, assumed, assume, not ruled out, expects, expect,
      tipped to, touted as, billed as, deemed, expected, predicted, forecast, forecasts`,
    intent: `exploring, explores, meant to, means to, intention to, intentions to, intention of, intent on, in talks to, in talks with, gearing up for, gearing up to, bid to, bids to, keen to, eager to, wish to, wishes to, wished to, would like to, plans to, plan to, planned to, planning to, planned, intends to, intend to, intended to, aims to, aim to, aimed to,
      hopes to, hope to, hoped to, hoping to, wants to, want to, wanted to, considering, considers, is set to, are set to,
      was set to, were set to, is due to, are due to, was due to, were due to, proposed, proposes, propose, proposal,
      seeks to, seeking to, sought to, weighing, threatened to, threatens to, threatening to, tried to, tries to, try to, trying to,
      attempted to, attempting to, attempt to, vowed to, vows to, pledged to, pledges to, promised to, promises to, agreed to, agrees to,
      ready to, prepared to, offered to, offers to, scheduled to, called for, calls for, call for, called on, calls on, call on, draft`,
    condition:
      "if, even when, only when, unless, provided that, as long as, on condition that, only if, in case, subject to, pending, conditional",
    duty: "must, should, ought to, has to, have to, had to, needs to, need to, needs, need, awaits, await, awaiting, requires, required, required to, obliged to, mandatory",
  },
  speech: {
    say: `what it calls, what it called, what he calls, what he called, what she calls, what she called, what they call, what they called, what critics call, what critics called, show, said, says, say, saying, told, tells, tell, telling, stating, explaining, noting, reporting that, writing, argue, arguing, describing, insisting, insist, stressing,
      think, estimating, testifying, concluding, suggesting that, added, adds, stated, complained, complains, states that, explained, explains,
      noted, notes, reported, reports that, report that, wrote, writes, remarked, argued, argues, described, declared, insisted, insists, commented,
      stressed, emphasized, emphasised, showed, shows, found that, study found, study finds, report found, researchers found, stipulate, stipulates, stipulated, complain, lamented, laments, quipped, reiterated, reiterates, had written, has written, have written, proclaimed, proclaims, emphasise, emphasize, emphasises, emphasizes, stress, stresses, declare, declares, testify, testifies, contend, confided, portrayed, portrays, finds that, estimated that, estimates, quoted, called, calls, recalled, replied, believe, believes,
      thinks, testified, estimate, concluded, observes, observed, contends, contend, contended, charged that, pointed out, points out, suggested that,
      suggests that, spoke of, speaks of, put the number at, puts the number at, put the figure at, puts the figure at, put it at, puts it at, predicted, predicts, answered, recounted, recalls, joked`,
    announce: `announced, announces, announcing, revealed, reveals, tweeted, tweets, posted, detailed`,
    deny: `denied, denies, denying, rejected claims, dismissed, disputed, disputes, rejected the accusation, rejected the accusations,
      rejected the allegation, rejected the allegations, rejected the claim, rejected the claims, rejected accusations, rejects accusations, rejected allegations`,
    confirm:
      "confessed, confesses, confess, confessing, confirm, acknowledge, admit, concede, confirmed, confirms, confirming, acknowledged, acknowledges, admitted, admits, admitting, conceded, concedes, pleaded guilty",
    claim:
      "boasted that, boasts that, boast that, boasted of, bragged, allege, alleging, assert, asserting, claimed, claims, claiming, claim that, alleged, alleges, asserted, asserts, maintained, maintains",
    warn: "warned, warns, warn, warning that, warning of, cautioned, cautions, feared, fears",
    promise:
      "promised, promises, pledged, pledges, vowed, vows, promising, pledging, pledge, vowing, vow, guaranteed, assured",
    demand:
      "demanded, demands, urged, urges, called for, calls for, called on, calls on, appealed, asked, asks, ask, asking, demand that, demanding, urging, urge, encouraging, encourages, encourage, encouraged, calling for, calling on, appealing, recommended, recommends, recommending",
    accuse:
      "accused, accuses, accusing, blamed, blames, blaming, criticised, criticized, criticises, criticizes, criticising, criticizing, condemned, condemns, condemning, denounced, denounces, denouncing",
  },
  according: "according to, in the words of, as reported by, as stated by, in the view of, citing, told by",
  bounds: {
    more: "little more than, little over, just over, slightly more than, slightly over, more than, over, above, longer than, older than, exceeding, in excess of, upwards of, greater than, higher than",
    atLeast: "at least, no fewer than, no less than, not less than, a minimum of",
    less: "less than, fewer than, shorter than, younger than, under, below, lower than",
    upTo: "up to, at most, as many as, as much as, no more than, not more than, a maximum of, limited to, capped at, maximum",
    near: "nearly, almost, close to, just under, just short of",
    about: "about, around, roughly, approximately, circa, some, an estimated, an average of, or so",
  },
  boundsBehind: { atLeast: "or more, or older, or over, and over", upTo: "or less, or fewer, or under" },
  quantifiers: {
    all: "all, any, every, each, all of, each of, the entire, the whole",
    most: "most, most of, the majority of, a majority of, mostly, the bulk of, nearly all, almost all, nearly every, almost every",
    many: "many, many of, numerous, a lot of, lots of, a large number of, large numbers of, scores of",
    some: "some, some of, several, several of, a few, a few of, a number of, various, a little, certain",
    few: "few, few of, only a few, only a few of, little, very little, hardly any, very few",
    one: "one of, only one, just one",
  },
  spans: { from: "from since after", until: "until till before by" },
  orders: {
    before: "before, until, till, prior to, ahead of",
    after: "after, since, following",
    during: "while, as, when, during",
  },
  diminishers:
    "almost, nearly, virtually, practically, all but, partly, partially, mostly, largely, somewhat, slightly",
  among: "one of, among, some of, part of, two of, three of, several of, many of",
  superlatives: /^(?:most|least|best|worst|\p{L}{3,}est)$/u,
  changes: { by: "by", to: "to" },
  changing: "rise fall cut",
  causes: `because, because of, due to, therefore, as a result, as a result of, caused, causing, causes, cause, caused by, led to,
    leading to, leads to, owing to, thanks to, consequently, thus, prompted, prompting, triggered, triggering, sparked, sparking,
    blamed on, resulted in, resulting in, resulting from, in response to, in retaliation for, so that, driven by, stemming from,
    forced, forcing, over fears, brought about, attributed to`,
  numbers: {
    zero: 0,
    one: 1,
    both: 2,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    dozen: 12,
    lakh: 1e5,
    crore: 1e7,
    mn: 1e6,
    bn: 1e9,
    tn: 1e12,
    half: 0.5,
    twice: 2,
    double: 2,
    doubled: 2,
    triple: 3,
    tripled: 3,
    dozens: 12.5,
    hundreds: 100.5,
    thousands: 1000.5,
    millions: 1000000.5,
    billions: 1000000000.5,
  },
  ordinals: {
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    debut: 1,
    maiden: 1,
    inaugural: 1,
    quarter: 4,
    quarters: 4,
    thirds: 3,
  },
  units: {
    percent: "percent pct %",
    points: "points point",
    usd: "dollar dollars usd",
    eur: "euro euros eur",
    gbp: "pound pounds sterling gbp",
    yen: "yen",
    yuan: "yuan renminbi",
    rouble: "rouble roubles ruble rubles",
    rupee: "rupee rupees",
    franc: "franc francs",
    crown: "crown crowns kronor kroner",
    km: "km kilometre kilometres kilometer kilometers",
    m: "metre metres meter meters",
    mile: "mile miles",
    foot: "foot feet ft",
    inch: "inch inches",
    cm: "cm centimetre centimetres centimeter centimeters",
    mm: "mm millimetres millimeters",
    hectare: "hectare hectares",
    acre: "acre acres",
    tonne: "tonne tonnes ton tons",
    kg: "kg kilo kilos kilogram kilograms",
    gram: "gram grams",
    litre: "litre litres liter liters",
    barrel: "barrel barrels",
    gallon: "gallon gallons",
    degree: "degree degrees celsius fahrenheit",
    kmh: "km/h kph",
    mph: "mph",
    mw: "mw megawatt megawatts",
    gw: "gw gigawatt gigawatts",
    kw: "kw kilowatt kilowatts",
    second: "seconds sec",
    minute: "minute minutes min",
    hour: "hour hours",
    day: "day days",
    week: "week weeks",
    month: "month months",
    year: "year years",
    decade: "decade decades",
    century: "century centuries",
    am: "am a.m",
    pm: "pm p.m",
  },
  months: `january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sep sept, october oct,
    november nov, december dec`,
  weekdays:
    "monday mon mondays, tuesday tue tues tuesdays, wednesday wed wednesdays, thursday thu thurs thursdays, friday fri fridays, saturday sat saturdays, sunday sundays",
  times: `yesterday
    today
    tomorrow
    tonight
    the following year, the next year
    the following month, the next month
    the following week, the next week
    the following day, the next day
    last season, previous season
    this season, current season
    next season, coming season
    last summer
    this summer
    next summer
    last winter
    this winter
    next winter
    last quarter, previous quarter
    this quarter, current quarter
    next quarter
    last weekend
    this weekend
    next weekend
    last decade, past decade
    next decade
    last week
    next week, coming week
    this week
    last month
    next month
    this month
    last year, previous year
    next year
    this year
    last night, overnight
    morning
    afternoon
    evening
    midnight
    noon, midday
    weekend
    spring
    summer
    autumn
    winter`,
  generic: "people person persons others individuals times total number",
  passive: "is are was were be been being",
  agent: "by",
  names: namesOfLands,
  relatives: `${relativesOfEnglish}\n${moreRelativesOfEnglish}`,
  reasons: "since, so, why, in protest, in order, reason, reasons",
  idioms:
    "no doubt, not only, not just, not simply, not merely, no fewer than, no less than, not less than, no more than, not more than, no sooner",
  grave: `die death dead kill killed fatal murder drown behead assassinate perish funeral widow corpse lethal stabbed suicide / kill murder victim survivor shot shoot gunned bomb explosion crash body grave late casualty toll bury buried slain
    injured wounded hurt hospital hospitalised hospitalized injure wound / victim shot bomb crash casualty treatment doctor attack fell illness patient lung heart burn
    arrest jail prison detain convict guilty imprison custody handcuffs jailed sentence / police court trial judge accused suspect charge crime indict plead
    rape abuse molest harass assault / attack sex crime
    sue lawsuit compensation / court law legal pay regulator fine penalty
    bomb drone missile gunman explosive grenade rifle / attack terror weapon gun war explosion detonate militant soldier army military shoot arm
    cancer virus infection disease epidemic outbreak / ill sick patient doctor hospital medicine vaccine health treatment
    bankrupt bankruptcy insolvent / debt creditor loss collapse money
    divorce pregnant marry wedding / wife husband couple spouse marriage mother
    riot looting arson / protest violence clash unrest fire crowd
    drunk alcohol cocaine heroin / drink drug
    children baby toddler infant / child kid boy girl son daughter school pupil student family young teenager mother parent
    resign sacked fired dismissed / quit step leave replace succeed
    bribe corruption embezzle fraud launder / money accuse scandal crime steal
    gold diamond oil / mine jewel metal fuel energy price
    earthquake tsunami hurricane volcano / quake storm disaster tremor wave
    hostage kidnap ransom / captive abduct seize hold
    nuclear radioactive / atomic reactor
    steal stolen theft thief rob robbery burglary loot / crime
    burn torch blaze / fire flame arson smoke
    refugee migrant / asylum border flee
    bonus salary pension / pay wage money earn
    volunteer donate charity / help aid give
    apologise apologize apology resigned / sorry regret
    injection vaccine / vaccination jab shot dose`,
  speechNouns: `announcement announce statement state claim warning warn comment remark report promise threat threaten demand appeal criticism
    accusation testimony request plea denial apology verdict estimate forecast`,
  speakerRoles: `mayor governor minister president premier chancellor king queen prince senator lawmaker deputy ambassador diplomat envoy prosecutor judge
    court lawyer attorney defendant police officer detective sheriff investigator firefighter soldier army general doctor nurse hospital surgeon patient
    teacher school university student professor scientist researcher coach player captain trainer manager club union worker employee employer company firm
    bank airline operator carmaker maker shareholder investor analyst economist regulator agency ministry council parliament government opposition party church
    bishop priest pope rebel militant insurgent family parent mother father son daughter brother sister wife husband uncle aunt neighbour neighbor resident
    victim survivor witness passenger driver pilot engineer inspector mediator farmer fisherman exporter owner landlord tenant shopkeeper actor actress director singer author`,
  vagueSpeakers: `official authority source statement report document paper record witness
    eyewitness insider`,
  titles: `expert media agency group organisation observer people man woman father mother son daughter uncle aunt brother sister relative family leader head chief director lawyer boss
    founder owner client critic men women resident activist commentator`,
  negatives: `would have, failed, fail, fails, failing, refused, refuse, refusal, declined, lack, lacked, lacking, lacks, absence, before they could,
    before he could, before she could, before it could, before they had time, before he had time, before she had time, ran out, run out, runs out, running out,
    impossible, unable, unlikely, unclear, unknown, uncertain, unaware, unnamed, unhurt, unharmed, unchanged, undefeated, unbeaten, stop, stopped, ban, banned, bans, prohibit,
    prohibited, forbid, forbade, forbidden, prevent, prevents, avoid, avoided, avoids, sidestep, reject, rejected, rejects, oppose, opposed, opposes, missing,
    end, ended, over, lost, lose, loses, cancel, cancelled, canceled, abandon, abandoned, dropped, few, little, least, needs, awaits, await, awaiting, pending, limit, limited,
    doubt, doubts, exclude, excluded, false, wrong, gone, empty, closed, halt, halted, suspended, whether`,
  modals: `would, ordered, orders, instructed, obliged, forced, thought to, is thought, are thought, was thought, were thought, believed, thought, hopes, hope, hoped, expecting, expectation,
    want, wants, wanted, prepare, prepares, preparing, being prepared, is prepared, are prepared, in preparation, preparations, about to, looking to, look to, consider, whether, question, unclear, not clear, uncertain, doubt,
    risk, risks, threat, threaten, threatens, suspicion, suspicions, accused, accuse, accuses, alleges, claim, claims, claimed, some say, rumour, rumours, rumor, rumors,
    appear, appears, appeared, seem, seems, seemed, chance, possibility, slated, still, yet, able to, capable of, ability to, in a position to, meaning to, is to, are to, was to, were to, to be, demand, desire, wish, goal, aim`,
  peoples: peoplesOfLands,
  capitals: capitalsOfLands,
  synonyms: `    less! fewer!
    bigger! larger!
    biggest! largest!
    lieutenant lt!
    colonel col!
    general gen!
    sergeant sgt!
    captain capt!
    corporal cpl!
    detective det!
    inspector insp!
    superintendent supt!
    professor prof!
    reverend rev!
    governor gov!
    senator sen!
    representative rep!
    president pres!
    admiral adm!
    protester demonstrator
    break broke broken
    daily!
    weekly!
    monthly!
    yearly! annual! annually!
    kill die dead death fatal fatality killing died deadly
    injure injury wound hurt wounded
    buy purchase acquire acquisition takeover bought
    sell sale sold
    begin start commence began begun launch kick
    end conclude complete completion
    close shut closure shutdown
    rise increase raise lift hike boost climb grow growth gain rose grew risen grown surge jump soar
    fall decline drop decrease fell fallen dip slump tumble plunge decreasing
    approve approval endorse pass passed
    reject rejection
    win victory won beat
    cut reduce reduction slash lower trim
    build construct construction built building
    repair fix mend
    arrest detain detention custody
    find discover found discovery
    money fund funding finance
    cost price
    vote ballot
    talk negotiation negotiate discussion
    agree agreement deal pact
    strike walkout
    worker employee staff workforce
    job post position
    police officer! officers!
    resident inhabitant local
    child kid children
    doctor physician
    operation surgery procedure
    firm company business corporation
    lose lost loss
    attack assault raid
    help aid assistance assist support
    replace replacement substitute
    flee escape fled
    damage destroy destruction ruin wreck
    leave left departure! departures! departed!
    area region
    car vehicle
    plane aircraft jet
    ship vessel boat
    big large huge major
    show reveal demonstrate indicate
    choose select pick chosen
    appoint name appointment named
    resign quit step resignation
    judge court
    sentence jail imprison prison
    need require requirement
    lead head led leader
    want seek
    hold held host
    meet met meeting
    give gave given provide offer
    blaze fire
    crash collision collide
    postpone delay delayed
    stop halt suspend suspension
    reopen reopening
    test trial
    spend spent spending
    pupil student
    illness disease
    rain rainfall
    speak spoke
    send sent
    flood flooding inundate
    evacuate evacuation
    home house
    spokesman spokeswoman spokesperson
    official officials
    cancel cancellation scrap
    ban prohibit forbid
    allow permit
    rescue save
    search hunt
    steal stolen theft stole
    hit struck
    owner own
    teach taught teacher
    crew crews team
    match game
    score goal
    measure step
    plan scheme
    wait await`,
  opposites: `same / different
    welcome / regret deplore
    hurt injured / unhurt unharmed uninjured
    daily / weekly monthly yearly
    weekly / monthly yearly
    monthly / yearly
    lead ahead / trail behind
    rise increase climb grow gain surge jump soar rose grew up higher / fall decline drop decrease dip slump tumble plunge fell down lower cut reduce shrink
    win won victory beat / lose lost defeat defeated loss
    buy bought acquire / sell sold
    resume continue / stop halt suspend
    open opened reopen / close closed shut
    begin start / end stop halt suspend cancel
    accept approve agree support endorse allow permit / reject refuse oppose block ban veto prohibit forbid dismiss criticise
    convict guilty / acquit innocent cleared
    kill die dead / injure wound survive rescue
    above over / below under
    more / fewer less
    most / least
    north northern / south southern
    east eastern / west western
    hire recruit / fire dismiss sack
    arrive arrival / leave departure
    enter join / leave quit exit
    add / remove
    strengthen / weaken
    expand extend / shrink shorten reduce
    improve / worsen deteriorate
    profit earn / loss lose lost
    import / export
    sign signed / veto vetoed
    acquit / condemn
    success succeed / fail failure
    confirm admit / deny
    arrest detain / release free
    old older / young younger
    high higher highest / low lower lowest
    large larger largest big biggest / small smaller smallest
    early earlier / late later
    long longer / short shorter
    hot warm warmer / cold cool colder
    male man men boy father husband son brother / female woman women girl mother wife daughter sister
    majority / minority
    public / private
    legal / illegal
    safe / dangerous unsafe
    ally / enemy
    praise welcome laud / criticise criticize condemn denounce
    attack / defend
    employer / employee
    supply / demand
    war / peace
    increase / reduce
    appoint / dismiss remove
    raise lift / lower cut
    lend / borrow
    teach / learn
    local / national international
    best / worst
    strong / weak
    left / right
    fast faster speed accelerate / slow slower
    day / night
    morning / evening afternoon
    possible / impossible
    present / absent
    full / empty
    rich / poor
    urban / rural
    summer / winter
    lift / impose
    delay postpone / advance
    temporary temporarily / permanent permanently
    domestic / foreign
    positive / negative
    optional / mandatory
    inside indoors / outside outdoors
    all every everyone / none
    many / few
    much / little
    always / never
    include / exclude
    encourage / discourage
    build / demolish destroy
    create / destroy
    victim / suspect attacker
    pass passed / fail failed
    gain / lose
    advance / retreat
    deploy / withdraw
    create add / cut
    maximum / minimum
    upgrade / downgrade
    heavy / light
    wet / dry
    several / single
    unanimous unanimously / narrow narrowly
    favour favor / against`,
  verbs: verbsOfEnglish,
  irregularVerbs,
  contraries:
    "rise raise increase grow gain jump surge climb fall drop decline decrease reduce lower cut slash strengthen weaken expand shrink extend shorten improve worsen buy sell hire fire praise criticise love hate enter leave arrive lend borrow upgrade downgrade speed slow import export lift impose attack defend high higher low lower large larger big small smaller old young hot cold rich poor best worst early late always never all none",
  negativePrefixes: "un in im il ir non dis",
};
