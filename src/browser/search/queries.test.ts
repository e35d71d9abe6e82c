// Sixty queries with their right answers: which reports hold the words, and which one the archive names first when it is
// asked for them.
import { describe, expect, test } from 'vitest';
import { openAsking, type Askable } from '../../ask/answer.ts';
import { passagesOf } from '../../ask/passages.ts';
import { languagesOf, openReportTable } from '../../ask/searched-reports.ts';
import { searchFor } from '../../ask/searched.ts';
import { writeWordFiles } from '../../ask/word-list.ts';
import { reportOf } from '../../report/fixture.ts';
import { makeVocabulary, VOCABULARY_NAMES, type Vocabularies } from '../../report/vocabulary.ts';
import { respell } from '../../ask/respell.ts';

const vocabularies = {
  ...Object.fromEntries(VOCABULARY_NAMES.map((name) => [name, makeVocabulary(name, null)])),
  rootCauses: makeVocabulary('rootCauses', [
    { id: 'third-party', name: 'Third party', synonyms: ['vendor', 'supplier'] },
    { id: 'traffic', name: 'Traffic', synonyms: ['overload'] },
    {
      id: 'balancer-misconfigured',
      name: 'Load balancer misconfigured',
      category: 'traffic',
      synonyms: ['lb-misconfiguration'],
    },
  ]),
  services: makeVocabulary('services', [
    { id: 'checkout', name: 'Checkout', synonyms: ['storefront'] },
    { id: 'login', name: 'Login', synonyms: ['sign-in', 'identity'] },
  ]),
} as Vocabularies;

