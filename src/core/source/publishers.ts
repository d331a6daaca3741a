/** Agencies and outlets by the names they sign with. A list can only help: what is not on it is left unsaid. */

/** News agencies, wires and picture agencies; they also sign captions and datelines. */
const AGENCIES = `Reuters|AFP|Agence France-Presse|AP|Associated Press|PTI|Press Trust of India|ANI|IANS|UNI|dpa|Bloomberg|Bloomberg News|Xinhua|TASS|RIA Novosti|Interfax|Kyodo|Kyodo News|Jiji Press|Yonhap|Yonhap News Agency|ANSA|EFE|Europa Press|Anadolu|Anadolu Agency|PA|PA Media|PA Wire|Press Association|UPI|United Press International|Dow Jones|Dow Jones Newswires|Bernama|Antara|APA|Keystone-SDA|ATS|Belga|ANP|TT|NTB|Ritzau|STT|Lusa|MTI|PAP|ČTK|CTK|Agerpres|Tanjug|Ukrinform|AAP|Australian Associated Press|Canadian Press|The Canadian Press|KNA|epd|SID|AFX|IRNA|ISNA|Fars News|WAM|SPA|MENA|KUNA|QNA|SANA|PR Newswire|Business Wire|GlobeNewswire|GLOBE NEWSWIRE|EIN Presswire|Inter Press Service|IPS|Tribune News Service|TNS|States Newsroom|CNS|RNS|Thomson Reuters Foundation`;

/** Who only takes pictures. */
const PICTURE_AGENCIES = `Getty Images|Getty|Shutterstock|EPA|EPA-EFE|Zuma Press|ZUMA|NurPhoto|SIPA|Sipa USA|Imago|imago images|Alamy|iStock|Unsplash|Pixabay|Pexels|Wikimedia Commons|Wikimedia|Flickr|Magnum Photos|Corbis|Rex|Rex Features|Picture Alliance|picture-alliance|ddp|akg-images|UIG|NASA|ESA|Adobe Stock|Depositphotos|Handout|Pool|POOL`;

const OUTLETS = `BBC|BBC News|CNN|NBC News|ABC News|CBS News|Fox News|MSNBC|NPR|PBS NewsHour|PBS|Al Jazeera|Al Jazeera English|The Guardian|The Observer|The New York Times|New York Times|The Washington Post|Washington Post|The Wall Street Journal|Wall Street Journal|Financial Times|The Times|The Sunday Times|The Telegraph|The Daily Telegraph|The Independent|Daily Mail|The Economist|Politico|POLITICO|Politico Europe|Axios|The Hill|Forbes|Fortune|Business Insider|Insider|Business Standard|Hindustan Times|The Hindu|The Times of India|Times of India|The Indian Express|Indian Express|NDTV|Mint|Livemint|The Economic Times|Economic Times|India Today|Firstpost|News18|Deccan Herald|Deccan Chronicle|The Tribune|The Wire|Scroll.in|ThePrint|Moneycontrol|Business Line|Dawn|The Express Tribune|Express Tribune|Geo News|The News International|The Daily Star|Daily Star|Prothom Alo|The Straits Times|Straits Times|Channel NewsAsia|CNA|South China Morning Post|SCMP|The Japan Times|Nikkei Asia|Asahi Shimbun|Global Times|China Daily|The Korea Herald|The Sydney Morning Herald|Sydney Morning Herald|The Age|The Australian|ABC|SBS News|RNZ|NZ Herald|Stuff|The Globe and Mail|Globe and Mail|Toronto Star|National Post|CBC News|CBC|CTV News|Global News|Le Monde|Le Figaro|Libération|Les Echos|Mediapart|L’Express|Le Point|France 24|France24|RFI|Der Spiegel|DER SPIEGEL|Spiegel Online|Die Zeit|ZEIT ONLINE|FAZ|Frankfurter Allgemeine Zeitung|Süddeutsche Zeitung|SZ|Die Welt|WELT|Bild|Tagesschau|tagesschau.de|ZDF|ARD|taz|Handelsblatt|NZZ|Neue Zürcher Zeitung|Tages-Anzeiger|SRF|Der Standard|Die Presse|ORF|DW|Deutsche Welle|Deutschlandfunk|RFE/RL|Radio Free Europe|Radio Free Europe/Radio Liberty|Radio Free Asia|Voice of America|VOA|VOA News|Euronews|EUobserver|Euractiv|El País|El Mundo|La Vanguardia|El Confidencial|Corriere della Sera|la Repubblica|La Repubblica|La Stampa|Il Sole 24 Ore|Rai News|Folha de S.Paulo|O Globo|Estadão|Público|Expresso|NRC|de Volkskrant|NOS|De Standaard|VRT NWS|Aftenposten|NRK|SVT|Dagens Nyheter|Helsingin Sanomat|Yle|Politiken|DR|Gazeta Wyborcza|Haaretz|The Jerusalem Post|Jerusalem Post|The Times of Israel|Ynet|Arab News|Gulf News|Khaleej Times|The National|Al Arabiya|Al-Monitor|Middle East Eye|Daily Sabah|Hürriyet Daily News|TRT World|The Moscow Times|The Kyiv Independent|Kyiv Independent|Kyiv Post|Ukrainska Pravda|Meduza|Novaya Gazeta|Kommersant|RT|Sputnik|Sputnik News|The Conversation|The Atlantic|The New Yorker|New Yorker|Time|TIME|Newsweek|Vox|Slate|Salon|Vice|VICE News|Wired|WIRED|The Verge|Ars Technica|TechCrunch|Engadget|Gizmodo|MIT Technology Review|Nature|Science|New Scientist|Scientific American|The Lancet|STAT|STAT News|ProPublica|The Intercept|Mother Jones|Jacobin|The Nation|Common Dreams|Truthout|Democracy Now!|Breitbart|Daily Caller|National Review|The Federalist|Reason|Yahoo News|Yahoo Finance|MSN|Los Angeles Times|Chicago Tribune|Boston Globe|The Boston Globe|USA Today|USA TODAY|Miami Herald|Houston Chronicle|The Dallas Morning News|Seattle Times|The Seattle Times|San Francisco Chronicle|New York Post|New York Daily News|Newsday|The Philadelphia Inquirer|CNBC|MarketWatch|Barron’s|Quartz|Semafor|The Daily Beast|HuffPost|BuzzFeed News|AllAfrica|allAfrica.com|Premium Times|The Punch|Vanguard|Daily Nation|The East African|Mail & Guardian|News24|Daily Maverick|The Irish Times|Irish Times|Irish Independent|RTÉ|RTE|The Scotsman|The Herald|Evening Standard|Sky News|ITV News|Channel 4 News|Daily Express|Daily Mirror|The Mirror|The Sun|Metro|i News|The Spectator|New Statesman|Prospect|Foreign Policy|Foreign Affairs|Buenos Aires Times|Clarín|La Nación|El Universal|Granma|Prensa Latina|Rappler|Inquirer.net|The Jakarta Post|Bangkok Post|VnExpress|The Diplomat|Struggle-La Lucha|Liberation News|Morning Star|Peoples Dispatch`;

const nameKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/^the /u, '')
    .replace(/[\s.]+$/u, '');

const namesOf = (list: string): Map<string, string> =>
  new Map(list.split('|').map((name) => [nameKey(name), name]));

const SIGNING = namesOf(`${OUTLETS}|${AGENCIES}`);
const CREDITED = namesOf(`${AGENCIES}|${PICTURE_AGENCIES}`);
const WIRES = namesOf(AGENCIES);

/** The outlet or agency of this very name, in its usual spelling; `null` when none is known by it. */
export function publisherNamed(text: string): string | null {
  const known = SIGNING.get(nameKey(text));
  if (known === undefined) {
    return null;
  }
  // “time”, “nature”, “stuff” and “mint” are words as well: a name is written with a capital.
  return /\p{Lu}/u.test(text) || known.charAt(0) === text.charAt(0) ? known : null;
}

/** The agency of this very name, for datelines such as `PARIS (AFP) -`. */
export function agencyNamed(text: string): string | null {
  return WIRES.get(nameKey(text)) ?? null;
}

/** Whether pictures are credited to this name: `AFP`, `Getty Images`, `PTI Photo`, `AP/John Doe`. */
export function isPictureCredit(text: string): boolean {
  const bare = text.replace(/\s+(?:photos?|file|via .*)$/iu, '');
  return (
    CREDITED.has(nameKey(bare)) ||
    text.split(/\s*[/,]\s*|\s+via\s+/u).some((part) => CREDITED.has(nameKey(part)))
  );
}

/** A name of the form that newspapers have: `The Springfield Gazette`, `Kronen Zeitung`. */
export function hasOutletForm(text: string): boolean {
  return /^(?:The )?\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|&|of|and)){0,3} (?:News|Times|Post|Herald|Gazette|Tribune|Guardian|Journal|Chronicle|Telegraph|Magazine|Observer|Press|Weekly|Mail|Express|Dispatch|Courier|Examiner|Sentinel|Bulletin|Advertiser|Mercury|Zeitung|Nachrichten|Rundschau|Anzeiger|Tageblatt|Review|Broadcasting Corporation)$/u.test(
    text,
  );
}
