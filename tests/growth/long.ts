// The long version of growth.test.ts: `node tests/growth/long.ts [words]` prints what every pattern costs at 100, 200 and
// 400 kB, in milliseconds of processor time, the dearest last.
import { DOCUMENTS, documentOf } from './documents.ts';
import { PATTERNS, reportOf } from './patterns.ts';
import { costsOf, importCost, sumOf } from './stages.ts';

const words = new RegExp(process.argv[2] ?? '');
const rows: { name: string; costs: number[] }[] = [];
for (const [name, pattern] of Object.entries(PATTERNS)) {
  if (!words.test(name)) continue;
  const costs: number[] = [];
  for (const size of [100_000, 200_000, 400_000]) {
    costs.push(Math.round(sumOf(await costsOf(reportOf(pattern, size)))));
  }
  rows.push({ name, costs });
}
for (const [name, kind] of Object.entries(DOCUMENTS)) {
  if (!words.test(name)) continue;
  const costs: number[] = [];
  for (const size of [100_000, 200_000, 400_000]) {
    costs.push(Math.round(await importCost(documentOf(kind, size))));
  }
  rows.push({ name: `import: ${name}`, costs });
}
for (const { name, costs } of rows.toSorted((a, b) => a.costs.at(-1)! - b.costs.at(-1)!)) {
  console.log(`${costs.map((cost) => String(cost).padStart(7)).join('')}  ${name}`);
}
