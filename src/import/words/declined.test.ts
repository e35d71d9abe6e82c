// What will not be done is no action; a rule from now on is one, though it says `not`.
import { expect, test } from 'vitest';
import { declines } from './declined.ts';
import { isTalk } from './promises.ts';

test.each([
  'We will not change our queue provider.',
  'We decided against turning off retries.',
  "We won't move the queue to another region.",
  'What we decided not to do: a second queue.',
  'Den Anbieter werden wir nicht wechseln.',
  'Auf das Abschalten der Wiederholungen verzichten wir.',
  'Nous n’allons pas changer de fournisseur.',
  'Nous avons choisi de ne pas couper les relances.',
  'No vamos a cambiar de proveedor.',
  'Decidimos no desactivar los reintentos.',
  'Não vamos trocar de fornecedor.',
  'Optamos por não desligar as tentativas.',
  'キューの事業者は変更しません。',
  '別センターへの移設は今回は見送ります。',
])('%s', (sentence) => {
  expect(declines(sentence)).toBe(true);
  expect(isTalk(sentence)).toBe(true);
});

test.each([
  'We will not deploy on Fridays any more.',
  'We will not change a queue without a second pair of eyes.',
  'Wir werden freitags nicht mehr ausrollen.',
  'Nous n’allons plus livrer sans relecture.',
  'No vamos a desplegar sin una segunda persona.',
  'Não vamos mais publicar sem revisão.',
  'We will add a unique key, so that orders are not doubled.',
  'キューの監視を追加します。',
])('%s is promised', (sentence) => expect(declines(sentence)).toBe(false));

test.each([
  'All affected customers have been refunded and told by mail.',
  'If anything is unclear, write to us.',
  'Alle betroffenen Kunden wurden informiert.',
  'Ya hemos avisado a todos los clientes afectados.',
  'Les clients concernés ont été prévenus.',
  'ご不明な点はお問い合わせください。',
])('%s closes a report', (sentence) => expect(isTalk(sentence)).toBe(true));

test.each([
  'We will make sure that customers are informed within ten minutes.',
  'Kunden werden künftig nach zehn Minuten informiert.',
])('%s is no closing', (sentence) => expect(isTalk(sentence)).toBe(false));
