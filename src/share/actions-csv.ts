// The register of actions as a table for spreadsheets (RFC 4180). A spreadsheet runs a cell that begins with
// `=`, `+`, `-` or `@`: such cells get an apostrophe in front, which it shows as text.
import type { Register } from '../archive/actions.ts';
import { inlineText } from '../report/inline.ts';
import { addressAnywhere } from '../routes.ts';

const COLUMNS = [
  'state',
  'action',
  'kind',
  'owner',
  'priority',
  'status',
  'due',
  'completed',
  'promised',
  'days late',
  'report',
  'report title',
  'address',
  'ticket',
] as const;

/** @param addressOf the absolute address of an action */
export function actionsCsv(
  register: Register,
  addressOf: (id: string, n: number) => string,
): string {
  const rows = register.map(({ id, n, action, report, state, promised, daysLate }) => [
    state,
    inlineText(action.do),
    action.kind,
    action.owner,
    action.priority,
    action.status,
    action.due,
    action.completed,
    promised,
    daysLate === null ? null : String(daysLate),
    id,
    report.title,
    addressOf(id, n),
    action.ticket === null ? null : addressAnywhere(action.ticket, report),
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | null): string {
  const text = value ?? '';
  const safe = /^[\s]*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
