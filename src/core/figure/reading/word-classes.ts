/** Closed word classes and frequent words of English that end or carry a noun phrase after a number. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Nothing of these stands inside the noun phrase of a count. */
export const FUNCTION_WORDS = words(`
  a an the this that these those my your his her its our their whose which who whom what
  i you he she it we they me him us them itself himself herself themselves myself
  of in on at by for from to into onto with without within between among amongst amid against across
  along around about above below beneath under over through throughout during before after since until till
  toward towards upon off out up down near via per as than like unlike despite except besides beyond behind
  beside inside outside plus minus versus vs regarding concerning including excluding following
  and or but nor so yet if unless because although though while whereas whether when where why how once
  not no never only also even just still already again ever then there here now too very quite rather
  almost nearly perhaps maybe however therefore thus hence moreover meanwhile instead otherwise
  each apiece either neither both all any some many much few several
  ago later earlier afterwards afterward beforehand away apart together altogether
  is are was were be been being am do does did done doing has have had having
  will would shall should can could may might must cannot won't can't don't doesn't didn't isn't aren't
  wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't
  respectively overall annually daily monthly weekly yearly hourly nightly worldwide nationwide abroad
  overnight today tomorrow yesterday tonight
  one-time alone else
`);

/** Verb forms that stand after a number whose noun is left out, and never before a counted noun. */
export const CLAUSE_VERBS = words(`
  said say says told tell asked ask got get getting went go goes going gone came come coming took take
  taking taken made make making gave give giving saw see seeing knew know thought think found find kept
  keep let left leave leaving began begin became become becomes ran brought bring held hold wrote write
  stood stand sat sit lost lose won paid pay met meet led fell fall rose rise grew grow spent spend sent
  send showed show heard hear turned turn died die survived survive escaped fled flee remained remain
  remains voted vote supported support opposed oppose backed back rejected reject agreed agree believed
  believe wanted want needed need tried try used called call happened happen seemed seem seems appeared
  appear appears joined join signed sign entered enter reached reach received receive required require
  offered offer expected expect included include includes involved involve continued continue continues
  helped help started start ended end stopped stop lived live scored finished finish played faced face
  suffered suffer sustained belonged belong belongs worked compared according due depending based followed
  accused hit cut put set shot beat fought fight caught catch bought buy sold sell built build drew draw
  drove drive ate eat
`);

/** Adjectives that are frequent before counted nouns and end like nothing in particular. */
export const ADJECTIVES = words(`
  new old young big small large great little long short high low wide narrow deep heavy light strong weak
  good bad best worst better worse major minor main key top senior junior chief
  other more additional further extra fewer less different separate single double
  many successive consecutive straight full whole entire half own same such certain various
  first second third last next previous former latter late early recent current present past future
  local national international global regional federal public private foreign domestic civil civic
  human social political military medical legal financial commercial industrial
  black white red blue green yellow brown grey gray pink orange purple golden silver
  male female gay straight dead alive live free open closed empty rich poor
  hot cold warm cool dry wet fresh raw clean dirty safe real true false
  north south east west northern southern eastern western central
  distinct identical similar rare rough smooth spare steep
`);

