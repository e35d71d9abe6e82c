// Credentials in a report: keys, tokens, passwords in addresses. The patterns are secretlint's, run offline over
// the whole file, broken reports included: a key is public from the moment it is pushed.
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { Parsed } from '../report/parse.ts';
import type { Finding } from './rule.ts';

export type CredentialFinding = Finding;

const CONFIG = {
  rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }],
};

/** The credentials in each report, in the order of the reports. */
export async function findCredentials(
  reports: readonly Parsed[],
): Promise<readonly (readonly CredentialFinding[])[]> {
  const found: CredentialFinding[][] = [];
  for (const { source, lines } of reports) {
    const { messages } = await lintSource({
      source: { filePath: source.file, content: source.text, contentType: 'text' },
      options: { config: CONFIG, noPhysicFilePath: true, maskSecrets: true },
    });
    found.push(
      messages.map(({ message, range }) => ({
        where: lines.where(range[0], range[1]),
        // The scanner's words name what it is; the value itself must not travel into logs.
        message: `This looks like a credential: ${whatItIs(message)}.`,
        hint: 'Revoke it first, for it may have been read already. Then write what it was instead: `(a deploy token)`.',
      })),
    );
  }
  return found;
}

function whatItIs(message: string): string {
  return (
    message
      .replace(/^found /i, '')
      .replace(/:\s*\**.*$/s, '')
      .trim() || 'a secret'
  );
}
