// The kind of an event, judged by its words. The earliest phrase decides, since a line begins with what matters; a
// dead end and an end are told by phrases that may stand anywhere.
import type { ActionKind, EventKind } from '../../report/kinds.ts';
import { EVENT_KINDS } from '../../report/kinds.ts';
import { beginsWord, folded, listed } from '../words/words.ts';

/** Said of the whole line, before single words mislead: `Workers restarted, builds run again`. */
const WHOLE: readonly (readonly [EventKind, RegExp])[] = [
  [
    'recovery',
    /\b(?:works?|working|works fine|answers?|fast|correct|fresh|reachable|running|runs?|open|succeeds?|passes|pass|sent|here) again\W*$/i,
  ],
  [
    'recovery',
    /\b(?:errors?|latency|queue|backlog|pages|rates?)\b.{0,24}\b(?:gone|normal|empty|drained|delivered)\b/i,
  ],
  [
    'recovery',
    /\b(?:is|are|was|were) (?:back|fresh|complete|normal|empty|whole)\b|\bverified (?:as )?operational\b/i,
  ],
  [
    'recovery',
    /^all\b.{0,40}\b(?:delivered|work|works|run|pass|answer|drained|complete|operational)\b/i,
  ],
  [
    'recovery',
    /\b(?:export|run|queue|reports?|index) (?:complete|delivered|empty|drained|fresh)\b/i,
  ],
  [
    'note',
    /\bnobody (?:was|is) available\b|\bstart(?:s|ed)? working on a (?:long-term|permanent)\b/i,
  ],
];

