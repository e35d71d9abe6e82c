// What English events say in a form of their own, before any single word counts: a label in front, a question in a chat,
// a finding in a log, a call to whoever is on duty.
import type { EventKind } from '../../report/kinds.ts';
import { anyOf, inTurn } from './any-of.ts';
import { MACHINES } from './people.ts';

const OUTAGE = /^(?:OUTAGE|IMPACT|DOWNTIME|DISRUPTION)S? /;
const ANY_OUTAGE = /^(?:OUTAGE|INCIDENT|IMPACT|DOWNTIME|DISRUPTION)S? /;

/** A name, or whoever writes; what watches by itself is nobody. */
const NAMED = inTurn(
  /^(?!(?:Monitor|Alert|Alarm|Prob|Bot|Pager|Check|Sentr|Grafana|Prometheus)\w*\b)/u,
  /(?:[Ww]e|I|\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?) /u,
);
/** Somebody of the company: a name, a role, whoever writes. */
const ONE_OF_US = anyOf(
  NAMED,
  inTurn(
    /^(?:the )?(?:[\w-]+ ){0,2}?/u,
    /(?:desk|team|room|crew|on-?call|duty|engineers?|operators?|developers?|technicians?|guard) /u,
  ),
);
const RESPONDER = anyOf(
  /\b(?:on-?call|duty|vendor|provider|supplier|carrier|engineers?|managers?|dba|director)\b/u,
  /\b(?:specialists?|technicians?|electricians?|plumbers?|fire (?:brigade|service)|team)\b/u,
);
const CALLS = /(?:calls?|called|rings?|rang|phones?|phoned|pages|paged|wakes|woke|texts?|texted) /u;
const RECORD = anyOf(
  /\b(?:logs?|traces?|browser|console|journal|dump|diff|history|config\w*|settings|code)\b/u,
  /\b(?:metrics|dashboards?|graphs?|tables?|records?|headers?|reply|answer|response|query plan)\b/u,
);

/** No exercise, and nothing that runs by the calendar. */
const UNPLANNED =
  /^(?!.*\b(?:drills?|tests?|exercises?|planned|scheduled|nightly|weekly|monthly|jobs?)\b)/i;

