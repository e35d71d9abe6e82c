import { expect, test } from 'vitest';
import { diagramLinks, withDiagramLinks } from './diagram-links.ts';

const linksIn = (line: string): string[] =>
  diagramLinks(`flowchart LR\n${line}\n`).map(({ part, url }) => `${part} > ${url}`);

test.each([
  ['click a "/services/kafka/" "what it says"', 'a > /services/kafka/'],
  ['  click a,b href "/x/" _blank', 'a,b > /x/'],
  ['click t1 call notify("x") href "/x/"', 't1 > /x/'],
  ['link Shape "/x/"', 'Shape > /x/'],
  ['link Order desk: Board @ /x/#y', 'Order desk > /x/#y'],
  ['links A: {"Board": "/x/", "Log" : "./app.log"}', 'A > /x/', 'A > ./app.log'],
  ['click a call notify("/x/")'],
  ['click a notify "/x/"'],
  ['a["click b /x/"] --> b'],
  ['link Shape "https://me@example.com/"', 'Shape > https://me@example.com/'],
])('%s', (line, ...links) => {
  expect(linksIn(line)).toEqual(links);
});

test('only addresses become others', () => {
  const diagram =
    'sequenceDiagram\n  link A: At @ /x/\n  links A: {"/x/": "/x/"}\n  A->>B: at @ /x/';
  expect(withDiagramLinks(diagram, (url) => `https://example.com${url}`)).toBe(
    'sequenceDiagram\n  link A: At @ https://example.com/x/\n  links A: {"/x/": "https://example.com/x/"}\n  A->>B: at @ /x/',
  );
});
