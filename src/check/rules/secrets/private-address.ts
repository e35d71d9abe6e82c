import { BlockList, isIP } from 'node:net';
import { defineRule } from '../../rule.ts';

const PRIVATE = new BlockList();
PRIVATE.addSubnet('10.0.0.0', 8);
PRIVATE.addSubnet('172.16.0.0', 12);
PRIVATE.addSubnet('192.168.0.0', 16);
PRIVATE.addSubnet('100.64.0.0', 10);

const NUMERIC = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\d)/g;
const PERSONAL = /(?<![\w.@/:])[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b/gi;
/** Addresses of a function, and examples, are nobody's. */
const NOBODY =
  /^(?:abuse|admin|contact|help|hello|info|noreply|no-reply|press|privacy|sales|security|status|support|team)@|@(?:[\w-]+\.)*example(?:\.(?:com|org|net))?$|\.(?:example|test|invalid)$/i;

export const privateAddress = defineRule({
  id: 'secrets/private-address',
  level: 'warning',
  meaning:
    'A report for the public names no private network address and no person’s e-mail address.',
  why: 'A private address draws a map of the network, and a personal one invites mail for years.',
  source: {
    label: 'RFC 1918, “Address Allocation for Private Internets”',
    url: 'https://www.rfc-editor.org/rfc/rfc1918',
  },
  good: [
    { frontmatter: 'visibility: public', body: 'The second database host answered slowly.' },
    { frontmatter: 'visibility: internal', body: 'The host 10.20.30.40 answered slowly.' },
    {
      frontmatter: 'visibility: public',
      body: '<Internal>\n\nThe host 10.20.30.40 answered slowly.\n\n</Internal>',
    },
  ],
  bad: [
    { frontmatter: 'visibility: public', body: 'The host 10.20.30.40 answered slowly.' },
    { frontmatter: 'visibility: public', body: 'Mail jane.doe@shop-mail.eu for the graphs.' },
  ],
  *check({ report, passages }) {
    if (report.visibility !== 'public') return;
    for (const passage of passages) {
      if (passage.internal) continue;
      for (const { 0: address, index } of passage.text.matchAll(NUMERIC)) {
        if (isIP(address) !== 4 || !PRIVATE.check(address)) continue;
        yield {
          where: passage.where(index, index + address.length),
          message: `\`${address}\` is a private network address, and the report is public.`,
          hint: 'Say which part it is, or put the sentence into `<Internal>`.',
        };
      }
      for (const { 0: address, index } of passage.text.matchAll(PERSONAL)) {
        if (NOBODY.test(address)) continue;
        yield {
          where: passage.where(index, index + address.length),
          message: `\`${address}\` looks like a person’s address, and the report is public.`,
          hint: 'Write the role or the team, or put the sentence into `<Internal>`.',
        };
      }
    }
  },
});
