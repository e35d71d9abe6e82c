// Which services a document says to have failed: stated in labels, tables and lists, spoken of in prose, or left open.
import { describe, expect, test } from 'vitest';
import type { Vocabularies } from '../../report/vocabulary.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

const entry = (id: string, ...synonyms: string[]) => ({ id, name: id, synonyms, description: '' });
const vocabularies = {
  ...EMPTY_VOCABULARIES,
  services: {
    ...EMPTY_VOCABULARIES.services,
    closed: true,
    entries: [
      entry('checkout', 'orders'),
      entry('email', 'mail'),
      entry('login', 'sign-in'),
      entry('payments'),
      entry('product-search', 'search'),
      entry('website', 'shop', 'site'),
      entry('unknown'),
    ],
  },
} as unknown as Vocabularies;

async function read(text: string) {
  const { report, findings } = await importDocument(
    { path: 'a.md', bytes: new TextEncoder().encode(text) },
    { vocabularies, rules: NO_RULES, zone: null, date: null },
  );
  return {
    services: (report?.services ?? []).toSorted().join(' '),
    told: findings.map(({ message }) => message).join('\n'),
  };
}

describe('stated', () => {
  test.each([
    ['**Affected:** Login (slow), payments (refused)', 'login payments'],
    ['**Affected services:** our shop (whole), mail (not affected)', 'website'],
    ['**Affected:** Login. Payments were not affected.', 'login'],
    ['**Services touchés :** Login. Non touchés : paiements, mail', 'login'],
    ['**Service affecté :** Login (mail non affecté)', 'login'],
    ['**Betroffen:** Login, alle Konten mit mehr als 100 Rechten', 'login'],
    ['**Services:** search · login', 'login product-search'],
    ['| Field | Value |\n|---|---|\n| Service | Mail (outbound only) |', 'email'],
    [
      '| Component | State |\n|---|---|\n| Search | slow |\n| Login | operational |\n| Payments | down |',
      'payments product-search',
    ],
    ['## Affected services\n\n- Login\n- Mail: late\n\n## Why\n\nNobody knows.', 'email login'],
    ['**Betroffene Systeme:** Anmeldung und Suche', 'login product-search'],
    ['**Service touché :** Paiements (carte seulement)', 'payments'],
    ['- **Servicio:** correo', 'email'],
    ['- **Serviços impactados:** Pesquisa', 'product-search'],
    ['- 対象サービス:決済', 'payments'],
  ])('%j: %s', async (text, ids) => {
    expect((await read(`# Out of order\n\n${text}\n`)).services).toBe(ids);
  });

  test('beats what the prose says, also where the archive does not list it', async () => {
    const text = '# Out of order\n\n**Affected:** Ward printing\n\nThe shop was down as well.\n';
    const { services, told } = await read(text);
    expect(services).toBe('unknown');
    expect(told).toContain('“Ward printing” names no service of this archive. Map it under');
  });
});

describe('in prose', () => {
  test.each([
    ['The search was slow for an hour.', 'product-search'],
    ['Search and login returned errors.', 'login product-search'],
    ['Nobody could sign in, and the desk took payments by telephone.', 'login'],
    ['There was an outage of our website.', 'website'],
    ['Mail was late but the shop was down only for us.', 'email'],
    // Named, and not said to have failed.
    ['Olga read the mail at ten and went to the shop.', 'unknown'],
    ['From then on orders were taken and printed.', 'unknown'],
    ['Login stayed up. Search was not affected.', 'unknown'],
    ['Their shop was down.', 'unknown'],
    // The nearest name failed, not what feeds it.
    ['The job that sends new orders into search crashed.', 'product-search'],
    ['Die Anmeldung fiel aus.', 'login'],
    ['Die Suche lief weiter.', 'unknown'],
  ])('%s %s', async (text, ids) => {
    expect((await read(`# Out of order\n\n${text}\n`)).services).toBe(ids);
  });

  test.each([
    ['Search site out of order', 'product-search'],
    ['Orders exported to the wrong house', 'unknown'],
    ['Checkout returned 502', 'checkout'],
  ])('in the title %s: %s', async (title, ids) => {
    expect((await read(`# ${title}\n\nIt was.\n`)).services).toBe(ids);
  });
});
