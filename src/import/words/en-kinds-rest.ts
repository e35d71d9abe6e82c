// What English events tell where neither a phrase nor a verb has decided: looser words, asked last.
import type { EventKind } from '../../report/kinds.ts';
import { anyOf } from './any-of.ts';

export const REST: readonly (readonly [EventKind, RegExp])[] = [
  [
    'recovery',
    anyOf(
      /\b\w+ again\W*$|\bback (?:at|under|below|above|in|for)\b|\b(?:is|are|was|were|came|comes?) back\b/i,
      /^(?:all|every|everybody|everyone)\b.{0,40}\bcan\b|\bcaught up\b|\bcleared\b|\bre-?opened\b/i,
      /\b(?:success|sign-ins?|logins?|traffic|throughput) at 9\d/i,
    ),
  ],
  ['recovery', /\bworks? (?:on|in|for|at) (?:all|every|each)\b/i],
  ['change', /\bmigration\b.*\bruns?\b|\bupdated?\b|\bchang(?:es?|ed) the\b/i],
  [
    'detection',
    anyOf(
      /\b(?:first|second|third|more) (?:\w+ )?(?:calls?|posts?|reports?|tickets?|mails?|complaints?)\b/i,
      /\b(?:first )?page came\b|\bfirst messages?\b|\bwakes? up\b|\breports? the same\b/i,
      /\b(?:phones?|rings?|calls?) (?:the |our )?(?:\w+ )?(?:desk|hotline|support|control|office)\b/i,
      /\banyone else (?:see|seeing|having|notic)\w*/i,
    ),
  ],
  [
    'impact',
    anyOf(
      /\b(?:jumps?|jumped|climbs?|climbed|rises?|rose|goes from|went from|exceeds?|peaks?)\b/i,
      /\bfirst (?:wrong|bad|failed|lost|missing|broken|double|duplicate)\b/i,
      /\b(?:takes?|took|brings?|brought) .{0,30}\b(?:down|offline)\b|\bloses?\b|\bfreezes?\b|\br[ua]ns? out\b/i,
      /\b(?:takes|holds) the lock\b|\bp9\d\b.{0,30}[>≥]|\bbehind\b|\bempty\b|\bbelieved\b/i,
    ),
  ],
  [
    'mitigation',
    anyOf(
      /\b(?:taken|took|takes?) (?:\w+ ){0,3}out of (?:rotation|service)\b|\bputs? .{0,40}\bback\b/i,
      /\b(?:demot|promot|flush|scal|yank|downgrad|doubl|reopen|re-?rout|fail(?:ed)? over)\w*/i,
      /\bclos(?:e|es|ed) the\b|\bfailover\b|\bpower[- ]?cycl\w*|\bswitched (?:on|off)\b|\bis live\b/i,
    ),
  ],
  [
    'acknowledgement',
    anyOf(
      /\bon it\b|\bIC me\b|^(?:\w+: )?looking\b|\btook command\b|\b(?:dials?|dialled|dialed|logs?|logged) in\b/i,
      /\bprocedures? invoked\b|\blog(?:ged|s)? (?:a )?P[1-4]\b/i,
    ),
  ],
  ['escalation', /\bon site\b|\basked in writing\b|\bcalled out\b|\bphones?\b/i],
  ['identification', /\bfinds?\b|\bspots?\b|\bpoints? (?:to|at)\b|\bturn(?:s|ed) out\b|\bpins?\b/i],
  [
    'investigation',
    /\bopens? the (?:\w+ )?(?:dashboards?|logs?|traces?)\b|\blook\w*\b|\breruns?\b|\breproduce\w*/i,
  ],
];
