import { expect, test } from 'vitest';
import { ownerAtEnd } from './owner-at-end.ts';

test.each([
  [
    'Compare the totals. Wojtek Sroka, due Feb 28, [PAY-1820](https://linear.example/PAY-1820)',
    'Wojtek Sroka',
  ],
  ['Read the table by its names - SO - 12/1/2024', 'SO'],
  ['Upload to a temporary key (Emre, by 1 March)', 'Emre'],
  ['Second centre (Dirección, 30/06/2024)', 'Dirección'],
  ['Second set of keys (Ole, May)', 'Ole'],
  ['Warnung bei doppelten Slots – Leo, bis 11.7.', 'Leo'],
  ['Lint for test settings (Chloe van den Berg, in progress)', 'Chloe van den Berg'],
  ['Test a dead line. Network team, 31 January 2025', 'Network team'],
  ['再開位置を確認する（篠田、3月末まで）', '篠田'],
  ['Put the mails into the calendar. Callum, done on 19 November', 'Callum'],
  ['Durée de conservation - J. Arnoux - fait le 18/01', 'J. Arnoux'],
  ['Umleitungen nur noch nach Rückruf. (Hr. Voss, erledigt)', 'Hr. Voss'],
  ['Refuser tout ajout sans calcul : M. Delvaux, à compter du 1er février.', 'M. Delvaux'],
  ['Fix the parser: Nils, 2023-09-20', 'Nils'],
  ['Les scripts refusent de tourner -> Maud, 21/03/2025', 'Maud'],
  ['One lock for all (Patrick, end of July 2024)', 'Patrick'],
  ['起動しないようにする（石黒、6/14 まで、MAIL-330）', '石黒'],
  ['Hersteller fragen (Einkauf, T-2291)', 'Einkauf'],
  // A label is no name.
  ['Öffentliche Ordner abschaffen (Frist: 30.04.2024)', null],
  ['Scan layers in CI. Ticket: SEC-77', null],
  // A name without a fact beside it could be anything.
  ['Move the dashboards to (Grafana)', null],
  ['Talk with Emre', null],
  ['Close ports (Monday, 12/2/2024, done)', null],
  // Of two names nobody says whose it is.
  ['Compare the totals. Wojtek Sroka, Emre Kaya, due Feb 28', null],
  ['Second set of keys (Ole, Ann, May)', null],
])('%s', (sentence, name) => {
  expect(ownerAtEnd(sentence)?.name ?? null).toBe(name);
});
