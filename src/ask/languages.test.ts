import { describe, expect, test } from 'vitest';
import { reportOf } from '../report/fixture.ts';
import { makeVocabulary, VOCABULARY_NAMES, type Vocabularies } from '../report/vocabulary.ts';
import { openAsking } from './answer.ts';
import { foldWord } from './exact-words.ts';
import { isGrammar, languageOf, stemOf } from './languages.ts';

test.each([
  [
    'de',
    'Die Verbindung zur Datenbank war nach dem Neustart nicht möglich, und die Kasse stand still.',
  ],
  [
    'fr',
    'La base de données est tombée après la mise à jour, et les clients ne pouvaient pas payer.',
  ],
  ['es', 'El certificado había caducado y los pedidos no se podían enviar desde la tienda.'],
  [
    'pt',
    'A fila de pedidos não foi processada depois da atualização, e os clientes ficaram sem resposta.',
  ],
  ['en', 'The certificate had expired, and no order could be sent from the shop.'],
  ['ar', 'توقف الخادم بعد انتهاء صلاحية الشهادة'],
  // Arabic where more than half of the words are: of an alert that names what it was seen on, most are not.
  ['ar', 'توقف الخادم الرئيسي checkout api'],
  ['en', 'توقف الخادم checkout api'],
  ['en', 'توقف checkout api'],
  ['en', 'x509: certificate has expired'],
  ['en', '新幹線の予約システムが停止した。'],
  ['en', ''],
])('%s is the language of %j', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

test('the tag that is said goes before the words', () => {
  expect(languageOf('Der Zug kam nicht und der Bus auch nicht.', 'fr-CA')).toBe('fr');
  // Its forms are not known: English words in it have English ones.
  expect(languageOf('Der Zug kam nicht und der Bus auch nicht.', 'ru')).toBe('en');
});

test.each([
  ['de', 'Verbindungen', 'Verbindung'],
  ['de', 'Ausfälle', 'Ausfall'],
  ['fr', 'expirés', 'expiré'],
  ['es', 'conexiones', 'conexión'],
  ['pt', 'falhas', 'falha'],
  ['pt', 'integração', 'integrações'],
  ['es', 'integración', 'integraciones'],
  ['fr', 'connectée', 'connectés'],
  ['ar', 'والخادم', 'خادم'],
] as const)('in %s %s and %s have one stem', (language, one, other) => {
  expect(stemOf(one, language)).toBe(stemOf(other, language));
  // A list of words holds them without accents.
  expect(stemOf(foldWord(one), language)).toBe(stemOf(foldWord(other), language));
});

test('words of grammar are known in every language, and none that an engineer needs is one', () => {
  expect(['the', 'nicht', 'avec', 'desde', 'não', 'della', 'niet'].every(isGrammar)).toBe(true);
  expect(['total', 'min', 'var', 'tiempo', 'general'].some(isGrammar)).toBe(false);
});

const vocabularies = Object.fromEntries(
  VOCABULARY_NAMES.map((name) => [name, makeVocabulary(name, null)]),
) as Vocabularies;
const report = (id: string, title: string, event: string) => ({
  report: reportOf({
    id,
    title,
    from: '2024-06-01 14:00',
    summary: `${title}.`,
    events: [`2024-06-01 14:00 | detection | ${event}`],
  }),
  body: [],
});
const asking = openAsking(
  [
    report(
      'de',
      'Störung der Kasse nach dem Neustart',
      'Die Verbindungen zum Druckdienst sind nicht mehr möglich, timeout nach 30 s.',
    ),
    report(
      'fr',
      'Une panne de la base de données',
      'Les certificats du serveur sont expirés, et les clients ne peuvent pas payer.',
    ),
    report(
      'es',
      'Los pedidos no se enviaban',
      'El almacén perdió las conexiones con la cola y los envíos se detuvieron.',
    ),
    report('ar', 'توقف الخادم الرئيسي', 'انتهت صلاحية الشهادة على الخادم'),
    report('ja', '新幹線の予約システムが停止した。', '予約データベースの接続数が上限に達した。'),
    report('ja-2', '決済が遅い', 'アラートが発生した。'),
    report('th', 'ระบบชำระเงินหยุดทำงาน', 'การเชื่อมต่อฐานข้อมูลหมดเวลา'),
    report('en', 'Nobody could pay', 'The payment gateway refused every card.'),
  ],
  vocabularies,
);

describe('another form of a word is met in the language of its report', () => {
  test.each([
    ['Verbindung zum Druckdienst gestört', 'de'],
    ['timeouts im Druckdienst', 'de'],
    ['certificat expiré', 'fr'],
    ['conexión perdida con el almacén', 'es'],
    ['شهادة الخادم', 'ar'],
    ['予約できません', 'ja'],
    ['データベース接続エラー', 'ja'],
    ['ฐานข้อมูล', 'th'],
    ['cards refused', 'en'],
  ])('%s', (text, id) => {
    expect(asking.ask(text).matches.map(({ report }) => report.id)).toEqual([id]);
  });
});

test('a chat in another language does not hide the line that it quotes', () => {
  const answer = asking.ask(
    'Moin zusammen, bei uns kommt gerade das hier rein: payment gateway refused every card\nhatten wir das nicht schon mal?',
  );
  expect(answer.matches.map(({ report }) => report.id)).toEqual(['en']);
});

test('what every alert says in Japanese finds nothing', () => {
  expect(asking.ask('アラートが発生しました 在庫棚卸 3:14').matches).toEqual([]);
});
