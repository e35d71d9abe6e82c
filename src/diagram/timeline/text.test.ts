import { expect, test } from 'vitest';
import { cutText, textWidth } from './text.ts';

test('a text that fits stays as it is', () => {
  expect(cutText('Rollback done', 200, 13)).toBe('Rollback done');
});

test('a text that is too long ends at a word', () => {
  expect(cutText('Database suspected; replica failed over', 200, 13)).toBe('Database suspected…');
});

test('an address that is too long ends between its parts', () => {
  const text = 'Declared. https://chat.example.com/archives/C514ETYJX/p1695046332665969';
  expect(cutText(text, textWidth(text, 13) - 20, 13)).toBe(
    'Declared. https://chat.example.com/archives/C514ETYJX…',
  );
});

test('a bracket that is open where a text is cut is closed, within its room', () => {
  const text = 'At block 2 311 760 (the alarm was silent up to this point) the team begins.';
  const width = textWidth('At block 2 311 760 (the alarm was silen', 13);
  const cut = cutText(text, width, 13);
  expect(cut).toBe('At block 2 311 760 (the alarm was…)');
  expect(textWidth(cut, 13)).toBeLessThanOrEqual(width);
  expect(cutText(text, textWidth('At block 2 311 760 (th', 13), 13)).toBe('At block 2 311 760…');
  expect(cutText(text, textWidth(text, 13) - 20, 13)).toMatch(/point\) the team…$/);
});

test('a cut text is never wider than its room, and never half a character', () => {
  const texts = [
    'The quick brown fox jumps over the lazy dog',
    '輸送システムの障害により、注文の一部が処理されない',
    '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 family of emoji 🇩🇪🇫🇷🇬🇧',
    'e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301',
    '𝒳𝒴𝒵𝒳𝒴𝒵𝒳𝒴𝒵',
    '🇩🇪🇫🇷🇬🇧🇯🇵🇮🇹🇪🇸',
    'Step 1\u20e3 then 2\u20e3 then 3\u20e3',
  ];
  const graphemes = new Intl.Segmenter('en');
  for (const text of texts) {
    const whole = [...graphemes.segment(text)].map(({ segment }) => segment);
    for (let width = 0; width < 300; width += 7) {
      const cut = cutText(text, width, 13);
      expect(textWidth(cut, 13)).toBeLessThanOrEqual(width);
      expect(cut.isWellFormed()).toBe(true);
      const kept = [...graphemes.segment(cut.replace(/…$/, ''))].map(({ segment }) => segment);
      expect(kept).toEqual(whole.slice(0, kept.length));
    }
  }
});

test('wide scripts count as wide', () => {
  expect(textWidth('障害', 10)).toBeGreaterThan(20);
  expect(textWidth('障害', 10)).toBeGreaterThan(textWidth('in', 10));
});

test.each([
  ['🔥', 13],
  ['🔥🔥', 26],
  ['𝒳', 10.5],
  ['輸', 10.5],
  ['Ж', 7.5],
  ['e\u0301', textWidth('e', 10)],
  ['', 0],
])('%s is %s wide at ten pixels', (text, width) => {
  expect(textWidth(text, 10)).toBeCloseTo(width);
});
