// What an action is for, by its words.
import { anyOf } from '../words/any-of.ts';
import { folded } from '../words/words.ts';
import type { ActionKind } from '../../report/kinds.ts';

const ACTIONS: readonly (readonly [ActionKind, RegExp])[] = [
  [
    'investigate',
    anyOf(
      /^\W*(?:investigate|explore|research|understand|find out|look into|spike|determine)/i,
      /^\W*(?:evaluate|assess|figure out|analy[sz]e|can we|could we|how |why |is |are |do we)/i,
      /^\W*(?:should we)/i,
    ),
  ],
  [
    'detect',
    anyOf(
      /\b(?:alert|alerts|alerting|alarm|monitor|monitoring|monitors|detect|detection)\b/i,
      /\b(?:dashboard|telemetry|observability|metrics?|pingdom|healthchecks?|synthetic)\b/i,
      /\b(?:anomal\w+|logging)\b/i,
    ),
  ],
  [
    'process',
    anyOf(
      /\b(?:document|documentation|runbooks?|playbooks?|process|procedure|procedures)\b/i,
      /\b(?:training|train|review|guide|guidance|guidelines?|communicat\w+|policy|policies)\b/i,
      /\b(?:checklist|drill|drills|sops?|on-?call|rotation|ownership|code-?owners?|speak to)\b/i,
      /\b(?:announce|incident response|escalat\w+)\b/i,
    ),
  ],
  [
    'mitigate',
    anyOf(
      /\b(?:roll-?back|revert|fail-?over|auto-?scal\w+|capacity|backups?|restore|recovery)\b/i,
      /\b(?:redundan\w+|throttl\w+|circuit[- ]?breakers?|fallback|graceful\w*|limit|limits)\b/i,
      /\b(?:isolat\w+|quota|retry|retries|kill switch|feature flags?|timeouts?|caching)\b/i,
      /\b(?:disaster)\b/i,
    ),
  ],
];

/** How tables of actions name their kinds, by language, without accents. */
const NAMED: Readonly<Record<ActionKind, string>> = {
  prevent:
    'prevent prevention preventive preventative preventing vorbeugen vorbeugend prevenir preventiva preventivo evitar preventif 予防 防止',
  detect:
    'detect detection detective monitoring erkennen erkennung detecter detectar deteccion deteccao surveillance 検知 監視',
  mitigate:
    'mitigate mitigation mitigative mitigating mindern attenuer mitigar mitigacion 緩和 軽減',
  investigate: 'investigate investigation research untersuchen investiguer investigar 調査',
  process:
    'process processes documentation training communication prozess proceso processo processus プロセス',
};

const BY_NAME: ReadonlyMap<string, ActionKind> = new Map(
  (Object.entries(NAMED) as [ActionKind, string][]).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind]),
  ),
);

/** The kind that a cell or a label names by itself; null where it says anything else. */
export const kindNamed = (cell: string): ActionKind | null =>
  BY_NAME.get(folded(cell).trim()) ?? null;

/** What an action is for, by its words: what comes first names it, and what stops a failure is the rest. */
export function kindOfAction(text: string): ActionKind {
  return ACTIONS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'prevent';
}
