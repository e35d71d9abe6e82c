// Who or what may notice a failure, and in which words they tell of it.
import { oneWordOf } from './any-of.ts';
import { literal, oneOf } from './words.ts';

/** People outside the team. */
export const OUTSIDERS = oneWordOf(`
  customers? users? clients? visitors? shoppers? patients? tenants? merchants? subscribers? readers? members? guests?
  students? players? buyers? sellers? callers? partners? firms? passengers? residents? parents? pupils? listeners? viewers? community shops? stores? branch(?:es)? researchers?
`);

/** People of the company. */
export const INSIDERS = oneWordOf(`
  colleagues? engineers? developers? employees? staff technicians? operators? managers? finance sales reception support
  helpdesk warehouse accounting marketing leads? shift somebody someone we admins? administrators? maintainers? secretary
  hotline switchboard dispatch(?:ers?)? analysts? testers? reviewers? nurses? teachers? porters? cleaners? janitors?
  caretakers? drivers? cashiers? clerks?
`);

/** What watches by itself. */
export const MACHINES = oneWordOf(`
  alerts? alarms? alertbot monitors? monitoring checks? probes? pagers? pagerduty pingdom scanners? trackers? sensors?
  watchdogs? sentry grafana prometheus nagios datadog opsgenie canary canaries healthchecks? alertmanager icinga zabbix checkmk
  newrelic cloudwatch statuscake splunk dynatrace honeycomb victorops
`);

/** What people do who tell of a failure. */
export const TELL = oneWordOf(`
  asks? asked calls? called writes? wrote reports? reported complains? complained tells? told notices? noticed sees? saw
  hears? heard finds? found spots? spotted e-?mails? mentions? mentioned contacts? contacted opens? opened raises? raised messaged
  posts? posted tweets? tweeted observes? observed discovers? discovered phones? phoned rings? rang texted radioed
  alerts? alerted informs? informed flags? flagged
`);

/** What machines do that tell of one. */
export const SOUND = oneWordOf(`
  fires? fired firing fails? failed goes? went pages? paged raised triggers? triggered alerts? alerted shows? showed
  reports? reported rings? rang detects? detected notices? noticed sounds? flags? flagged wakes? woke beeps? beeped buzz(?:es|ed)
  notifies notified warns? warned catches caught trips? tripped
`);

/** What people do and no machine does, behind their name, in six languages. */
const DEEDS = `
  asks asked calls called writes wrote notices noticed hears heard finds found spots spotted decides decided joins joined says
  said thinks thought suggests suggested proposes proposed confirms confirmed declares declared acknowledges acknowledged merges merged
  deploys deployed reverts reverted investigates investigated drives drove gets sees saw knows knew remembers believes
  suspects suspected realises realised realizes realized phones phoned takes took goes went wakes woke tries tried opens opened
  bemerkt bemerkte ruft rief meldet meldete sieht sah fragt fragte schreibt schrieb findet fand entscheidet vermutet fährt übernimmt
  remarque appelle demande écrit trouve voit décide propose découvre prévient
  llama avisa pregunta escribe encuentra ve decide propone descubre sospecha
  liga avisou pergunta perguntou escreve encontra encontrou vê viu decide decidiu percebe percebeu
`
  .trim()
  .split(/\s+/);

/** Whether a name does what people do: `Noor asks`, `rings Noor`, `Noor (on call)`, `Noor's laptop`. */
export const DO_AS_PEOPLE = (name: string): RegExp =>
  new RegExp(
    [
      `(?<![\\p{L}\\d])${literal(name)}(?: also| then| auch)? (?:${oneOf(DEEDS)})(?![\\p{L}\\d])`,
      `(?:thanks to|thank|asked?s?|rings?|rang|phoned?|woke|wakes|paged?|on call:?|author:?|participants:?) ${literal(name)}(?![\\p{L}\\d])`,
      `${literal(name)}(?:さん|氏)`,
      // In chats, above what was said.
      `(?:^|\\n)${literal(name)}\\s{1,3}[[(]?\\d{1,2}[:.]\\d\\d`,
    ].join('|'),
    'u',
  );

/** An article in front of a name: the name of a thing. */
export const NO_PERSON_BEFORE = (name: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:the|a|an|our|every|das|der|die|le|la|les|el|los|las|os|as) ${literal(name)}(?![\\p{L}\\d])`,
    'iu',
  );

/** What letters stand for: `KP = Kavya Pillai`, `Kavya Pillai (KP)`. */
export function isInitials(name: string, text: string): boolean {
  const [, a = '', b = ''] = /^(\p{Lu})(\p{Lu})$/u.exec(name) ?? [];
  const whole = `${a}\\p{Ll}+ ${b}\\p{Ll}+`;
  return (
    a !== '' &&
    new RegExp(`\\b${name} ?[=:(–-] ?${whole}|${whole} ?[=(] ?${name}\\b`, 'u').test(text)
  );
}
