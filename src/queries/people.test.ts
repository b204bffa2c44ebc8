/** Names, photos and results: what pages may say about people, and when. */
import { describe, expect, it } from 'vitest';
import type { Parts } from '#rules/library-for-tests.ts';
import { addressBook } from './address-book.ts';
import { today, wholeLibrary } from './whole-library-for-tests.ts';

const person = 'Имя для проверки';
const consent = { given: '2026-09-01', until: '2027-08-31', covers: ['имя', 'фотография'] };

/** Everything that visitors get on a day. */
function published(parts: Parts, day = today): string {
  const book = addressBook(wholeLibrary(parts), day);
  return JSON.stringify([book.frame, book.addresses().map((address) => book.page(address))]);
}

const holders: Record<string, (consentGiven: unknown) => Parts> = {
  'the curator': (given) => ({ school: { curator: { post: 'методист', name: person, consent: given } } }),
  'a mentor': (given) => ({ mentors: [{ id: 'matematik', name: person, consent: given }] }),
  'an author of a practice': (given) => ({
    practices: [{ id: 'otkrytyj-urok', authors: [{ post: 'методист', name: person, consent: given }] }],
  }),
};

describe.each(Object.entries(holders))('the name of %s', (_who, parts) => {
  it('stands on the site from the first day of a consent to its last one', () => {
    expect(published(parts(consent), '2026-08-31')).not.toContain(person);
    expect(published(parts(consent), '2026-09-01')).toContain(person);
    expect(published(parts(consent), '2027-08-31')).toContain(person);
    expect(published(parts(consent), '2027-09-01')).not.toContain(person);
  });

  it('never stands without a consent, under a consent to photos alone, or from the day of revocation', () => {
    expect(published(parts(undefined))).not.toContain(person);
    expect(published(parts({ ...consent, covers: ['фотография'] }))).not.toContain(person);
    expect(published(parts({ ...consent, revoked: today }))).not.toContain(person);
    expect(published(parts({ ...consent, revoked: '2026-10-16' }))).toContain(person);
  });
});

describe('a photo with recognisable people', () => {
  const photo = (more: object) => ({ file: 'pictures/urok.jpg', alt: 'Урок', ...more });

  it('stands only under a consent to photos in force', () => {
    const news = (more: object): Parts => ({ news: [{ id: 'pedsovet', pictures: [photo(more)] }] });
    expect(published(news({ people: true }))).not.toContain('pictures/urok.jpg');
    expect(published(news({ people: true, consent: { ...consent, covers: ['имя'] } }))).not.toContain(
      'pictures/urok.jpg',
    );
    expect(published(news({ people: true, consent }))).toContain('pictures/urok.jpg');
    expect(published(news({ people: false }))).toContain('pictures/urok.jpg');
  });

  it('of a mentor stands only under such a consent too', () => {
    const mentors = (given: unknown): Parts => ({
      mentors: [{ id: 'matematik', photo: photo({}), consent: given }],
    });
    expect(published(mentors(undefined))).not.toContain('pictures/urok.jpg');
    expect(published(mentors({ ...consent, covers: ['имя'] }))).not.toContain('pictures/urok.jpg');
    expect(published(mentors(consent))).toContain('pictures/urok.jpg');
  });
});

describe('results of a programme', () => {
  const results = { results: [{ title: 'Уверенность', before: '2' }], resultSummary: 'Стало спокойнее.' };

  it.each(['запланирована', 'реализуется', 'приостановлена'])('are not shown while it is «%s»', (state) => {
    const shown = published({ programmes: [{ id: 'pervyj-god', state, ...results }] });
    expect(shown).not.toContain('Уверенность');
    expect(shown).not.toContain('Стало спокойнее');
  });

  it('are shown from the day of its completion', () => {
    const programmes = [{ id: 'pervyj-god', state: 'завершена', finished: '2026-10-01', ...results }];
    expect(published({ programmes }, '2026-09-30')).not.toContain('Уверенность');
    expect(published({ programmes }, '2026-10-01')).toContain('Стало спокойнее');
  });

  it('never name the reason of completion', () => {
    expect(published({})).not.toContain('по инициативе куратора');
  });
});