type Told = readonly [title: string, summary: string, events: readonly string[], more?: object];
const TOLD: Readonly<Record<string, Told>> = {
  balancer: [
    'The balancer sent every request to one server',
    'All shoppers saw HTTP 503 for half an hour.',
    [
      'detection | Alert: lb-prod-2 returned 503 from upstream.',
      'mitigation | The pool of :8443 was filled again.',
    ],
    { rootCauses: ['balancer-misconfigured'], services: ['checkout'] },
  ],
  messages: [
    'A queue of 5030 messages delayed receipts',
    'Receipts came late after an upgrade of kafka-connect to v2.41.0.',
    [
      'detection | Lag of receipts_v2 grew; ECONNRESET from the broker.',
      'mitigation | Retries were failing, so they were switched off.',
    ],
  ],
  certificate: [
    'Nobody could log in after a certificate expired',
    'The certificate of login.example.com was not renewed.',
    [
      'detection | x509: certificate has expired or is not yet valid.',
      'mitigation | Certificates are renewed by cert-manager 1.14 now.',
    ],
    { services: ['login'] },
  ],
  prometheus: [
    'Prometheus ran out of memory',
    'Metrics were missing for an hour.',
    [
      'detection | prometheus-k8s-0 was OOMKilled with exit code 137.',
      'mitigation | Its limit was raised.',
    ],
  ],
  upgrade: [
    'The EKS upgrade to 1.30 evicted every pod',
    'All deployments restarted at once.',
    [
      'detection | kube-proxy logged /healthz failures; a worker in C++ crashed.',
      'mitigation | The descheduler was paused.',
    ],
  ],
  vendor: [
    'Card payments were refused by the bank',
    'The acquirer answered with code 30007.',
    [
      'detection | Prometheus showed refused payments.',
      'mitigation | Payments went to the second acquirer.',
    ],
    { rootCauses: ['third-party'] },
  ],
  kasse: [
    'Ausfall der Kasse nach dem Neustart',
    'Die Verbindungen zum Druckdienst waren nicht möglich, und die Filialen konnten nicht kassieren.',
    [
      'detection | Zeitüberschreitung bei der Anmeldung der Drucker.',
      'mitigation | Der Dienst wurde neu gestartet.',
    ],
  ],
  panne: [
    'Une panne de la base de données',
    'Les certificats du serveur sont expirés, et les clients ne peuvent pas payer.',
    [
      'detection | Les connexions sont refusées par la base.',
      'mitigation | Le certificat est renouvelé.',
    ],
  ],
  almacen: [
    'Los pedidos del almacén no se enviaban',
    'El almacén perdió las conexiones con la cola de los envíos.',
    ['detection | La cola no se vaciaba.', 'mitigation | Se reinició el servicio de la cola.'],
  ],
  fila: [
    'A fila de boletos não foi processada',
    'As falhas da integração não foram vistas pelos alertas.',
    ['detection | Os clientes não receberam os boletos.', 'mitigation | A fila foi reiniciada.'],
  ],
  shinkansen: [
    '新幹線の予約システムが停止した。',
    '予約データベースの接続数が上限に達した。',
    ['detection | 発券端末がログインできない。', 'mitigation | 接続数の上限を引き上げた。'],
  ],
  rail: [
    '铁路订票系统崩溃',
    '数据库连接池耗尽，用户无法付款。',
    ['detection | 监控显示支付超时。', 'mitigation | 扩大了连接池。'],
  ],
  thai: [
    'ระบบชำระเงินหยุดทำงาน',
    'การเชื่อมต่อฐานข้อมูลหมดเวลา',
    ['detection | ลูกค้าไม่สามารถจ่ายเงินได้', 'mitigation | เพิ่มจำนวนการเชื่อมต่อ'],
  ],
  arabic: [
    'توقف الخادم الرئيسي',
    'انتهت صلاحية الشهادة على الخادم',
    ['detection | لم يتمكن العملاء من الدفع', 'mitigation | تم تجديد الشهادة'],
  ],
};
const reports: readonly Askable[] = Object.entries(TOLD).map(
  ([id, [title, summary, events, more]], i) => ({
    report: reportOf({
      id,
      title,
      summary,
      services: ['unknown'],
      from: `2024-06-${10 + i} 14:00`,
      to: `2024-06-${10 + i} 15:00`,
      events: events.map((text, n) => `2024-06-${10 + i} 14:0${n} | ${text}`),
      ...more,
    }),
    body: [],
  }),
);
const ids = Object.keys(TOLD);
const texts = reports.map(({ report }) =>
  passagesOf(report, [], vocabularies)
    .map(({ text }) => text)
    .join('\n'),
);
const files = writeWordFiles(texts);
const table = openReportTable(
  {
    fragments: ids.join(' '),
    facets: {},
    sorts: {},
    languages: languagesOf(texts),
    words: files.map(({ first }, i) => [first, String(i)] as const),
  },
  { words: async (file) => files[Number(file)]!.words, order: async () => '' },
);
const asking = openAsking(reports, vocabularies);
const search = async (query: string) => {
  const {
    words,
    used,
    reports: held,
  } = await searchFor(query, table.words, {
    size: ids.length,
    typing: false,
  });
  const found = used.length === 0 ? [] : ids.filter((_, i) => held?.has(i) ?? true);
  return { as: words.map(({ as }) => as).join(' '), found: found.join(' ') };
};

