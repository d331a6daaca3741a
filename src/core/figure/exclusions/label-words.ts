/** Words that make the number behind them a label and no figure. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Always: whatever follows the number. */
export const STRONG_LABELS = words(`
  article articles art arts section sections sec secs s ss clause clauses chapter chapters rule rules regulation
  regulations reg regs resolution resolutions paragraph paragraphs para paras appendix annex schedule
  page pages pp verse verses volume vol vols issue number numbers no nos nr nº № order decree
  subsection subsections subparagraph footnote exhibit docket proposition prop amendment protocol
  route highway interstate motorway runway flight channel formula apartment apt suite
  figure fig figs table tables step steps
  version ver isbn issn doi ref reference
  boeing airbus ftse nasdaq nikkei dax cac fortune forbes stoxx topix russell csi asx s&p iphone ipad galaxy windows
  android playstation xbox apollo soyuz falcon gemini voyager sputnik covid agenda vision
  bmw mercedes audi volvo peugeot renault ferrari porsche mazda antonov ilyushin tupolev sukhoi embraer bombardier cessna
  web industry ios macos
  psalm genesis exodus luke matthew corinthians romans kings
`);

/** Only when nothing that is counted or measured follows the number. */
export const WEAK_LABELS = words(`
  phase level tier type class grade category cat group zone room gate platform terminal exit junction unit block lot
  plot ward district sector radio form model mark mk day week game round episode season act scene track title bill
  case file claim patent question slide note size seat locker box floor lane pier berth hangar building area site
  bay cell node vitamin lap stage race line lines part parts item items point bus tram train car version leg heat
  period fold batch lesson module course unit camp sector post hole mile km marker grid year p
  interview side tape reel cabinet folder drawer appendix exercise chart diagram plate panel
  camp ring division league super world key book issue stand court pool match test
`);

/** Words of grading: a small number behind one is a name unless it measures. */
export const GRADED_LABELS = words(`
  type phase stage level tier class grade category zone form year band
`);

/** Words before a number that look like names at the start of a sentence and are none. */
export const SENTENCE_OPENERS = words(`
  another roughly nearly almost approximately around about some over exactly only just precisely barely
  fewer more less at least most last next first early late once twice including these those all both every each
  total totalling totaling combined estimated another additional spring summer autumn fall winter copyright
  circa aged age set christmas easter between combined minimum maximum up rs fy fiscal year updated published posted since dated
`);

/** Streets by the word that ends their name. */
export const STREETS = words(`
  street st avenue ave road rd drive dr lane ln boulevard blvd square sq place pl terrace way court ct
  crescent close gardens highway parkway plaza row wharf quay mews hill embankment
`);
