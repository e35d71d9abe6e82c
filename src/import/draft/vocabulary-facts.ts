// Ids of an archive's vocabularies: severity, services, root causes, tags. From stated words first, then from names that
// stand in the text, then the rules' default, then `unknown`; never from what is merely near.
import { toId } from '../../report/to-id.ts';
import type { Vocabularies } from '../../report/vocabulary.ts';
import { ID_PATTERN, UNKNOWN, lookUp } from '../../report/vocabulary.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { Notebook } from '../sources/finding.ts';
import { clip } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import { allowed, matchId, namedIn } from '../words/vocabulary-match.ts';

export function severityOf(reading: Reading, vocabularies: Vocabularies, notes: Notebook): string {
  const { labelled, source, rules, parts } = reading;
  const vocabulary = vocabularies.severities;
  const claims: { text: string; lines: Lines; how: string }[] = [];
  for (const one of labelled)
    if (one.field === 'severity' && one.part.name !== 'actions')
      claims.push({ text: one.text, lines: one.lines, how: `\`${one.label}\`` });
  for (const field of source.fields)
    if (/^(?:severity|sev|priority)$/i.test(field.name) && field.value !== null)
      claims.push({
        text: String(field.value),
        lines: field.lines,
        how: `\`${field.name}\` at the top`,
      });
  for (const claim of claims) {
    // `Major (High Impact, …)`: the word stands first.
    for (const word of [
      claim.text,
      claim.text.replace(/\s*[([–—:,-].*$/, ''),
      /\b(?:sev(?:erity)?|p)[\s-]?\d\b/i.exec(claim.text)?.[0] ?? '',
    ]) {
      if (word.trim() === '' || word.length > 40) continue;
      const match = matchId(vocabulary, word, rules.severities, severityId);
      if (match.ok) {
        notes.found(
          'severity',
          match.id,
          claim.lines,
          claim.text,
          'stated',
          `${claim.how}, ${match.how}`,
        );
        return match.id;
      }
    }
    notes.note(
      'missing',
      claim.lines,
      `\`${clip(claim.text, 40)}\` is no severity of this archive. Map it under \`severities:\` in the rules.`,
    );
  }
  const written = parts
    .flatMap((part) => (part.heading ? [{ text: part.title, lines: linesOf(part.heading) }] : []))
    .concat(
      parts.flatMap((part) =>
        part.name === 'summary' || part.name === null
          ? part.nodes.flatMap((node) =>
              node.type === 'paragraph' ? [{ text: plain(node), lines: linesOf(node) }] : [],
            )
          : [],
      ),
    );
  for (const { text, lines } of written) {
    const word = /\b(?:SEV|Sev|sev)[\s-]?([0-5])\b/.exec(text);
    const match = word ? matchId(vocabulary, word[0], rules.severities, severityId) : null;
    if (word && match?.ok) {
      notes.found('severity', match.id, lines, text, 'likely', `\`${word[0]}\` in the text`);
      return match.id;
    }
  }
  const fallback = rules.defaults.severity;
  if (fallback !== undefined && allowed(vocabulary, fallback)) {
    notes.found('severity', fallback, null, '', 'hint', 'the default of the rules');
    return fallback;
  }
  notes.note('missing', null, 'No severity is stated.');
  return UNKNOWN;
}

/** `SEV-1`, `Severity 1` and `sev 1` are `sev1`. */
const severityId = (text: string): string =>
  toId(text.trim().replace(/^(?=[0-5]$)/, 'sev'))
    .replace(/^(?:severity|sev)-?(?=\d)/, 'sev')
    .replace(/^p-(?=\d)/, 'p');

function idsOf(
  name: 'services' | 'rootCauses',
  reading: Reading,
  vocabularies: Vocabularies,
  texts: readonly { text: string; lines: Lines }[],
  stated: readonly { text: string; lines: Lines; how: string }[],
  notes: Notebook,
): string[] {
  const vocabulary = vocabularies[name];
  const rules = reading.rules[name];
  const ids: string[] = [];
  for (const claim of stated) {
    for (const word of claim.text.split(/\s*[,;]\s*|\s+and\s+/)) {
      const match = matchId(vocabulary, word.trim(), rules);
      // In an open vocabulary a short name may become an id; a sentence may not.
      if (match.ok && word.trim().split(' ').length <= 4 && !ids.includes(match.id)) {
        ids.push(match.id);
        notes.found(
          name,
          match.id,
          claim.lines,
          claim.text,
          'stated',
          `${claim.how}, ${match.how}`,
        );
      }
    }
  }
  if (ids.length > 0) return ids;
  for (const { text, lines } of texts) {
    for (const { id, word } of namedIn(vocabulary, text, rules, name === 'services')) {
      if (ids.includes(id)) continue;
      ids.push(id);
      notes.found(name, id, lines, text, 'guess', `“${word}” stands in the text`);
    }
    if (ids.length > 0) return ids;
  }
  const fallback = (reading.rules.defaults[name] ?? []).filter((id) => allowed(vocabulary, id));
  if (fallback.length > 0) {
    notes.found(name, fallback.join(', '), null, '', 'hint', 'the default of the rules');
    return [...fallback];
  }
  notes.note(
    'missing',
    null,
    name === 'services'
      ? 'No service of this archive is named.'
      : 'No root cause of the vocabulary is named.',
  );
  return [UNKNOWN];
}

const listText = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(String).join(', ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';

export function servicesOf(
  reading: Reading,
  vocabularies: Vocabularies,
  notes: Notebook,
): string[] {
  const stated = [
    ...reading.labelled
      .filter((one) => one.field === 'services' && one.part.name !== 'actions')
      .map((one) => ({ text: one.text, lines: one.lines, how: `\`${one.label}\`` })),
    ...reading.source.fields
      .filter(({ name }) =>
        /^(?:services?|components?|systems?|affected[_ -]?(?:services?|components?))$/i.test(name),
      )
      .map((field) => ({
        text: listText(field.value),
        lines: field.lines,
        how: `\`${field.name}\` at the top`,
      })),
  ].filter(({ text }) => text !== '');
  return idsOf(
    'services',
    reading,
    vocabularies,
    textsOf(reading, ['summary', 'impact', null], true),
    stated,
    notes,
  );
}

export function causesOf(reading: Reading, vocabularies: Vocabularies, notes: Notebook): string[] {
  const stated = reading.source.fields
    .filter(({ name }) => /^(?:root[_ -]?causes?|causes?)$/i.test(name))
    .map((field) => ({
      text: listText(field.value),
      lines: field.lines,
      how: `\`${field.name}\` at the top`,
    }));
  const labelled = reading.labelled
    .filter((one) => /\broot cause (?:category|type)\b|^cause category\b/i.test(one.label))
    .map((one) => ({ text: one.text, lines: one.lines, how: `\`${one.label}\`` }));
  return idsOf(
    'rootCauses',
    reading,
    vocabularies,
    textsOf(reading, ['rootCause'], false),
    [...stated, ...labelled].filter(({ text }) => text !== ''),
    notes,
  );
}

function textsOf(
  reading: Reading,
  names: readonly (string | null)[],
  headings: boolean,
): { text: string; lines: Lines }[] {
  const title = headings
    ? reading.parts.flatMap((part) =>
        part.heading?.depth === 1 ? [{ text: part.title, lines: linesOf(part.heading) }] : [],
      )
    : [];
  const labels = reading.labelled
    .filter((one) => one.section !== null && names.includes(one.section))
    .map(({ text, lines }) => ({ text, lines }));
  return [
    ...title,
    ...labels,
    ...reading.parts.flatMap((part) =>
      names.includes(part.name)
        ? part.nodes.flatMap((node) =>
            node.type === 'paragraph' || node.type === 'list'
              ? [{ text: plain(node), lines: linesOf(node) }]
              : [],
          )
        : [],
    ),
  ];
}

/** Tags by their ids, and synonyms by what stands for them. */
export function tagsOf(reading: Reading, vocabularies: Vocabularies, notes: Notebook): string[] {
  const tags: string[] = [];
  for (const field of reading.source.fields) {
    if (!/^(?:tags?|categories|category|labels?|keywords)$/i.test(field.name)) continue;
    const values = Array.isArray(field.value)
      ? field.value
      : typeof field.value === 'string'
        ? field.value.split(/\s*,\s*/)
        : [];
    for (const value of values) {
      const id = typeof value === 'string' || typeof value === 'number' ? toId(String(value)) : '';
      if (!ID_PATTERN.test(id) || id.length > 60) continue;
      const look = lookUp(vocabularies.tags, id);
      const kept = look.ok ? id : look.why === 'synonym' ? look.replacement : null;
      if (kept && !tags.includes(kept)) {
        tags.push(kept);
        notes.found(
          'tags',
          kept,
          field.lines,
          String(value),
          'stated',
          `\`${field.name}\` at the top`,
        );
      }
    }
  }
  return tags;
}
