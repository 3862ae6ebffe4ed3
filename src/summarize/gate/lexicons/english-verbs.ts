/** Verbs of news as they stand in a dictionary; their regular forms are made from them. */
export const verbsOfEnglish = `abandon abolish abort absorb abuse accelerate accept access accompany accomplish accuse achieve acknowledge acquire acquit act
  activate adapt add address adjourn adjust administer admire admit adopt advance advertise advise affect afford aid aim air alert allege
  allocate allow alter amass amend amount analyse analyze anger announce annoy annul answer anticipate apologise apologize appeal appear applaud apply appoint approach
  approve argue arm arrange arrest arrive ask assassinate assault assemble assert assess assign assist assume assure attach attack attempt
  attend attract auction avert avoid award axe back bail ban bar battle beg behave behead believe belong benefit betray bid blame blast
  block board boast bolster bomb book boost borrow bother bounce boycott brand breach brief broadcast bully bury calculate call calm
  campaign cancel capture care carry cast celebrate censor certify challenge champion change charge chase check cheer choke circulate
  cite claim clarify clash classify clean clear climb clinch close coach collaborate collapse collect collide combat combine
  comfort command commemorate comment commit compare compel compensate compete compile complain complete comply compose comprise
  concede conceal concentrate concern conclude condemn conduct confess confine confirm confiscate confront congratulate connect conquer consent
  consider consist construct consult consume contact contain contest continue contract contradict contribute control convene convert
  convey convict convince cook cooperate coordinate cope copy correct cost cover crack crash create credit criticise criticize cross crush cry cure
  curb curtail damage dance date deal debate decide declare decline decrease dedicate deduct deepen defeat defect defend defer define
  defuse delay delete deliver demand demolish demonstrate denounce deny depart depend depict deploy deport depose deprive describe
  deserve design designate desire destabilise destabilize destroy detail detain detect deteriorate determine detonate devastate develop deviate
  devote diagnose dictate die differ dig direct disagree disappear disappoint disband discard discharge discipline disclose discontinue
  discount discourage discover discuss dismantle dismiss display dispatch displace dispute disqualify disrupt dissolve distance
  distribute disturb dive divert divide divorce dock dominate donate double doubt download downgrade draft drain dress drift drop drown dub
  dump duck earn ease echo edge edit educate elaborate elect eliminate embarrass embrace emerge emphasise emphasize employ enable enact encounter encourage
  end endanger endorse endure enforce engage engineer enhance enjoy ensue ensure enter entertain entitle equip erase erect erupt escalate escape
  escort establish estimate evacuate evade evaluate evict evolve examine exceed excel exchange exclude execute exempt exercise exile exist exit
  expand expect expel experience expire explain explode exploit explore export expose express extend extinguish extract extradite face
  facilitate fade fail fake fall favour favor fear feature fend file fill film finalise finalize finance fine finish fire fit fix flag flank flock
  float flood flop flourish focus follow fool force forecast forge form found frame free fuel fulfil fulfill fund gain gather gauge gaze generate gift glance govern
  grab grant greet groom ground guarantee guard guess guide hail halt halve hamper hand handle happen harass harm harvest hate haul head heal heap help
  hesitate hijack hike hinder hire hoist honour honor hope host house hunt identify ignore illustrate imagine implement implicate imply
  import impose impress imprison improve incorporate increase incur indicate indict infect inflate inflict influence inform inhabit inherit initiate inject
  injure innovate inquire insist inspect inspire install instruct insult insure integrate intend intensify intercept interfere
  interpret interrogate interrupt intervene interview introduce invade invent invest investigate invite invoke involve isolate issue jail join joke
  judge jump justify kick kidnap kill kiss knock label lack land languish last laugh launch lend lengthen lessen level levy liberate
  license lift like limit linger link list listen load loan lobby locate lock lodge log look loosen loot lower maintain manage mandate manipulate
  manufacture march mark market marry mass match matter mature measure mediate mention merge migrate mind mine mirror mislead miss mix moan mobilise mobilize mock
  modernise modernize modify monitor mount mourn move mug murder muster name narrow near need negotiate net nominate note notice notify nudge
  number obey object oblige observe obstruct obtain occupy occur offend offer open operate oppose opt orchestrate order organise organize originate oust
  outlaw outline outnumber outpace outperform outrage outweigh outline overhaul overlook overrule oversee overtake overthrow overturn owe own pack paint panic park part participate pass
  pat patrol pause peak perform perish permit persist persuade phone photograph pick picture pilot pin place plan plant play plead please pledge plot
  plunder plunge point poison pollute pop portray pose position possess post postpone pour power practise praise pray precede predict prefer prepare present
  preserve preside press presume prevail prevent price probe proceed process proclaim procure produce profit prohibit project prolong promise promote
  prompt pronounce propose prosecute protect protest prove provide provoke publish pull pump punch punish purchase purge pursue push qualify quash query quell
  question queue quote race raid rally ramp range rank rape rate ratify reach react realise realize reassure rebel rebuff rebuke recall receive reckon recognise recognize
  recommend reconcile reconsider reconstruct record recover recruit recycle redirect reduce refer reflect reform refuse refute regain regard register regret regulate reign
  reinforce reinstate reiterate reject rejoin relate relax release relent relieve relinquish relocate rely remain remark remember remind remove rename render renew renounce
  renovate repair repatriate repeal repeat repel replace reply report represent repress request require rescue research resemble resent reserve reside resign
  resist resolve resort respect respond rest restore restrain restrict restructure result resume retain retaliate rethink retire retreat retrieve return reunite reveal reverse
  review revise revive revoke revolutionise revolutionize reward risk rival rob rock roll rotate rule rush sabotage sack sacrifice sail salute sanction satisfy save scan scatter
  schedule score scrap scrutinise scrutinize scuffle seal search secure seduce seize select sentence separate serve settle shape share shatter shelter shelve shield
  ship shock shop shorten shout shove show shower sign signal silence sink slam slap slash slip slow slump smash smear smile smoke smuggle snap snatch soar solve spark spare
  spearhead specialise specialize specify speculate spell split sponsor spot spur squeeze stab stabilise stabilize stage stall stamp standardise stare start starve state stay steer stem step stifle stipulate
  stimulate stop storm strain strand strengthen stress stretch strip struggle study stumble subdue submit succeed sue suffer suffocate suggest suit summon supervise supply support suppose suppress
  surge surpass surprise surrender surround survey survive suspect suspend sustain swap sway switch symbolise tackle talk target taste tax telephone tell tempt term terminate terrorise test testify
  thank threaten tie tighten tolerate topple torture toss total touch tour trace track trade trail train transfer transform translate transmit transport trap travel treat trespass trigger trim
  triple triumph trouble trust try tumble turn tweet unite undermine unify unleash unveil update upgrade uphold upload urge use usher utilise vaccinate value vandalise vanish
  venture veto view violate visit voice volunteer vote vow wait walk want warn wash waste watch weaken weigh welcome whip widen wipe wish witness wonder work worry worsen wound wreck yield burn learn dream leap light speed strive swell shine hang agree bribe cater chant chat cheat clap clutch coax
  comb crown cuff dare defraud derail drill embezzle enlist enrol enroll evade exhaust fabricate flatten flip flash fold foil gamble gear grill hack heighten hoard hurl hurry
  ignite impeach implore infuriate insert intrude irritate jeopardise jeopardize lag lash launder lean leak lunge lure mail moderate nab nurse overhear overpower pelt perceive
  plough plummet poach police poll pounce practice prescribe probe prop puzzle quarrel quiz rain ram ransack rattle reap reopen reorganise reorganize repay rescind rip roam roar
  row ruin scare scold scour scream sever shrug slaughter sneak soak soften spill splash spray sprint squander steady stifle strangle stroll stun subsidise subsidize tap taunt tease
  tend text thwart toast trample tremble trick tug vacate vet wander whisper wrap yell`;

