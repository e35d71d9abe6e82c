// What sets incidents off, in the words of events and causes, under the names that archives give it. Words are in lower
// case and without accents, those of the listed languages behind the English ones.
import { anyOf, inTurn } from './any-of.ts';
import { anyPhrase } from './phrases.ts';
import { folded } from './words.ts';

export interface TriggerWords {
  /** Ids and synonyms of a vocabulary that mean it. */
  readonly names: readonly string[];
  readonly words: RegExp;
}

const EXPIRY = ['expiry-or-time', 'expiry', 'certificate-expiry'];
const HARDWARE = ['hardware-or-power', 'hardware', 'power'];
const TRAFFIC = ['traffic-change', 'traffic-spike', 'load-spike'];
const CONFIG = ['config-change', 'configuration-change', 'config', 'settings-change'];
const DEPLOY = ['code-deploy', 'deploy', 'deployment', 'release', 'rollout'];
const PROVIDER = ['provider-change', 'third-party', 'vendor', 'upstream'];
const CAPACITY = ['capacity', 'quota', 'limit'];

/** What was done on purpose by somebody outside; as such a title names it. */
export const ATTACK: TriggerWords = {
  names: ['security-event', 'attack', 'breach'],
  words: anyOf(
    /\b(?:attack\w*|breach|ddos|malicious|phishing|credential stuffing)\b/u,
    /angriff|schadcode|malware|attaque|malveillan|ataque|malicios|攻撃|不正アクセス|侵入/u,
  ),
};

/** In order: what says more stands before what says less. */
export const TRIGGERS: readonly TriggerWords[] = [
  {
    names: EXPIRY,
    words: anyOf(
      /\b(?:expir\w*|(?:runs?|ran|had run) out|leap second)\b|\blicen[cs]e\b.*\bend/u,
      /abgelaufen|lauft ab|laufen ab|zeitumstellung|caduc|vencid|venceu|vence el|expire|expirou|期限切れ|失効/u,
    ),
  },
  ATTACK,
  {
    names: PROVIDER,
    words: anyOf(
      /\b(?:vendor|provider|supplier|upstream|carrier|third[ -]party)\b.{0,40}\b(?:chang|rotat|fail|maint|updat)\w*/u,
      /fournisseur|anbieter|proveedor|fornecedor/u,
    ),
  },
  {
    names: HARDWARE,
    words: anyOf(
      /\b(?:power (?:supply|is lost|lost|cut|outage|failure|goes|feed)|lost power|hardware|disk fail\w*|fan fail\w*)\b/u,
      /\bswitch\b.{0,20}\b(?:fail|stops)|\b(?:fib(?:re|er)|cable)\b.{0,20}\bcut\b/u,
      /\bbad sectors\b|\bcooling\b|\bmains\b|\belectricity\b/u,
      anyPhrase([
        ...[
          'stromausfall',
          'strom fallt aus',
          'ohne strom',
          'netzteil*',
          'stromschiene',
          'klimaanlage',
          'glasfaser',
        ],
        ...[
          'fibre coupee',
          'fibre sectionnee',
          'corte de fibra',
          'corto la fibra',
          'fibra cortada',
        ],
        ...[
          'panne de courant',
          'coupure de courant',
          'coupure d electricite',
          'onduleur*',
          'disjonct*',
        ],
        ...[
          'corte electrico',
          'corte de luz',
          'corte de energia',
          'apagon',
          'sin luz',
          'sin corriente',
        ],
        ...['queda de energia', 'falta de energia', 'falta de luz', 'apagao', 'corte de energia'],
        ...['ディスク障害', '停電', '電源', '空調', '故障'],
      ]),
    ),
  },
  {
    names: TRAFFIC,
    words: anyOf(
      /\b(?:traffic|crawler|load spike|flash crowd|sale (?:starts|opens)|rush of|campaign)\b/u,
      anyPhrase([
        ...['vorverkauf', 'verkaufsstart', 'ansturm', 'ouverture de* vente*'],
        ...['affluence', 'abre la venta', 'se abre la venta', 'apertura de la venta'],
        ...['abertura da venda', 'abre a venda', 'アクセス集中', 'セール'],
      ]),
    ),
  },
  {
    names: CONFIG,
    words: anyOf(
      /\b(?:config\w*|settings?|feature flag|firewall|(?:router|routing) rules?|rules? (?:updated|\d+))\b/u,
      /konfiguration|einstellung|configuracion|ajustes|configuration|parametrage|configuracao|設定|構成変更/u,
    ),
  },
  {
    names: DEPLOY,
    words: anyOf(
      /\b(?:re-?)?(?:deploy\w*|releas\w*|rolled? out|roll-?out|goes? live|went live)\b/u,
      /(?<!\bno (?:\w+ ){1,4}|\b(?:newsletter|mail|letter)s? )\bgoes? out\b/u,
      /\bnew version\b|\bversion \d|\b\d+\.\d+ (?:goes|went|is)\b|\bmigration\b/u,
      anyPhrase([
        ...[
          'ausgerollt',
          'rollt … aus',
          'rollout',
          'neue version',
          'neue fassung',
          'freigeschaltet',
        ],
        ...['eingespielt', 'spielt … ein', 'inbetriebnahme', 'mise en production', 'deploiement*'],
        ...['deploie*', 'nouvelle version', 'mise en ligne', 'passage en production'],
        ...['despliegue*', 'despliega*', 'nueva version', 'puesta en produccion', 'en produccion'],
        ...[
          'implantacao',
          'implanta*',
          'nova versao',
          'entra no ar',
          'entrada em producao',
          'em producao',
        ],
        ...['リリース', 'デプロイ', '新バージョン', '本番反映', '新版'],
      ]),
    ),
  },
  {
    names: CAPACITY,
    words: anyOf(
      /\b(?:quota|disk (?:is |was )?full|out of (?:memory|space|disk)|limit reached)\b/u,
      /platte voll|speicher voll|disque plein|disco lleno|disco cheio|容量不足|満杯/u,
    ),
  },
];

