import { describe, expect, it } from 'vitest';
import { readAsked, searchedText, searchedWords } from './entry-search.ts';

const finds = (asked: string, ...texts: string[]) => readAsked(asked)(searchedText(searchedWords(...texts)));

describe('the search of entries', () => {
  it.each([
    ['наставникам', 'Неделя наставника'],
    ['неделе наставники', 'Неделя наставника'],
    ['наставника неделя', 'Неделя наставника'],
    ['отчёты', 'Отчет наставника'],
    ['отчет', 'Отчёт наставника'],
    ['дети', 'Как слышать ребёнка'],
    ['чеклист', 'Чек-лист урока'],
    ['чек-лист', 'Чеклист урока'],
    ['чек-лист', 'Чек-лист урока'],
    ['НЕДЕЛЯ', 'Неделя наставника'],
    ['неделя для наставника', 'Неделя наставника'],
    ['педсовет 2026', 'Педсовет: адаптация', '2026'],
    ['', 'Неделя наставника'],
    ['  ', 'Неделя наставника'],
    ['—', 'Неделя наставника'],
  ])('finds by «%s» the text «%s»', (asked, ...texts) => {
    expect(finds(asked, ...texts)).toBe(true);
  });

  it('takes the last word for a beginning until a space follows it', () => {
    expect(finds('неделя наст', 'Неделя наставника')).toBe(true);
    expect(finds('неделя наст ', 'Неделя наставника')).toBe(false);
    expect(finds('нед наставника', 'Неделя наставника')).toBe(false);
    expect(finds('неделя в', 'Неделя в школе')).toBe(true);
  });

  it('wants every word that means something', () => {
    expect(finds('неделя математики', 'Неделя наставника')).toBe(false);
    expect(finds('и', 'Дети и взрослые')).toBe(true);
    expect(finds('и ', 'Неделя наставника')).toBe(false);
  });
});
