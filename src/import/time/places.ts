// Places that give their name to a clock, as people write them: towns, and countries that have one clock.
import { folded } from '../words/words.ts';

/** Towns whose zone has another name, and towns by their names in other languages. */
const TOWNS: Readonly<Record<string, string>> = {
  ...{ lisboa: 'Europe/Lisbon', lissabon: 'Europe/Lisbon', lisbonne: 'Europe/Lisbon' },
  ...{ porto: 'Europe/Lisbon', londres: 'Europe/London', edinburgh: 'Europe/London' },
  ...{ manchester: 'Europe/London', wien: 'Europe/Vienna', vienne: 'Europe/Vienna' },
  ...{ viena: 'Europe/Vienna', berlim: 'Europe/Berlin', munich: 'Europe/Berlin' },
  ...{ munchen: 'Europe/Berlin', hamburg: 'Europe/Berlin', frankfurt: 'Europe/Berlin' },
  ...{ cologne: 'Europe/Berlin', koln: 'Europe/Berlin', stuttgart: 'Europe/Berlin' },
  ...{ lyon: 'Europe/Paris', marseille: 'Europe/Paris', barcelona: 'Europe/Madrid' },
  ...{ sevilla: 'Europe/Madrid', valencia: 'Europe/Madrid', geneva: 'Europe/Zurich' },
  ...{ geneve: 'Europe/Zurich', genf: 'Europe/Zurich', bern: 'Europe/Zurich' },
  ...{ basel: 'Europe/Zurich', milan: 'Europe/Rome', milano: 'Europe/Rome', roma: 'Europe/Rome' },
  ...{ rom: 'Europe/Rome', kopenhagen: 'Europe/Copenhagen', kobenhavn: 'Europe/Copenhagen' },
  ...{ bruxelles: 'Europe/Brussels', brussel: 'Europe/Brussels', prag: 'Europe/Prague' },
  ...{ praha: 'Europe/Prague', praga: 'Europe/Prague', warschau: 'Europe/Warsaw' },
  ...{ varsovia: 'Europe/Warsaw', warszawa: 'Europe/Warsaw', krakow: 'Europe/Warsaw' },
  ...{ kiev: 'Europe/Kyiv', moskau: 'Europe/Moscow', brasilia: 'America/Sao_Paulo' },
  ...{ rio_de_janeiro: 'America/Sao_Paulo', buenos_aires: 'America/Argentina/Buenos_Aires' },
  ...{ ciudad_de_mexico: 'America/Mexico_City', cdmx: 'America/Mexico_City' },
  ...{ cidade_do_mexico: 'America/Mexico_City', nueva_york: 'America/New_York' },
  ...{ nova_york: 'America/New_York', boston: 'America/New_York', atlanta: 'America/New_York' },
  ...{ washington: 'America/New_York', montreal: 'America/Toronto', ottawa: 'America/Toronto' },
  ...{ quebec: 'America/Toronto', dallas: 'America/Chicago', houston: 'America/Chicago' },
  ...{ austin: 'America/Chicago', seattle: 'America/Los_Angeles' },
  ...{ san_francisco: 'America/Los_Angeles', portland: 'America/Los_Angeles' },
  ...{ delhi: 'Asia/Kolkata', mumbai: 'Asia/Kolkata', bangalore: 'Asia/Kolkata' },
  ...{ bengaluru: 'Asia/Kolkata', chennai: 'Asia/Kolkata', beijing: 'Asia/Shanghai' },
  ...{ osaka: 'Asia/Tokyo', tokio: 'Asia/Tokyo', singapur: 'Asia/Singapore' },
  ...{ canberra: 'Australia/Sydney', wellington: 'Pacific/Auckland' },
  ...{ 中央ヨーロッパ: 'Europe/Paris', 中欧: 'Europe/Paris', 東欧: 'Europe/Athens' },
};

