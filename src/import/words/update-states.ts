// The states that status pages write above or before an update, and how they say when it was posted.
import type { EventKind } from '../../report/kinds.ts';
import { anyOf } from './any-of.ts';
import { folded, oneOf } from './words.ts';

/** What the states tell of an event, lower case and without accents. */
const STATE_KINDS: readonly (readonly [EventKind, readonly string[]])[] = [
  [
    'investigation',
    [
      ...['investigating', 'in untersuchung', 'untersuchung', 'wird untersucht', 'enquete'],
      ...[
        'investigation',
        'en cours d analyse',
        'analyse en cours',
        'investigando',
        'en investigacion',
      ],
      ...['em investigacao', 'em analise', '調査中'],
    ],
  ],
  [
    'identification',
    [
      ...[
        'identified',
        'identifiziert',
        'ursache gefunden',
        'ursache erkannt',
        'identifie',
        'cause identifiee',
      ],
      ...['identificado', 'identificada', 'causa identificada', '原因特定', '特定'],
    ],
  ],
  [
    'mitigation',
    [
      ...[
        'monitoring',
        'unter beobachtung',
        'wird beobachtet',
        'beobachtung',
        'uberwachung',
        'surveillance',
      ],
      ...['sous surveillance', 'monitoreo', 'en observacion', 'em observacao', 'monitorando'],
      ...['em monitorizacao', '監視中', '経過観察', '経過観察中'],
    ],
  ],
  [
    'recovery',
    [
      ...['resolved', 'completed', 'behoben', 'gelost', 'erledigt', 'abgeschlossen', 'resolu'],
      ...[
        'termine',
        'resuelto',
        'completado',
        'resolvido',
        'concluido',
        '解決',
        '解決済み',
        '復旧',
      ],
    ],
  ],
];

const IN_FRONT = STATE_KINDS.map(
  ([kind, states]) => [kind, new RegExp(`^(?:${oneOf(states)})\\s*[-–—::]`)] as const,
);

/** What the state in front of an update tells, `Résolu - Les envois passent.`; null where none stands there. */
export function kindByState(text: string): { kind: EventKind; word: string } | null {
  const said = folded(text).replace(/['’]/g, ' ');
  for (const [kind, state] of IN_FRONT) {
    const match = state.exec(said);
    if (match) return { kind, word: match[0] };
  }
  return null;
}

const STATE = anyOf(
  /^(?:resolved|monitoring|identified|investigating|update|completed|in progress)$/i,
  /^(?:scheduled|verifying|postmortem)$/i,
);

const ABROAD: ReadonlySet<string> = new Set(STATE_KINDS.flatMap(([, states]) => states));

/** Whether a line is nothing but the state of an update. */
export const isUpdateState = (text: string): boolean =>
  STATE.test(text.trim()) || ABROAD.has(folded(text.trim()).replace(/['’]/g, ' '));

const STATES: ReadonlySet<string> = new Set(STATE_KINDS.flatMap(([, states]) => states));

/** The same, in any language. */
export const isStateOfUpdate = (text: string): boolean =>
  isUpdateState(text) || STATES.has(folded(text).replace(/['’]/g, ' ').trim());

const STATE_AND_TEXT =
  /^(?:resolved|monitoring|identified|investigating|update|completed|in progress|scheduled|verifying)\s*[-–—:]\s+\S/i;

/** Whether a line begins with a state and goes on with what is said: `Resolved - It works again.` */
export const beginsWithState = (text: string): boolean => STATE_AND_TEXT.test(text.trim());

const POSTED = anyOf(
  /^(?:posted|published|updated)\b(?: [^.]{1,30} ago\.)?[\s:]*/iu,
  /^(?:veröffentlicht|aktualisiert|gepostet)(?: am)?[\s:]*|^(?:publiée?|mise? à jour)(?: le)?[\s:]*/iu,
  /^(?:publicad[oa]|actualizad[oa]|atualizad[oa]|postado)(?: el| em| a)?[\s:]*|^(?:投稿|掲載|更新)(?:日時)?[\s::]*/iu,
);

/** The moment of an update without the words in front of it: `Posted 3 days ago. Sep 16, 2023 - 09:40 UTC`. */
export const withoutPosted = (text: string): string => text.trim().replace(POSTED, '');

/** What stands in front of what was added to a text later: `Update`, `Nachtrag`. */
export const ADDED_LATER = anyOf(
  /^(?:update|edit|addendum|nachtrag|aktualisierung|mise à jour)(?!\p{L})/iu,
  /^(?:actualización|atualização|aggiornamento)(?!\p{L})|^(?:追記|更新)/iu,
);
