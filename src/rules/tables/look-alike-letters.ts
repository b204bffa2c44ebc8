/** Digits that stand for letters after a scanner. */
export const digitToCyrillic: Readonly<Record<string, string>> = { '0': 'о', '3': 'з' };

/** Whole Latin words that stand for Russian ones when they stand between Russian words. */
export const latinWords: ReadonlyMap<string, string> = new Map([
  ['OT', 'ОТ'],
  ['ot', 'от'],
  ['c', 'с'],
  ['o', 'о'],
  ['HE', 'НЕ'],
  ['HA', 'НА'],
  ['TO', 'ТО'],
  ['KAK', 'КАК'],
  ['He', 'Не'],
  ['Ha', 'На'],
  ['Ho', 'Но'],
  ['To', 'То'],
]);