/** Plurals without the -s of a plural. */
export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map(
  `people:person men:man women:woman children:child police:police feet:foot teeth:tooth geese:goose mice:mouse
  lice:louse oxen:ox brethren:brother staff:staff crew:crew personnel:personnel troops:troop cattle:cattle
  sheep:sheep fish:fish deer:deer aircraft:aircraft spacecraft:spacecraft hovercraft:hovercraft species:species
  series:series offspring:offspring salmon:salmon trout:trout cod:cod bison:bison moose:moose swine:swine
  criteria:criterion phenomena:phenomenon bacteria:bacterium data:datum media:medium alumni:alumnus
  fungi:fungus nuclei:nucleus larvae:larva algae:alga strata:stratum millennia:millennium matrices:matrix
  indices:index vertices:vertex appendices:appendix analyses:analysis crises:crisis theses:thesis
  hypotheses:hypothesis diagnoses:diagnosis bases:basis oases:oasis parentheses:parenthesis axes:axis
  stimuli:stimulus cacti:cactus radii:radius syllabi:syllabus curricula:curriculum memoranda:memorandum
  addenda:addendum ova:ovum spectra:spectrum genera:genus corpora:corpus consortia:consortium referenda:referendum
  stadia:stadium aquaria:aquarium fora:forum taxa:taxon wolves:wolf knives:knife lives:life wives:wife
  leaves:leaf halves:half shelves:shelf thieves:thief loaves:loaf calves:calf scarves:scarf elves:elf selves:self
  passersby:passerby runners-up:runner-up policemen:policeman policewomen:policewoman firemen:fireman
  servicemen:serviceman servicewomen:servicewoman fishermen:fisherman clergymen:clergyman congressmen:congressman
  congresswomen:congresswoman sportsmen:sportsman sportswomen:sportswoman spokesmen:spokesman gunmen:gunman
  businessmen:businessman businesswomen:businesswoman schoolchildren:schoolchild grandchildren:grandchild
  stepchildren:stepchild businesspeople:businessperson salespeople:salesperson townspeople:townsperson
  craftsmen:craftsman chairmen:chairman freshmen:freshman airmen:airman horsemen:horseman workmen:workman
  tribesmen:tribesman seamen:seaman infantrymen:infantryman cavalrymen:cavalryman laypeople:layperson
  cavalry:cavalry infantry:infantry poultry:poultry youth:youth head:head pence:penny
  quid:quid shrimp:shrimp squid:squid grouse:grouse elk:elk plankton:plankton buffalo:buffalo
  hertz:hertz bream:bream carp:carp tuna:tuna perch:perch herring:herring mackerel:mackerel krill:krill
  shellfish:shellfish crayfish:crayfish livestock:livestock`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [plural = '', singular = ''] = pair.split(':');
      return [plural, singular];
    }),
);

/** Plurals that also stand before the noun that is counted: "12 police officers", "4 sports clubs". */
export const ATTRIBUTIVE_PLURALS = words(`
  police women men rights sports arms sales goods savings operations communications systems securities services
  affairs customs weapons drugs jobs games news series species media data staff crew aircraft human youth
  athletics mathematics electronics economics politics physics gymnastics aerobics materials parks
  fish cattle sheep poultry infantry cavalry salmon shrimp deer buffalo livestock
  resources humanities veterans states nations works studies relations appeals claims futures
  forces armaments ceramics textiles plastics accounts admissions benefits estates honours honors
  heads betting singles doubles points saves head troops personnel feet
`);

/** Words in -s that are no plural nouns. */
export const NOT_PLURAL = words(`
  always perhaps sometimes afterwards besides overseas upstairs downstairs nowadays outdoors indoors backwards
  forwards upwards downwards towards thus less unless nevertheless nonetheless yes gas bus plus bonus virus
  campus census status focus versus chorus surplus corpus genus
  christmas atlas canvas alias bias chaos texas kansas arkansas paris james charles thomas lucas dallas
  reuters mercedes hamas isis athens brussels wales los las angeles illinois massachusetts honduras
  cyprus mars venus laos barbados bahamas netherlands philippines maldives
  adams williams jones davis harris evans hughes rogers phillips collins stevens edwards roberts lewis
  us whereas alas as is was has does its his this
  dangerous serious various previous famous religious indigenous
  homeless wireless endless countless stainless jobless business wellness illness fitness witness
  diabetes rabies mumps herpes measles aids analysis basis crisis
  access process progress success congress press express glass class mass gross cross loss boss
  apparatus prospectus consensus stimulus campus nexus lens
`);

/** Tell of what is to come, when they stand before a date. */
export const FUTURE = words(`
  will next due scheduled planned expected upcoming deadline starting begins until 'll shall coming
`);
