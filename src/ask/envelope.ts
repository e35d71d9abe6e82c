// What a pager, a collector of logs or a person puts around what happened: keys of JSON, labels, frames of runtimes,
// buttons, greetings. It is the same around every alert, so it is taken out before the rest is looked up.
import type { Dropped } from './volatile.ts';

export interface Opened {
  /** What was inside, line by line. */
  readonly text: string;
  readonly dropped: readonly Dropped[];
  /** Names of pods, hosts and jobs in the text. */
  readonly places: readonly string[];
}

/** Labels whose value says nothing of what happened: they go with it. */
const EMPTY = `account|alarm arn|aws account|channel|dashboard|ends ?at|env|environment|external ?url|fingerprint|generator ?url|
  grafana_folder|group ?key|image|level|logger|priority|prio|receiver|region|release|runbook|runbook_url|severity|silence|
  silence url|source|starts ?at|state change|status|thread|time|timestamp|ts|uid|urgency|user[_ -]?agent|version|zone`;
/** Labels whose value says on what it was seen, which tells less than what was seen. */
const SEEN_ON = 'cluster|host|hostname|instance|job|node|pod|pod_name|server|server_name';
/** Labels of which only the value says something. */
const SAYING = `alert|alert ?name|annotations|body|caller|client|description|details|error|err|event|labels|log|message|metric|metric value|
  monitor|msg|name|namespace|reason|referrer|request|service|state|summary|tags|text|title|upstream|value`;
const oneLine = (words: string): string => words.replace(/\s*\n\s*/g, '');
const isEmpty = new RegExp(`^(?:${oneLine(EMPTY)})$`, 'i');
const isSeenOn = new RegExp(`^(?:${SEEN_ON})$`, 'i');

