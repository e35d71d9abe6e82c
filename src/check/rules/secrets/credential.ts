import { defineRule } from '../../rule.ts';
import { secretDigest } from '../../secrets/digest.ts';

/** Found over the whole text, broken reports included (secrets/); this is its page. */
export const credential = defineRule({
  id: 'secrets/credential',
  level: 'error',
  meaning:
    'Neither a report nor a file beside it holds keys, tokens or passwords, nor does its name.',
  why: 'Logs and commands are pasted in a hurry, and git keeps them for ever. A credential that was pushed has to be revoked, whatever is done to the text.',
  source: {
    label: 'secretlint, whose patterns are used beside our own',
    url: 'https://github.com/secretlint/secretlint',
  },
  good: [
    { body: 'The job used a deploy token with write access.' },
    { body: 'It read `DB_PASSWORD=$PASSWORD`, and `Authorization: Bearer <token>` was logged.' },
    {
      frontmatter: `allow:
  - rule: secrets/credential
    digest: ${secretDigest('hunter2hunter2')}
    reason: It opened a database that is gone since 2019.`,
      body: `The job connected to ${'postgres'}://app:hunter2hunter2@db.example.com/shop.`,
    },
  ],
  // Put together here, so that no scanner takes this file for a leak.
  bad: [
    { body: `The job connected to ${'postgres'}://app:hunter2hunter2@db.example.com/shop.` },
    { body: `The log held \`Authorization: ${'Bearer'} 7c1e9a40b2d85f63\`.` },
    { body: `It ran with ${'DB_PASSWORD'}=hunter2hunter2.` },
  ],
  check: () => [],
});
