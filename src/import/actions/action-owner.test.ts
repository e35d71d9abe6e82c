import { describe, expect, test } from 'vitest';
import { groupOwner, hasOwnerLabel, ownerOf, teamNames } from './action-owner.ts';

const LISTED = new Set(['Search', 'data', 'Platform']);
const isListed = (name: string): boolean => LISTED.has(name);
const nobody = (): boolean => false;

describe('a cell of owners', () => {
  test.each([
    ...['', ' ', '-', '–', '—', 'n/a', 'N/A', 'na', 'TBD', 'tba', 'TBC', 'none', 'Nobody', 'open'],
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
])('%s: %s', (sentence, name) => {
  expect(ownerOf(sentence, undefined, isListed)?.name ?? null).toBe(name);
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