/** A query, how its words are held, the reports that hold them, and the first that an alert like it names. */
const QUERIES: readonly (readonly [
  query: string,
  as: string,
  held: string,
  first: string | null,
])[] = [
  // Codes, versions, identifiers.
  ['503', 'whole', 'balancer', 'balancer'],
  ['5030', 'whole', 'messages', null],
  ['504', 'none', '', null],
  ['30007', 'whole', 'vendor', null],
  ['137', 'whole', 'prometheus', null],
  ['ECONNRESET', 'whole', 'messages', 'messages'],
  ['econnreset', 'whole', 'messages', 'messages'],
  ['ECONNREFUSED', 'none', '', null],
  ['v2.41.0', 'whole', 'messages', 'messages'],
  ['2.41.0', 'whole', 'messages', null],
  ['v2.42', 'none', '', null],
  ['v1.30', 'whole', 'upgrade', null],
  ['x509', 'whole', 'certificate', 'certificate'],
  ['C++', 'whole', 'upgrade', 'upgrade'],
  ['/healthz', 'whole', 'upgrade', 'upgrade'],
  ['8443', 'whole', 'balancer', null],
  ['receipts_v2', 'whole', 'messages', 'messages'],
  ['OOMKilled', 'whole', 'prometheus', 'prometheus'],
  ['kube-proxy', 'whole', 'upgrade', 'upgrade'],
  ['cert-manager', 'whole', 'certificate', 'certificate'],
  ['login.example.com', 'whole', 'certificate', 'certificate'],
  // Words, their forms, and words that are not there.
  ['haproxy', 'none', '', null],
  ['akamai', 'none', '', null],
  ['deadlock', 'none', '', null],
  ['certificates', 'whole', 'certificate', 'certificate'],
  ['expiring', 'form', 'certificate panne', 'certificate'],
  ['retry', 'form', 'messages', 'messages'],
  ['cert', 'whole', 'certificate', 'certificate'],
  ['bala', 'beginning', 'balancer', null],
  ['prometheus', 'whole', 'prometheus vendor', 'prometheus'],
  // Several words.
  ['EKS upgrade', 'whole whole', 'upgrade', 'upgrade'],
  ['certificate expired', 'whole whole', 'certificate', 'certificate'],
  ['payments refused', 'whole whole', 'vendor', 'vendor'],
  ['prometheus memory', 'whole whole', 'prometheus', 'prometheus'],
  ['haproxy 503', 'none whole', 'balancer', 'balancer'],
  ['certificate descheduler', 'whole whole', 'certificate upgrade', 'certificate'],
  // Other words for services, causes and their categories.
  ['lb-misconfiguration', 'whole', 'balancer', 'balancer'],
  ['overload', 'whole', 'balancer', 'balancer'],
  ['storefront', 'whole', 'balancer', 'balancer'],
  ['vendor', 'whole', 'vendor', 'vendor'],
  ['supplier', 'whole', 'vendor', 'vendor'],
  ['identity', 'whole', 'certificate', 'certificate'],
  // Languages with endings.
  ['Verbindung', 'form', 'kasse', 'kasse'],
  ['Ausfälle', 'form', 'kasse', 'kasse'],
  ['ausfalle', 'form', 'kasse', 'kasse'],
  ['expiré', 'form', 'certificate panne', 'certificate'],
  ['certificats expirés', 'whole whole', 'panne', 'panne'],
  ['connexion', 'form', 'panne', 'panne'],
  ['conexión', 'form', 'almacen', 'almacen'],
  ['pedido', 'form', 'almacen', 'almacen'],
  ['falha', 'form', 'fila', 'fila'],
  ['alerta', 'form', 'fila', 'fila'],
  ['الشهادة', 'whole', 'arabic', 'arabic'],
  ['خادم', 'whole', 'arabic', 'arabic'],
  ['والشهادة', 'form', 'arabic', 'arabic'],
  // Languages without spaces.
  ['新幹線', 'whole', 'shinkansen', 'shinkansen'],
  ['停止', 'whole', 'shinkansen', 'shinkansen'],
  ['予約', 'whole', 'shinkansen', 'shinkansen'],
  ['データベース', 'whole', 'shinkansen', 'shinkansen'],
  ['列車', 'none', '', null],
  ['连接池', 'whole', 'rail', 'rail'],
  ['付款', 'whole', 'rail', 'rail'],
  ['航班', 'none', '', null],
  ['ฐานข้อมูล', 'whole', 'thai', 'thai'],
  ['เครื่องบิน', 'none', '', null],
];

test('there are sixty of them', () => {
  expect(new Set(QUERIES.map(([query]) => query)).size).toBeGreaterThanOrEqual(60);
});

describe.each(QUERIES)('%s', (query, as, held, first) => {
  test('is held so, by these reports', async () => {
    expect(await search(query)).toEqual({ as, found: held });
  });
  test('asked for, it names this one first', () => {
    expect(asking.ask(query).matches[0]?.report.id ?? null).toBe(first);
  });
});

test.each([
  ['certifcate', 'certificate'],
  ['upgarde', 'upgrade'],
  ['promethues', 'prometheus'],
  ['balancr', 'balancer'],
  ['EKS upgarde', 'EKS upgrade'],
  ['5031', null],
  ['qwertzuiop', null],
])('%s is a typing error of %s', async (query, meant) => {
  const { words } = await searchFor(query, table.words, { size: ids.length, typing: false });
  const unknown = words.filter(({ as }) => as === 'none').map(({ written }) => written);
  const known = files.flatMap(({ words }) => Object.keys(words));
  expect(respell(query, unknown, known)).toBe(meant);
});
