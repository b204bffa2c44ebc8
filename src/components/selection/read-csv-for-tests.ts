/** Reads a table as RFC 4180 describes it, with semicolons and after the mark of its encoding. */
export function readCsv(file: string): string[][] {
  if (!file.startsWith('\uFEFF')) throw new Error('The file does not begin with the mark of UTF-8.');
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/y;
  cell.lastIndex = 1;
  while (cell.lastIndex < file.length) {
    const [, quoted, bare = '', end] = cell.exec(file) ?? [];
    if (end === undefined) throw new Error('A cell does not end.');
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ';') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
