import { expect, test } from 'vitest';
import { formatCount } from '../text/count.ts';
import { memoryHere, describeNeeds, thisMachine, type Machine } from './build-needs.ts';

const GB = 1e9;
const MACHINE: Machine = { heap: 4.3 * GB, memory: 32 * GB, disk: 100 * GB };

test.each([
  [10_000, MACHINE],
  [15_000, MACHINE],
  [100_000, { heap: 30 * GB, memory: 32 * GB, disk: null }],
])('%i reports are built without a word where there is room', (reports, machine) => {
  expect(describeNeeds(reports, machine)).toBeNull();
});

test.each([
  [
    100_000,
    MACHINE,
    `A build of ${formatCount(100_000)} reports takes about 10.6 GB of memory and 20.0 GB of disk. Node may use 4.3 GB. Let it have more: \`NODE_OPTIONS=--max-old-space-size=11000 npm run build\`.`,
  ],
  [
    100_000,
    { ...MACHINE, memory: 8 * GB },
    `A build of ${formatCount(100_000)} reports takes about 10.6 GB of memory and 20.0 GB of disk. This machine has 8.0 GB of memory: run it on one with more.`,
  ],
  [
    30_000,
    { ...MACHINE, disk: 5 * GB },
    `A build of ${formatCount(30_000)} reports takes about 4.3 GB of memory and 6.0 GB of disk. The disk has 5.0 GB left.`,
  ],
])('%i reports: what is lacking is told with the way out', (reports, machine, told) => {
  expect(describeNeeds(reports, machine)).toBe(told);
});

test.each([
  [50, '1.0 GB'],
  [4000, '1.9 GB'],
  [10_000, '2.5 GB'],
])('%i reports take what was measured', (reports, memory) => {
  const told = describeNeeds(reports, { ...MACHINE, memory: GB / 2 });
  expect(told).toContain(`about ${memory} of memory`);
});

test.each([
  ['a machine that sets no limit', 0, 32],
  ['a limit beyond what there is', 1e10, 32],
  ['a container', 2, 2],
])('%s has the memory that may be used', (_, allowed, memory) => {
  expect(memoryHere(32 * GB, allowed * GB)).toBe(memory * GB);
});

test('this machine says what it has', () => {
  const { heap, memory, disk } = thisMachine(process.cwd());
  expect(Math.min(heap, memory, disk ?? Infinity)).toBeGreaterThan(0);
  expect(thisMachine('/no/such/folder').disk).toBeNull();
});
