/** What the ending of a word of no list says of its kind: towns, families and firms are named after patterns. */
import { NO_SCORES, type Scores } from './draft.ts';
import { forBody, forPerson, forPlace } from './evidence.ts';

const TOWNS =
  /(?:ville|burgh?|stan|abad|nagar|puram|palli|pally|patnam|grad|gorod|ivka|ovka|ivske|ovske|shire|wick|mouth|dorf|heim|hausen|stadt|furt|thorpe|dale|minster|chester|caster|hampton|borough|bury|kirk|polis|gaon|wala|kot|kand|garh|ganj|tala|jarvi|järvi|sund|fjord|øy|øya|vær|fjell|fjorden|dalen|stranda|vik|holm|hamn|havn|stad|aux|ières|illy|court|castle|holme|stow|combe|worth|bridge|haven|ness|pool|port|cliffe|clere|sea|bourne|burne|wood|kirchen|bach|brück|brücken|weiler|ingen|bourg|zhou|jiang|qiao|shima|dougou|karta|baru|tepe|köy|hisar|qala|obod|halli|guda|malai|kulam|gunj|bari|khali|ów|owo|ovac|ovo|pol|gorsk|[a-z]{3}(?:pur|ham|ton|sk|by|land|ford|field|berg))$/;

const FAMILIES =
  /(?:^(?:Mc|Mac|O'|Fitz|De|Di|Van|Von|Al-|El-|Ben-)\p{Lu}|(?:enko|chuk|shvili|dze|oğlu|oglu|zadeh|nejad|uddin|ullah|opoulos|akis|escu|eanu|sson|dóttir|dottir|poulos|wicz|owicz|ewicz|czyk|iyev|yeva?|[a-z]{2}(?:ov|ova|ski|ska|sky|skyi|skaya|sen|ić|vić|ez|idis|etti|elli|ucci|ini|yan|iani|quist|qvist|ström|lund|bauer|mann|meier|huber|ashi|moto|mura|awa|ngo|wanjiru|ndze|ssi|kwo|chukwu|nwosu|poulou|wski|cki|czek|ček|ský|ová|ič|iuk|kov|nen|gren|dahl|gaard|stra|inga|eiro|eira|inho|ães|ões|guez|ández|érez|auskas|aitis|iņš|puu|mäki|swamy|murthy|appa|padhyay|charya|singhe|wardene|wardena|nayake|ratne|tunga|sekera|paksa|zawa|yama|tani|guchi|matsu|shita|suke|ogu|akpan|adu|mensah)))$/u;

const FIRMS =
  /(?:\p{Ll}\p{Lu}|(?:corp|tech|soft|bank|media|pharm|pharma|gas|tel|telecom|aid|watch|gate|chem|works|systems|energy|motors|labs?|net|oil|steel|invest|group|credit|trade|link|cast|flix|pedia|book|scan|data|nomics|metrics|lytics|ify|mart|plex|tronics|tron|ware|hub|pay|cloud|byte|zyme|bio|reach|coach|jet|ways|express))$/u;

const OF_TWO_WORDS = forBody(0.9);
const OF_FAMILY = forPerson(0.8);
const OF_TOWN = forPlace(0.9);
const OF_FIRM = forBody(0.7);

/** Small scores for the kinds that the ending speaks for. */
export function endingScores(word: string): Scores {
  if (/^\p{Lu}\p{Ll}+\p{Lu}/u.test(word) && !FAMILIES.test(word)) return OF_TWO_WORDS;
  if (FAMILIES.test(word)) return OF_FAMILY;
  if (TOWNS.test(word)) return OF_TOWN;
  return FIRMS.test(word) ? OF_FIRM : NO_SCORES;
}