/** Verbs whose forms are their own: base, past, participle. */
export const irregularVerbs = `arise arose arisen
  awake awoke awoken
  bear bore borne
  beat beat beaten
  become became become
  begin began begun
  bend bent bent
  bind bound bound
  bite bit bitten
  bleed bled bled
  blow blew blown
  break broke broken
  bring brought brought
  build built built
  burn burnt burnt
  burst burst burst
  buy bought bought
  catch caught caught
  choose chose chosen
  cling clung clung
  come came come
  creep crept crept
  cut cut cut
  deal dealt dealt
  dig dug dug
  dive dove dived
  draw drew drawn
  dream dreamt dreamt
  drink drank drunk
  drive drove driven
  eat ate eaten
  fall fell fallen
  feed fed fed
  feel felt felt
  fight fought fought
  find found found
  flee fled fled
  fling flung flung
  fly flew flown
  forbid forbade forbidden
  forget forgot forgotten
  forgive forgave forgiven
  freeze froze frozen
  get got gotten
  give gave given
  go went gone
  grind ground ground
  grow grew grown
  hang hung hung
  hear heard heard
  hide hid hidden
  hit hit hit
  hold held held
  hurt hurt hurt
  keep kept kept
  know knew known
  lay laid laid
  lead led led
  leap leapt leapt
  learn learnt learnt
  leave left left
  lend lent lent
  let let let
  lie lied lain
  light lit lit
  lose lost lost
  make made made
  mean meant meant
  meet met met
  mislead misled misled
  overcome overcame overcome
  oversee oversaw overseen
  overtake overtook overtaken
  overthrow overthrew overthrown
  pay paid paid
  put put put
  quit quit quit
  read read read
  rebuild rebuilt rebuilt
  ride rode ridden
  ring rang rung
  rise rose risen
  run ran run
  say said said
  see saw seen
  seek sought sought
  sell sold sold
  send sent sent
  set set set
  shake shook shaken
  shed shed shed
  shoot shot shot
  show showed shown
  shrink shrank shrunk
  shut shut shut
  sing sang sung
  sink sank sunk
  sit sat sat
  sleep slept slept
  slide slid slid
  speak spoke spoken
  speed sped sped
  spend spent spent
  spin spun spun
  spit spat spat
  bet bet bet
  bid bid bid
  cast cast cast
  cost cost cost
  slay slew slain
  thrust thrust thrust
  upset upset upset
  wed wed wed
  weave wove woven
  stride strode stridden
  split split split
  spread spread spread
  spring sprang sprung
  stand stood stood
  steal stole stolen
  stick stuck stuck
  strike struck struck
  strive strove striven
  swear swore sworn
  sweep swept swept
  swim swam swum
  swing swung swung
  take took taken
  teach taught taught
  tear tore torn
  tell told told
  think thought thought
  throw threw thrown
  undergo underwent undergone
  understand understood understood
  undertake undertook undertaken
  uphold upheld upheld
  wake woke woken
  wear wore worn
  weep wept wept
  win won won
  wind wound wound
  withdraw withdrew withdrawn
  withhold withheld withheld
  withstand withstood withstood
  write wrote written`;
