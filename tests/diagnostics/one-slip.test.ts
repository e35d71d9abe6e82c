// One slip of YAML is one finding, wherever it is made, and what it advises mends the file. The slips are made by rule
// in every line of a report, so that none is an example that was fitted. What is told of each is committed.
import { expect, test } from 'vitest';
import { checkExample } from '../../src/check/example.ts';
import { applyEdits } from '../../src/report/edits.ts';
import { shown } from './shown.ts';

const LINES = `---
title: Checkout returned errors to most shoppers
summary: >-
  Most shoppers could not pay, since
  a limit on connections was set too low.
severity: sev2
services:
  - checkout
teams: [payments]
trigger: config-change
rootCauses: [connection-limit]
detectedBy: alert
timezone: UTC
impact:
  from: 2024-06-01 14:00
  to: 2024-06-01 15:30
  users: 70%
timeline:
  - { at: 2024-06-01 14:05, kind: detection, text: 'The alert on failed payments fired.' }
  - at: 2024-06-01 14:10
    kind: acknowledgement
    text: The on-call engineer took it on.
  - at: 2024-06-01 15:30
    kind: recovery
    text: Every payment went through again.
actions:
  - do: Reject connection limits below the observed peak.
    kind: prevent
    owner: payments
    due: 2024-07-01
    ticket: https://tracker.example/PAY-12
---

## What happened

The pool of connections ran dry.
`.split('\n');

const PAIR = /^(\s*(?:- )?\w+): (.*)$/;
const ONE_VALUE = /^(\s*(?:- )?\w+): ([^[{>].*)$/;

/** What becomes of a line; the line itself where the slip cannot be made in it. */
const SLIPS: Readonly<Record<string, (line: string) => string>> = {
  'a list that is only opened': (line) => line.replace(PAIR, '$1: ['),
  'a group that is only opened': (line) => line.replace(PAIR, '$1: {'),
  'a quote that is only opened': (line) => line.replace(PAIR, '$1: "'),
  'a bracket before the value': (line) => line.replace(ONE_VALUE, '$1: [$2'),
  'a brace before the value': (line) => line.replace(ONE_VALUE, '$1: {$2'),
  'a double quote before the value': (line) => line.replace(ONE_VALUE, '$1: "$2'),
  'a single quote before the value': (line) => line.replace(ONE_VALUE, "$1: '$2"),
  'a bracket that is not closed': (line) => line.replace(/\]$/, ''),
  'a brace that is not closed': (line) => line.replace(/ ?\}$/, ''),
  'a quote in braces that is not closed': (line) => line.replace(/'(?= \})/, ''),
  'no colon': (line) => line.replace(/^(\s*(?:- )?\w+):/, '$1'),
  'no space behind the colon': (line) => line.replace(/^(\s*(?:- )?\w+): /, '$1:'),
  'a bar before the value': (line) => line.replace(ONE_VALUE, '$1: | $2'),
  'a block that is not indented': (line) =>
    line.replace(/^(\s*)((?:- )?\w+): ([^[{>].*)$/, '$1$2: |\n$1$3'),
  'an at sign before the value': (line) => line.replace(ONE_VALUE, '$1: @$2'),
  'a colon in the value': (line) => line.replace(ONE_VALUE, '$1: Note: $2'),
  'one space too far': (line) => ` ${line}`,
  'two spaces too far': (line) => `  ${line}`,
  'one space short': (line) => line.replace(/^ /, ''),
  'two spaces short': (line) => line.replace(/^ {2}/, ''),
  'a tab for the indentation': (line) => line.replace(/^ +/, '\t'),
  'a tab before the line': (line) => `\t${line}`,
  'no dash': (line) => line.replace('- ', '  '),
  'no space behind the dash': (line) => line.replace('- ', '-'),
};

test('the report itself has no finding', async () => {
  expect(await checkExample({ text: LINES.join('\n') })).toEqual([]);
});

/** Of more lines than this so many are tried, the same in every run: all of them take 15 s on a busy machine. */
const MOST_LINES = 8;

const END = LINES.indexOf('---', 1);

test.each(Object.entries(SLIPS))('%s', async (name, slip) => {
  const all: string[] = [];
  const made = LINES.flatMap((line, row) => {
    const wrong = slip(line);
    return row === 0 || row >= END || wrong === line ? [] : [{ row, wrong }];
  });
  expect(made.length).toBeGreaterThan(0);
  const step = Math.ceil(made.length / MOST_LINES);
  for (const { row, wrong } of made.filter((_, i) => i % step === 0)) {
    const text = LINES.with(row, wrong).join('\n');
    const found = await checkExample({ text });
    const told = found.map(({ rule, message, hint }) => `${rule} ${message} ${hint}`);
    expect(told.length, `${wrong}\n${told.join('\n')}`).toBeLessThanOrEqual(1);
    const [one] = found;
    all.push(...(one ? shown(one, text) : [`Nothing is told of \`${wrong}\`.`]), '');
    if (one?.fix) {
      const mended = await checkExample({ text: applyEdits(text, [one.fix]) });
      const left = mended.map(({ message }) => message);
      expect(left, `${wrong}\n${told[0]}`).toEqual([]);
    } else if (one) {
      expect(one.hint, wrong).toMatch(/\S/);
    }
  }
  await expect(all.join('\n')).toMatchFileSnapshot(`one-slip/${name.replaceAll(' ', '-')}.txt`);
});
