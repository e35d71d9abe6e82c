// Why incidents could happen, in the words of sections on the cause, under the names that archives give it.
import { anyOf, inTurn } from './any-of.ts';
import type { TriggerWords } from './triggers.ts';

const NO = /\b(?:no|not|never|without|nobody|missing|lack of)\b.{0,40}/i;

/** In order: what says more stands before what says less. */
export const CAUSES: readonly TriggerWords[] = [
  {
    names: ['unchecked-change', 'unreviewed-change', 'no-review', 'missing-validation'],
    words: anyOf(
      inTurn(NO, /\b(?:review\w*|second (?:person|reader|pair)|validat\w+|approv\w+)\b/i),
      /\b(?:not|never) (?:been )?(?:tested|checked|validated)\b|ohne prüfung|keine freigabe/i,
      /nadie revisó|sans relecture|ninguém revisou|レビュー(?:が|して)/i,
    ),
  },
  {
    names: ['software-bug', 'bug', 'defect'],
    words: anyOf(
      /\b(?:bugs?|race condition|memory leak|deadlock|null pointer|off[- ]by[- ]one|leaks? a)\b/i,
      /\bregression\b|\b(?:condition|check|logic) (?:is|was) (?:inverted|wrong)\b/i,
      /programmfehler|softwarefehler|バグ|不具合/i,
    ),
  },
  {
    names: ['configuration', 'config'],
    words: anyOf(
      /\b(?:mis-?configur\w*|config(?:uration)? (?:error|mistake|change|drift))\b/i,
      /\bwrong (?:setting|config\w*|value)\b|\b(?:lived|stood|kept|set) in two places\b/i,
      /fehlkonfigur|fehlerhafte konfiguration|mal configurad|設定ミス|誤って.{0,12}設定/i,
    ),
  },
  {
    names: ['hardware'],
    words: anyOf(
      inTurn(
        /\b(?:power supply|disk|fan|memory module|switch|controller|hardware)\b.{0,30}/i,
        /\b(?:fail\w*|broke\w*|died|fault\w*)\b/i,
      ),
      /\bbad sectors\b/i,
    ),
  },
  {
    names: ['dependency', 'third-party', 'vendor'],
    words: inTurn(
      /\b(?:provider|supplier|vendor|third[- ]party|upstream|carrier)\b.{0,40}/i,
      /\b(?:fail\w*|outage|down|broke|chang\w*|limit\w*)\b/i,
    ),
  },
  {
    names: ['network', 'connectivity'],
    words: inTurn(
      /\b(?:fib(?:re|er)|cables?|ducts?|router|packet loss|routing)\b.{0,40}/i,
      /\b(?:cut|broke\w*|fail\w*|lost|wrong)\b/i,
    ),
  },
  {
    names: ['capacity'],
    words: anyOf(
      /^capacity\b|\bgrow\w* without (?:a )?limit\b/i,
      /\b(?:not enough|ran out of|out of) (?:\w+ )?(?:disk|memory|space|capacity|threads?)\b/i,
    ),
  },
  {
    names: ['observability', 'missing-alert', 'monitoring'],
    words: anyOf(
      /\b(?:no|missing|without|lack of)\b.{0,20}\b(?:alerts?|alerting|monitoring|metrics?)\b/i,
      /não havia alerta|aucune alerte|keine überwachung|no había alerta/i,
    ),
  },
];
