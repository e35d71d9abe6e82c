// Who or what noticed it, judged by the words of the part on detection, or of the event.
import { anyOf } from '../words/any-of.ts';
import type { Detector } from '../../report/kinds.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { EventDraft } from '../timeline/events.ts';
import type { Notebook } from '../sources/finding.ts';
import { clip } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';

const DETECTORS: readonly (readonly [Detector, RegExp])[] = [
  ['drill', /\b(?:game ?day|drill|exercise)\b/i],
  [
    'security-report',
    anyOf(
      /\b(?:bug ?bounty|bugcrowd|hackerone|security researcher|researcher)\b/i,
      /\b(?:responsible disclosure|security report)\b/i,
    ),
  ],
  [
    'customer',
    anyOf(
      /\b(?:users?|customers?)\b.{0,40}\b(?:report\w*|notic\w*|complain\w*|contact\w*)\b/i,
      /\b(?:users?|customers?)\b.{0,40}\b(?:notified|raised|tickets?|posts?)\b/i,
      /\b(?:clients?|visitors?)\b.{0,40}\b(?:report\w*|notic\w*|complain\w*|contact\w*)\b/i,
      /\b(?:clients?|visitors?)\b.{0,40}\b(?:notified|raised|tickets?|posts?)\b/i,
      /\b(?:community members?)\b.{0,40}\b(?:report\w*|notic\w*|complain\w*|contact\w*)\b/i,
      /\b(?:community members?)\b.{0,40}\b(?:notified|raised|tickets?|posts?)\b/i,
      /\b(?:support tickets?)\b.{0,40}\b(?:report\w*|notic\w*|complain\w*|contact\w*)\b/i,
      /\b(?:support tickets?)\b.{0,40}\b(?:notified|raised|tickets?|posts?)\b/i,
      /\b(?:customer reports?)\b.{0,40}\b(?:report\w*|notic\w*|complain\w*|contact\w*)\b/i,
      /\b(?:customer reports?)\b.{0,40}\b(?:notified|raised|tickets?|posts?)\b/i,
      /\b(?:user reports?)\b.{0,40}\b(?:report\w*|notic\w*|complain\w*|contact\w*|notified)\b/i,
      /\b(?:user reports?)\b.{0,40}\b(?:raised|tickets?|posts?)\b/i,
      /\breported by (?:a |an |our |the )?(?:users?|customers?|clients?|community)\b/i,
      /\breports? from (?:users?|customers?|clients?)\b|\bcustomer reports?\b|^via users?$/i,
    ),
  ],
  [
    'alert',
    anyOf(
      /\balert(?:s|ed|ing)?\b|\balarms?\b|\bpag(?:ed|er)\b|\bpagerduty\b|\bpingdom\b/i,
      /\bautomated (?:monitoring|check|alert)\w*/i,
      /\bmonitoring (?:system|tools?)?\b.{0,30}\b(?:detect|alert|trigger|show|flag|report)\w*/i,
      /\bdetected (?:by|via) (?:our |the )?(?:automated )?monitoring\b/i,
      /\bhealth ?checks? (?:fail|detect)\w*/i,
    ),
  ],
  [
    'monitoring',
    anyOf(
      /\b(?:dashboards?|graphs?|metrics)\b.{0,40}\b(?:show|notic|saw|seen|indicat)\w*/i,
      /\b(?:notic|saw|spott)\w*.{0,40}\b(?:dashboards?|graphs?|metrics)\b/i,
    ),
  ],
  [
    'third-party',
    anyOf(
      /\b(?:vendor|supplier)\b.{0,40}\b(?:notified|alerted|informed|warned|announced|sent)\b/i,
      /\b(?:vendor|supplier)\b.{0,40}\b(?:e-?mailed)\b/i,
      /\b(?:partner|provider|aws)\b.{0,40}\b(?:notified|alerted|informed|warned|announced)\b/i,
      /\b(?:partner|provider|aws)\b.{0,40}\b(?:sent|e-?mailed)\b/i,
      /\b(?:google|security firm)\b.{0,40}\b(?:notified|alerted|informed|warned|announced)\b/i,
      /\b(?:google|security firm)\b.{0,40}\b(?:sent|e-?mailed)\b/i,
      /\b(?:third[- ]party)\b.{0,40}\b(?:notified|alerted|informed|warned|announced|sent)\b/i,
      /\b(?:third[- ]party)\b.{0,40}\b(?:e-?mailed)\b/i,
    ),
  ],
  [
    'employee',
    anyOf(
      /\b(?:engineers?)\b.{0,40}\b(?:notic\w*|discover\w*|observ\w*|saw|spott\w*|realis\w*)\b/i,
      /\b(?:engineers?)\b.{0,40}\b(?:realiz\w*|found|report\w*|recogni[sz]\w*)\b/i,
      /\b(?:employees?)\b.{0,40}\b(?:notic\w*|discover\w*|observ\w*|saw|spott\w*|realis\w*)\b/i,
      /\b(?:employees?)\b.{0,40}\b(?:realiz\w*|found|report\w*|recogni[sz]\w*)\b/i,
      /\b(?:team members?)\b.{0,40}\b(?:notic\w*|discover\w*|observ\w*|saw|spott\w*)\b/i,
      /\b(?:team members?)\b.{0,40}\b(?:realis\w*|realiz\w*|found|report\w*|recogni[sz]\w*)\b/i,
      /\b(?:developers?)\b.{0,40}\b(?:notic\w*|discover\w*|observ\w*|saw|spott\w*|realis\w*)\b/i,
      /\b(?:developers?)\b.{0,40}\b(?:realiz\w*|found|report\w*|recogni[sz]\w*)\b/i,
      /\b(?:colleagues?|staff|we)\b.{0,40}\b(?:notic\w*|discover\w*|observ\w*|saw|spott\w*)\b/i,
      /\b(?:colleagues?|staff|we)\b.{0,40}\b(?:realis\w*|realiz\w*|found|report\w*)\b/i,
      /\b(?:colleagues?|staff|we)\b.{0,40}\b(?:recogni[sz]\w*)\b/i,
      /\b(?:support (?:engineer|team))\b.{0,40}\b(?:notic\w*|discover\w*|observ\w*|saw)\b/i,
      /\b(?:support (?:engineer|team))\b.{0,40}\b(?:spott\w*|realis\w*|realiz\w*|found)\b/i,
      /\b(?:support (?:engineer|team))\b.{0,40}\b(?:report\w*|recogni[sz]\w*)\b/i,
      /\b(?:devops|on-?call)\b.{0,40}\b(?:notic\w*|discover\w*|observ\w*|saw|spott\w*)\b/i,
      /\b(?:devops|on-?call)\b.{0,40}\b(?:realis\w*|realiz\w*|found|report\w*|recogni[sz]\w*)\b/i,
      /\b(?:project members)\b.{0,40}\b(?:notic\w*|discover\w*|observ\w*|saw|spott\w*)\b/i,
      /\b(?:project members)\b.{0,40}\b(?:realis\w*|realiz\w*|found|report\w*|recogni[sz]\w*)\b/i,
      /^via engineers?$/i,
    ),
  ],
];

