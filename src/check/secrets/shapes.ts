// The shapes of secrets that people paste in an outage and secretlint's rules do not know, or know in one spelling only.
// Every pattern takes time by the length of the text: what repeats is bounded, and begins with letters of its own.
import { isNoKey, isNoPassword, isPlaceholder, isProse } from './harmless.ts';

export interface SecretShape {
  /** What it is, with its article: `a GitHub token`. */
  readonly what: string;
  /** Finds it; the group `value` is the secret itself, or else the whole. */
  readonly pattern: RegExp;
  /** Stands in all that the pattern finds and is looked for much faster; left out: the letters of the pattern tell enough. */
  readonly sign?: RegExp;
  /** A person chose it: between quotes it goes on to the second, whatever signs it holds. */
  readonly isChosen?: true;
  /** Whether the value is harmless, judged with what was matched around it. */
  readonly harmless: (value: string, match: RegExpExecArray) => boolean;
}

/** Tokens that begin with letters of their own. */
const PREFIXED: readonly (readonly [what: string, pattern: RegExp, sign?: RegExp])[] = [
  ['an AWS access key', /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{22,255})/],
  ['a GitLab token', /\bgl(?:pat|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|oas|ffct)-[\w.-]{18,300}/],
  ['a key of a GitLab runner', /\bGR1348941[\w-]{20}\b/],
  ['a CircleCI token', /\bCCI(?:PAT|PRJ)_[A-Za-z0-9]{22}_[a-f0-9]{40}\b/],
  ['a token of Docker Swarm', /\bSWMTKN-1-[a-z0-9]{40,60}-[a-z0-9]{20,30}\b/],
  ['a token of k3s', /\bK10[a-f0-9]{64}::[\w:.-]{16,200}/],
  ['a key of Jenkins', /\b[\w.-]{1,40}:(?<value>11[0-9a-f]{32})\b/, /:11[0-9a-f]/],
  ['a Facebook token', /\bEAA[A-Z][A-Za-z0-9]{80,300}\b/],
  ['a token of X', /\bA{20,30}[A-Za-z0-9]{20,100}%[23][A-F0-9][A-Za-z0-9%]{0,90}/],
  ['a Slack token', /\bx(?:ox[a-z](?:\.xox[a-z])?|app)-[A-Za-z0-9-]{10,255}/],
  [
    'a Slack webhook',
    /\bhooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/(?<value>[A-Za-z0-9/_-]{20,200})/,
  ],
  [
    'a Discord webhook',
    /\bdiscord(?:app)?\.com\/api\/webhooks\/\d{15,22}\/(?<value>[\w-]{40,100})/,
  ],
  ['a Zapier webhook', /\bhooks\.zapier\.com\/hooks\/catch\/(?<value>\d{4,12}\/[a-z0-9]{5,16})\b/],
  ['an IFTTT key', /\bmaker\.ifttt\.com\/[\w/-]{1,100}\/key\/(?<value>[\w-]{20,60})/],
  ['a Teams webhook', /\bwebhook\.office\.com\/webhookb2\/(?<value>[\w@/-]{40,300})/],
  ['a Telegram token', /\b\d{8,10}:AA[\w-]{30,40}/],
  ['a Stripe key', /\b(?:[sr]k_(?:live|test)_[A-Za-z0-9]{10,255}|whsec_[A-Za-z0-9+/=]{24,100})/],
  ['a Square token', /\b(?:sq0[a-z]{3}-[\w-]{22,60}|EAAA[\w-]{60,70})/],
  ['a PayPal token', /\baccess_token\$production\$[a-z0-9]{16}\$[a-f0-9]{32}/],
  ['a Shopify token', /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}/],
  ['a Twilio key', /\bSK[0-9a-f]{32}\b/],
  ['a Twilio token', /\bAC[0-9a-f]{32}:(?<value>[0-9a-f]{32})\b/],
  ['a SendGrid key', /\bSG\.[\w-]{16,32}\.[\w-]{16,64}/],
  [
    'a Mailgun key',
    /\b(?:key-[0-9a-f]{32}|[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})\b/,
    /-[0-9a-f]{8}/,
  ],
  ['a Mailchimp key', /\b[0-9a-f]{32}-us\d{1,2}\b/],
  ['a Brevo key', /\bxkeysib-[a-f0-9]{64}-\w{16}/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a PyPI token', /\bpypi-[\w-]{40,300}/],
  ['a RubyGems token', /\brubygems_[a-f0-9]{48}/],
  ['a crates.io token', /\bcio[A-Za-z0-9]{32}\b/],
  ['a NuGet key', /\boy2[a-z0-9]{43}\b/],
  ['a Docker token', /\bdckr_(?:pat|oat)_[\w-]{20,80}/],
  ['a Google key', /\bAIza[\w-]{35}/],
  ['a Google access token', /\bya29\.[\w-]{20,400}/],
  ['a Google client secret', /\bGOCSPX-[\w-]{20,60}/],
  ['an Azure client secret', /(?<![\w~.-])[A-Za-z0-9_~.-]{3}[78]Q~[\w~.-]{31,34}/],
  ['an Azure DevOps token', /\b[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}\b/],
  [
    'an Azure key',
    /(?<![\w+/])(?:[A-Za-z0-9+/]{76}(?:APIM|ACDb|\+(?:ABa|AMC|ASt))[A-Za-z0-9+/]{5,6}|[A-Za-z0-9+/]{42}(?:\+ACR|AzSe)[A-D][A-Za-z0-9]{5}(?![\w+/])|[\w-]{44}AzFu[\w-]{5}[AQgw]==)/,
  ],
  [
    'a key of Azure Functions',
    /\bazurewebsites\.net\/api\/[^\s"'`<>?]{1,200}\?(?:[^\s"'`<>]{0,200}&)?code=(?<value>[\w%/+=-]{40,120})/,
  ],
  ['an Azure signature', /(?:[?&]|&amp;)sig=(?<value>[A-Za-z0-9%+/=]{40,120})/],
  ['an AWS signature', /\bX-Amz-Signature=(?<value>[0-9a-f]{64})/],
  ['a Google signature', /\bX-Goog-Signature=(?<value>[0-9a-f]{64,600})/],
  ['an Amazon Bedrock key', /\bABSK[A-Za-z0-9+/]{100,200}={0,2}/],
  ['a Google storage key', /\bGOOG(?:1[A-Z0-9]{56}|[A-Z2-7]{20})\b/],
  ['an Alibaba Cloud key', /\bLTAI[A-Za-z0-9]{20}\b/],
  ['a Tencent Cloud key', /\bAKID[A-Za-z0-9]{32}\b/],
  ['a Firebase key', /\bAAAA[A-Za-z0-9_-]{7}:APA91b[\w-]{130,160}/],
  ['a DigitalOcean token', /\bdo[opr]_v1_[a-f0-9]{64}/],
  ['a Heroku key', /\bHRKU-[\w-]{36,80}/],
  ['a Cloudflare key', /\bv1\.0-[a-f0-9]{24}-[a-f0-9]{146}/],
  ['a Fly.io token', /\b(?:fo1_[\w-]{43}|FlyV1 fm\d[a-z]?_[A-Za-z0-9+/=]{100,300})/],
  ['a Supabase key', /\bsbp_[a-f0-9]{40}\b/],
  ['a PlanetScale key', /\bpscale_(?:tkn|pw|oauth)_[\w.=-]{30,70}/],
  ['a Databricks token', /\bdapi[a-f0-9]{32}\b/],
  ['a Vault token', /\b(?:hv[sbr]\.[\w-]{20,300}|s\.[A-Za-z0-9]{24}\b)/],
  ['a Terraform token', /\b[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{50,80}/],
  ['a Pulumi token', /\bpul-[a-f0-9]{40}\b/],
  ['a Doppler token', /\bdp\.(?:pt|st|sa|ct|scim|audit)\.[A-Za-z0-9._-]{40,60}/],
  ['a Tailscale key', /\btskey-[a-z]{2,10}-[\w-]{16,80}/],
  ['an Atlassian token', /\b(?:ATATT3[\w=-]{60,250}|ATBB[\w=-]{28,40})/],
  ['a Linear key', /\blin_(?:api|oauth)_[A-Za-z0-9]{32,64}/],
  ['an Airtable token', /\bpat[A-Za-z0-9]{14}\.[a-f0-9]{64}\b/],
  ['an Asana token', /\b[01]\/\d{16}:[a-f0-9]{32}\b/],
  ['a Dropbox token', /\bsl\.(?:u\.)?[\w-]{120,1500}/],
  ['a Discord token', /\b[MNO][A-Za-z\d]{23,27}\.[\w-]{6}\.[\w-]{27,38}/],
  ['an Artifactory token', /\b(?:AKCp[A-Za-z0-9]{69}|cmVmdGtu[A-Za-z0-9]{56})\b/],
  ['a Buildkite token', /\bbk(?:ua|at|ct)_[a-f0-9]{40}\b/],
  ['a Mapbox token', /\bsk\.eyJ[\w-]{40,200}\.[\w-]{20,40}/],
  ['a Postman key', /\bPMAK-[a-f0-9]{24}-[a-f0-9]{34}/],
  ['a SonarQube token', /\bsq[uap]_[a-f0-9]{40}\b/],
  ['a Dynatrace token', /\bdt0[a-z]\d{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}/],
  ['a LaunchDarkly key', /\b(?:sdk|mob|api)-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}\b/],
  ['a Contentful token', /\bCFPAT-[\w-]{43}/],
  ['a Netlify token', /\bnf[pcou]_[A-Za-z0-9]{36}/],
  ['a Render key', /\brnd_[A-Za-z0-9]{28,40}\b/],
  ['an Opsgenie key', /\bGenieKey[^\S\n](?<value>[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12})/],
  ['an Okta token', /\bSSWS[^\S\n](?<value>00[\w-]{40})/],
  ['a Notion token', /\bntn_[A-Za-z0-9]{40,60}/],
  ['a New Relic key', /\bNR(?:AK|II|JS|RA)-[A-Za-z0-9]{20,40}/],
  ['a Grafana token', /\b(?:glsa_[A-Za-z0-9]{32}_[a-f0-9]{8}|glc_[A-Za-z0-9+/=]{32,400})/],
  ['a Sentry token', /\b(?:sntrys_[\w+/=-]{50,300}|sntryu_[a-f0-9]{64})/],
  [
    'an OpenAI key',
    /\bsk-(?:proj|svcacct|admin|None)-[\w-]{20,250}|\bsk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}/,
  ],
  ['an Anthropic key', /\bsk-ant-[\w-]{20,150}/],
  ['a Replicate token', /\br8_[A-Za-z0-9]{37}\b/],
  ['a Perplexity key', /\bpplx-[A-Za-z0-9]{48}\b/],
  ['an xAI key', /\bxai-[A-Za-z0-9]{70,90}\b/],
  ['a Hugging Face token', /\bhf_[A-Za-z]{30,40}\b/],
  ['a 1Password token', /\bops_eyJ[\w+/=-]{50,2000}/],
  ['an age key', /\bAGE-SECRET-KEY-1[0-9A-Z]{58}/],
  ['a JSON Web Token', /\beyJ[\w-]{8,4000}\.eyJ[\w-]{8,8000}\.[\w-]{8,2000}/],
  [
    'a hash of a password',
    /\$(?:2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|(?:apr1|1|5|6|y)\$(?:[\w=,]{1,40}\$){0,2}[./A-Za-z0-9]{1,40}\$[./A-Za-z0-9]{22,86})/,
  ],
];