/** Countries with one clock, or one that is meant when nothing else is said. */
const COUNTRIES: Readonly<Record<string, string>> = {
  ...{ AT: 'Europe/Vienna', BE: 'Europe/Brussels', CH: 'Europe/Zurich', CZ: 'Europe/Prague' },
  ...{ DE: 'Europe/Berlin', DK: 'Europe/Copenhagen', ES: 'Europe/Madrid', FI: 'Europe/Helsinki' },
  ...{ FR: 'Europe/Paris', GB: 'Europe/London', GR: 'Europe/Athens', HU: 'Europe/Budapest' },
  ...{ IE: 'Europe/Dublin', IT: 'Europe/Rome', NL: 'Europe/Amsterdam', NO: 'Europe/Oslo' },
  ...{ PL: 'Europe/Warsaw', PT: 'Europe/Lisbon', RO: 'Europe/Bucharest', SE: 'Europe/Stockholm' },
  ...{ TR: 'Europe/Istanbul', CN: 'Asia/Shanghai', HK: 'Asia/Hong_Kong', IL: 'Asia/Jerusalem' },
  ...{ IN: 'Asia/Kolkata', JP: 'Asia/Tokyo', KR: 'Asia/Seoul', PH: 'Asia/Manila' },
  ...{ SG: 'Asia/Singapore', TH: 'Asia/Bangkok', TW: 'Asia/Taipei', VN: 'Asia/Ho_Chi_Minh' },
  ...{ AR: 'America/Argentina/Buenos_Aires', CL: 'America/Santiago', CO: 'America/Bogota' },
  ...{ CR: 'America/Costa_Rica', PE: 'America/Lima', UY: 'America/Montevideo' },
  ...{ VE: 'America/Caracas', KE: 'Africa/Nairobi', NG: 'Africa/Lagos' },
  ...{ ZA: 'Africa/Johannesburg', NZ: 'Pacific/Auckland' },
};

/** How people call the clock of a country: `Irish time`. */
const ADJECTIVES: Readonly<Record<string, string>> = {
  ...{ irish: 'IE', german: 'DE', french: 'FR', spanish: 'ES', portuguese: 'PT', italian: 'IT' },
  ...{ swiss: 'CH', dutch: 'NL', belgian: 'BE', austrian: 'AT', swedish: 'SE', danish: 'DK' },
  ...{ norwegian: 'NO', finnish: 'FI', polish: 'PL', czech: 'CZ', greek: 'GR', turkish: 'TR' },
  ...{ israeli: 'IL', indian: 'IN', japanese: 'JP', korean: 'KR', chinese: 'CN', british: 'GB' },
  ...{ hungarian: 'HU', romanian: 'RO', argentine: 'AR', chilean: 'CL', colombian: 'CO' },
  ...{
    peruvian: 'PE',
    uruguayan: 'UY',
    kenyan: 'KE',
    nigerian: 'NG',
    thai: 'TH',
    vietnamese: 'VN',
  },
};

/** The same by language: `finnische Zeit`, `heure belge`, `hora portuguesa`; German ones without their endings. */
const ADJECTIVES_ABROAD: Readonly<Record<string, string>> = {
  ...{ deutsch: 'DE', franzosisch: 'FR', spanisch: 'ES', portugiesisch: 'PT', italienisch: 'IT' },
  ...{ osterreichisch: 'AT', schweizerisch: 'CH', niederlandisch: 'NL', belgisch: 'BE' },
  ...{ schwedisch: 'SE', danisch: 'DK', norwegisch: 'NO', finnisch: 'FI', polnisch: 'PL' },
  ...{ tschechisch: 'CZ', griechisch: 'GR', turkisch: 'TR', ungarisch: 'HU', rumanisch: 'RO' },
  ...{ irisch: 'IE', britisch: 'GB', israelisch: 'IL', indisch: 'IN', japanisch: 'JP' },
  ...{ francaise: 'FR', allemande: 'DE', espagnole: 'ES', portugaise: 'PT', italienne: 'IT' },
  ...{ suisse: 'CH', belge: 'BE', neerlandaise: 'NL', autrichienne: 'AT', suedoise: 'SE' },
  ...{ danoise: 'DK', norvegienne: 'NO', finlandaise: 'FI', polonaise: 'PL', tcheque: 'CZ' },
  ...{ grecque: 'GR', turque: 'TR', irlandaise: 'IE', britannique: 'GB', japonaise: 'JP' },
  ...{ espanola: 'ES', alemana: 'DE', francesa: 'FR', portuguesa: 'PT', italiana: 'IT' },
  ...{
    suiza: 'CH',
    neerlandesa: 'NL',
    holandesa: 'NL',
    austriaca: 'AT',
    sueca: 'SE',
    danesa: 'DK',
  },
  ...{ noruega: 'NO', finlandesa: 'FI', polaca: 'PL', checa: 'CZ', griega: 'GR', turca: 'TR' },
  ...{ irlandesa: 'IE', britanica: 'GB', japonesa: 'JP', argentina: 'AR', chilena: 'CL' },
  ...{ colombiana: 'CO', peruana: 'PE', uruguaya: 'UY', venezolana: 'VE', costarricense: 'CR' },
  ...{ espanhola: 'ES', alema: 'DE', suica: 'CH', dinamarquesa: 'DK', norueguesa: 'NO' },
  ...{ polonesa: 'PL', tcheca: 'CZ', grega: 'GR', uruguaia: 'UY', venezuelana: 'VE' },
};

