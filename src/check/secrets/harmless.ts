// What stands where a secret could, and is none: a placeholder, a reference to where the secret is kept, a word of
// prose, a piece of code.

/** Written by people so that nobody takes the value for real; no key holds such a run by chance. */
const PLACEHOLDER =
  /example|placeholder|redacted|x{4,}|\*{3,}|•{3,}|\.{3}|…|_{4,}|-{4,}|#{4,}|\?{3,}/i;
/** Whole values that stand for a secret: `password`, `my-secret`, `<token>`, `changeme`. */
const STAND_IN =
  /^(?:(?:my|your|the|some|a|an|new|old|db|user|admin|super|api|auth|access|client|app|insert|enter|put|real|actual|fake|dummy|test|sample|foo|bar)[-_ ]?)*(?:pass(?:w(?:or)?d|phrase)?|pwd|secret|token|key|credentials?|value|here|change[-_]?(?:me|it|this)|replace[-_]?(?:me|this)?|todo|tbd|fixme|dummy|fake|sample|foo|bar|baz|string|text|str|int|bool|hash|hashed|hidden|masked|removed|sanitized|scrubbed|censored|omitted|snip(?:ped)?|secret[-_ ]?(?:key|value)|access[-_ ]?key|api[-_ ]?key)[-_ ]?(?:here|value|goes[-_]here)?$/i;
/** States and answers that logs and prose give after a colon or an equals sign. */
const WORD =
  /^(?:true|false|yes|no|on|off|null|nil|none|undefined|empty|blank|unset|missing|absent|present|given|set|invalid|valid|expired|stale|wrong|bad|incorrect|correct|ok|okay|failed|failure|error|denied|rejected|refused|required|optional|disabled|enabled|default|unknown|revoked|rotated|reset|changed|updated|leaked|exposed|stolen|unchanged|same|plain|plaintext|encrypted|bearer|basic|digest|static|dynamic|auto|random|generated|prompt|stdin|env|vault|file|required|needed|pending|active|inactive|ready|created|deleted|refresh|next|prev|page|csrf|login|logout|forgot|mismatch|malformed|auth|for|from|in|is|was|the|and|or|to|of|not|with|that|which|who|what|see|via|by|at|as|it|its|an|a)$/i;
/** Where a secret is kept, not what it is. */
const REFERENCE =
  /^(?:\$|%[\w]+%|@|&|~?\/|\.{1,2}\/|[a-z]:\\|(?:https?|file|vault|op|ref\+\w+|arn|ssm|secretsmanager|awskms|gcpkms|azurekeyvault|keyvault|env|sops|kv|projects|secrets?|sha\d+|md5)[:/]|process\.env|os\.environ|ENC\[|!(?:Ref|Sub|vault|secret)|__\w+__$)/i;
/** `config.apiKey`, `getToken`, `db_password`, `DB_PASSWORD`: names in code. */
const IDENTIFIER =
  /^[A-Za-z_]\w*(?:(?:\.|::|->|\?\.)[A-Za-z_]\w*)+$|^[a-z]+(?:[A-Z][a-z]+)+$|^[a-z]+(?:_[a-z]+)+$|^[A-Z]+(?:_[A-Z]+)+$/;
const DATE = /^\d{4}-\d{2}-\d{2}|^\d{1,2}:\d{2}/;
/** Names of things, a word and short parts: `checkout-db-2`, `db-creds-7f9c`, `app-7d9f8b6c5d-x2x4z`; `v1.2`. */
const NAME = /^[a-z]{2,}\d{0,3}(?:[-.][a-z\d]{1,10}){1,12}$|^v?\d+(?:\.\d+)+$/;

/** Whether a value of a shape that only keys have is a placeholder all the same. */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value) || /^[<{[(]|[>})\]]$/.test(value);
}

/** Whether what stands after `password` is no password. */
export function isNoPassword(value: string): boolean {
  return (
    isPlaceholder(value) ||
    STAND_IN.test(value) ||
    WORD.test(value) ||
    REFERENCE.test(value) ||
    IDENTIFIER.test(value) ||
    DATE.test(value)
  );
}

/** Whether what stands after `token`, `secret` or `key` is none: these are long, and nobody could say them. */
export function isNoKey(value: string): boolean {
  return (
    isNoPassword(value) ||
    value.length < 8 ||
    !/\d/.test(value) ||
    !/[a-z]/i.test(value) ||
    NAME.test(value)
  );
}

/** Whether an unquoted value could be a word of a sentence. */
export function isProse(value: string): boolean {
  return (
    value.length < 4 || !/[\d!@#%^&*+=~$]/.test(value) || /^\d{1,3}(?:[a-z%]{1,3})?$/i.test(value)
  );
}
