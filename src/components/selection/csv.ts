/** A table as a file that spreadsheets of a Russian system open as it is. */

const separator = ';';
const byteOrderMark = '\uFEFF';

/** A cell that begins so is taken for a formula, which may call programs; an apostrophe makes it a text again. */
const formulaStart = /^[=+\-@＝＋－＠\t\r\n]/;

const needsQuotes = /[;"\r\n]|^\s|\s$/;

function cellOf(value: string): string {
  const text = formulaStart.test(value) ? `'${value}` : value;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as RFC 4180 writes them, with semicolons, in UTF-8 with its mark. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cellOf).join(separator)}\r\n`).join('');
}
