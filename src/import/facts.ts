// What a report says in its head: title, severity, services, causes, share of users, who noticed, who wrote it,
// where to read on. Each from the words of the document, or not at all.
import type { Link, Nodes } from 'mdast';
import type { Detector } from '../report/kinds.ts';
import { toId } from '../report/to-id.ts';
import type { Vocabularies, VocabularyName } from '../report/vocabulary.ts';
import { ID_PATTERN, lookUp, VOCABULARIES } from '../report/vocabulary.ts';
import { fit } from './clip-text.ts';
import type { Lines } from './document.ts';
import { linesOf } from './document.ts';
import type { EventDraft } from './events.ts';
import type { Notebook } from './finding.ts';
import { clip } from './finding.ts';
import { line, plain, visitTree } from './inline.ts';
import type { Reading } from './reading.ts';
import { allowed, matchId, namedIn } from './vocabulary-match.ts';

const PREFIX =
  /^\s*(?:(?:incident )?post[- ]?mortem(?:s)?(?: (?:report|analysis|review))?|incident (?:report|review|post[- ]?mortem|analysis)|rca|root cause analysis|retrospective|title|incident(?=\s*[:：]))(?:\s*(?:[:：–—|-]|\bof\b|\bfor\b|\bon\b)\s*)+/i;
const GENERIC =
  /^\W*(?:(?:my|the|a|an|our) )?(?:first |second |final )?(?:\w+\. )?(?:incident )?(?:post[- ]?mortem|incident|report|issue(?: name)?|outage|untitled|template|rca|retrospective|document|title)(?: (?:report|title|analysis|document))?\W*$/i;

export interface Title {
  readonly text: string;
  /** The heading that it was, which need not stand in the body again. */
  readonly node: Nodes | null;
  readonly cut: boolean;
}

export function titleOf(reading: Reading, notes: Notebook): Title {
  const { source, labelled, parts } = reading;
  const field = labelled.find((one) => one.field === 'title');
  const top = source.fields.find(({ name }) => /^title$/i.test(name));
  const heading =
    parts.find((part) => part.heading?.depth === 1) ??
    parts.find((part) => part.heading && part.own === null && parts.indexOf(part) <= 1);
  const candidates: { text: string; lines: Lines | null; how: string; node: Nodes | null }[] = [];
  if (heading?.heading)
    candidates.push({
      text: heading.title,
      lines: linesOf(heading.heading),
      how: 'the first heading',
      node: heading.heading,
    });
  if (top)
    candidates.push({
      text: String(top.value),
      lines: top.lines,
      how: '`title` at the top',
      node: null,
    });
  if (field)
    candidates.push({
      text: field.text,
      lines: field.lines,
      how: `\`${field.label}\``,
      node: null,
    });
  const chosen =
    candidates.find(({ text }) => bare(text).length >= 5 && !GENERIC.test(bare(text))) ??
    candidates.find(({ text }) => bare(text).length >= 5);
  if (!chosen) {
    const words = source.stem
      .replace(/^[\d_.-]+(?=[A-Za-z])/, '')
      .replace(/[-_]+/g, ' ')
      .trim();
    const text =
      words.length >= 5 && /[a-z]{3}/i.test(words) && !/^[0-9a-f ]+$/i.test(words)
        ? sentenceCase(words)
        : `Report without a title: ${source.stem}`;
    notes.found(
      'title',
      fit(text, 120).text,
      null,
      source.path,
      'guess',
      'no heading is a title; from the name of the file',
    );
    notes.note(
      'missing',
      null,
      'The document has no title. Write what happened, for a reader who was not there.',
    );
    return { text: fit(text, 120).text, node: null, cut: false };
  }
  const { text, cut } = fit(bare(chosen.text), 120);
  notes.found('title', text, chosen.lines, chosen.text, 'stated', chosen.how);
  if (cut)
    notes.note(
      'doubt',
      chosen.lines,
      `The title has more than 120 characters and was shortened; the whole of it stands first in the body.`,
    );
  if (GENERIC.test(text))
    notes.note(
      'missing',
      chosen.lines,
      `\`${text}\` does not say what happened. Write it for a reader who was not there.`,
    );
  return { text, node: chosen.node, cut };
}

