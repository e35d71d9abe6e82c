import { expect, test } from 'vitest';
import { noFolder } from './no-folder.ts';

test('a folder that is not there is named, with both ways out', () => {
  expect(noFolder('postmortems')).toEqual({
    message: 'There is no folder `postmortems`.',
    hint: 'Correct its name, or make it with `npm run new`.',
  });
});
