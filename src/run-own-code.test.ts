import { expect, test } from 'vitest';
import { Endless, runOwnCode } from './run-own-code.ts';

const SHORT = 0.1;

test.each<[string, () => unknown]>([
  ['a loop', () => { for (;;); }], // prettier-ignore
  ['a loop that catches whatever ends it', () => { for (;;) try { for (;;); } catch { /* on */ } }], // prettier-ignore
  ['a list without an end', () => [...(function* () { for (;;) yield; })()].length], // prettier-ignore
  ['a pattern that tries every way', () => /^(?:a+)+$/.test(`${'a'.repeat(40)}b`)],
  ['a wait', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000)],
])('%s is stopped', (_, run) => {
  expect(() => runOwnCode(run, SHORT)).toThrow(Endless);
  expect(() => runOwnCode(run, SHORT)).toThrow('stopped after 0.1 s');
});

test('what it gives back or throws is as without it', () => {
  expect(runOwnCode(() => 5, 10)).toBe(5);
  const error = new TypeError('no');
  const thrown = (): never => {
    throw error;
  };
  expect(() => runOwnCode(thrown, 10)).toThrow(error);
  expect(runOwnCode(() => runOwnCode(() => 'inner', 10) + ' outer', 10)).toBe('inner outer');
});

test('what it prints goes to the error output, and only while it runs', () => {
  const { stdout, stderr } = process;
  const [out, err] = [stdout.write, stderr.write];
  const written: string[] = [];
  const take = (where: string) => ((text: string) => written.push(`${where} ${text}`) > 0) as typeof out; // prettier-ignore
  stdout.write = take('out');
  stderr.write = take('err');
  try {
    runOwnCode(() => process.stdout.write('of a rule'), 10);
    process.stdout.write('of ours');
  } finally {
    stdout.write = out;
    stderr.write = err;
  }
  expect(written).toEqual(['err of a rule', 'out of ours']);
});
