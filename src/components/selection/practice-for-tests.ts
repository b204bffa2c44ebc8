import type { FactNames, Practice } from './practice.ts';

export const names: FactNames = {
  facets: ['Проблема', 'Вид'],
  effort: [
    { name: 'Время', column: 'Время, часов' },
    { name: 'Участники', column: 'Участники, человек' },
  ],
};

/** A practice as its page tells it, with the given parts changed. */
export const practice = (parts: Partial<Practice> = {}): Practice => ({
  id: 'pyat-stolov',
  address: 'https://school.test/praktiki/pyat-stolov/',
  title: 'Пять столов',
  facets: [
    { name: 'Проблема', values: ['Оценивание', 'Общение с родителями'] },
    { name: 'Вид', values: ['В группе'] },
  ],
  effort: [{ name: 'Время', values: ['1\u00A0200\u00A0часов'] }],
  effortNote: '',
  results: [
    { title: 'Просьбы о тишине', before: '19', after: '4' },
    { title: 'Отметка', before: '—', after: '3,7' },
  ],
  resultSummary: 'Стало тише.',
  steps: [
    { title: 'Посмотреть', duration: 'один урок' },
    { title: 'Обсудить', duration: '' },
  ],
  conditions: ['Кабинет открыт'],
  ...parts,
});
