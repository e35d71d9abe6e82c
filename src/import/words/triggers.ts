// What sets incidents off, in the words of events and causes, under the names that archives give it.
import { anyOf } from './any-of.ts';

export interface TriggerWords {
  /** Ids and synonyms of a vocabulary that mean it. */
  readonly names: readonly string[];
  readonly words: RegExp;
}

/** In order: what says more stands before what says less. */
export const TRIGGERS: readonly TriggerWords[] = [
  {
    names: ['expiry-or-time', 'expiry', 'certificate-expiry'],
    words: anyOf(
      /\b(?:expir\w*|(?:runs?|ran|had run) out|leap second)\b|\blicen[cs]e\b.*\bend/i,
      /abgelaufen|läuft ab|caduc|vencid|expiré|期限切れ/i,
    ),
  },
  {
    names: ['security-event', 'attack', 'breach'],
    words: /\b(?:attack\w*|breach|ddos|malicious|phishing|credential stuffing)\b/i,
  },
  {
    names: ['provider-change', 'third-party', 'vendor', 'upstream'],
    words: anyOf(
      /\b(?:vendor|provider|supplier|upstream|carrier|third[ -]party)\b.{0,40}\b(?:chang|rotat|fail|maint|updat)\w*/i,
      /fournisseur|anbieter|proveedor|fornecedor/i,
    ),
  },
  {
    names: ['hardware-or-power', 'hardware', 'power'],
    words: anyOf(
      /\b(?:power (?:supply|lost|cut|outage|failure)|lost power|hardware|disk fail\w*|fan fail\w*)\b/i,
      /\bswitch\b.{0,20}\b(?:fail|stops)|\bbad sectors\b|\bcooling\b/i,
      /stromausfall|corte eléctrico|panne de courant|queda de energia|ディスク障害|停電/i,
    ),
  },
  {
    names: ['traffic-change', 'traffic-spike', 'load-spike'],
    words: /\b(?:traffic|crawler|load spike|flash crowd|sale starts|rush of|campaign)\b/i,
  },
  {
    names: ['config-change', 'configuration-change', 'config', 'settings-change'],
    words: anyOf(
      /\b(?:config\w*|settings?|feature flag|firewall|(?:router|routing) rules?|rules? (?:updated|\d+))\b/i,
      /konfiguration|configuración|configuração|設定/i,
    ),
  },
  {
    names: ['code-deploy', 'deploy', 'deployment', 'release', 'rollout'],
    words: anyOf(
      /\b(?:re-?)?(?:deploy\w*|releas\w*|rolled? out|roll-?out|goes? live|went live)\b/i,
      /(?<!\bno (?:\w+ ){1,4})\bgoes? out\b/i,
      /\bnew version\b|\bversion \d|\b\d+\.\d+ (?:goes|went|is)\b|\bmigration\b/i,
      /despliegue|mise en production|implantação|リリース|デプロイ/i,
    ),
  },
  {
    names: ['capacity', 'quota', 'limit'],
    words: /\b(?:quota|disk (?:is |was )?full|out of (?:memory|space|disk)|limit reached)\b/i,
  },
];