/** Where no other word decides; the earliest again. */
const LAST: readonly (readonly [EventKind, RegExp])[] = [
  [
    'detection',
    /\b(?:customers?|users?|support|colleagues?|partners?|shops?|managers?|reception|finance|scanner|technician|lead|pager|shift)\b.{0,30}\b(?:calls?|writes?|asks?|complains?|tells?|hears?|finds?|goes off|sees)\b|\bsees it\b|\bFIRING\b|\breport in\b/i,
  ],
  ['acknowledgement', /\btakes? (?:it|over|the incident|charge)\b|\btakes\b/i],
  [
    'impact',
    /\b(?:refus|reject|stop|lost|late\b|delayed|expir|disconnect|unavailable|full\b|used up|50\d|drops?\b|dropped|hangs?\b|grow|climb|missing)\w*|\b(?:do|does|did|can|could|will)(?: ?not|n['’]t)\b|\bcannot\b|\bfirst\b.{0,30}\b(?:lost|twice|duplicate|failed)/i,
  ],
  [
    'mitigation',
    /\b(?:moved back|removed|replaced|renewed|raised|added|paused|deleted|emptied|made again|revoked|installed|corrected|requested|cleared|moved|unplugged|suspended)\b/i,
  ],
  [
    'change',
    /\b(?:is moved|rotates?|starts?|goes (?:out|live)|switched on|created|uploaded|begins?)\b/i,
  ],
  ['communication', /\b(?:we tell|told|inform)\w*/i],
];

const ANYWHERE: readonly (readonly [EventKind, RegExp])[] = [
  // What was excluded lies behind; the sentence is about what came next.
  [
    'investigation',
    /\brul(?:ed|ing) out\b.{0,80}\b(?:start|beg[ai]n)\w*\b.{0,20}\b(?:investigat|look|examin|check)\w*/i,
  ],
  ['mitigation', /\b(?:resolved|fixed|solved) by (?:\w+ly )?\w+ing\b/i],
  [
    'dead-end',
    /\brul(?:ed|ing|es) out\b|\bmislead(?:ing)?\b|\bred herring\b|\bfalse lead\b|\bwrong (?:track|path|lead|assumption)\b|\bturned out (?:not to be|to be (?:unrelated|wrong|a red))|\b(?:did ?n[o']t|does ?n[o']t|could ?n[o']t|didnt|without) (?:help|resolve|resolving|fix|fixing|solve|solving|work|success|effect|any effect)\b|\bnot (?:effective|the (?:cause|issue|problem))\b|\bno (?:effect|improvement|resolution|change in)\b|\bto no avail\b|\bunsuccessful(?:ly)?\b|\b(?:issue|problem|errors?) (?:still )?persist(?:s|ed)\b|\bbut\b.{0,50}\b(?:persist(?:s|ed)|remain(?:s|ed)|(?:was|were|is|are) still|kept|continued)\b|\bremain(?:s|ed)? (?:elevated|high|down)\b.*\bdespite\b|\b(?:initial(?:ly)?|first|wrongly|incorrectly)\b.{0,20}\b(?:assum(?:ed|ption)|believed|thought|hypothesis)\b|^assumption made\b|\brollback fail(?:s|ed)\b|\bstill (?:restarted|failing|broken)\b/i,
  ],
  [
    'impact',
    /\b(?:outage|incident|impact|downtime|degradation)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:begins?|began|starts?|started)\b(?! (?:investig|to be))|^fault occurs?\b/i,
  ],
  ['mitigation', /\b(?:rolled back|reverted|backed out)\b/i],
  [
    'recovery',
    /\ball clear\b|\bbacklog (?:is |was )?cleared\b|\bcorrect again\b|\bconfirm\w* (?:as )?fixed\b/i,
  ],
  [
    'identification',
    /\b(?:revealed|found|determined|discovered|reali[sz]ed)\b.{0,90}\b(?:caus(?:e|ed|es|ing)|because|due to|responsible for)\b/i,
  ],
  [
    'recovery',
    /\bconfirm(?:ed|s)? (?:\w+ ){0,3}(?:stable|stability|healthy|recovery|functional|normal)\b|\bstable operations?\b/i,
  ],
  [
    'recovery',
    /\b(?:outage|incident|impact|downtime)\b.{0,12}\b(?:ends?|ended|over|resolved|repaired|closed)\b|\bfully (?:restored|recovered|operational|functional)\b|\bfull (?:service |functionality |recovery)|^(?:incident )?(?:resolved|repaired|recovered|restored|mitigated and resolved)\b|\bdeclared (?:as )?resolved\b|\bback (?:to normal|online|up|to (?:a )?functional)\b|\breturned? to normal\b/i,
  ],
];

const EARLIEST: readonly (readonly [EventKind, RegExp])[] = [
  [
    'escalation',
    /\bescalat\w*|\bpag(?:ed|ing)\b(?! (?:is|was) )|\bpages (?:the|on-?call|us|them|[A-Z][a-z]+)\b|\bcall(?:ed|s|ing) (?:in|for help)\b|\b(?:brought|brings|pull(?:ed|s)|loop(?:ed|s)) (?:.{0,40} )?in(?:to)?\b|\bjoin(?:s|ed)\b|\bengaged?\b|\bping(?:ed|s)\b|\bwar[- ]?room\b|\bhand(?:ed|s) (?:over|off)\b|\b(?:support )?(?:ticket|case)\b.{0,20}\b(?:opened|raised|created|filed)\b|\b(?:opened|raised?|raises|created|filed)\b.{0,40}\b(?:support|ticket|case|issue with)\b|\bteams? (?:was|were|is|are) (?:notified|contacted|alerted to help|asked)\b|\b(?:notified|contacted|asked|called|alerted) (?:the )?(?:\w+[ -]){0,3}(?:team|vendor|provider|support|engineers?|manager)\b|\bassembled\b|\b(?:meeting|call|bridge|channel) (?:was )?(?:started|created|opened)\b|\b(?:started|created|opened) (?:a |the )?(?:meeting|call|bridge|incident channel|slack channel)\b/i,
  ],
  [
    'acknowledgement',
    /\backnowledg\w*|\back'?d\b|\bincident (?:is |was |has been )?declared\b|\bdeclar(?:ed|es|ing)\b.{0,24}\bincident\b|\b(?:alert|issue|problem|outage|incident|report) (?:was |is )?confirmed\b|\bconfirm(?:ed|s) (?:by|the (?:issue|problem|alert|outage))\b|\bon-?call\b.{0,40}\b(?:receiv|respond|investigat|pick|acknowledg|alerted|notified|paged|starts?|began)\w*|\b(?:engineers?|team|responders?|devops|operations)\b.{0,60}\b(?:notified and|alerted and|respond(?:ed|s)?)\b|\bassum(?:es|ed) incident\b|\btak(?:es|ing) (?:over|a look)\b|\bpicked up\b|\bincident (?:is |was )?(?:opened|created|initiated)\b|\binitiates? (?:an |the )?incident\b|\bstatus incident created\b/i,
  ],
  [
    'detection',
    /\breceiv(?:es?|ed) (?:a |an |the )?(?:page|pager|alert)\b|\bpager storm\b|\bdetect(?:s|ed|ion)?\b|\balert(?:s|ed)?\b(?! thresholds?)|\balarms?\b|\b(?:first|initial(?:ly)?) (?:report|recorded|reported|finding|notice)\w*|\bnotic(?:ed|es|e)\b|\b(?:users?|customers?|clients?|engineers?|support|teams?|people|researcher|someone)\b.{0,40}\breport(?:s|ed|ing)?\b|\breports? (?:of|that|from|about|began|came|come|surfaced|start)\b|\bcustomer reports?\b|\b(?:is|was|were|are) (?:first )?reported\b|\breported (?:on|by|in|via|to|again|that)\b|\b(?:became|becomes?|team|was|were) aware\b|\bmonitoring\b.{0,40}\b(?:show|flag|detect|alert|trigger|indicat|report)\w*|\bpagerduty\b|\bpingdom\b|\bsubmitted (?:a |an )?(?:bug )?report\b|\bissue (?:with|in)\b.{0,60}\bis identified\b|\brecogni[sz]es? abnormal\b/i,
  ],
  [
    'identification',
    /\b(?:root )?causes? (?:is |was |has been |of .{0,40})?(?:identified|found|determined|discovered|traced|revealed)\b|\bidentif(?:ied|ies)\b|\bdiscover(?:ed|s|y)\b|\b(?:found|realis|realiz|figur|determin|pinpoint|trac)(?:ed|es|d)?\b(?: out)?|\breveal(?:ed|s)\b|\bfinds the (?:cause|bug|typo|problem)\b|\bfinds? (?:and fix\w* )?the\b|\bunderstood\b|\bnarrow(?:ed|s) (?:it )?down\b/i,
  ],
  [
    'mitigation',
    /\broll(?:ed|s|ing)?[- ]?back\b|\brollback\b|\brevert(?:ed|s|ing)?\b|\b(?:hot)?fix(?:ed|es)?\b(?! (?:is |was )?(?:being|not))|\bmitigat\w*|\bwork-?around\b|\bfail(?:ed)?[- ]?over (?:to|initiated|triggered)|\brestart(?:ed|s|ing)?\b|\breboot\w*|\bscal(?:ed|es|ing) (?:up|out|down|in)\b|\bprovision(?:ed|s|ing)\b|\bdisabl(?:ed|es|ing)\b|\bincreas(?:ed|es|ing) (?:the )?(?:\w+ ){0,3}(?:memory|limit|size|capacity|buffer|timeout|quota|number|replicas|disk|nodes?|probe|threshold|pool)|\b(?:correct(?:ed)?|restored?) (?:the )?(?:\w+ ){0,3}(?:config\w*|settings?|password|values?|backup)\b|\b(?:config\w*|settings?)\b.{0,30}\b(?:corrected|restored|changed back)\b|\bthrottl(?:ed|ing)\b|\bblocked\b|\bblocks (?:the|all|traffic|requests)\b|\block(?:ed|s)\b|\brevok(?:ed|es|ing)\b|\bsuspend(?:ed|s)\b|\bturn(?:ed|s) (?:off|back on)\b|\bdrain(?:ed|ing|s)?\b|\bcordon\w*|\bswitch(?:ed|es) (?:to|back|over)\b|\bpatch(?:ed|es)?\b|\bredirect(?:ed|s)\b|\bre-?deploy\w*|\bre-?run\b|\bstopped\b(?= (?:all|the)\b)|\bshut(?:s|ting)? (?:down|off)\b|\brecycl(?:ed|es|ing)\b|\bquota is granted\b|\bmigration .{0,30}complet/i,
  ],
  [
    'recovery',
    /\bresolved\b|\brestor(?:ed|ation|es|ing)\b|\brecover(?:ed|s|y|ing)?\b|\b(?:working|functional|healthy|available|operational|stable|steady|normal)\b(?: again)?|\bsteadied\b|\bsubsid(?:ed|es)\b|\bno longer seeing\b|\bback (?:to|online|up)\b|\bonce again\b|\bcome back\b|\bcomes back\b/i,
  ],
  [
    'communication',
    /\bstatus ?page\b|\bannounc\w*|\bcommunicat\w*|\bcomms\b|\bmailing list\b|\b(?:notif(?:ied|ies|y)|inform(?:ed|s)|told|updated?|emailed)\b.{0,20}\b(?:users?|customers?|public|community|teams|stakeholders|company)\b|\busers? (?:updated|notified|informed)\b|\b(?:e-?mail|message|update|notice|statement|tweet)\b.{0,20}\b(?:sent|posted|published|went)\b|\bposted\b|\bpublish(?:ed|es)?\b.{0,40}\b(?:post|blog|statement|details|summary|findings)\b|\btweet\w*/i,
  ],
  [
    'impact',
    /\b(?:went|goes?|gone|go|is|are|was|were|became|becomes?|being) (?:hard |completely |fully )?(?:down|unavailable|unresponsive|unreachable|inaccessible|offline|slow|stuck|degraded|lost|destroyed|blocked)\b|\bcrash\w*|\b(?:errors?|failures?|latency|timeouts?|5\d\d s?)\b|\bdegrad\w*|\b(?:begins?|began|starts?|started) (?:failing|returning|experiencing|to fail|to degrade|rejecting|dropping|timing out)\b|\bfail(?:s|ed|ing)?\b|\bsaturat\w*|\bexhaust\w*|\bstops? (?:responding|working|receiving)\b|\bno longer\b|\bunable to\b|\bunresponsive\b|\boverload\w*|\bspik(?:e|es|ed|ing)\b|\bunauthori[sz]ed access\b|\bcompromised?\b|\bwave of\b|\bwave\b.{0,20}\b(?:begin|peak)/i,
  ],
  [
    'change',
    /\bdeploy(?:ed|s|ment|ing)?\b|\breleas(?:ed|es|e)\b|\bmerg(?:ed|es|e)\b|\broll(?:ed|s)? ?out\b|\b(?:config\w*|settings?|change|update|upgrade|migration|maintenance)\b.{0,30}\b(?:appl(?:ied|y)|pushed|made|start(?:ed|s)|began|begins|initiated|introduced|landed|released|updated|uploaded)\b|\bintroduc(?:ed|es)\b|\bupgrad(?:ed|es|ing)\b|\bmigrat(?:ed|es|ing)\b|\bunpaused\b|\brenam(?:ed|es)\b|\bupdated?\b.{0,40}\b(?:config\w*|spec|version|database|settings?)\b|\bpush(?:ed|es)\b|\bmodified\b|\bcreated\b.{0,30}\b(?:commit|branch|pull request|pr)\b/i,
  ],
  [
    'investigation',
    /\binvestigat\w*|\bdebug\w*|\btroubleshoot\w*|\blook(?:ed|s|ing)? (?:into|at|through)\b|\bcheck(?:ed|s|ing)\b|\banaly[sz]\w*|\breview(?:ed|s|ing)?\b|\bverif\w*|\bexamin\w*|\binspect\w*|\bsuspect\w*|\btest(?:ed|s|ing)\b|\bcompar(?:ed|es|ing)\b|\btriag\w*|\blogs? shows?\b|\bqueried\b|\bconfirm\w*/i,
  ],
];

/** The kind of an event by its text; a team's own phrases come first. */
export function kindOfEvent(
  text: string,
  own: ReadonlyMap<string, string>,
): { kind: EventKind; word: string } {
  const lower = text.toLowerCase();
  for (const [phrase, kind] of own) {
    if (lower.includes(phrase) && Object.hasOwn(EVENT_KINDS, kind))
      return { kind: kind as EventKind, word: phrase };
  }
  for (const [kind, pattern] of WHOLE) {
    const match = pattern.exec(text);
    if (match) return { kind, word: match[0] };
  }
  for (const [kind, pattern] of ANYWHERE) {
    const match = pattern.exec(text);
    if (match) return { kind, word: match[0] };
  }
  let best: { kind: EventKind; word: string; at: number } | null = null;
  for (const [kind, pattern] of EARLIEST) {
    const match = pattern.exec(text);
    if (match && (best === null || match.index < best.at))
      best = { kind, word: match[0], at: match.index };
  }
  if (best) return best;
  for (const [kind, pattern] of LAST) {
    const match = pattern.exec(text);
    if (match && (best === null || match.index < (best as { at: number }).at))
      best = { kind, word: match[0], at: match.index };
  }
  if (best) return best;
  const words = folded(text);
  const abroad = listed<EventKind>(words, ({ kinds }) => kinds, beginsWord);
  return abroad ? { kind: abroad, word: words.slice(0, 40) } : { kind: 'note', word: '' };
}

const ACTIONS: readonly (readonly [ActionKind, RegExp])[] = [
  [
    'investigate',
    /^\W*(?:investigate|explore|research|understand|find out|look into|spike|determine|evaluate|assess|figure out|analy[sz]e|can we|could we|how |why |is |are |do we|should we)/i,
  ],
  [
    'detect',
    /\b(?:alert|alerts|alerting|alarm|monitor|monitoring|monitors|detect|detection|dashboard|telemetry|observability|metrics?|pingdom|healthchecks?|synthetic|anomal\w+|logging)\b/i,
  ],
  [
    'process',
    /\b(?:document|documentation|runbooks?|playbooks?|process|procedure|procedures|training|train|review|guide|guidance|guidelines?|communicat\w+|policy|policies|checklist|drill|drills|sops?|on-?call|rotation|ownership|code-?owners?|speak to|announce|incident response|escalat\w+)\b/i,
  ],
  [
    'mitigate',
    /\b(?:roll-?back|revert|fail-?over|auto-?scal\w+|capacity|backups?|restore|recovery|redundan\w+|throttl\w+|circuit[- ]?breakers?|fallback|graceful\w*|limit|limits|isolat\w+|quota|retry|retries|kill switch|feature flags?|timeouts?|caching|disaster)\b/i,
  ],
];

/** What an action is for, by its words: what comes first names it, and what stops a failure is the rest. */
export function kindOfAction(text: string): ActionKind {
  return ACTIONS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'prevent';
}
