// Credentials in a report: keys, tokens, passwords in addresses. The patterns are secretlint's, run offline over
// the whole file, broken reports included: a key is public from the moment it is pushed.
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { Parsed } from '../report/parse.ts';
import type { Finding } from './rule.ts';

const CONFIG = {
  rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }],
};
/** A run of the scanner costs more than the text it reads, so that many reports are read as one. */
const BATCH = 400_000;

/** The credentials in the reports; a report without any has no entry. */
export async function findCredentials(
  reports: readonly Parsed[],
): Promise<ReadonlyMap<Parsed, readonly Finding[]>> {
  const found = new Map<Parsed, Finding[]>();
  for (const batch of batchesOf(reports)) {
    const { messages } = await lintSource({
      source: { filePath: 'reports', content: batch.text, contentType: 'text' },
      options: { config: CONFIG, noPhysicFilePath: true, maskSecrets: true },
    });
    for (const { message, range } of messages) {
      const place = batch.parts.findLast(({ at }) => at <= range[0]);
      if (!place) continue;
      const { report, at } = place;
      const finding: Finding = {
        where: report.lines.where(range[0] - at, range[1] - at),
        // The scanner's words name what it is; the value itself must not travel into logs.
        message: `This looks like a credential: ${whatItIs(message)}.`,
        hint: 'Revoke it first, for it may have been read already. Then write what it was instead: `(a deploy token)`.',
      };
      const list = found.get(report);
      if (list) list.push(finding);
      else found.set(report, [finding]);
    }
  }
  return found;
}

interface Batch {
  readonly text: string;
  readonly parts: readonly { readonly report: Parsed; readonly at: number }[];
}

function batchesOf(reports: readonly Parsed[]): Batch[] {
  const batches: Batch[] = [];
  let parts: { report: Parsed; at: number }[] = [];
  let texts: string[] = [];
  let length = 0;
  const close = (): void => {
    if (parts.length > 0) batches.push({ text: texts.join(''), parts });
    parts = [];
    texts = [];
    length = 0;
  };
  for (const report of reports) {
    if (length > BATCH) close();
    const text = `${report.source.text}\n\n`;
    parts.push({ report, at: length });
    texts.push(text);
    length += text.length;
  }
  close();
  return batches;
}

function whatItIs(message: string): string {
  return (
    message
      .replace(/^found /i, '')
      .replace(/:\s*\**.*$/s, '')
      .trim() || 'a secret'
  );
}