/** Names whose value is a secret; a letter before them must belong to another word (`dbPassword`, `API_KEY`). */
const PASSWORD =
  '(?:pass(?:w(?:or)?d|phrase|wort)?|pwd?|psk|kennwort|mot de passe|contrase[ñn]a|clave|wachtwoord|senha|has[łl]o|密码|パスワード)';
const KEY =
  '(?:secret|token|api[_-]?key|(?:access|account|admin|auth|encryption|ingest(?:ion)?|integration|openai|routing|write|master|private|shared|sharedaccess|app|application|signing|secret|service|functions?|storage|subscription|webhook)[_-]?key(?:[_-]?base)?|key-data|authkey)';
/** Names that end so and hold no secret. */
const OPEN_NAME =
  /(?:^|[^a-z])(?:(?:next|prev|previous|page|paging|continuation|sync|resume|sort|partition|cache|public|primary|foreign|idempotency|by|com|tres|sur|over|under|sub|first|second|last)[_-]?|(?:max|min|num|count)[_-])$/i;

/** `NAME=value`, `name: value`, `"name": "value"`, `<name>value</name>`, `| name | value |`, `**Name:** value`. */
const assignment = (name: string): RegExp =>
  new RegExp(
    `(?<before>[A-Za-z0-9_.-]?)(?<name>${name})\\d{0,2}(?![A-Za-z0-9_-])(?:\\\\?["'\`\\]]|\\*\\*)?` +
      `(?<sign>[^\\S\\n]{0,4}(?::=|=>|==?|:\\*{0,2}|\\|)[^\\S\\n]{0,20}|>|\\\\?["'][^\\S\\n]{1,4}value=)` +
      `(?<quote>\\\\?["'\`]?)(?<value>(?:[^\\s"'\`<>|&,;(){}\\\\]|&(?!&|amp;|[\\w.-]{1,60}=|[\\s"'\`]|$)){2,400})(?<after>[("[{<]?)`,
    'gi',
  );

