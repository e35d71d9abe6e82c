import { expect, test } from 'vitest';
import { isPartial, isWholeAgain } from './closings.ts';

test.each([
  ...['Shop reopened', 'Volume mounted', 'Site up and open', 'Notices resent', 'Workers caught up'],
  ...[
    'All mails sent',
    'All orders processed',
    'Every order confirmed',
    'Backlog of orders cleared',
  ],
  ...['Laden wieder geöffnet', 'Alle Mails zugestellt', 'Rückstand ganz abgearbeitet'],
  ...['Boutique rouverte', 'Toutes les commandes traitées', 'File vide'],
  ...['Tienda reabierta', 'Todos los pedidos procesados'],
  ...['Loja reaberta', 'Todas as encomendas processadas', 'Fila vazia', '店舗を再開', '全件を確認'],
])('all works again: %s', (text) => {
  expect(isWholeAgain(text)).toBe(true);
});

test.each([
  ...[
    'Shop not reopened',
    'No shop reopened',
    'Shop reopened, but slow',
    'Shop reopened, still slow',
  ],
  ...['Partly reopened', 'Partially reopened', 'Some shops reopened', 'Half of the shops reopened'],
  ...[
    'Most shops reopened',
    'First shop reopened',
    'Beginning: shop reopened',
    'Shop reopened, mails start',
  ],
  ...['Shop reopened, mails fail', '12 % of the shops reopened', 'Shop reopened, mails time out'],
  ...['Nicht wieder geöffnet', 'Teilweise wieder geöffnet', 'Einige Läden wieder geöffnet'],
  ...['Erste Läden wieder geöffnet', 'Beginn: wieder geöffnet', 'Wieder geöffnet, noch langsam'],
  'Wieder geöffnet, aber langsam',
  ...['Pas rouverte', 'Partiellement rouverte', 'Rouverte en partie', 'Premiers magasins rouverts'],
  ...['Rouverte, on commence les envois', 'Rouverte, début des envois', 'Rouverte mais lente'],
  ...['Parcialmente reabierta', 'Una parte reabierta', 'Primeras tiendas reabiertas'],
  ...['Tienda reabierta, empiezan los envíos', 'Tienda reabierta, comienzan los envíos'],
  ...['Tienda reabierta, inician los envíos', 'Tienda reabierta, pero lenta'],
  ...['Primeiras lojas reabertas', 'Loja reaberta, começam os envios', 'Loja reaberta, mas lenta'],
  ...[
    'Loja não reaberta',
    '一部の店舗を再開',
    '再開を開始',
    '再開に失敗',
    '再開せず',
    '再開できない',
  ],
])('not all works again: %s', (text) => {
  expect(isWholeAgain(text)).toBe(false);
});

test.each([
  ...[
    'Partly back',
    'Partially back',
    'Partial recovery',
    'Some users are back',
    'Half of them back',
  ],
  ...[
    'Most are back',
    'First shops back',
    'One of three nodes back',
    '80% back',
    '80 percent back',
  ],
  ...['Teilweise behoben', 'Einige Läden gehen', 'Erste Läden gehen', 'Die ersten Läden gehen'],
  ...['Zum Teil behoben', 'Die meisten gehen', '80 Prozent gehen'],
  ...['Retour partiel', 'Reprise partielle', 'Partiellement rétabli', 'Rétabli en partie'],
  ...['Premiers retours', 'Premières commandes', 'La plupart rétablis', '80 pour cent rétablis'],
  ...[
    'Regreso parcial',
    'Parcialmente resuelto',
    'Resuelto en parte',
    'Algunos vuelven',
    'Algunas vuelven',
  ],
  ...['Primeros pedidos', 'Primeras tiendas', 'La mayoría vuelve', '80 por ciento vuelve'],
  ...[
    'Em parte resolvido',
    'Alguns voltam',
    'Algumas voltam',
    'Primeiros pedidos',
    'Primeiras lojas',
  ],
  ...['A maioria voltou', '80 por cento voltou', '一部で復旧', '段階的に復旧'],
])('a part is back: %s', (text) => {
  expect(isPartial(text)).toBe(true);
});

test.each(['Everything is back', '100% back', 'Alles geht', 'Tout est rétabli', '復旧'])(
  'no part, but all: %s',
  (text) => {
    expect(isPartial(text)).toBe(false);
  },
);