function bare(text: string): string {
  const flat = text
    .replace(/:[a-z_+-][a-z0-9_+-]*:/g, ' ')
    .replace(/^[\s\p{Extended_Pictographic}\uFE0F\u200D]+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  const without = flat.replace(PREFIX, '').replace(/^[\s:–—-]+|[\s:–—-]+$/g, '');
  return without.length >= 8 && !/^[\d\s/.-]+$/.test(without)
    ? without.charAt(0).toUpperCase() + without.slice(1)
    : flat;
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

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

/** An id for a field that must have one; null where the vocabulary has no word for not knowing. */
export function unknownId(
  vocabularies: Vocabularies,
  name: VocabularyName,
  notes: Notebook,
): string | null {
  if (allowed(vocabularies[name], 'unknown')) return 'unknown';
  const { one, file } = VOCABULARIES[name];
  notes.note(
    'missing',
    null,
    `The document names no ${one} of this archive, and \`_vocabulary/${file}\` lists no \`unknown\`. Add \`- id: unknown\` there, or set a default in the rules; until then no draft is written.`,
  );
  return null;
}

export function severityOf(
  reading: Reading,
  vocabularies: Vocabularies,
  notes: Notebook,
): string | null {
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
  const unknown = unknownId(vocabularies, 'severities', notes);
  if (unknown) notes.note('missing', null, 'No severity is stated.');
  return unknown;
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
): string[] | null {
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
  const unknown = unknownId(vocabularies, name, notes);
  if (unknown)
    notes.note(
      'missing',
      null,
      name === 'services'
        ? 'No service of this archive is named.'
        : 'No root cause of the vocabulary is named.',
    );
  return unknown ? [unknown] : null;
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
): string[] | null {
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

export function causesOf(
  reading: Reading,
  vocabularies: Vocabularies,
  notes: Notebook,
): string[] | null {
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

const DETECTORS: readonly (readonly [Detector, RegExp])[] = [
  ['drill', /\b(?:game ?day|drill|exercise)\b/i],
  [
    'security-report',
    /\b(?:bug ?bounty|bugcrowd|hackerone|security researcher|researcher|responsible disclosure|security report)\b/i,
  ],
  [
    'customer',
    /\b(?:users?|customers?|clients?|visitors?|community members?|support tickets?|customer reports?|user reports?)\b.{0,40}\b(?:report\w*|notic\w*|complain\w*|contact\w*|notified|raised|tickets?|posts?)\b|\breported by (?:a |an |our |the )?(?:users?|customers?|clients?|community)\b|\breports? from (?:users?|customers?|clients?)\b|\bcustomer reports?\b|^via users?$/i,
  ],
  [
    'alert',
    /\balert(?:s|ed|ing)?\b|\balarms?\b|\bpag(?:ed|er)\b|\bpagerduty\b|\bpingdom\b|\bautomated (?:monitoring|check|alert)\w*|\bmonitoring (?:system|tools?)?\b.{0,30}\b(?:detect|alert|trigger|show|flag|report)\w*|\bdetected (?:by|via) (?:our |the )?(?:automated )?monitoring\b|\bhealth ?checks? (?:fail|detect)\w*/i,
  ],
  [
    'monitoring',
    /\b(?:dashboards?|graphs?|metrics)\b.{0,40}\b(?:show|notic|saw|seen|indicat)\w*|\b(?:notic|saw|spott)\w*.{0,40}\b(?:dashboards?|graphs?|metrics)\b/i,
  ],
  [
    'third-party',
    /\b(?:vendor|supplier|partner|provider|aws|google|security firm|third[- ]party)\b.{0,40}\b(?:notified|alerted|informed|warned|announced|sent|e-?mailed)\b/i,
  ],
  [
    'employee',
    /\b(?:engineers?|employees?|team members?|developers?|colleagues?|staff|we|support (?:engineer|team)|devops|on-?call|project members)\b.{0,40}\b(?:notic\w*|discover\w*|observ\w*|saw|spott\w*|realis\w*|realiz\w*|found|report\w*|recogni[sz]\w*)\b|^via engineers?$/i,
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

/** Documents, threads and tickets that the report points to as a whole. */
export function linksOf(
  reading: Reading,
  notes: Notebook,
): { links: { label: string; url: string }[]; used: Set<Nodes> } {
  const links: { label: string; url: string }[] = [];
  const used = new Set<Nodes>();
  const add = (node: Link, label: string, lines: Lines): void => {
    if (!/^https?:\/\/\S+$/i.test(node.url) || links.some(({ url }) => url === node.url)) return;
    const text = fit(label.replace(/[\s:–—-]+$/, '').trim() || hostOf(node.url), 120).text;
    links.push({ label: text, url: node.url });
    notes.found('links', node.url, lines, label, 'stated', 'a link of the document');
  };
  for (const part of reading.parts) {
    if (part.name === 'actions' || part.name === 'appendix') continue;
    for (const block of part.nodes) {
      if (block.type !== 'paragraph' && block.type !== 'list') continue;
      visitTree(block, (node) => {
        if (node.type !== 'paragraph') return;
        const found = node.children.filter((child): child is Link => child.type === 'link');
        const [first] = found;
        if (!first) return;
        const text = line(node);
        const words = text
          .replace(line(first), '')
          .replace(/[\s:–—,.()-]+/g, ' ')
          .trim();
        const labelled =
          /^[^:]{2,60}:\s*$/.test(text.slice(0, text.indexOf(line(first)))) ||
          /^(?:slack|timeline|thread|internal|full|status|ticket|issue|post-?mortem|document|dashboard|graph|video|recording|notes)\b/i.test(
            text,
          );
        if (
          part.name === 'links' ||
          (labelled && (words.split(' ').length <= 8 || found.length > 1))
        ) {
          for (const one of found) {
            const own = line(one);
            const before = text.slice(0, text.indexOf(own)).replace(/[\s:–—,-]+$/, '');
            const label =
              own === one.url || /^(?:here|link|this|google docs? link)$/i.test(own)
                ? before || hostOf(one.url)
                : before &&
                    before.length <= 40 &&
                    found.length === 1 &&
                    before.toLowerCase() !== own.toLowerCase()
                  ? `${before}: ${own}`
                  : own;
            add(one, label, linesOf(node));
          }
        }
      });
    }
  }
  return { links: links.slice(0, 40), used };
}

const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url.slice(0, 60);

export function authorsOf(reading: Reading, notes: Notebook): string[] {
  const authors: string[] = [];
  const add = (name: string, lines: Lines, how: string): void => {
    const clean = name
      .replace(/<[^>]*>|\([^)]*@[^)]*\)|\S+@\S+/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^[\s@,]+|[\s,.;]+$/g, '')
      .trim();
    if (clean.length < 2 || clean.length > 80 || authors.includes(clean)) return;
    authors.push(clean);
    notes.found('authors', clean, lines, name, 'stated', how);
  };
  for (const field of reading.source.fields) {
    if (!/^(?:authors?|written[_ -]?by)$/i.test(field.name)) continue;
    for (const one of Array.isArray(field.value) ? field.value : [field.value]) {
      if (typeof one === 'string') add(one, field.lines, `\`${field.name}\` at the top`);
      else if (
        one &&
        typeof one === 'object' &&
        typeof (one as { name?: unknown }).name === 'string'
      )
        add((one as { name: string }).name, field.lines, `\`${field.name}\` at the top`);
    }
  }
  for (const one of reading.labelled) {
    if (one.field === 'authors' && one.text.length <= 160)
      for (const name of one.text.split(/\s*[,;&]\s*|\s+and\s+/))
        add(name, one.lines, `\`${one.label}\``);
  }
  for (const part of reading.parts.slice(0, 3)) {
    for (const node of part.nodes.slice(0, 2)) {
      const by =
        node.type === 'paragraph'
          ? /^[Bb]y\s+([A-Z][\p{L}.'-]+(?:\s+[A-Z][\p{L}.'-]+){0,3})$/u.exec(line(node))
          : null;
      if (by?.[1]) add(by[1], linesOf(node), 'a line `By …`');
    }
  }
  return authors;
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