/** What an event that is a change says less plainly; asked of such events alone, behind the list above. */
export const CHANGES: readonly TriggerWords[] = [
  {
    names: ['manual-operation', 'manual', 'operation'],
    words: anyPhrase([
      ...[
        'by hand',
        'by mistake',
        'accident*',
        'von hand',
        'versehentlich',
        'a la main',
        'par erreur',
      ],
      ...['a mano', 'por error', 'manualmente', 'por engano', '手動', '手作業', '誤って'],
    ]),
  },
  {
    names: CONFIG,
    words: /\bcertificate|zertifikat|certificat|証明書/u,
  },
  {
    names: DEPLOY,
    words: anyPhrase([
      ...['update', 'updates', 'updated', 'upgrade*', 'patch', 'patched', 'patches', 'image*'],
      ...['firmware', 'new model', 'new schema', 'merge*', 'ship', 'ships', 'shipped'],
      ...['launch*', 'new code', 'new release', 'hotfix', 'plugin*', 'plug in*'],
      ...['aktualisier*', 'update*', 'neuer stand', 'auf version', 'auf stand', 'schaltet … frei'],
      ...['umstellung', 'abbild', 'mise a jour', 'montee de version', 'mise a niveau'],
      ...['actualiza*', 'actualizacion', 'sube la version', 'imagen', 'se activa'],
      ...['atualiza*', 'atualizacao', 'sobe a versao', 'imagem', 'ativad*'],
      ...['更新', 'アップデート', 'バージョンアップ', '有効化', '適用', '移行'],
    ]),
  },
  {
    names: CONFIG,
    words: anyPhrase([
      ...['rule', 'rules', 'limit', 'polic*', 'permission*', 'route*', 'dns', 'record*'],
      ...['timeout', 'setting', 'turned off', 'switched off', 'enable*'],
      ...['regel*', 'grenzwert', 'rechte', 'regle*', 'droits', 'parametr*', 'regla*', 'permiso*'],
      ...['regra*', 'permissao', 'permissoes', 'limite', '変更', 'ルール', '権限'],
    ]),
  },
];

/** What a document itself calls the trigger: who outside did it goes before what they did, and data that came in is one. */
export const NAMED_TRIGGERS: readonly TriggerWords[] = [
  {
    names: PROVIDER,
    words: anyOf(
      /^[^,.;:]{0,40}\b(?:vendor|supplier|provider|carrier|upstream|third[ -]party|subcontractor)\b/u,
      /^[^,.;:]{0,40}(?:anbieter|lieferant|dienstleister|fournisseur|prestataire|proveedor|fornecedor)/u,
      /^[^、。]{0,20}(?:事業者|提供元|ベンダー|委託先|取引先)/u,
    ),
  },
  ...TRIGGERS,
  {
    names: ['data-or-pipeline', 'data', 'pipeline', 'bad-data'],
    words: anyOf(
      inTurn(
        /\b(?:file|feed|data|record|row|payload|export|import)s?\b.{0,40}/u,
        /\b(?:truncat|empty|malform|corrupt|wrong|late|twice|too large|missing|invalid)/u,
      ),
      inTurn(
        /(?:datei|daten|lieferung)\w*.{0,40}/u,
        /(?:abgeschnitten|leer|fehlerhaft|unvollstandig|verspatet|doppelt)/u,
      ),
      inTurn(
        /(?:fichier|donnees|archivo|fichero|datos|arquivo|dados).{0,40}/u,
        /(?:tronqu|vid|corromp|truncad|vaci|vazi|corrupt|incomplet|malform)/u,
      ),
      /(?:ファイル|データ).{0,20}(?:欠け|途中|空|破損|不正|重複)/u,
    ),
  },
];

const RULED_OUT = anyPhrase([
  ...[
    'ruled out',
    'rule out',
    'not the cause',
    'was innocent',
    'unrelated',
    'had nothing to do',
    'excluded',
  ],
  ...[
    'ausgeschlossen',
    'nicht die ursache',
    'unbeteiligt',
    'nichts damit zu tun',
    'ecarte',
    'ecartee',
    'hors de cause',
  ],
  ...[
    'pas en cause',
    'descartad*',
    'no fue la causa',
    'nada que ver',
    'nao foi a causa',
    'nada a ver',
  ],
  ...['原因ではな', '無関係', '除外', '関係なかった'],
]);

/** Whether a text tells of a suspect that was ruled out. */
export const isRuledOut = (text: string): boolean => RULED_OUT.test(folded(text));
