// Every shape is imported and compared with what a person reads in it; every draft must pass the schema.
import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { NO_RULES } from '../../src/import/sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../src/report/vocabulary.ts';
import type { Shape } from './shapes.ts';
import { SHAPES } from './shapes.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };

const importText = (shape: Shape) =>
  importDocument(
    { path: shape.path ?? 'outage-report.md', bytes: new TextEncoder().encode(shape.text) },
    OPTIONS,
  );

describe.each(SHAPES)('$name', (shape) => {
  test('is read as it was meant', async () => {
    const { report, text, events, actions, findings } = await importText(shape);
    expect(report).not.toBeNull();
    expect(text).not.toBeNull();
    if (shape.events) {
      const found = events.map(
        ({ at, until, approximate, text: words }) =>
          `${approximate ? '~' : ''}${at}${until ? `..${until}` : ''} ${words}`,
      );
      expect(found.map((one, i) => one.slice(0, shape.events?.[i]?.length ?? 200))).toEqual(
        shape.events,
      );
    }
    if (shape.actions) {
      expect(
        actions.map((action, i) => {
          const [words = '', facts = ''] = (shape.actions?.[i] ?? '').split(' | ');
          const named = facts
            .split(' ')
            .filter(Boolean)
            .map((fact) => fact.split('=')[0] as keyof typeof action);
          const seen = named.map((name) => `${name}=${String(action[name])}`).join(' ');
          return `${action.do.slice(0, words.length || 200)}${seen ? ` | ${seen}` : ''}`;
        }),
      ).toEqual(shape.actions);
    }
    const wall = (at: { date: string | null; time: string } | null | undefined) =>
      at ? `${at.date ?? ''} ${at.time}`.trim() : null;
    if (shape.zone !== undefined) expect(report?.clock.zone).toBe(shape.zone);
    if (shape.dated !== undefined) expect(report?.clock.dated).toBe(shape.dated);
    if (shape.from !== undefined) expect(wall(report?.impact.from)).toBe(shape.from);
    if (shape.to !== undefined) expect(wall(report?.impact.to)).toBe(shape.to);
    if (shape.severity) expect(report?.severity).toBe(shape.severity);
    if (shape.title) expect(report?.title).toBe(shape.title);
    if (shape.users) expect(text).toContain(`users: ${shape.users}`);
    for (const words of shape.says ?? [])
      expect(findings.map(({ message }) => message).join('\n')).toContain(words);
    for (const words of shape.body ?? [])
      expect(text?.split('\n---\n').slice(1).join('\n')).toContain(words);
  });
});
