import { describe, expect, it } from 'vitest';
import { looksLikeDocument, placesOf } from '../../src/assess/places.js';
import { miniRules } from '../helpers/mini-rules.js';

const placeOf = placesOf(miniRules().words, ['www.agency.go.th']);

describe('whose place an address is', () => {
  it.each([
    ['https://agency.go.th/a', 'own'],
    ['http://www.agency.go.th/a.pdf', 'own'],
    ['https://ita.agency.go.th/', 'own'],
    ['https://agency.go.th.evil.example/', 'other'],
    ['https://notagency.go.th/', 'public-body'],
    ['https://www.facebook.com/agency', 'social'],
    ['https://m.facebook.com/agency', 'social'],
    ['https://www.facebook.com/sharer/sharer.php?u=x', 'share'],
    ['https://evilfacebook.com/agency', 'other'],
    ['https://m.me/agency', 'chat'],
    ['https://drive.google.com/file/d/1', 'storage'],
    ['https://process5.gprocurement.go.th/', 'system'],
    ['https://www.nacc.go.th/', 'foreign'],
    ['mailto:saraban@agency.go.th', 'contact'],
    ['not an address', 'other'],
  ])('%s is %s', (url, place) => expect(placeOf(url)).toBe(place));

  it('never takes a neighbour on an address in numbers for the agency', () => {
    const local = placesOf(miniRules().words, ['127.0.0.1:8080']);
    expect(local('http://127.0.0.1:8080/a')).toBe('own');
    expect(local('http://127.0.0.1:9090/a')).toBe('other');
    expect(local('http://127.0.0.2:8080/a')).toBe('other');
  });
});

describe('documents by their address', () => {
  it.each([
    ['http://a.example/plan.PDF', true],
    ['http://a.example/plan.pdf?v=2', true],
    ['http://a.example/download.php?file=plan.pdf', false],
    ['http://a.example/plan', false],
    ['http://a.example/v1.2/page', false],
  ])('%s → %s', (url, expected) => expect(looksLikeDocument(url)).toBe(expected));
});
