import { describe, expect, it } from 'vitest';
import type { Issue } from '#model/issue.ts';
import { roleNames } from '../../accounts/rights.ts';
import { draftStatuses } from '../../content/drafts.ts';
import type { Overview } from '../../desk/overview.ts';
import type { LastPublication, PublicationState } from '../../publication/publication-state.ts';
import type { DraftInHand } from './drafts-in-hand.ts';
import { draftsPart } from './drafts-part.ts';
import { activitiesPart, partsPart, soonPart } from './due-part.ts';
import { issuesPart } from './issues-part.ts';
import { livePart } from './live-part.ts';

/** HTML with the signs that stand in addresses as they are. */
const plain = (html: string) => html.replaceAll('&#61;', '=').replaceAll(/\s+/g, ' ');

const base = '/razdel/';
const shown = (role: (typeof roleNames)[number]) => ({
  base,
  role,
  timeZone: 'Europe/Moscow',
  titleOf: () => undefined,
});

const issue = (more: Partial<Issue>): Issue => ({
  rule: 'everyFileExists',
  severity: 'error',
  file: 'news/chas.md',
  line: 1,
  column: 1,
  field: 'pictures.0.file',
  message: 'Файла <нет>.',
  fix: 'Загрузите его.',
  basis: '',
  ...more,
});

describe('what is wrong', () => {
  const entries = [
    {
      collection: 'news' as const,
      id: 'chas',
      title: 'Час & час',
      summary: '',
      isShown: true,
      status: 'опубликовано',
      published: undefined,
    },
  ];

  it('is nothing when nothing is', () => {
    expect(issuesPart('Мешает', 'Пока', [], { base, entries })).toBe('');
  });

  it('leads to its field, in the entry, in the school or in a text', () => {
    const html = plain(
      issuesPart(
        'Мешает',
        'Пока',
        [
          issue({}),
          issue({ file: 'school.md', field: 'curator.post', message: 'Б' }),
          issue({ field: 'body:3:1', message: 'В' }),
          issue({ file: 'lishnee.txt', message: 'Г' }),
        ],
        { base, entries },
      ),
    );
    expect(html).toContain('/razdel/admin/redaktor/?pole=pictures.0.file#/collections/news/entries/chas');
    expect(html).toContain('/razdel/admin/redaktor/?pole=curator.post#/collections/school/entries/school');
    expect(html).toContain('?pole=body#/');
    expect(html).toContain('Новости: Час &#38; час');
    expect(html).toContain('Файла &#60;нет&#62;.');
    expect(html).toContain('lishnee.txt');
  });

  it('is said once when it is the same in several entries, and the rest unfolds', () => {
    const same = ['a', 'b', 'c'].map((id) => issue({ file: `news/${id}.md` }));
    expect(issuesPart('Мешает', '', same, { base, entries }).match(/Загрузите его/g)).toHaveLength(1);
    const many = Array.from({ length: 8 }, (_, at) => issue({ message: `Замечание ${at}` }));
    expect(issuesPart('Мешает', '', many, { base, entries })).toContain('Ещё 3');
  });
});

describe('drafts', () => {
  const draft = (status: DraftInHand['status'], more: Partial<DraftInHand> = {}): DraftInHand => ({
    place: { collection: 'news', id: 'chas', file: 'news/chas.md' },
    ref: 'refs/heads/cms/news/chas',
    commit: '',
    base: '',
    status,
    author: 'куратор',
    at: Date.UTC(2026, 10, 30, 9, 3),
    title: 'Час',
    isNew: false,
    changed: ['Название', 'Текст', 'Дата', 'Вид', 'Этапы', 'Файлы'],
    ...more,
  });

  it.each(roleNames)('show a %s what may be done, and nothing else', (role) => {
    for (const status of draftStatuses) {
      const html = plain(draftsPart([draft(status)], shown(role)));
      expect(html.includes('value="opublikovat"'), status).toBe(role !== 'curator');
      expect(html.includes('value="na-proverku"'), status).toBe(role === 'curator' && status === 'draft');
      expect(html.includes('value="v-chernoviki"'), status).toBe(status !== 'draft');
    }
  });

  it('say what they change, by whom and when', () => {
    const html = plain(draftsPart([draft('draft')], shown('director')));
    expect(html).toContain('Изменено: Название, Текст, Дата, Вид и ещё 2.');
    expect(html).toMatch(/куратор,\s+30 ноября 2026 г\. в 12:03/);
    expect(draftsPart([draft('draft', { isNew: true })], shown('director'))).toContain('Новая запись.');
    expect(draftsPart([draft('draft', { changed: [] })], shown('director'))).toContain(
      'Отличий от сайта нет.',
    );
    expect(draftsPart([], shown('director'))).toBe('');
  });
});

