import { defineRule } from '../../rule.ts';

/** Found by a scanner over the whole text, broken reports included (secrets.ts); this is its page. */
export const credential = defineRule({
  id: 'secrets/credential',
  level: 'error',
  meaning: 'A report holds no keys, tokens, private keys, or passwords in addresses.',
  why: 'Logs and commands are pasted in a hurry, and git keeps them for ever. A credential that was pushed has to be revoked, whatever is done to the text.',
  source: {
    label: 'secretlint, whose patterns are used',
    url: 'https://github.com/secretlint/secretlint',
  },
  good: [{ body: 'The job used a deploy token with write access.' }],
  // Put together here, so that no scanner takes this file for a leak.
  bad: [{ body: `The job connected to ${'postgres'}://app:hunter2hunter2@db.example.com/shop.` }],
  check: () => [],
});