const TONGUES = ['en', 'de', 'fr', 'es', 'pt', 'ja'] as const;

const key = (place: string): string => folded(place).replaceAll(/[\s-]+/g, '_');

let countries: ReadonlyMap<string, string> | null = null;

/** The zones of countries by their names in each listed language. */
function byCountry(): ReadonlyMap<string, string> {
  countries ??= new Map(
    TONGUES.flatMap((tongue) => {
      const names = new Intl.DisplayNames(tongue, { type: 'region' });
      return Object.entries(COUNTRIES).map(
        ([region, zone]) => [key(names.of(region) ?? region), zone] as const,
      );
    }),
  );
  return countries;
}

let towns: ReadonlyMap<string, string> | null = null;

/** The towns that zones are named by. */
function byTown(): ReadonlyMap<string, string> {
  towns ??= new Map(
    Intl.supportedValuesOf('timeZone')
      .filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'))
      .map((zone) => [zone.split('/').at(-1)?.toLowerCase() ?? '', zone] as const),
  );
  return towns;
}

/** The zone of a town or a country by its name; null where the name says no clock. */
export function zoneOfPlace(place: string): string | null {
  const wanted = key(place);
  const country = COUNTRIES[ADJECTIVES[wanted] ?? ''];
  return TOWNS[wanted] ?? country ?? byTown().get(wanted) ?? byCountry().get(wanted) ?? null;
}

/** Words of a name: `Ciudad de México`, `São Paulo`. */
const NAME = /^\p{Lu}[\p{L}'’]+(?:[ -](?:(?:d[aeo]s?|del) )?\p{Lu}[\p{L}'’]+){0,3}/u;

/** The place that a text begins with, by the longest name that is known, and its zone. */
export function placeAt(text: string): { readonly place: string; readonly zone: string } | null {
  let place = NAME.exec(text)?.[0] ?? '';
  while (place !== '') {
    // `New York's`
    const owner = place.replace(/['’]s$/, '');
    const zone = zoneOfPlace(owner);
    if (zone) return { place: owner, zone };
    place = place.slice(0, Math.max(place.lastIndexOf(' '), place.lastIndexOf('-'), 0));
  }
  return null;
}

/** The zone of a country by its adjective, `finnischer`, `belges`, `portuguesa`; null where it is that of none. */
export function zoneOfAdjective(word: string): string | null {
  const stem = folded(word).replace(/(?<=sch)e[rnms]?$|s$/, '');
  return COUNTRIES[ADJECTIVES_ABROAD[stem] ?? ''] ?? null;
}

/** A town of which a German clock has its name, `Berliner Zeit`. */
export function zoneOfGermanClock(word: string): string | null {
  const stem = word.replace(/er$/i, '');
  return stem === word ? null : zoneOfPlace(STEMS[folded(stem)] ?? stem);
}

/** Towns that lose a vowel in front of their ending. */
const STEMS: Readonly<Record<string, string>> = {
  munchn: 'München',
  zurch: 'Zürich',
  basl: 'Basel',
};
