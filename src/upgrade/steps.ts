// What changed from one format to the next, as edits of the files of an archive. Each step is kept for ever, so that an archive
// of any age can be brought up to date at once. A step changes what the new format asks for and leaves every other letter.
import { findSecrets } from '../check/secrets/find.ts';
import { secretDigest } from '../check/secrets/digest.ts';
import { LineIndex } from '../report/diagnostic.ts';
import { applyEdits, type Edit } from '../report/edits.ts';
import { parseReport } from '../report/parse.ts';
import { EMPTY_VOCABULARIES } from '../report/vocabulary.ts';

/** A file of an archive. */
export interface ArchiveFile {
  /** Path below the archive, with forward slashes. */
  readonly path: string;
  readonly kind: 'settings' | 'report' | 'vocabulary';
  readonly text: string;
}

export interface UpgradeStep {
  /** The format that an archive has after it. */
  readonly to: number;
  /** What changes, in a sentence for those who read the diff. */
  readonly says: string;
  /** The file as it has to be; the same one where nothing changes in it. */
  readonly apply: (file: ArchiveFile) => ArchiveFile | Promise<ArchiveFile>;
}

const SECRET = 'secrets/credential';

export const STEPS: readonly UpgradeStep[] = [
  {
    to: 1,
    says: 'The settings are in `hindsight.config.ts`, with the archive and not with the program.',
    apply: (file) => {
      if (file.kind !== 'settings') return file;
      const choices = /\n(?:export )?const \w+: Config = \{\n([^]*?)\n\};/.exec(file.text)?.[1];
      if (choices === undefined) return file;
      const text = `import { defineConfig } from 'hindsight';\n\nexport default defineConfig({\n  format: 1,\n${choices}\n});\n`;
      return { ...file, path: 'hindsight.config.ts', text };
    },
  },
  {
    to: 1,
    says: 'An `allow` for a secret names the digest of each value that it excepts.',
    apply: async (file) => {
      if (file.kind !== 'report' || !file.text.includes(SECRET)) return file;
      return { ...file, text: await withDigests(file.text) };
    },
  },
];

/** Every allowance for secrets that names none, once for each secret that the report holds. */
async function withDigests(text: string): Promise<string> {
  const source = { id: 'a', file: 'a.mdx', text };
  const options = { vocabularies: EMPTY_VOCABULARIES, allowCode: true };
  const { frontmatter, readable, locate } = parseReport(source, options);
  const allow = frontmatter?.allow ?? readable?.plain.allow ?? [];
  const [secrets = []] = await findSecrets([text]);
  const digests = [...new Set(secrets.map(({ value }) => secretDigest(value)))];
  if (digests.length === 0) return text;
  const lines = new LineIndex(text);
  const edits = allow.flatMap((one, i): Edit[] => {
    if (one.rule !== SECRET || one.digest !== undefined) return [];
    const { start, end } = lines.range(locate(['allow', i]));
    const entry = text.slice(start, end).trimEnd();
    const column = start - (text.lastIndexOf('\n', start - 1) + 1);
    const flow = entry.startsWith('{');
    const each = digests.map((digest) =>
      flow
        ? entry.replace(/\s*\}$/, `, digest: ${digest} }`)
        : `${entry}\n${' '.repeat(column)}digest: ${digest}`,
    );
    const next =
      flow && !/^\s*-\s*$/.test(text.slice(start - column, start))
        ? ', '
        : `\n${' '.repeat(Math.max(0, column - 2))}- `;
    return [{ start, end: start + entry.length, text: each.join(next) }];
  });
  return applyEdits(text, edits);
}
