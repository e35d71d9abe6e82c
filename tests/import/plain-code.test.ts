// How hard the importer is to read: functions by their cyclomatic complexity, regular expressions by their length. None
// may be above the limits.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

const MOST_PATHS = 15;
const LONGEST_PATTERN = 120;

const ROOM = new URL('../../src/import/', import.meta.url).pathname;
const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) =>
    ts.createSourceFile(file, readFileSync(ROOM + file, 'utf8'), ts.ScriptTarget.Latest, true),
  );

const BRANCHES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.CaseClause,
  ts.SyntaxKind.CatchClause,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.QuestionDotToken,
]);

/** The paths through a function, without those of the functions inside it. */
function pathsOf(body: ts.Node): number {
  let paths = 1;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (BRANCHES.has(node.kind)) paths++;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return paths;
}

/** Every node below a file that a test picks. */
const nodesOf = function* (node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
};

test('no function has more paths than a reader can hold', () => {
  const complex = files.flatMap((file) =>
    [...nodesOf(file)].flatMap((node) => {
      if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return [];
      const paths = pathsOf(node.body as ts.Node);
      const name = `${file.fileName} ${node.name?.getText() ?? '(unnamed)'}`;
      return paths > MOST_PATHS ? [`${name}: ${paths}`] : [];
    }),
  );
  expect(complex).toEqual([]);
  expect(files.length).toBeGreaterThan(80);
});

test('no regular expression is longer than a line', () => {
  const long = files.flatMap((file) =>
    [...nodesOf(file)].flatMap((node) =>
      ts.isRegularExpressionLiteral(node) && node.getText().length > LONGEST_PATTERN
        ? [`${file.fileName}: ${node.getText().slice(0, 60)}`]
        : [],
    ),
  );
  expect(long).toEqual([]);
});
