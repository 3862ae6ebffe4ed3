/**
 * Words that may stand for one another in a rewording, a group a line. A word may stand in several groups, as it may have
 * several meanings. No group holds words that differ in what matters about news: who is hurt and who dies, what is
 * suspected and what is proven, what is planned and what is done.
 */
export const relativesOfEnglish = `attack assault raid strike storm bombing shooting siege blast
  bombing explosion blast bomb detonation explode detonate
  hit strike struck
  detonate trigger explode activate
  attacker gunman gunmen assailant terrorist militant bomber shooter extremist jihadist
  militant insurgent rebel fighter extremist guerrilla jihadist
  group organisation organization network outfit movement faction
  kill die dead death perish fatal deadly lethal fatality gunned
  kill shot gunned slay slain
  shoot shot shooting gunfire gunned shootout
  dead body corpse
  dead victim casualty fatality toll killed
  injure wound hurt casualty
  injured hospital hospitalise hospitalize
  survive survivor
  police officer cop detective investigator force constable policeman policemen policewoman
  investigator detective inspector
  investigate investigation probe inquiry inquire examine examination look review
  examine inspect inspection check study survey look review assess test
  inspector examiner
  authority official government administration
  agency department ministry office body regulator watchdog
  department ministry
  government administration cabinet state
  soldier troop troops army military force
  weapon arms arm gun artillery
  fight battle combat clash fighting shootout war conflict
  conflict dispute row disagreement quarrel argument feud controversy
  disagree disagreement differ difference dispute
  ceasefire truce
  peace truce
  talk negotiation negotiate discussion dialogue consult
  deal agreement agree accord pact settlement settle compromise contract treaty
  agree settle accept consent
  accept approve approval endorse back support favour favor backing yes
  reject refuse decline rebuff turn
  support back favour favor
  oppose object opponent
  protest demonstrate demonstration rally march
  criticise criticize condemn denounce slam blast attack criticism criticised criticized
  praise laud hail
  arrest detain detention custody hold held capture seize nab
  accuse charge allege blame
  charge indict
  crime offence offense
  court judge tribunal justice
  jury juror
  trial case hearing proceedings
  lawyer attorney counsel solicitor barrister
  defend defence defense represent
  lawsuit sue suit litigation
  prison jail imprison incarcerate
  sentence jail prison
  guilty convict
  flee fled escape run
  disappear vanish missing
  hide hid conceal
  document paper affidavit file filing record report
  letter note message mail
  message note mail email text
  item object thing belonging article
  leave left quit exit withdraw withdrawal abandon
  leave left drop dropped
  withdraw withdrawal pull retreat leave decline
  drive drove driven take
  bring brought carry carried take
  put place placed lay laid set
  go travel head move
  travel journey trip tour visit
  visit trip tour
  arrive come reach arrival
  reach get hit attain
  come arrive pour
  call phone telephone ring
  phone mobile cellphone
  relative family kin
  family home household
  father dad parent
  mother mum mom parent
  grandfather granddad grandpa
  grandmother granny grandma
  son child boy
  daughter child girl
  wife spouse
  husband spouse
  child children kid youngster boy girl baby toddler infant
  teenager teen youth youngster adolescent boy girl
  young youth
  man men guy
  woman women lady
  people person individual resident human
  people inhabitant population resident citizen
  resident inhabitant local people villager
  crowd spectator audience fan people
  spectator viewer audience
  fan supporter
  user customer client visitor
  customer client consumer buyer shopper
  client accused defendant
  passenger traveller traveler tourist
  tourist visitor holidaymaker
  foreign foreigner abroad overseas
  foreign international
  home house residence residential
  building house property
  flat apartment
  house building block tower
  shop store retailer
  market bazaar marketplace
  bank lender
  company firm business corporation enterprise giant maker operator
  maker manufacturer producer
  produce make manufacture production output
  factory plant mill works
  worker employee staff workforce crew labour labor personnel
  job post position role work
  hire employ recruit
  pay wage salary remuneration
  wage salary
  strike walkout stoppage
  boss chief head leader director manager executive
  head lead chief charge run
  ceo chief executive boss
  chairman chair chairwoman chairperson chief
  president leader head
  leader head chief boss
  minister secretary
  ambassador envoy representative diplomat
  representative envoy delegate
  spokesman spokeswoman spokesperson
  expert specialist analyst researcher scientist professional
  researcher scientist academic scholar
  study research survey analysis
  finding result discovery
  doctor physician medic medical surgeon
  nurse carer
  patient sufferer
  hospital clinic
  illness disease sickness condition
  treat treatment care therapy
  medicine drug medication
  operation surgery
  injury wound
  school college academy
  pupil student schoolchild
  teacher instructor tutor
  teach instruct taught train educate show
  train training instruct instruction
  coach trainer manager
  learn learnt
  daily day
  weekly week
  monthly month
  yearly year
  accept take
  read reading
  team side squad club
  squad team unit crew
  group band
  journal magazine publication
  gather assemble collect
  result research finding
  friend companion
  colleague coworker fellow
  leap jump
  storey floor
  addicted hooked
  preliminary provisional
  near closer approach
  voice express restate
  control rule govern
  boy teenager
  struggle battle
  picture depict
  sum amount
  choice option
  target aim
  employ employee work worker
  notice spot see discover
  stop prevent step
  player footballer athlete
  match game fixture contest final
  win victory beat triumph clinch lift victor victorious title crown
  beat defeat overcome
  championship title tournament cup trophy
  title trophy cup crown
  score net goal
  final decider
  goalkeeper keeper
  substitute replacement
  trail behind
  undefeated unbeaten
  season year
  event happening occasion
  happen occur take place
  occur happen
  games olympics
  olympic games
  buy purchase acquire acquisition takeover bought
  sell sale sold
  cost price
  price cost tag sum worth
  money cash fund funds sum
  fund finance funding financing
  estimate put reckon
  loss lose lost
  give offer provide supply hand donate gave given deliver
  provide supply offer deliver
  receive get obtain got gain
  offer propose proposal
  initiative offer proposal
  propose suggest
  ask request demand call want
  request application demand ask
  demand call seek
  want wish desire seek
  seek want pursue
  need require necessary
  help assist aid support assistance
  help allow enable
  enable allow permit
  allow permit let
  let allow
  ban prohibit forbid bar outlaw forbidden
  limit restrict restriction cap limited
  rule regulation law guideline
  law legislation act bill
  begin start commence launch open began begun
  launch introduce start introduction
  introduce launch new fresh
  effect force
  resume restart
  end finish conclude stop over complete cease
  stop halt cease end suspend
  close shut closure shutdown
  cancel scrap
  postpone delay
  delay postponement late
  continue remain keep go
  remain stay still
  rise increase climb grow gain surge jump soar go
  increase boost raise rise
  raise lift increase
  fall drop decline decrease slip slump tumble plunge
  cut reduce reduction lower slash decrease trim
  reduce lower cut
  change alter modify amend revise update
  update revise
  expand enlarge grow strengthen extend
  strengthen boost
  improve better
  worsen deteriorate
  build construct erect construction
  destroy ruin wreck demolish
  damage harm
  repair fix mend
  replace swap substitute
  remove take withdraw removal taken strip
  send dispatch sent
  show display
  show reveal demonstrate indicate prove
  see view watch saw seen spot witness
  watch see view follow
  witness eyewitness bystander
  find discover locate found
  search hunt look
  identify name recognise recognize
  recognise recognize identify
  name call dub
  know recognise
  unknown unclear uncertain
  unclear uncertain
  clear evident obvious doubt
  think believe consider reckon
  belief conviction view
  view opinion
  hope expect
  expect anticipate await predict due
  predict forecast
  fear worry concern
  worried concerned worry concern
  concern about
  danger threat risk
  threat threaten danger menace
  dangerous unsafe hazardous risky
  safe secure safety
  security safety secure
  protect guard defend cope
  deal handle cope tackle manage
  face confront
  challenge threat problem
  problem issue difficulty trouble
  question issue
  cause reason
  reason motive why
  aim goal target objective
  plan scheme project intend
  project scheme
  decide decision choose
  choice option alternative
  choose select pick elect
  elect election vote
  vote ballot poll
  politician lawmaker legislator
  candidate nominee contender
  alliance coalition partnership
  partnership cooperation
  partner ally
  join enter
  rival opponent competitor
  party side
  lead head
  lead leader leading
  top lead leading
  first initial initially
  earlier previous previously before
  previous former earlier old past
  former ex retired old
  current present currently
  soon shortly
  quickly rapidly fast hurriedly swift swiftly
  often frequently regularly
  daily day
  annual yearly year
  month monthly
  week weekly
  constant permanent
  mostly mainly largely majority most
  majority most
  part portion share
  partly part
  entire whole complete
  big large huge major massive giant
  small little tiny minor
  many numerous several
  crucial key vital important significant
  important significant main major
  main central principal chief
  difficult hard tough tricky
  easy simple
  strong powerful
  weak feeble
  beautiful lovely
  famous well known renowned
  popular popularity
  strange odd unusual
  usual normal average common
  rare unusual
  dangerous deadly
  serious severe grave
  terrible awful horrible
  despicable awful
  enough sufficient adequate
  shortage lack
  lake pond
  sea ocean
  coast shore beach
  harbour harbor port
  ship boat vessel ferry
  boat ferry vessel
  sailing crossing voyage trip
  sail run operate
  ferry boat
  dock call port anchor
  road street route highway
  path trail track way
  train railway rail
  railway rail train
  station terminal stop
  bus coach
  car vehicle automobile
  truck lorry
  plane aircraft jet airliner airplane
  flight plane
  airport airfield
  crash collision accident wreck
  accident crash incident
  incident event
  fire blaze
  burn fire
  smoke fumes
  flood flooding inundation deluge
  storm hurricane
  rain rainfall wet
  earthquake quake tremor
  weather climate
  snow snowfall
  ice glacier
  melt thaw
  thickness thick thin
  area region district zone
  region province area
  city town
  village settlement hamlet
  village town
  country nation land state
  nation national country
  world global worldwide
  rural countryside
  countryside rural corner
  near close nearby
  border frontier
  entrance door gate
  room hall
  roof terrace
  garden park
  animal dog canine pet
  dog canine
  food meal
  dinner dine meal
  eat dine
  drink beverage
  party celebration
  celebrate celebration
  ceremony event
  death die
  funeral burial
  anniversary year
  memorial monument statue
  statue sculpture monument
  sculpture sculpt carve carving
  carving carve sculpt
  book scripture volume
  holy sacred
  faith religion
  film movie
  picture photo photograph image
  photo photograph picture image
  video footage clip film
  broadcast stream streaming show
  internet online web
  site website page platform service
  platform service site
  post publish
  tweet twitter
  press media news
  press news media
  conference briefing
  reporter journalist correspondent
  newspaper paper daily
  interview talk conversation
  statement declaration
  statement comment remark word
  speech address
  report account
  rumour rumor gossip
  claim assertion
  promise pledge vow commit
  warn caution alert
  explain clarify
  insist maintain
  admit concede acknowledge
  confirm verify
  deny reject
  describe call
  compare liken
  announce declare reveal
  congratulate congratulation
  thank grateful
  apologise apologize apology
  remember recall
  forget forgotten
  love adore
  like enjoy
  hate loathe
  angry anger furious infuriate outrage fury
  sad sorrow
  happy glad pleased
  surprise astonish amaze
  shock stun
  crazy obsessed
  limp hobble
  walk stroll
  run jog
  jump leap
  climb scale
  throw hurl
  fly flew
  swim bathe
  sleep asleep
  wear worn dress clothe clothing
  clothes clothing dress wear
  naked nude nudity
  swimwear swimsuit
  underwear undergarment
  rich wealthy
  poor impoverished
  tax levy duty
  economy economic
  economist analyst expert
  growth expansion
  trade commerce
  export exporter
  customs tariff
  share stock
  profit earnings
  revenue sales income turnover
  income earnings
  debt borrowing
  loan credit
  interest rate
  inflation price
  energy power electricity
  power electricity
  oil petroleum crude
  gas fuel
  fuel petrol gasoline
  nuclear atomic
  technology tech
  computer laptop
  software program
  application app request
  register registration sign enrol
  registration application
  company entity
  agent representative
  guest visitor invite
  invite guest ask
  attend visit
  meeting summit session
  meet met see
  face meet
  opportunity chance
  chance possibility
  attempt try effort
  effort attempt endeavour
  struggle fight
  success achievement
  achieve accomplish
  fail failure
  failure collapse
  collapse fall
  rest remainder other
  side part hand
  step stage phase
  stage carry conduct
  level degree
  amount quantity
  number figure total count
  figure number
  rate pace
  speed pace
  length duration
  size extent
  age old
  date day
  time hour period
  hour time
  morning early
  night overnight
  evening night
  end last final
  late end
  midnight night
  noon midday
  statement release
  responsibility behind blame
  blame responsible responsibility
  action act deed
  sidestep avoid shirk evade dodge
  avoid prevent evade
  prevent stop avert
  involve part participate
  present there
  influence sway
  drop leave
  chase pursue
  pursue follow
  beat hit punch
  steal rob theft
  search look
  place site scene spot location
  scene site
  material stuff
  water drinking
  concern worry
  invest investment
  discover reveal
  gun firearm pistol rifle
  rifle gun
  knife blade
  mask masked cover
  hostage captive prisoner
  prisoner inmate detainee
  refugee migrant asylum
  immigrant migrant
  camp base
  base camp site
  secret hidden covert
  spy agent
  belong member part
  member part
  join become
  become turn
  form create set establish
  establish found set
  create make
  develop develop development
  progress advance
  advance progress
  delay hold
  lift end
  sanction penalty
  penalty punishment fine
  punish penalise penalize
  fine penalty
  suspend suspension ban bar
  fire sack dismiss
  sack dismiss dismissal
  resign quit step resignation
  retire retirement
  appoint name
  replace succeed
  successor replacement
  merge merger combine
  own owner possess
  owner proprietor
  landlord owner
  rent lease
  estate property
  island isle
  mountain peak summit
  hill mountain
  river stream
  bridge crossing
  tree wood
  forest wood
  farm farmer
  crop harvest
  fish fisherman fishing
  bird fowl
  science scientific
  space orbit
  rocket missile
  satellite spacecraft probe
  planet world
  star celebrity
  singer musician
  music song
  artist painter
  painting picture
  actor actress star
  author writer
  write wrote written pen
  write send
  award prize
  prize award
  record best high
  highest high record
  lowest low
  unprecedented never first
  flour food
  debut first
  tie draw
  lead ahead clear
  ahead front
  point mark
  follow after
  track follow
  speak talk tell
  rookie new recent newcomer recently
  recruit newcomer
  ordinary regular
  unveil inaugurate reveal open
  carry bring
  warn threaten
  mechanism system
  structure system framework
  system network
  infrastructure network
  gesture move
  move step
  secular secularist secularism
  trick ruse
  vehement strong
  substantial considerable
  somewhat slightly
  slight small
  exclude omit
  contain include comprise consist
  comprise consist include rest
  consist comprise
  cope deal
  animals dogs recruits
  equal match
  possess have
  earn make
  spend pay
  exhaust run
  lack without
  invite invitation
  insult affront
  tear rip
  rip tear
  tear cry
  cry weep
  laugh smile
  smile grin`;
