/** As in `english-relatives.ts`: words of every kind of news, verbs first. */
export const moreRelativesOfEnglish = `question ask interrogate interview
  seem appear look
  recapture retake regain
  company group firm
  regulator authority official agency watchdog
  raise heap increase boost
  stop pull halt
  release free freed liberate
  ignore disregard neglect overlook
  return send give back hand
  heap put pile
  put place impose exert
  concentrate focus
  concentrate focus centre center
  fix solve resolve settle
  solve resolve
  curb stifle restrain contain rein suppress
  daunt discourage deter
  handle deal tackle address manage process
  treat regard consider view see
  regard consider view deem
  class classify classed categorise rate identify
  class deem identify declare
  alter change
  continue persist persevere press
  persist press continue
  conceal hide hid hidden cover
  clear absolve exonerate
  show indicate suggest
  show prove demonstrate
  illustrate show
  stipulate say state specify dictate
  provide stipulate
  confess admit acknowledge own
  admit acknowledge concede confess
  disclose reveal expose uncover
  reveal expose unveil disclose
  unveil present introduce launch reveal
  spot see notice saw seen
  notice note observe
  perceive see notice
  suffer sustain endure
  suffer experience undergo
  face confront encounter
  undergo face have
  meet play face encounter
  contest play fight
  contest dispute challenge
  challenge question dispute
  play feature perform
  capture catch caught film photograph
  film record shoot
  catch caught capture seize
  nab catch caught arrest
  look search seek hunt
  comb search scour
  examine study inspect analyse analyze scrutinise scrutinize look
  check verify
  watch monitor observe
  monitor observe track
  approach contact ask
  contact reach
  respond reply answer
  reply answer
  ask request urge invite
  urge call ask press encourage exhort
  summon call
  invite ask
  order instruct direct command tell
  direct instruct order
  stand amount total
  amount total come
  number total
  vary differ fluctuate change
  average mean
  include contain comprise incorporate cover
  incorporate include integrate contain
  comprise consist include
  cover include
  involve include comprise
  exclude omit
  bring fetch
  pit match
  assemble gather meet
  start open
  open begin start
  launch open start
  open inaugurate
  end close finish
  complete finish
  organise organize arrange stage hold host
  stage hold host
  host hold stage
  prepare ready gear
  prepare plan
  plan intend aim mean meant
  intend mean meant aim
  intend plan vision
  vision plan idea
  wish want desire
  aim seek try
  try attempt seek endeavour
  attempt effort try bid
  strive try
  convert turn transform
  transform change revolutionise revolutionize
  restructure reorganise reorganize divide reshape overhaul
  divide split separate
  split divide separate
  reshape restructure
  follow come
  ensue follow
  precede come
  mirror resemble reflect
  resemble mirror
  reflect mirror show
  emulate imitate copy follow
  imitate copy
  sanction punish penalise penalize
  fine penalise penalize
  shut seal close
  seal close
  block obstruct
  block stop prevent thwart
  thwart foil prevent
  foil prevent
  hinder hamper impede obstruct
  disrupt interrupt disturb
  interrupt halt
  redirect divert send
  divert redirect
  forward pass send
  pass hand give transfer
  hand give pass
  transfer move
  relocate move transfer
  shift move
  send dispatch ship
  ship transport
  transport carry
  store keep
  keep retain hold
  retain keep
  maintain keep preserve
  preserve keep protect
  protect guard defend shield safeguard
  defend protect
  shield protect
  secure obtain gain win
  obtain get gain secure
  earn gain win
  gain win
  claim take win won
  collect gather
  claim take kill
  dominate control
  govern rule
  rule decide decision
  decide rule resolve choose opt
  choose opt decide pick
  elect choose vote
  vote cast
  nominate name propose
  name appoint nominate
  hire appoint
  promote advance
  sign agree
  ink sign
  strike reach sign
  back support
  oppose resist
  resist oppose
  fight combat battle
  combat fight tackle
  struggle fight
  destroy demolish flatten
  flatten destroy level
  hurl throw threw throw
  throw threw thrown toss
  fire launch shoot
  launch fire
  bomb shell
  shell bombard
  storm enter
  invade enter
  enter trespass
  trespass intrude
  cross traverse
  traverse cross use
  drive travel
  sail travel
  fly travel
  board enter
  escape flee get
  evade escape dodge
  dodge evade avoid
  avoid evade
  slip fall
  tumble fall
  halve cut
  dwindle fall shrink
  swell grow rise
  spread extend
  extend lengthen prolong
  prolong extend
  expand widen
  widen expand
  shrink contract
  steady stabilise stabilize
  rest pause
  stay remain
  linger remain stay
  wait await
  delay hold
  rush hurry
  hurry rush
  hasten speed accelerate
  speed accelerate hasten
  spare spend devote
  devote spend dedicate
  spend invest
  cost charge
  charge demand
  sell offer
  grab get buy
  lend loan
  pay cover
  owe due
  repay pay refund
  refund repay
  compensate pay
  compensation damages payment
  donate give
  grant give award allow
  award give grant
  present give award
  receive get accept
  inherit get
  share split
  join enter
  join unite
  unite join merge
  merge combine join unite
  combine merge unite join
  link connect tie associate
  connect link
  associate link connect
  relate link
  accompany escort
  escort accompany
  visit attend
  attend go visit
  appear perform
  perform play
  act serve
  serve work act
  work serve
  operate run
  run operate manage
  manage run lead
  oversee supervise manage
  supervise oversee
  head run
  chair lead
  write pen author
  pen write
  draft write
  publish release issue print
  issue release publish
  print publish
  broadcast air show
  air broadcast show
  screen show
  post publish upload
  tweet write post
  describe call characterise characterize term portray
  portray depict describe
  term call label describe
  label call describe
  brand call label
  mention refer cite
  cite quote
  discuss debate talk
  debate discuss
  negotiate talk
  explain clarify
  clarify explain
  boast brag claim
  brag boast
  stress emphasise emphasize underline highlight
  underline stress highlight
  highlight stress
  insist maintain
  apologise apologize sorry apology
  thank gratitude grateful
  celebrate mark
  mark commemorate celebrate
  commemorate mark remember
  mourn grieve
  remember recall
  forget overlook
  worry concern trouble
  fear dread
  anger outrage infuriate
  outrage anger fury
  shock stun
  stun surprise shock amaze
  surprise astonish
  please delight
  enjoy like love
  like love
  hate dislike
  trust believe
  doubt question
  believe hold
  guess estimate
  calculate compute reckon
  measure gauge
  assess evaluate judge
  evaluate assess
  judge consider
  test try
  prove turn
  happen occur
  emerge appear
  arise emerge
  vanish disappear
  lose forfeit
  forfeit lose
  miss skip
  skip miss
  fail unsuccessful
  lack miss
  require demand
  need want
  deserve merit
  merit deserve
  qualify eligible
  rank place
  lead top
  top lead exceed
  exceed surpass top
  surpass exceed beat
  outweigh exceed
  match equal
  equal match
  tie draw
  knock beat eliminate defeat
  eliminate knock
  triumph win
  clinch win secure
  suspend bar
  expel exclude eject
  deport expel send
  extradite send deliver
  evacuate move clear
  evict expel
  displace uproot
  house accommodate shelter
  shelter house
  feed nourish
  grow cultivate
  harvest gather
  raise bring
  adopt take
  adopt pass
  enact pass
  repeal scrap abolish
  abolish scrap
  scrap drop abandon
  waive drop
  drop abandon
  lift ease
  ease relax loosen
  relax loosen
  tighten toughen
  enforce apply
  apply use
  use employ utilise utilize
  deploy use
  exploit use
  abuse misuse
  violate break breach
  breach break violate
  obey follow
  comply follow obey
  fulfil fulfill meet
  fulfill meet
  satisfy meet
  achieve reach attain
  accomplish achieve
  succeed manage
  manage able
  create make set establish
  establish found set create
  found establish set
  form create
  develop create build
  design create
  invent create
  assemble build
  install fit
  fit install
  equip fit
  restore repair
  renovate refurbish restore
  refurbish renovate
  clean clear
  wash clean
  wear dress don
  carry bear
  contain hold
  consist comprise
  represent stand
  mean signify
  signify mean
  cause trigger prompt spark
  prompt trigger spark
  trigger spark prompt
  lead cause result
  force compel oblige
  compel force
  persuade convince
  convince persuade
  lure attract
  attract draw
  draw attract
  crash smash
  smash crash break
  break shatter
  crack split
  burn blaze
  sink founder
  flood swamp
  hit affect strike
  affect influence impact hit
  impact affect
  influence affect
  undermine weaken
  weaken undermine
  inject pump
  ongoing current present continuing
  current present existing
  currently now present presently moment
  initial first
  initially first originally
  eventually finally ultimately
  finally eventually lastly
  final last
  last past previous
  previous earlier former prior
  former ex
  ex former
  late deceased
  entire whole
  huge enormous massive vast giant
  massive huge large
  enormous huge
  vast huge large
  tiny small little
  small little minor
  minor small
  main major chief principal key primary
  mainly major chiefly primarily mostly largely
  major main important
  important significant key crucial
  crucial vital key essential critical decisive
  vital crucial essential
  significant important considerable
  considerable substantial significant
  serious grave severe
  severe serious harsh
  tough hard strict difficult
  strict rigorous tough stringent
  rigorous strict thorough
  difficult hard tough
  hard difficult
  easy simple
  simple easy
  quick swift fast rapid speedy
  swift quick rapid
  rapid quick fast
  quickly swiftly fast rapidly
  slow sluggish
  strange odd unusual
  unusual rare unconventional
  rare unusual
  rarely seldom
  seldom rarely
  often frequently regularly
  frequently often regularly
  regularly often
  repeatedly again often
  usually normally generally
  normal usual
  costly expensive dear
  expensive costly
  cheap inexpensive
  wealthy rich
  poor needy
  famous renowned known celebrated
  popular favourite
  beautiful lovely
  ill sick unwell
  healthy well
  safe secure
  risky dangerous
  friendly amicable
  angry furious
  happy glad pleased
  sad unhappy
  sure confident
  confident sure
  certain sure
  likely probable probably
  apparent evident
  evident clear obvious
  alike similar
  similar alike
  different distinct unlike
  nearby near adjacent
  neighbouring neighboring adjacent nearby
  surrounding nearby surroundings
  global worldwide international
  worldwide global
  national nationwide countrywide
  nationwide national
  foreign external
  native indigenous local
  annual yearly
  joint common
  common shared
  mutual shared
  sole only
  extra additional further
  additional extra further
  spare extra
  enough sufficient
  sufficient enough
  early premature
  sudden abrupt
  suddenly abruptly
  immediately instantly
  soon shortly
  shortly soon
  treble triple
  location place site
  site place location scene
  scene site place
  venue place site stadium
  stadium ground arena
  arena stadium
  field pitch
  pitch field
  road street route
  street road
  route road path
  path way
  border frontier
  frontier border
  region area district
  district area region neighbourhood neighborhood
  neighbourhood neighborhood area
  province region
  town city
  city town metropolis
  village settlement
  country nation state
  nation country
  land country
  earth world
  world globe
  globe world
  sea ocean
  ocean sea
  river stream
  forest wood woods
  mountain hill
  island isle
  coast shore
  shore coast
  beach shore
  harbour harbor port
  port harbour harbor
  airport airfield
  station stop
  train rail
  railway rail
  bus coach
  car automobile
  truck lorry
  lorry truck
  bike bicycle
  motorcycle motorbike
  boat ship
  plane airplane aeroplane
  object thing
  device gadget machine
  machine device
  tool instrument
  equipment gear kit
  gear equipment
  goods products merchandise
  product item goods
  gift present
  present gift
  prize award
  award prize
  medal award
  record best
  list roster
  number figure
  figure number statistic
  statistic figure data
  data figures information
  information details data
  detail information
  fact detail
  rumour rumor
  news report
  story report account
  account version
  article report piece
  piece article
  newspaper paper daily
  paper newspaper
  journalist reporter correspondent
  reporter journalist
  photographer cameraman
  photo photograph picture image
  photograph photo picture image
  picture photo image
  image picture photo
  footage video film recording
  video footage film clip
  recording tape
  movie film
  film movie
  show programme program
  programme program show
  program programme
  play drama
  song track
  book novel
  author writer
  writer author
  artist painter
  star celebrity
  celebrity star
  actor performer
  singer vocalist
  role part
  part portion section share
  section part segment
  share portion
  half part
  piece part
  bit piece
  kind type sort
  type kind sort
  manner way method
  method way technique approach
  technique method
  approach method
  means way
  goal aim objective purpose target
  purpose aim goal intention
  objective goal aim
  reason cause motive
  motive reason
  consequence result outcome effect
  outcome result
  effect impact consequence result
  impact effect
  influence effect
  problem issue difficulty trouble
  issue problem matter question
  matter issue question
  question issue
  trouble problem difficulty
  difficulty problem
  crisis emergency
  emergency crisis
  disaster catastrophe tragedy
  tragedy disaster
  mishap accident
  incident event
  clash fight
  anger rage fury
  fury anger rage
  joy delight
  grief sorrow
  pain suffering
  strength power
  power might
  force power
  energy power
  chance opportunity
  opportunity chance
  possibility chance
  right entitlement
  duty obligation
  obligation duty
  job work task
  task job
  career profession
  profession occupation
  training instruction
  lesson class
  class lesson course
  course class
  exam test examination
  grade mark
  degree qualification
  university college
  library archive
  charity foundation
  foundation charity
  organisation body
  body organisation organization
  committee panel
  panel committee jury board
  board panel
  council assembly
  assembly parliament
  parliament legislature lawmakers
  lawmaker legislator parliamentarian mp
  legislator lawmaker
  politician lawmaker
  candidate contender
  contender candidate
  rival opponent competitor
  opponent rival
  competitor rival
  ally partner
  partner ally
  enemy foe
  foe enemy
  neighbour neighbor
  mate friend
  pair couple duo two
  couple pair duo
  duo pair
  host presenter
  guest visitor
  owner proprietor
  landlord owner
  tenant renter
  farmer grower
  fisherman fisher
  hunter poacher
  thief robber burglar
  robber thief
  criminal offender
  offender criminal
  prisoner inmate detainee
  inmate prisoner
  captive hostage prisoner
  hostage captive
  guard security
  agent officer
  spy agent
  commander chief
  chief head
  deputy vice
  aide adviser advisor assistant
  adviser advisor aide
  advisor adviser
  assistant aide helper
  helper assistant
  volunteer helper
  employee staffer worker
  staffer employee
  executive manager
  manager executive
  merchant trader
  trader dealer
  dealer trader
  supplier provider
  provider supplier
  investor shareholder
  shareholder investor
  tax levy duty
  levy tax
  fee charge
  charge fee
  debt loan
  loan debt credit
  budget spending
  income revenue earnings
  revenue income sales turnover
  turnover sales revenue
  profit gain earnings
  earnings profit
  deficit shortfall
  shortfall deficit
  shortage lack scarcity
  lack shortage
  demand need
  supply provision
  trade commerce
  commerce trade
  sector industry
  industry sector
  economy business
  business trade
  field sector
  science research
  test experiment
  experiment test
  theory idea
  idea concept notion
  concept idea
  proposal plan
  scheme plan
  project plan
  strategy plan
  programme plan
  measure action step
  action step move
  move step action
  step action
  effort attempt
  campaign drive
  drive campaign
  movement campaign
  march rally
  speech address
  address speech
  remark comment
  comment remark
  statement comment
  reply response answer
  response reply answer reaction
  reaction response
  criticism condemnation
  praise acclaim
  complaint grievance
  apology regret
  promise pledge vow
  pledge promise vow
  vow promise pledge
  warning alert
  alert warning
  threat warning
  sign signal
  signal sign
  symbol sign
  mark sign
  proof evidence
  evidence proof
  clue hint lead
  hint clue
  secret hidden
  meeting session talks
  session meeting
  summit meeting conference
  conference summit meeting
  gathering meeting event
  ceremony event
  party celebration
  celebration party
  festival fair
  holiday vacation
  vacation holiday
  weekend saturday sunday
  era period time age
  period time term
  term period tenure
  tenure term time reign
  reign rule tenure
  decade ten
  century hundred
  start beginning outset
  beginning start outset
  end conclusion
  conclusion end
  middle centre center
  centre center heart
  edge side
  side edge
  top peak summit
  peak top high
  bottom base
  front forefront
  back rear
  rear back
  corner angle
  line row
  row line series
  series row string
  string series
  succession row
  straight consecutive successive row
  consecutive straight successive row
  successive consecutive straight
  football soccer
  soccer football
  quarterfinal quarter
  semifinal semi
  opponent adversary
  trophy prize
  record tally
  tally total count
  count total tally
  weather climate
  storm tempest
  heat warmth
  cold chill
  winter cold
  flood deluge
  drought dryness
  ill disease
  injury harm
  harm damage injury
  medical health
  health wellbeing
  food meal
  meal food dinner
  dinner meal supper
  drink beverage
  clothes clothing garments
  clothing clothes
  jewel gem
  gem jewel
  sum total
  cash banknotes
  phone handset
  computer pc
  internet web online
  web internet
  online internet
  website site
  page site
  software program
  network net
  user customer
  privacy secrecy
  request plea appeal
  plea request
  legal lawful
  illegal illegally unlawful illicit
  unlawful illegal
  illegally unlawfully
  prohibited banned forbidden
  banned prohibited forbidden
  allowed permitted
  permitted allowed
  guilty culpable
  innocent blameless
  jail prison
  cell jail
  verdict ruling judgment judgement decision
  ruling verdict judgment judgement decision
  judgment ruling verdict
  law statute
  bill measure legislation
  measure bill legislation
  legislation bill law
  regulation rule
  rule regulation
  treaty pact
  pact treaty
  serve spend
  mistake error blunder slip fault
  feeling sentiment mood
  grow build
  enhance boost improve
  devise create invent design conceive
  sign symptom signal indication
  floor bottom bed seabed
  grab snatch seize
  buildup build run runup lead
  intervene step
  equalise equalize level cancel
  secure win earn get
  lie sit stand situate locate`;
