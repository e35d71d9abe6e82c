// Who does what: the subject of an event and its verb tell more than any single word.
import type { EventKind } from '../../report/kinds.ts';
import { anyOf, inTurn } from './any-of.ts';
import { INSIDERS, MACHINES, OUTSIDERS, SOUND, TELL } from './people.ts';

const PEOPLE = anyOf(OUTSIDERS, INSIDERS);

/** An article, a number, a word or two. */
const SOMEBODY =
  /^(?:(?:an?|the|our|one|two|three|several|many|some|more|first|new|next|\d+) )*(?:[\w'-]+ ){0,2}/i;

/** Neither a call for help, nor the cause, nor what the people see of the failure. */
const ABOUT_IT = anyOf(
  /\b(?<!sees?|saw|calls?|called|finds?|found)(?! to (?:the )?(?:cause|bug)| by\b)/i,
  /(?<=calls?|called)\b(?! in\b| for help)/i,
  /(?<=sees?|saw)\b(?= (?:it|that|this|the (?:mail|alert|red|error)|in the|on the))/i,
);

/** Who tells, who takes it on. */
export const WHO: readonly (readonly [EventKind, RegExp])[] = [
  // What status pages say in nearly these words.
  [
    'investigation',
    /^(?:we|our (?:team|engineers)) (?:are|is) (?:\w+ )?(?:investigating|looking into)\b/i,
  ],
  ['identification', /\b(?:we|engineers|team) (?:have |has )?(?:now )?identified\b/i],
  [
    'recovery',
    /\b(?:has|have) (?:now )?been (?:fully )?resolved\b|\b(?:issue|incident) is (?:now )?resolved\b/i,
  ],
  ['mitigation', /\b(?:we are|we're) (?:\w+ )?monitoring\b/i],
  [
    'detection',
    /^(?:alerts?|alarms?|page): \S|\bby (?:an? |the |our )?(?:\w+ )?(?:alarms?|alerts?|monitoring|pager)\b/i,
  ],
  [
    'acknowledgement',
    anyOf(/\backed\b|\backnowledge[sd]?\b/i, /\bstart(?:s|ed)? (?:to look|looking)\b/i),
  ],
  [
    'communication',
    /^we (?:tell|told|inform|informed|notify|notified|post|posted|publish|published|tweet|tweeted)\b/i,
  ],
  ['dead-end', /^(?:it['’]?s|that was|it was|was) not\b|\bnothing wrong (?:there|with|in)\b/i],
  [
    'impact',
    anyOf(
      /\b(?:alerts?|pages?) (?:reach(?:es|ed)?|go(?:es)?|went) (?:to )?nobody\b/i,
      /\b(?:start|beginning|onset) of (?:the )?(?:outage|incident|impact|downtime|disruption)\b/i,
    ),
  ],
  [
    'detection',
    anyOf(
      // `Three users open tickets`, `A shop calls the help desk`, `Bea, who was on call, saw the mail`
      inTurn(SOMEBODY, PEOPLE, /\b[^.;]{0,36}?\s/i, TELL, ABOUT_IT),
      inTurn(SOMEBODY, INSIDERS, /\b[^.;]{0,36}?\s(?:sees?|saw)\b/i),
      inTurn(
        /^.{0,40}?\b(?:contributors?|someone|players?|tester|[\w-]+ team) asks? (?:\w+ ){0,4}(?:whether|why|if)\b/i,
      ),
      inTurn(/\b/i, MACHINES, /\b[^.;]{0,40}\b/i, SOUND, /\b/i),
      /^(?:pager|alert|alarm)\b|\bfiring\b|\bfires\b|^monitoring\b/i,
    ),
  ],
];

/** What was done, and what it did to people. */
export const WHAT: readonly (readonly [EventKind, RegExp])[] = [
  [
    'mitigation',
    anyOf(
      /\b(?:deployed|made|created|started|moved|published|switched (?:on|off)|tried) again\b/i,
      /\brepeated\b|\bby hand\b|\bin (?:use|place)\b(?!.*\b(?:not|no)\b)|\bspace made\b/i,
    ),
  ],
  [
    'impact',
    anyOf(
      inTurn(
        /\b/i,
        PEOPLE,
        /\b.{0,30}\b/i,
        /(?:loses?|lost|waits?|cannot|can['’]t|could not|couldn['’]t|sees?|saw|gets?|got|locked out)\b/i,
      ),
      /\b(?:users?|customers?|visitors?|clients?) (?:are|were|begin to|began to) (?:signed|sent|wait)\w*/i,
      /\bstops? \w+ing\b|\bstops\W*$|\btwice\b|\bwith(?:out)? (?:a )?(?:delay|answer|confirmation)\b/i,
      /\b(?:is|are|was|were|turns?|becomes?) (?:slow|late|delayed|empty|wrong|stale|missing|refused)\b/i,
      /\b(?:takes?|took) (?:\w+ )?(?:seconds|minutes|hours)\b|\bforgets?\b|\bfor the first time\b/i,
    ),
  ],
];

const NEGATIVE = /\b(?:no|not|nobody|nothing|never|none|without|stops?|slow|un\w+able)\b|n['’]t\b/i;
/** What stands against it anywhere in the text. */
const HARM = /\b(?:killed|crash\w*|refused|out of memory|again (?:fails?|down|gone))\b/i;
const WORKS = anyOf(
  /\b(?<!start(?:s|ed)? )works?\b(?! (?:on|with|out|around|of|is|was|under)\b)/i,
  /\bworked again\b|\b(?:online|as before|(?<!ed )back|accepted again)\W*$|\busers recover\w*/i,
  /\b(?:visible|reachable|available|open|correct|fast|fresh|complete|possible|green|up) again\b/i,
  /\b(?:succeeds?|pass(?:es)?|arrives?|flows?|answers?)(?: again)?\W*$|\bshows? (?:new|fresh|right|correct) \w+\W*$/i,
  /\b(?:are|is|were|was) (?:accepted|new|all sent|whole|sent) ?(?:again)?(?: from [\d:]+)?\W*$/i,
  /(?<!update |notice |mail |message |statement )\bsent\W*$/i,
  inTurn(
    /\b(?:mount|open|load|serv|answer|print|sell|accept|send|sync|charg|deliver|pay|book|order)/i,
    /\w* (?:\w+ ){0,2}again\b/i,
  ),
  inTurn(
    /\b(?:show|stream|play|respond|render|connect|fetch|import|export|process|pass|flow|arriv|run|reach|issu)/i,
    /\w* (?:\w+ ){0,2}again\b/i,
  ),
  /\b(?:go|goes|went|get|gets|come|comes) through(?: again)?\b/i,
  /\bconfirm\w* .{0,50}\b(?:can|again|works?|worked|fine|good|right|gone|ok)\b/i,
  /\blast (?:[\w-]+ )?(?:has it|gets it|is (?:back|up|in|done|through)|answers|prints|rejoin\w*|synced)\b/i,
  /^all (?:[\w-]+ ){0,2}(?:print|open|play|sell|load|respond|serve|sync|charge|connect|good|well)\W*$/i,
  inTurn(
    /\b(?:\d{3}s?|5xx|errors?|failures?|lag|queue|backlog|rejections?|refusals?|timeouts?)\b.{0,24}/i,
    /\b(?:at|to|near|back at) (?:zero|nil|(?:the |its )?(?:usual|normal))\b/i,
  ),
  /\b(?:storm|outage|incident|trouble|it) (?:is|was) over\b|^(?:everything|all) .*\b(?:was|were|is|are) delivered\b/i,
  /\bback (?:at|to|on|within) (?:the |its )?(?:usual|normal)\b/i,
  /\btakes? traffic again\b|\brestored from\b/i,
);

/** `5.7 everywhere, no more doubles`. */
const NO_MORE = /^no (?:more|further) [\w-]+(?: \([^)]*\))?\W*$/i;

/** The words of a clause that says that it works; null where none does, or something stands against it. */
export function worksAgain(text: string): string | null {
  if (HARM.test(text)) return null;
  const clauses = text.split(/[,;:.]\s|\s(?:and|but)\s/);
  for (const clause of clauses) {
    if (NO_MORE.test(clause)) return clause;
    const match = WORKS.exec(clause);
    if (match && !NEGATIVE.test(clause)) return match[0];
  }
  return null;
}
