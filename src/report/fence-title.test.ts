import { expect, test } from 'vitest';
import { titleOfFence } from './fence-title.ts';

test.each([
  ['title="deploy.yaml"', 'deploy.yaml'],
  ["title='deploy.yaml'", 'deploy.yaml'],
  ['title=deploy.yaml', 'deploy.yaml'],
  ['{1,3} title=" The deploy " showLines', 'The deploy'],
  ['title=deploy.yaml {1,3}', 'deploy.yaml'],
  ['title="say \'hi\'"', "say 'hi'"],
  ['title=""', null],
  ['title="  "', null],
  ['subtitle="deploy.yaml"', null],
  ['title', null],
  ['', null],
])('behind the language %s stands the title %s', (meta, title) => {
  expect(titleOfFence(meta)).toBe(title);
});
