// Who does what: the subject of an event and its verb tell more than any single word.
import type { EventKind } from '../../report/kinds.ts';
import { anyOf, inTurn } from './any-of.ts';
import { INSIDERS, MACHINES, OUTSIDERS, SOUND, TELL } from './people.ts';

const PEOPLE = anyOf(OUTSIDERS, INSIDERS);

/** An article, a number, a word or two. */
const SOMEBODY =
  /^(?:(?:an?|the|our|one|two|three|several|many|some|more|first|new|next|\d+) )*(?:[\w'-]+ ){0,2}/iu;

/** Neither a call for help, nor the cause, nor what the people see of the failure. */
const ABOUT_IT = anyOf(
  /\b(?<!sees?|saw|calls?|called|finds?|found)(?! to (?:the )?(?:cause|bug)| by\b)/iu,
  /(?<=calls?|called)\b(?! in\b| for help)/iu,
  /(?<=sees?|saw)\b(?= (?:it|that|this|the (?:mail|alert|red|error)|in the|on the))/iu,
);

/** Who tells, who takes it on. */
export const WHO: readonly (readonly [EventKind, RegExp])[] = [
  // What status pages say in nearly these words.
  [
    'investigation',
    /^(?:we|our (?:team|engineers)) (?:are|is) (?:\w+ )?(?:investigating|looking into)\b/iu,
  ],
  ['identification', /\b(?:we|engineers|team) (?:have |has )?(?:now )?identified\b/iu],
  [
    'recovery',
    /\b(?:has|have) (?:now )?been (?:fully )?resolved\b|\b(?:issue|incident) is (?:now )?resolved\b/iu,
  ],
  ['mitigation', /\b(?:we are|we're) (?:\w+ )?monitoring\b/iu],
  [
    'detection',
    /^(?:alerts?|alarms?|page): \S|\bby (?:an? |the |our )?(?:\w+ )?(?:alarms?|alerts?|monitoring|pager)\b/iu,
  ],
  [
    'acknowledgement',
    anyOf(/\backed\b|\backnowledge[sd]?\b/iu, /\bstart(?:s|ed)? (?:to look|looking)\b/iu),
  ],
  [
    'communication',
    /^we (?:tell|told|inform|informed|notify|notified|post|posted|publish|published|tweet|tweeted)\b/iu,
  ],
  ['dead-end', /^(?:it['’]?s|that was|it was|was) not\b|\bnothing wrong (?:there|with|in)\b/iu],
  [
    'impact',
    anyOf(
      /\b(?:alerts?|pages?) (?:reach(?:es|ed)?|go(?:es)?|went) (?:to )?nobody\b/iu,
      /\b(?:start|beginning|onset) of (?:the )?(?:outage|incident|impact|downtime|disruption)\b/iu,
    ),
  ],
  [
    'detection',
    anyOf(
      // `Three users open tickets`, `A shop calls the help desk`, `Bea, who was on call, saw the mail`
      inTurn(SOMEBODY, PEOPLE, /\b[^.;]{0,36}?\s/iu, TELL, ABOUT_IT),
      inTurn(SOMEBODY, INSIDERS, /\b[^.;]{0,36}?\s(?:sees?|saw)\b/iu),
      inTurn(
        /^.{0,40}?\b(?:contributors?|someone|players?|tester|[\w-]+ team) asks? (?:\w+ ){0,4}(?:whether|why|if)\b/iu,
      ),
      inTurn(/\b/iu, MACHINES, /\b[^.;]{0,40}\b/iu, SOUND, /\b/iu),
      /^(?:pager|alert|alarm)\b|\bfiring\b|\bfires\b|^monitoring\b/iu,
    ),
  ],
];

/** What was done, and what it did to people. */
export const WHAT: readonly (readonly [EventKind, RegExp])[] = [
  [
    'mitigation',
    anyOf(
      /\b(?:deployed|made|created|started|moved|published|switched (?:on|off)|tried) again\b/iu,
      /\brepeated\b|\bby hand\b|\bin (?:use|place)\b(?!.*\b(?:not|no)\b)|\bspace made\b/iu,
    ),
  ],
  [
    'impact',
    anyOf(
      inTurn(
        /\b/iu,
        PEOPLE,
        /\b.{0,30}\b/iu,
        /(?:loses?|lost|waits?|cannot|can['’]t|could not|couldn['’]t|sees?|saw|gets?|got|locked out)\b/iu,
      ),
      /\b(?:users?|customers?|visitors?|clients?) (?:are|were|begin to|began to) (?:signed|sent|wait)\w*/iu,
      /\bstops? \w+ing\b|\bstops\W*$|\btwice\b|\bwith(?:out)? (?:a )?(?:delay|answer|confirmation)\b/iu,
      /\b(?:is|are|was|were|turns?|becomes?) (?:slow|late|delayed|empty|wrong|stale|missing|refused)\b/iu,
      /\b(?:takes?|took) (?:\w+ )?(?:seconds|minutes|hours)\b|\bforgets?\b|\bfor the first time\b/iu,
    ),
  ],
];

const NEGATIVE =
  /\b(?:no|not|nobody|nothing|never|none|without|stops?|slow|un\w+able)\b|n['’]t\b/iu;
/** What stands against it anywhere in the text. */
const HARM = /\b(?:killed|crash\w*|refused|out of memory|again (?:fails?|down|gone))\b/iu;
const WORKS = anyOf(
  /\b(?<!start(?:s|ed)? )works?\b(?! (?:on|with|out|around|of|is|was|under)\b)/iu,
  /\bworked again\b|\b(?:online|as before|(?<!ed )back|accepted again)\W*$|\busers recover\w*/iu,
  /\b(?:visible|reachable|available|open|correct|fast|fresh|complete|possible|green|up) again\b/iu,
  /\b(?:succeeds?|pass(?:es)?|arrives?|flows?|answers?)(?: again)?\W*$|\bshows? (?:new|fresh|right|correct) \w+\W*$/iu,
  /\b(?:are|is|were|was) (?:accepted|new|all sent|whole|sent) ?(?:again)?(?: from [\d:]+)?\W*$/iu,
  /(?<!update |notice |mail |message |statement )\bsent\W*$/iu,
  inTurn(
    /\b(?:mount|open|load|serv|answer|print|sell|accept|send|sync|charg|deliver|pay|book|order)/iu,
    /\w* (?:\w+ ){0,2}again\b/iu,
  ),
  inTurn(
    /\b(?:show|stream|play|respond|render|connect|fetch|import|export|process|pass|flow|arriv|run|reach|issu)/iu,
    /\w* (?:\w+ ){0,2}again\b/iu,
  ),
  /\b(?:go|goes|went|get|gets|come|comes) through(?: again)?\b/iu,
  /\bconfirm\w* .{0,50}\b(?:can|again|works?|worked|fine|good|right|gone|ok)\b/iu,
  /\blast (?:[\w-]+ )?(?:has it|gets it|is (?:back|up|in|done|through)|answers|prints|rejoin\w*|synced)\b/iu,
  /^all (?:[\w-]+ ){0,2}(?:print|open|play|sell|load|respond|serve|sync|charge|connect|good|well)\W*$/iu,
  inTurn(
    /\b(?:\d{3}s?|5xx|errors?|failures?|lag|queue|backlog|rejections?|refusals?|timeouts?)\b.{0,24}/iu,
    /\b(?:at|to|near|back at) (?:zero|nil|(?:the |its )?(?:usual|normal))\b/iu,
  ),
  /\b(?:storm|outage|incident|trouble|it) (?:is|was) over\b|^(?:everything|all) .*\b(?:was|were|is|are) delivered\b/iu,
  /\bback (?:at|to|on|within) (?:the |its )?(?:usual|normal)\b/iu,
  /\btakes? traffic again\b|\brestored from\b/iu,
);

/** `5.7 everywhere, no more doubles`. */
const NO_MORE = /^no (?:more|further) [\w-]+(?: \([^)]*\))?\W*$/iu;

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