const overview: Overview = {
  today: '2026-11-20',
  schoolYear: '2026-2027',
  menteesConfirmed: '2026-10-05',
  issues: [],
  entries: [],
  parts: [
    { id: 'news', label: 'новости', collection: 'news', needs: 'хотя бы одну новость', present: false },
    { id: 'events', label: 'анонсы', collection: 'events', needs: 'хотя бы один анонс', present: true },
  ],
  activities: [],
  practicesWithoutResults: [{ id: 'krug', title: 'Круг' }],
  consents: [
    { id: 'stary', title: 'Учитель физики', until: '2026-11-01' },
    { id: 'novy', title: 'Учитель химии', until: '2026-12-01' },
  ],
};

describe('what time asks for', () => {
  it('names the parts that are missing, with both ways out', () => {
    const html = plain(partsPart(overview, base, 'curator'));
    expect(html).toContain('На сайте 1 из 2.');
    expect(html).toContain('/razdel/admin/redaktor/#/collections/news/new');
    expect(html).toContain('?pole=absences');
    const whole = overview.parts.map((part) => ({ ...part, present: true }));
    expect(partsPart({ ...overview, parts: whole }, base, 'curator')).toContain('На сайте все 2.');
  });

  it('tells a consent that has ended from one that will', () => {
    const html = plain(soonPart(overview, base));
    expect(html).toContain('закончилось 1 ноября 2026 г.');
    expect(html).toContain('действует до 1 декабря 2026 г.');
    expect(html).toContain('?pole=results#/collections/practices/entries/krug');
  });

  it.each([
    ['2026-10-05', false],
    ['2025-12-01', true],
    [undefined, true],
  ])('asks for the list of mentees when it was gone over on %s: %s', (menteesConfirmed, isAsked) => {
    const html = soonPart({ ...overview, menteesConfirmed }, base);
    expect(html.includes('novyj-god/#spisok')).toBe(isAsked);
  });

  it('reminds of the next school year from the summer on', () => {
    const asked = (today: string) => soonPart({ ...overview, today }, base).includes('Перейти на новый');
    expect(['2026-11-20', '2027-06-01', '2027-09-01'].map(asked)).toEqual([false, true, true]);
  });

  it('puts what is overdue first', () => {
    const activity = {
      roadmap: 'karta',
      field: 'sections.0.activities.1',
      deadline: 'ноябрь',
      responsible: 'куратор',
      state: 'запланировано',
      isDone: false,
    };
    const html = plain(
      activitiesPart(
        [
          { ...activity, name: 'Первое', due: 'now' },
          { ...activity, name: 'Второе', due: 'overdue' },
        ],
        { base, role: 'curator', inDrafts: ({ name }) => (name === 'Первое' ? 'выполнено' : undefined) },
      ),
    );
    expect(html.indexOf('Второе')).toBeLessThan(html.indexOf('Первое'));
    expect(html).toContain('hod/?karta=karta&#38;pole=sections.0.activities.1&#38;ime=');
    expect(html.match(/в черновике карты: выполнено/g)).toHaveLength(1);
    expect(activitiesPart([], { base, role: 'curator', inDrafts: () => undefined })).toBe('');
  });
});

describe('the last publication', () => {
  const last: LastPublication = {
    at: Date.UTC(2026, 10, 30, 9, 3),
    took: 1,
    who: 'директор',
    what: 'Опубликована запись',
    result: 'live',
    pages: 1,
    rendered: 1,
    issues: [],
  };
  const state = (more: Partial<PublicationState>): PublicationState => ({
    phase: 'idle',
    last,
    nextChange: undefined,
    timeZone: undefined,
    asOf: undefined,
    ...more,
  });

  it('is told with its time and its post', () => {
    expect(livePart(state({}), shown('curator'))).toMatch(/30 ноября 2026 г\. в 12:03.*директор/s);
    expect(livePart(state({ last: undefined }), shown('curator'))).toContain('публикаций ещё не было');
    expect(livePart(state({ nextChange: '2026-12-01 08:00' }), shown('curator'))).toContain(
      '1 декабря 2026 г.',
    );
  });

  it('that did not succeed can be repeated by those who may publish', () => {
    const failed = state({ last: { ...last, result: 'failed' } });
    expect(livePart(failed, shown('director'))).toContain('value="snova"');
    expect(livePart(failed, shown('curator'))).not.toContain('value="snova"');
    expect(livePart(state({}), shown('director'))).not.toContain('value="snova"');
  });
});
