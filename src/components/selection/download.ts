/** Milliseconds that a browser has to take the file over. */
const handover = 60_000;

/** Gives a file that was made in the browser to the visitor. */
export function download(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), handover);
}
