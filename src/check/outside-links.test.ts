import { expect, test } from 'vitest';
import { parseReport } from '../report/parse.ts';
import { EMPTY_VOCABULARIES } from '../report/vocabulary.ts';
import { outsideLinks } from './outside-links.ts';

test('every address outside is asked, wherever it is written, at its own place', () => {
  const text = `---
title: Cards are refused in every shop
summary: Nobody could pay by card for half an hour in any shop.
severity: sev2
services: [checkout]
rootCauses: [unknown]
timezone: UTC
impact: { from: 2024-07-01 14:00, to: 2024-07-01 14:30 }
timeline:
  - { at: 2024-07-01 14:05, kind: detection, text: 'See [it](https://a.example/1).', link: 'https://a.example/2' }
actions:
  - { do: 'Read [it](https://a.example/3).', kind: prevent, ticket: 'https://a.example/4' }
links: [{ label: L, url: 'https://a.example/5' }]
---
[x](https://a.example/6#part) https://a.example/7 [y][d] [z](/services/checkout/)

[d]: https://a.example/8
`;
  const parsed = parseReport(
    { id: 'a', file: 'a.mdx', text },
    { vocabularies: EMPTY_VOCABULARIES, allowCode: false },
  );
  const links = outsideLinks([parsed]);
  expect([...links.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `https://a.example/${n}`));
  const columns = [...links.values()].map(([mention]) => mention?.where.column);
  expect(columns[0]).toBe(text.split('\n')[9]!.indexOf('https://a.example/1') + 1);
  expect(columns[5]).toBe(5);
});

test('an address that is none is not asked, and one in capitals is', () => {
  const text = `---
title: Cards are refused in every shop
---
[a](https://[x) [b](HTTPS://A.example/Path) [c](mailto:a@b.example) <https://b.example:99999/>
`;
  const parsed = parseReport(
    { id: 'a', file: 'a.mdx', text },
    { vocabularies: EMPTY_VOCABULARIES, allowCode: false },
  );
  expect([...outsideLinks([parsed]).keys()]).toEqual(['https://a.example/Path']);
});
