import { expect, test } from 'vitest';
import { causeSectionIn } from './cause-section.ts';

test.each([
  [['Summary', 'Root cause', 'Contributing factors'], 'Root cause'],
  [['What happened', '3. Contributing Factors'], '3. Contributing Factors'],
  [['Zusammenfassung', 'Ursache'], 'Ursache'],
  [['概要', '原因'], '原因'],
  [['Summary', 'Impact', 'Lessons learned'], null],
  [[], null],
])('of %j the cause stands under %j', (texts, found) => {
  const headings = texts.map((text, i) => ({ slug: `h${i}`, text }));
  const section = causeSectionIn(headings);
  expect(section?.text ?? null).toBe(found);
  expect(section?.slug ?? null).toBe(found && `h${texts.indexOf(found)}`);
});
