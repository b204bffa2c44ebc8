/** Documents and plans in a few signs, so that a test shows what it is about. */
import type { Plan, Section } from './plan.ts';
import { printedLine } from './numbering.ts';
import type { Block, Cell, Source } from './source.ts';

const cellOf = (written: string): Cell => {
  const text = written.trim();
  if (text === '^' || text === '<') return text;
  return text === '' ? [] : text.split('¶').map((line) => ({ text: line.trim() }));
};

/**
 * A document: a line with «|» is a row of a table, `^` in it continues the cell above and `<` the one to the left, «¶»
 * parts paragraphs; `##` begins a heading, «• » an item of a list. An empty line parts tables.
 */
export function written(text: string): Source {
  const source: Block[] = [];
  let isWithin = false;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line.includes('|')) {
      const row = line.split('|').map(cellOf);
      const last = source.at(-1);
      if (isWithin && last?.kind === 'table') last.rows.push(row);
      else source.push({ kind: 'table', rows: [row] });
    } else if (line.startsWith('##')) source.push({ kind: 'line', text: line.slice(2).trim(), heading: 2 });
    else if (line.startsWith('• ')) source.push({ kind: 'line', text: line.slice(2), mark: '•', depth: 1 });
    else if (line !== '') source.push({ kind: 'line', text: line });
    isWithin = line.includes('|');
  }
  return source;
}

const filled = (parts: readonly (string | undefined)[]) =>
  parts.filter((part) => part !== undefined && part !== '');

function sectionWords({ number, title, stages, activities }: Section): string[] {
  const head = filled(['§', number, title, stages.length > 0 ? `[${stages.join(', ')}]` : '']).join(' ');
  return [
    head,
    ...activities.flatMap((activity) => {
      const name = filled([activity.number, activity.title]).join(' ') || '—';
      const own = activity.own.map(({ column, value }) => `${column}: ${value}`);
      const cells = filled([activity.deadline, activity.responsible, activity.result, ...own]);
      const marks = [
        activity.merged ? '(общее)' : '',
        activity.stages.length > 0 ? `[${activity.stages.join(', ')}]` : '',
      ];
      const line = `  ${filled([[name, ...cells].join(' | '), ...marks]).join(' ')}`.replaceAll('\n', ' ⏎ ');
      return [line, ...activity.items.map((item) => `    • ${filled([item.number, item.text]).join(' ')}`)];
    }),
  ];
}

/** A plan in lines: columns, sections, activities, and what went nowhere. */
export function planWords({ title, schoolYear, columns, sections, lost, notes }: Plan): string {
  return [
    ...filled([title, schoolYear]),
    columns.map(({ holds, title: name }) => `${holds}: ${name}`).join(' | '),
    ...sections.flatMap(sectionWords),
    ...lost.map(({ text, why }) => `не вошло: ${text} (${why})`),
    ...notes.map((note) => `заметка: ${note}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** A document back in signs. */
export const sourceWords = (source: Source): string =>
  source
    .map((block) =>
      block.kind === 'line'
        ? `${block.heading === undefined ? '' : '## '}${printedLine(block)}`
        : block.rows
            .map((row) =>
              row
                .map((cell) => (typeof cell === 'string' ? cell : cell.map(printedLine).join(' ¶ ')))
                .join(' | '),
            )
            .join('\n'),
    )
    .join('\n');
