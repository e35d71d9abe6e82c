import { describe, expect, test } from 'vitest';
import { groupOwner, hasOwnerLabel, ownerOf, teamNames } from './action-owner.ts';

const LISTED = new Set(['Search', 'data', 'Platform']);
const isListed = (name: string): boolean => LISTED.has(name);
const nobody = (): boolean => false;

describe('a cell of owners', () => {
  test.each([
    ...[
      '',
      ' ',
      '-',
      '–',
      '—',
      '―',
      'n/a',
      'N/A',
      'na',
      'TBD',
      'tba',
      'TBC',
      'none',
      'Nobody',
      'open',
    ],
    ...['unassigned', '?', '???'],
  ])('%j names nobody', (cell) => {
    expect(ownerOf('Label the cables.', cell, nobody)).toBeNull();
  });

  test.each(['Noor', 'Openshift', 'None of us', '@noor', 'T. B. Dahl'])('%s owns it', (cell) => {
    expect(ownerOf('Label the cables.', cell, nobody)).toEqual({ name: cell, written: null });
  });

  test('it goes before what the sentence says; an empty one does not', () => {
    expect(ownerOf('Label the cables (@olu).', 'Noor', nobody)?.name).toBe('Noor');
    expect(ownerOf('Label the cables (@olu).', ' ', nobody)?.name).toBe('@olu');
  });
});

test.each([
  ['Label the cables. Owner: Noor', 'Noor'],
  ['Label the cables. Owner: TBC', null],
  ['Label the cables. Owner: –', null],
  ['Label the cables (Noor)', null],
  ['Label the cables (Search)', 'Search'],
  ['Label the cables (Nadia, Search)', 'Search'],
  ['Label the cables – the Search team', 'the Search team'],
  ['Search will label the cables', 'Search'],
  ['The cables are labelled by the Data team', null],
  ['The cables are labelled by the data team', 'data'],
  ['Label the cables, and Platform will draw the map', 'Platform'],
  ['Label the cables, and Noor will draw the map', null],
  ['Label the cables. Responsible: R. Tamura. First drill: 14 May', 'R. Tamura'],
  ['Label the cables @Sigrid Moen', '@Sigrid Moen'],
  ['Label the cables — @Lev P. @August 18, 2025', '@Lev P.'],
  ['Label the cables — @Lucía — 9 April', '@Lucía'],
  ['Service desk: label the cables', 'Service desk'],
  // The day is mentioned, and nobody.
  ['Label the cables @April 5, 2024', null],
])('%s: %s', (sentence, name) => {
  expect(ownerOf(sentence, undefined, isListed)?.name ?? null).toBe(name);
});

test('a person whom the document knows owns what stands beside the name', () => {
  const isPerson = (name: string): boolean => name === 'Noor';
  const named = [
    'Noor: label the cables',
    'Noor to label the cables',
    'Label the cables (Noor)',
    'Label the cables -> Noor',
    'Noor will label the cables',
  ];
  for (const sentence of named) {
    expect(ownerOf(sentence, undefined, nobody, isPerson)?.name, sentence).toBe('Noor');
    expect(ownerOf(sentence, undefined, nobody), sentence).toBeNull();
  }
});

test('a label of an owner is one, whoever follows', () => {
  expect(hasOwnerLabel('Owner: Noor')).toBe(true);
  expect(hasOwnerLabel('Owner: tbd')).toBe(false);
  expect(hasOwnerLabel('The owners of the cables know')).toBe(false);
});

test.each([
  ['the Search team', ['the Search team', 'Search']],
  ['équipe Data', ['équipe Data', 'Data']],
  ['Search', ['Search']],
  ['検索チーム', ['検索チーム', '検索']],
])('a team may be listed as %s, and without what calls it a team', (written, names) => {
  expect(teamNames(written)).toEqual(names);
});

test.each([
  ['Owner: Noor', 'Noor'],
  ['@noor', '@noor'],
  ['Search team:', 'Search team'],
  ['Search', 'Search'],
  ['Noor', null],
  // Four words may name a team, five are a sentence.
  ['The new mail team', 'The new mail team'],
  ['The old new mail team', null],
  ['Search team labels cables', null],
])('above actions %j is the owner of all: %j', (title, name) => {
  expect(groupOwner(title, isListed)).toBe(name);
});
