// How text enters other formats without becoming markup there: one function for each.

const TO_ESCAPE = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff\ufffe\uffff]/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text for XML and HTML, content and attribute values alike; what XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  if (!TO_ESCAPE.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (char) => ENTITIES[char]!);
}

/** Plain text as Markdown, on one line: signs that would mean something are escaped. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^(#{1,6}(?=\s)|[-+](?=\s)|(?=[=-]+$))/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');
}

/** Text as code in Markdown, on one line, whatever backticks it holds. */
export function markdownCode(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const fence = backticksAround(line, 1);
  return fence.length === 1 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** Backticks that no backticks of a text end, at least so many. */
export function backticksAround(text: string, least: number): string {
  const longest = [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0);
  return '`'.repeat(Math.max(least, longest + 1));
}

/**
 * For Slack's mrkdwn. Three signs are special; those that format have no escape, and lose their meaning before a
 * space of no width. Inside a word (`snake_case`) they mean nothing, and stay copyable.
 */
export function escapeSlack(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/`|(?<![\p{L}\p{N}])[*_~](?=\S)/gu, '$&\u200b');
}

/** JSON that may stand in a `<script>` of a page: it can neither end the script nor begin a comment. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