export function detectorOf(
  reading: Reading,
  events: readonly EventDraft[],
  notes: Notebook,
): Detector | null {
  const texts: { text: string; lines: Lines; how: string; sure: 'likely' | 'guess' }[] = [];
  for (const one of reading.labelled)
    if (one.field === 'detectedBy' || (one.section === 'detection' && one.part.name !== 'actions'))
      texts.push({ text: one.text, lines: one.lines, how: `\`${one.label}\``, sure: 'likely' });
  for (const part of reading.parts) {
    if (part.name !== 'detection') continue;
    const node = part.nodes.find(
      (one) =>
        one.type === 'list' || (one.type === 'paragraph' && one.children[0]?.type !== 'emphasis'),
    );
    if (node)
      texts.push({
        text: plain(node),
        lines: linesOf(node),
        how: `“${clip(part.title, 30)}”`,
        sure: 'likely',
      });
  }
  const event = events.find(({ kind }) => kind === 'detection');
  if (event)
    texts.push({
      text: event.words,
      lines: event.lines,
      how: 'the event of detection',
      sure: 'guess',
    });
  for (const { text, lines, how, sure } of texts) {
    const first = text.replace(/\s+/g, ' ').slice(0, 260);
    const matches = DETECTORS.flatMap(([detector, pattern]) => {
      const match = pattern.exec(first);
      return match ? [{ detector, word: match[0], at: match.index }] : [];
    }).toSorted((a, b) => a.at - b.at);
    const best = matches[0];
    if (best) {
      notes.found(
        'detectedBy',
        best.detector,
        lines,
        first,
        sure,
        `${how}: “${best.word.toLowerCase()}”`,
      );
      return best.detector;
    }
  }
  return null;
}
