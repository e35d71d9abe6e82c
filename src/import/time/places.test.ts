import { expect, test } from 'vitest';
import { placeAt, zoneOfGermanClock, zoneOfPlace } from './places.ts';

test.each([
  ['Lisboa', 'Europe/Lisbon'],
  ['Oslo', 'Europe/Oslo'],
  ['Colômbia', 'America/Bogota'],
  ['Japón', 'Asia/Tokyo'],
  ['Irish', 'Europe/Dublin'],
  ['Ciudad de México', 'America/Mexico_City'],
  ['São Paulo', 'America/Sao_Paulo'],
  ['Brazil', null],
  ['Payments', null],
])('the clock of %s', (place, zone) => {
  expect(zoneOfPlace(place)).toBe(zone);
});

test('a place is read by its longest known name', () => {
  expect(placeAt('New York and London')).toEqual({ place: 'New York', zone: 'America/New_York' });
  expect(placeAt('Lisboa e Porto')).toEqual({ place: 'Lisboa', zone: 'Europe/Lisbon' });
  expect(placeAt('the office')).toBeNull();
});

test('a German clock has the name of its town', () => {
  expect(zoneOfGermanClock('Wiener')).toBe('Europe/Vienna');
  expect(zoneOfGermanClock('Münchner')).toBe('Europe/Berlin');
  expect(zoneOfGermanClock('Unserer')).toBeNull();
});
