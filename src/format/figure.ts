/** «12 345,6», a dash where nothing is known. */
export function formatFigure(value: number | undefined): string {
  return value === undefined ? '—' : value.toLocaleString('ru-RU');
}

/** «45 %»: a figure and its unit, which stay on one line. */
export function formatAmount(value: number, unit: string): string {
  return `${formatFigure(value)}\u00a0${unit}`;
}