/** Lines that only a tool writes, or somebody who says hello. */
const LINES: readonly RegExp[] = [
  // Frames of a runtime or of a framework.
  /^\s*at (?:async )?(?:new )?(?:java|javax|jdk|sun|kotlin|scala|org\.springframework|org\.apache|process\.|Object\.|Module\.|Function\.|TCP|Socket\.|node:)[^\n]*$/,
  /^\s*at [^\n]*\((?:node:|internal\/|native)[^\n]*$/,
  /^\s*\.\.\. \d+ (?:more|common frames omitted)$/,
  /^\s*File "[^"\n]*", line \d+(?:, in \S*)?$/,
  /^Traceback \(most recent call last\):$/,
  /^goroutine \d+ \[[^\]\n]*\]:$/,
  /^\t?(?:\/usr\/local\/go\/src\/|runtime\.|net\/http\.|created by )[^\n]*$/,
  /^exit status \d+$/,
  // Pagers and monitors.
  /^\s*(?:PagerDuty ALERT: )?You have \d+ (?:triggered|open|new)[^\n]*$/,
  /^\s*Incident #\d+ [^\n]*$/,
  /^\s*(?:Assigned to|Reply \d+ to|Metric value|Escalat\w+ to|Acknowledged? by)\b[^\n]*$/,
  /^\s*The monitor was last triggered at [^\n]*$/,
  /^\s*\[(?:Monitor Status|Edit Monitor|Related Logs)\][^\n]*$/,
  /^\s*(?:New issue|New alert|Regression) from [^\n]*$/,
  /^\s*(?:View (?:on|in)|Open in) [A-Z][^\n]*$/,
  /^\s*(?:\*?Graph:\*?|\*?Runbook:\*?)[^\n]*$/,
  /^\s*(?:Alarm Details|Monitored Metric|State Change Actions|Labels|Annotations|Tags):[^\S\n]*$/,
  /^\s*You are receiving this (?:email|message|notification)[^\n]*$/,
  /^\s*\*{3,} ?Nagios ?\*{3,}$/,
  /^\s*(?:Notification Type|Additional Info|Original problem ID|Date\/Time|Problem started at)\b:?[^\n]{0,60}$/,
  // What a pipeline says around its steps, and curl around a request.
  /^\s*(?:##\[(?:group|endgroup|command|section|debug)\][^\n]*|(?:Error: )?Process completed with exit code \d+\.?)$/,
  /^[*}{] (?:Trying|Connected to|Host |IPv[46]:|ALPN|TLSv|SSL connection using|Server certificate|Using |Connection #|Closing connection|old SSL|CAfile|CApath|Mark bundle)[^\n]*$/,
  // The page of Cloudflare, which says the same of every site.
  /^\s*(?:You ?)?(?:Browser|Cloudflare|Host)(?: (?:Browser|Cloudflare|Host))? ?(?:Working|Error)?$/,
  /^\s*(?:What happened\?|What can I do\?|Your IP:|Performance & security by|This website is using a security service)[^\n]*$/,
  // What Kubernetes tells of pods that fare well.
  /^(?:LAST SEEN\s+TYPE|\s*Type\s+Reason\s+Age\s+From)\s[^\n]*$/,
  /^\S+\s+Normal\s[^\n]*$/,
  // Letters and chats.
  /^[>\s]*(?:From|To|Cc|Bcc|Sent|Date|Reply-To|Message-ID|Von|An|Gesendet|Datum|De|À|Para|Enviado):\s[^\n]*$/,
  /^[>\s]*(?:On|Am|Le|El|Em) [^\n]{4,120} (?:wrote|schrieb[^:\n]{0,60}|a écrit|escribió|escreveu) ?:$/,
  /^[>\s]*(?:Sent from my|Von meinem \S+ gesendet|Gesendet von mein\w{1,2}|Envoyé de mon|Enviado desde mi|Enviado do meu)\b[^\n]{0,40}$/,
  /^[>\s]*-{2,} ?(?:(?:Original Message|Forwarded message|Ursprüngliche Nachricht) ?-{2,})?$/,
  /^\s*(?:hi|hello|hey|dear|hallo|moin|liebe[rs]?|guten (?:tag|morgen)|bonjour|salut|hola|buen[oa]s(?: días| tardes)?|ol[áa]|bom dia|ciao)\b[^\n:]{0,40}[,!.]?$/i,
  /^\s*(?:many thanks|thanks|thank you|kind regards|best|regards|cheers|viele grüße|mit freundlichen|danke|cordialement|merci|saludos|gracias|obrigad|atenciosamente)[^\n]{0,40}$/i,
  /^\s*[\p{L} .'-]{2,30}\s{1,4}(?:\[?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?\]?)\s*$/u,
  /お疲れ様です。|よろしくお願いします。?/gu,
];
/** Signs of such tools within a line. */
const WITHIN: readonly RegExp[] = [
  // The colours of a terminal; on its way through a browser the first sign of each is lost.
  /\u001b?\[\d{0,3}(?:;\d{1,3}){0,8}m/g,
  /##\[(?:error|warning|notice)\]|\bnpm (?:ERR!|error)/g,
  // The name and the kind of what SNMP reports a value of.
  /(?<![\w-])[A-Za-z0-9-]{1,40}(?:MIB|SMI|TC)::[\w.-]{1,80}\s?=(?: ?(?:OID|STRING|INTEGER|Timeticks|IpAddress|Gauge32|Counter(?:32|64)|Hex-STRING):)?/g,
  /\bUDP: \[[\d.]{0,20}\]:\d+(?:->\[[\d.]{0,20}\](?::\d+)?)?:?/g,
  /\[(?:FIRING|RESOLVED)(?::\d+)?\]/g,
  /\[(?:Re-)?(?:Triggered|Recovered|Warn|Alert|No Data)(?: on \{[^}\n]*\})?\]/g,
  /(?<![\p{L}\d])\[?(?:P[0-5]|SEV-?[0-5])\]/giu,
  /:[a-z][a-z0-9_+-]*:(?![\w/])/g,
  /(?<![\w.])@[\w-]+/g,
  /\b[cC]ontainer image "[^"\n]*" already present on machine/g,
];
/** `"key":` of JSON that is cut off, `key=` of a log, `*Key:*` of a chat, `- Key:` of a letter. */
const LABEL = new RegExp(
  `(?<![\\p{L}\\d_])["'*\`]*(${oneLine(EMPTY)}|${SEEN_ON}|${oneLine(SAYING)})["'*\`]*\\s?[:=][*\`]*(?:[^\\S\\n]*("[^"\\n]*"|[^\\s,}]+))?`,
  'giu',
);
/** The path of an address says what was asked for, or only where the pager keeps it. */
const PATH = /\b[a-z][a-z0-9+.-]{1,15}:\/\/[^\s/?#"'<>()]+([^\s?#"'<>()]*)/gi;
/** `pod edge-api-7d9f8b6c5-x2x9k`, `host web-3`: a name with a hyphen or a digit, as machines have. */
const ON_A_MACHINE =
  /\b(?:pod|host|node|instance|server)[ /]["'\`]?((?=[\w.]*[-\d])[\w.-]{3,80})/gi;

/** `key=` of whatever a tool knows; in a line with so many of them they are its columns. */
const KEY = /(?<![\w.\-=&?/])[a-z_][\w.-]{0,40}=(?=["'\w/-])/gi;
const COLUMNS = 3;

/** Opens what was pasted, and says what it threw away. Linear in its length. */
export function openEnvelope(text: string): Opened {
  const dropped: Dropped[] = [];
  const places: string[] = [];
  const drop = (found: string): string => {
    if (found.trim() !== '') dropped.push({ text: found.trim(), kind: 'envelope' });
    return ' ';
  };
  const open = (line: string): string => {
    let rest = line.replace(/\r$/, '');
    for (const pattern of LINES) rest = rest.replace(pattern, drop);
    for (const pattern of WITHIN) rest = rest.replace(pattern, drop);
    for (const pattern of [ON_A_MACHINE, PATH]) {
      for (const [, place] of rest.matchAll(pattern)) places.push(place!);
    }
    rest = rest.replace(LABEL, (found, label: string, value: string | undefined) => {
      if (isEmpty.test(label)) return drop(found);
      drop(value === undefined ? found : found.slice(0, found.length - value.length));
      if (value !== undefined && isSeenOn.test(label)) places.push(value);
      return ` ${value ?? ''}`;
    });
    return (rest.match(KEY)?.length ?? 0) < COLUMNS ? rest : rest.replace(KEY, drop);
  };
  const lines = (valuesOf(text, places) ?? text)
    .split('\n')
    .flatMap((line) => (valuesOf(line, places) ?? line).split('\n'));
  return { text: lines.map(open).join('\n'), dropped, places };
}

/** A letter that was answered without the signs before its lines. */
export const unquote = (text: string): string =>
  text.replace(/^(?:[^\S\n]{0,4}>){1,10}[^\S\n]?/gm, '');

/** Of JSON each object is a line of what its values say; null where it is none. */
function valuesOf(text: string, places: string[]): string | null {
  if (!/^\s*(?:\{\s*["}]|\[\s*["[{])/.test(text)) return null;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const lines: string[] = [];
  const visit = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value : '';
    const said = Object.entries(value).map(([key, inner]) => {
      if (isEmpty.test(key)) return '';
      const text = visit(inner);
      if (text !== '' && isSeenOn.test(key)) places.push(text);
      return text;
    });
    const line = said.filter((one) => one !== '').join(' · ');
    if (line !== '') lines.push(line);
    return '';
  };
  const only = visit(data);
  return [...lines, only].filter((line) => line !== '').join('\n');
}