function isOpenName(match: RegExpExecArray): boolean {
  const { before = '', name = '' } = match.groups ?? {};
  const start = match.index + before.length;
  const left = match.input.slice(Math.max(0, start - 16), start);
  // `compass`, `bypass`: the letters before it belong to the word, unless a capital begins a new one.
  if (
    /[a-z]$/i.test(left) &&
    /^[a-z]/.test(name) &&
    !/^password|^passwd|^secret|^token|key$/i.test(name)
  )
    return true;
  return OPEN_NAME.test(left.replace(/(?<=[a-z])(?=[A-Z])/g, '-'));
}

/** In quotes, or right behind an equals sign, a value is meant as one; elsewhere it may be a word of a sentence. */
function isMeant(match: RegExpExecArray): boolean {
  const { sign = '', quote = '' } = match.groups ?? {};
  return quote !== '' || /^:?==?>?$|^>$|value=$/.test(sign);
}

const isCall = (match: RegExpExecArray): boolean => {
  const { after = '', quote = '', sign = '' } = match.groups ?? {};
  return (/^[([{]/.test(after) && quote === '') || (sign === '>' && after !== '<');
};

/** `PASS: TestLogin2`, `pass=3of7`, `pass=98.2%`, `pass=0x1f`: what came out, how often, and flags. */
const isOutcome = ({ groups }: RegExpExecArray): boolean =>
  /^pass$/i.test(groups?.['name'] ?? '') &&
  groups?.['before'] === '' &&
  ((groups['name'] === 'PASS' && groups['sign']?.trim() === ':') ||
    /^(?:0[xb][\da-f]+|\d[\d.,]*[a-z%]{0,3}|\d+(?:of|\/)\d+)$/i.test(groups['value'] ?? ''));

/** Written where people write words, so that it has to look like none: capitals and digits side by side. */
const isSpokenPassword = (value: string): boolean =>
  !isNoPassword(value) && /\d/.test(value) && /[a-z]/.test(value) && /[A-Z!#%^*=~$]/.test(value);

const NAMED: readonly SecretShape[] = [
  // By itself: of letters with a case of their own beyond ASCII nothing is told beforehand.
  ...[PASSWORD, 'пароль'].map((name): SecretShape => ({
    what: 'a password',
    pattern: assignment(name),
    isChosen: true,
    harmless: (value, match) =>
      isOpenName(match) ||
      isCall(match) ||
      isOutcome(match) ||
      isNoPassword(value) ||
      (!isMeant(match) && isProse(value)),
  })),
  {
    what: 'a secret',
    isChosen: true,
    pattern: assignment(KEY),
    harmless: (value, match) => isOpenName(match) || isCall(match) || isNoKey(value),
  },
  {
    what: 'a password on a command line',
    isChosen: true,
    pattern:
      /(?<![\w-])--?(?:[a-z]{1,12}-){0,2}(?:(?:store|key|srcstore|deststore|truststore)?pass(?:w(?:or)?d|phrase)?|pwd|secret|token|api-?key|access-?key|secret-?key)[^\S\n]{1,3}["']?(?<value>[^\s"'`<>|&,;(){}\\]{4,300})/gi,
    harmless: (value) => isNoPassword(value) || isProse(value),
  },
  {
    what: 'a password in SQL',
    isChosen: true,
    pattern:
      /\b(?:identified[^\S\n]{1,3}(?:with[^\S\n]{1,3}\w{1,40}[^\S\n]{1,3})?(?:by|as)|password|set[^\S\n]{1,3}password[^\S\n]{1,3}for[^\n]{1,100}?=)[^\S\n]{1,3}(?<quote>["'])(?<value>[^\s"'`]{3,200})\k<quote>/gi,
    harmless: isNoPassword,
  },
  {
    what: 'a password in a sentence',
    pattern:
      /\b(?:pass(?:word|phrase|wort)|kennwort|mot de passe|contrase[ñn]a|senha|wachtwoord)[^\S\n]{1,3}(?:is|was|is now|was then|set to|to|of|ist|war|lautete?|est|était|es|era|é)[^\S\n]{1,3}["'`*]{0,3}(?<value>[^\s"'`<>(){}\\]{6,100})/gi,
    harmless: (value) => !isSpokenPassword(value),
  },
  {
    what: 'a password beside a name',
    pattern:
      /\b(?:credentials|creds|zugangsdaten|identifiants|credenciales|log(?:ged|ging)?[ -]?in(?:[^\S\n]{1,3}(?:with|as|via))?)[^\S\n]{0,3}[:=]?[^\S\n]{1,3}["'`*]{0,3}[\w.@-]{2,60}[^\S\n]?\/[^\S\n]?(?<value>[^\s"'`<>(){}\\/]{6,100})/gi,
    harmless: (value) => !isSpokenPassword(value),
  },
  {
    what: 'an AWS secret',
    pattern:
      /(?<![a-z])secret[ _-]?access[ _-]?key\b[^\n]{0,24}?(?<![A-Za-z0-9/+])(?<value>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
    harmless: isNoKey,
  },
  {
    what: 'a token of a person',
    pattern: /\b[A-Z][A-Z0-9_]{1,60}_PAT=["']?(?<value>[\w-]{20,200})/g,
    harmless: isNoKey,
  },
  {
    what: 'a key in an address',
    pattern: /[?&](?:key|auth|access_key)=(?<value>[\w-]{30,200})/g,
    harmless: isNoKey,
  },
  {
    what: 'a password in `.npmrc`',
    pattern: /(?<![\w-])_auth[^\S\n]{0,3}=[^\S\n]{0,3}["']?(?<value>[A-Za-z0-9+/]{8,400}={0,2})/g,
    harmless: isPlaceholder,
  },
  {
    what: 'a password before a host',
    pattern:
      /(?<![\w:/@.-])[a-z][\w-]{1,30}:(?<value>[^\s:@/"'`<>]{8,100})@[\w.-]{1,100}:\d{2,5}(?![\w.])/gi,
    sign: /@[\w.-]{1,100}:\d/,
    harmless: isNoKey,
  },
  {
    what: 'a password of Redis',
    isChosen: true,
    pattern:
      /\b(?:requirepass|masterauth|redis-cli\b[^\n]{0,120}?\s(?:-a|--pass))\s{1,3}["']?(?<value>[^\s"'`]{2,200})/gi,
    harmless: isNoPassword,
  },
  {
    what: 'a password in `.netrc`',
    pattern: /\blogin\s{1,8}[^\s"'`]{1,100}\s{1,8}password\s{1,8}(?<value>[^\s"'`]{3,200})/gi,
    harmless: isNoPassword,
  },
  {
    what: 'a password in `.pgpass`',
    pattern:
      /(?<![\w.-])[\w.*-]{1,100}:(?:54\d\d|64\d\d|\*):[\w*-]{1,60}:[\w*.-]{1,60}:(?<value>[^\s"'`:]{3,100})/g,
    sign: /:(?:[56]4\d\d|\*):/,
    harmless: isNoPassword,
  },
];

const COMMANDS: readonly SecretShape[] = [
  {
    what: 'a password on the command line of `curl`',
    isChosen: true,
    pattern:
      /\b(?:curl|wget|https?|etcdctl|lftp)\b(?:[^\n\\]|\\[^]){0,400}?\s(?:-u|-U|-a|--user|--auth|--proxy-user)(?:[^\S\n]{1,3}|=)?["']?[^\s:"'`$<{]{0,100}:(?<value>[^\s"'`]{1,200})/g,
    harmless: (value, match) =>
      isNoPassword(value) ||
      /^\/\/|^\d{1,5}\//.test(value) ||
      (/^https?\b/.test(match[0]) && !/ -a /.test(match[0])),
  },
  {
    what: 'a password on the command line of a database',
    isChosen: true,
    pattern:
      /\b(?:mysql|mysqldump|mysqladmin|mysqlimport|mysqlsh|mycli|mariadb|mariadb-dump|mariadb-admin)\b(?:[^\n\\]|\\[^]){0,300}?\s-p["']?(?<value>[^\s"'`|&;]{2,200})/g,
    harmless: (value) => isNoPassword(value),
  },
  {
    what: 'a password on a command line',
    isChosen: true,
    pattern:
      /\b(?:sshpass|sqlcmd|bcp|cqlsh|beeline|plink|pscp|psftp|mosquitto_[ps]ub|mongo|mongosh|mongodump|docker[^\S\n]{1,3}login|podman[^\S\n]{1,3}login|helm[^\S\n]{1,3}registry[^\S\n]{1,3}login|az[^\S\n]{1,3}login|ldapsearch|ldapmodify)\b(?:[^\n\\]|\\[^]){0,300}?\s-(?:pw|[pPw])[^\S\n]{0,3}["']?(?<value>[^\s"'`|&;]{2,200})/g,
    harmless: (value) => isNoPassword(value) || /^-/.test(value),
  },
  {
    what: 'a password on a command line',
    isChosen: true,
    pattern:
      /\b(?:openssl[^\S\n]{1,3}(?:enc|aes\S{1,20})\b[^\n]{0,200}?\s-k|psexec(?:64)?(?:\.exe)?\b[^\n]{0,200}?\s-p|htpasswd\b(?:[^\S\n]{1,3}-\w{1,8}){0,4}[^\S\n]{1,3}-\w{0,6}b\w{0,6}[^\S\n]{1,3}\S{1,80}[^\S\n]{1,3}\S{1,60}|rabbitmqctl[^\S\n]{1,3}(?:change_password|add_user|authenticate_user)[^\S\n]{1,3}\S{1,60}|net[^\S\n]{1,3}use\b[^\n]{0,100}?\s\\\\\S{1,100})[^\S\n]{1,3}["']?(?<value>[^\s"'`|&;]{4,100})/gi,
    harmless: (value) => isNoPassword(value) || isProse(value) || /^[-/]/.test(value),
  },
  {
    what: 'a password on a command line',
    isChosen: true,
    pattern:
      /\becho[^\S\n]{1,3}(?:-n[^\S\n]{1,3})?["']?(?:[\w.-]{1,40}:)?(?<value>[^\s"'`|&;:]{4,100})["']?[^\S\n]{0,3}\|[^\S\n]{0,3}(?:sudo[^\S\n]{1,3})?(?:chpasswd|passwd[^\S\n]{1,3}[^\n]{0,40}--stdin|sudo[^\S\n]{1,3}-S)/g,
    harmless: isNoPassword,
  },
  {
    what: 'a password on a command line',
    isChosen: true,
    pattern:
      /\b(?:(?:zip|ipmitool)\b[^\n]{0,200}?\s-P[^\S\n]{1,3}|7z[ar]?\b[^\n]{0,200}?\s-p|snmp(?:walk|get|set|bulkwalk|table|trap|inform)\b[^\n]{0,200}?\s-[AX][^\S\n]{1,3}|smbclient\b[^\n]{0,200}?\s-U[^\S\n]{0,3}["']?[\w.\\-]{1,60}%|ngrok\b[^\n]{0,60}?auth-?token[^\S\n]{1,3})["']?(?<value>[^\s"'`|&;]{4,100})/g,
    harmless: (value) => isNoPassword(value) || isProse(value) || /^[-/]/.test(value),
  },
  {
    what: 'a password in PowerShell',
    isChosen: true,
    pattern:
      /\bConvertTo-SecureString[^\S\n]{1,3}(?:-String[^\S\n]{1,3})?["'](?<value>[^\s"'`$]{4,100})["']/gi,
    harmless: isNoPassword,
  },
  {
    what: 'a password of a database',
    isChosen: true,
    pattern:
      /\b(?:sqlplus|rman[^\S\n]{1,3}target|impdp|expdp|thin:)(?:[^\S\n]{1,3}-\w{1,8}){0,3}[^\S\n]{0,3}[\w$#]{1,40}\/["']?(?<value>[^\s"'`@/]{3,100})["']?@/gi,
    harmless: isNoPassword,
  },
  {
    what: 'a password on a command line',
    isChosen: true,
    pattern: /\bpass:(?<value>[^\s"'`]{4,100})/g,
    harmless: (value, { input, index }) =>
      isNoPassword(value) ||
      !/-pass(?:in|out)?[^\S\n]{1,3}["']?$/.test(input.slice(Math.max(0, index - 20), index)),
  },
];

export const SHAPES: readonly SecretShape[] = [
  {
    what: 'a private key',
    // With headers and line ends as files, JSON, YAML or a shell write them.
    pattern:
      /-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----(?:\\n|\\r|[\s>|"'+]){1,60}(?:[A-Z][A-Za-z-]{2,30}: [^\n\\]{1,200}(?:\\n|\\r|[\s>|"'+]){1,60}){0,6}(?<value>[A-Za-z0-9+/=]{20,100}(?:(?:\\r)?(?:\\n|\r?\n)[^\S\n]{0,20}[>|"'+]?[^\S\n]{0,20}[A-Za-z0-9+/=]{4,100}|[^\S\n][A-Za-z0-9+/=]{30,4000}){0,200})/g,
    harmless: isPlaceholder,
  },
  {
    what: 'a private key',
    pattern:
      /---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\s{1,4}(?:[A-Z][\w-]{2,30}: [^\n]{1,200}\n){0,6}(?<value>[A-Za-z0-9+/=]{20,100}(?:\s{1,4}[A-Za-z0-9+/=]{4,100}){0,100})/g,
    harmless: isPlaceholder,
  },
  {
    what: 'a private key',
    // In JSON, as RFC 7517 has it.
    pattern: /"d"[^\S\n]{0,4}:\s{0,4}"(?<value>[\w-]{40,1000})"/g,
    harmless: (value) => isPlaceholder(value) || /^[\da-f-]+$/i.test(value) || isNoKey(value),
  },
  {
    what: 'a private key of PuTTY',
    pattern:
      /\bPrivate-Lines: \d{1,3}\s{1,20}(?<value>[A-Za-z0-9+/=]{20,100}(?:\s{1,20}[A-Za-z0-9+/=]{4,100}){0,100})/g,
    harmless: isPlaceholder,
  },
  {
    what: 'a password in an address',
    pattern:
      /\b[a-z][a-z0-9+.-]{1,24}:\/\/[^\s:@/"'`<>[\]]{0,100}:(?<value>[^\s/"'`<>]{1,300})@[\w.[*-]/gi,
    sign: /:\/\/[^\s/"'`<>]{1,401}@/,
    harmless: isNoPassword,
  },
  {
    what: 'a token in an address',
    pattern: /\bhttps?:\/\/(?<value>[A-Za-z0-9_-]{30,200})@[\w.-]/g,
    harmless: isNoKey,
  },
  {
    what: 'a header that signs in',
    pattern:
      /\b(?:proxy-)?authorization\\?["'`]?[^\S\n]{0,4}[:=,][^\S\n]{0,4}\\?["'`]?(?:(?:bearer|basic|token|apikey|api-key|sswor?d?|sso-key|genie-?key|digest|bot|splunk|negotiate|ntlm)[^\S\n]{1,4})?(?:token=\\?["']?)?(?<value>[\w+/=.~:-]{6,4000})/gi,
    harmless: (value) =>
      isNoPassword(value) ||
      /^(?:bearer|basic|token|digest|apikey)$/i.test(value) ||
      // Another header, in a list of them.
      /^[a-z]+(?:-[a-z]+)+$/i.test(value) ||
      (isProse(value) && value.length < 16),
  },
  {
    what: 'a token that signs in',
    pattern: /\bBearer[^\S\n]{1,3}(?<value>[\w+/=.~-]{16,4000})/g,
    harmless: isNoKey,
  },
  {
    what: 'a header that signs in',
    pattern:
      /\b(?:x-(?:api-key|auth-key|auth-token|access-token|vault-token|gitlab-token|amz-security-token|goog-api-key|functions-key|shopify-access-token|figma-token|csrf-token|rundeck-auth-token|insert-key|auth-email-key)|private-token|dd-api-key|dd-application-key|ocp-apim-subscription-key|api-token|x-honeycomb-team|x-(?:consul|nomad)-token)\\?["'`]?[^\S\n]{0,4}[:=,][^\S\n]{0,4}\\?["'`]?(?<value>[\w+/=.~-]{8,4000})/gi,
    harmless: isNoKey,
  },
  {
    what: 'a cookie of a session',
    pattern:
      /\bcookie\\?["'`]?[^\S\n]{0,4}:[^\n]{0,600}?\b[\w.-]{0,40}(?:sess(?:ion)?(?:_?id)?|sid|auth|token|jwt|remember)[\w-]{0,20}=(?<value>[\w+/=.~%-]{12,4000})/gi,
    harmless: isNoKey,
  },
  {
    what: 'a key of Docker or a registry',
    pattern: /"auth"[^\S\n]{0,4}:\s{0,4}"(?<value>[A-Za-z0-9+/]{12,400}={0,2})"/g,
    harmless: isPlaceholder,
  },
  ...COMMANDS,
  ...NAMED,
  ...PREFIXED.map(([what, pattern, sign]): SecretShape => ({
    what,
    ...(sign && { sign }),
    pattern: new RegExp(pattern.source, 'g'),
    harmless: isPlaceholder,
  })),
];