/** In order; letters are as written, since labels and names are known by their capitals. */
export const SAID_FIRST: readonly (readonly [EventKind, RegExp])[] = [
  ['impact', inTurn(OUTAGE, /(?:BEGINS?|BEGAN|STARTS?|STARTED)\b/)],
  ['recovery', inTurn(ANY_OUTAGE, /(?:ENDS?|ENDED|OVER|RESOLVED|CLOSED)\b/)],
  ['mitigation', inTurn(ANY_OUTAGE, /MITIGATED\b/)],
  [
    'detection',
    anyOf(
      /^(?:alerts?|alarms?|critical|pager?|warning)\s?: (?!.*\b(?:resolved|cleared|recovered|ok|normal)\b)\S/iu,
      // Whom a machine calls has not noticed it: `Alertmanager pages kim`.
      inTurn(
        /^(?:the |our )?/iu,
        MACHINES,
        /(?:[\w-]+ )?\b ?(?:pages?|paged|alerts?|alerted|wakes?|woke|calls?|called|texts?|texted)\b/iu,
      ),
      inTurn(
        /^(?:the |our |two |three |several )?/iu,
        anyOf(
          /customer (?:care|service|support)|support|help ?desk|service desk|call cent(?:re|er)/iu,
          /hotline|reception|front desk|switchboard/iu,
        ),
        anyOf(
          / (?:tells?|told|raises?|raised|reports?|reported|warns?|warned|hears?|heard)\b/iu,
          inTurn(
            / (?:passes on|passed on|forwards?|forwarded|relays?|relayed) (?:\w+ ){0,3}/iu,
            /(?:calls|complaints|reports|tickets)\b/iu,
          ),
        ),
        /(?!.{0,20}\b(?:customers|users|clients)\b(?! (?:calls?|reports?)))/iu,
      ),
      /^\S+(?: \S+)? (?:wonders?|wondered) (?:on|in|why|whether|if)\b/iu,
      /^(?:automated|automatic|synthetic|nightly|smoke) (?:tests?|checks?|probes?)\b.{0,40}\b(?:fail|detect|report|find)\w*/iu,
    ),
  ],
  [
    'recovery',
    anyOf(
      /\b(?:queues?|buffers?|backlog|spool)\b.{0,30}\b(?:empty|drained|worked off)\W*$/i,
      /^no (?:more )?(?:queues?|backlog|lag)\W*$/i,
      inTurn(
        /^(?:all|both|every) (?:(?:of )?(?:the )?[\w-]+ ){1,4}(?:(?:in|on|at) [\w-]+ )?/i,
        anyOf(
          /ha(?:ve|s) (?:it|the)|(?:is|are) on the (?:new|old|right)/i,
          /(?:is|are) up|runs?(?: again)?\W*$/i,
        ),
      ),
      inTurn(
        /\b(?:enabled|switched on|turned on|opened|mounted|released) again\b.{0,20}/i,
        /\b(?:and|,) (?:\w+ )?(?:confirmed|checked|verified)/i,
      ),
      /^(?:revert|fix|rollback|old version) (?:is )?(?:on|in) (?:every|all)\b/i,
    ),
  ],
  [
    'mitigation',
    anyOf(
      // Behind the words for what was wrong with them: `Cached error pages purged`.
      inTurn(
        /^(?!.*\b(?:not|never|by mistake|by accident|accidentally|wrongly)\b)/i,
        /(?:[\w-]+ ){1,5}(?:purged|reissued|refunded|reimbursed|voided|invalidated|fitted|cleaned up)/i,
        /(?: (?:and|by) .*)?\W*$/i,
      ),
      /^(?:the )?(?:previous|old|earlier|former|last good) (?:[\w-]+ ){1,3}(?:loaded|reloaded|put back|restored|installed)\b/i,
    ),
  ],
  [
    'identification',
    anyOf(
      /^@?[\w.-]+(?: [\w.-]+)? (?:bisects?|bisected|recogni[sz]es|recogni[sz]ed) (?!nothing)/i,
      /^comparison (?:of|with|between) .{2,60}\bshows?\b/i,
      inTurn(
        /\b(?:supplier|vendor|provider|manufacturer|carrier|bank)\b.{0,20}/i,
        /\b(?:answer(?:s|ed)|repl(?:ies|ied)|explain(?:s|ed)|admit(?:s|ted)) (?:that|the|it|an?)\b/i,
      ),
    ),
  ],
  [
    'escalation',
    inTurn(
      /\b(?:writes?|wrote|turns?|turned) to (?:the |our )?(?:[\w-]+ )?/i,
      /(?:supplier|vendor|provider|manufacturer|carrier|on-?call)\b/i,
    ),
  ],
  ['acknowledgement', /^\S+(?: \S+)? (?:opens?|opened) (?:#\d+|[A-Z]{2,}-\d+)\b/],
  ['communication', /\b(?:note|message|notice|post|thread) pinned\b/i],
  [
    'identification',
    /^(?:[Ff]ound|[Uu]nderstood|[Cc]ause|[Cc]ulprit|[Rr]eason|[Dd]iagnosis|[Ee]xplained)\s?(?::|—|–| -)/,
  ],
  [
    'detection',
    anyOf(
      /\b(?:anyone|anybody|someone) (?:else )?(?:see|seeing|hav|notic|know|get)\w*[^.?]{0,60}\?/i,
      /\b(?:is|are) (?:the |our |my )?[\w-]+ (?:\w+ )?(?:down|broken|slow|off|gone|dead|stuck|up)\b[^.?]{0,40}\?/i,
      /\bwhy (?:do|does|did|is|are|can['’]t|can|am|has|have) [^.?]{3,80}\?/i,
    ),
  ],
  [
    'impact',
    inTurn(
      /^(?:the )?first (?!(?:attempt|try|restart|fix|check)\b|\w+ reports?\b)(?:[\w-]+ ){0,4}?/i,
      anyOf(
        /(?:refused|rejected|emptied|empty|failed|fails?|lost|wrong|missing|stale|twice)\b/i,
        /(?:dropped|declines?|declined|in a loop|kicked|truncated|garbled|outdated|on the wrong)\b/i,
      ),
    ),
  ],
  [
    'detection',
    anyOf(
      /^(?:[\w-]+ ){0,3}(?:alarm|alert|page|notification)s? (?:["“«'‘]|for\b|on\b|from\b)/i,
      /^(?:[\w]+ )?(?:calls|mails|tickets|reports|messages|complaints) (?:from|about) \w/i,
      /^(?:the )?first (?:post|message|mention|thread|comment|review|question|call|report|complaint)s?\b/i,
      /\b(?:bug|issue|ticket|report|case)s? (?:#?\d+ )?(?:is|are|was|were) (?:filed|opened|raised|submitted) by\b/i,
      /\breports?\b.{0,60}\b(?:is|was|were|are) (?:submitted|filed|received|sent in)\b/i,
      inTurn(
        /^(?:[\w-]+ ){0,3}(?:paged|alerted|woken) by (?:the |our |an? )?/i,
        /(?:[\w-]+ ){0,3}(?:monitor|alert|alarm|check|probe|bot)\w*/i,
      ),
    ),
  ],
  [
    'mitigation',
    anyOf(
      /^(?:[\w-]+ ){0,4}back (?:on|to) (?:version |release |v)?\d+(?:\.\d+)+/i,
      inTurn(
        UNPLANNED,
        /.*\b(?:restore|rollback|failover|backfill|repair)\b.{0,30}\b(?:starts?|started|begins?|begun|began)\b/i,
      ),
      inTurn(
        UNPLANNED,
        /.*\b(?:starts?|started|begins?|began) (?:the |a )?(?:restore|rollback|backfill|repair|clean-?up)\b/i,
      ),
      /\b(?:renamed|switched|pointed|rolled|moved|put|turned|set|changed|flipped) back\b/i,
      inTurn(
        /\b(?:migration|roll-?out|deploy\w*|release|upgrade|update|sync|import|campaign|job) /i,
        /(?:(?:is|was) )?(?:cancelled|canceled|aborted|halted|paused|withdrawn)\b/i,
      ),
      inTurn(
        /^(?:[\w-]+ ){1,5}(?:is|are|was|were) (?:all )?/i,
        /(?:revoked|disabled|rotated|reset|isolated|quarantined|reverted|restarted|replaced|invalidated|stopped(?=,))\b/i,
      ),
    ),
  ],
  [
    'investigation',
    /^(?:[\w-]+ ){0,3}(?:check|analysis|measurement|search|inspection) (?:(?:is|was) )?(?:starts?|started|begun|begins?)\b/i,
  ],
  // What a person reads, and behind a colon what it says.
  [
    'identification',
    anyOf(
      inTurn(
        ONE_OF_US,
        /(?:reads?|compares?|compared|checks|checked|opens|opened) [^:]{3,60}: \S/u,
      ),
      inTurn(
        ONE_OF_US,
        /(?:sees?|saw|finds?|found|spots?|spotted|reads?) (?!(?:no|nothing|it|this|that)\b)[^.;]{2,60}/u,
        /\b(?:in|on|from|of) (?:the |its |our |a )?(?:[\w'-]+ ){0,3}/u,
        RECORD,
      ),
      inTurn(/\b(?:seen|found|spotted) in (?:the |its |our |a )?(?:[\w'-]+ ){0,3}/u, RECORD),
      inTurn(
        /^(?!Technician|Engineer|Operator)/u,
        NAMED,
        /(?:finds?|found|spots?|spotted) (?!(?:no|nothing|out|it)\b)\S/u,
      ),
    ),
  ],
  [
    'escalation',
    anyOf(
      inTurn(ONE_OF_US, CALLS, /(?:up )?(?:the |our |a )?(?:[\w-]+ ){0,3}?/u, RESPONDER),
      inTurn(ONE_OF_US, CALLS, /(?:up )?(?:me|us|\p{Lu}\p{Ll}+)\b/u),
    ),
  ],
];
