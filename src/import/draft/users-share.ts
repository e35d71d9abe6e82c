// The share of users that were hit, where the document gives one in percent; shares that disagree are told.
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { Notebook } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';

/** Share of users in percent, as the schema writes it. */
export function usersOf(reading: Reading, notes: Notebook): string | null {
  const PEOPLE =
    '(?:users?|user ?base|customers?|customer base|visitors?|shoppers?|clients?|people|accounts?|players?|members?|subscribers?|tenants?|merchants?|drivers?|patients?|students?|buyers?|sellers?|households?)';
  const APPROX =
    '(?<approx>(?:approximately|approx\\.?|about|around|roughly|nearly|almost|an? estimated|estimated|circa|~|≈)\\s*)?';
  const share = new RegExp(
    `${APPROX}(?<n>\\d{1,3}(?:\\.\\d+)?)\\s?(?:%|percent|per cent)\\s+(?:(?:of|our|all|the|total|active|daily|monthly|registered|company's|site's|website's|affected|paying|online|its|their|end|of the)\\s+){0,4}${PEOPLE}\\b`,
    'gi',
  );
  const found: { value: string; lines: Lines; text: string; sure: 'stated' | 'likely' }[] = [];
  for (const part of reading.parts) {
    if (part.name === 'actions' || part.name === 'appendix' || part.name === 'lessons') continue;
    for (const node of part.nodes) {
      if (node.type === 'code' || node.type === 'blockquote') continue;
      const text = plain(node).replace(/\s+/g, ' ');
      for (const match of text.matchAll(share)) {
        const n = Number(match.groups?.['n']);
        if (n > 100) continue;
        const about =
          match.groups?.['approx'] ||
          /\b(?:approximately|about|around|estimated|roughly)\b[^.%]{0,30}$/i.test(
            text.slice(Math.max(0, match.index - 40), match.index),
          );
        found.push({
          value: `${about ? 'about ' : ''}${n}%`,
          lines: linesOf(node),
          text: text.slice(Math.max(0, match.index - 50), match.index + match[0].length + 30),
          sure: 'stated',
        });
      }
    }
  }
  for (const one of reading.labelled) {
    const match =
      one.field === 'users'
        ? /^(about |approximately |around |~ ?)?(\d{1,3}(?:\.\d+)?)\s?%/i.exec(one.text)
        : null;
    if (match && Number(match[2]) <= 100)
      found.unshift({
        value: `${match[1] ? 'about ' : ''}${Number(match[2])}%`,
        lines: one.lines,
        text: one.text,
        sure: 'stated',
      });
  }
  const [first] = found;
  if (!first) return null;
  for (const other of found) {
    if (
      Number.parseFloat(other.value.replace(/\D+/, '')) !==
      Number.parseFloat(first.value.replace(/\D+/, ''))
    ) {
      notes.note(
        'contradiction',
        other.lines,
        `\`${first.value}\` of users by line ${first.lines[0]}, \`${other.value}\` by line ${other.lines[0]}; the first was taken.`,
      );
    }
  }
  notes.found('impact.users', first.value, first.lines, first.text, first.sure, 'a share of users');
  return first.value;
}
