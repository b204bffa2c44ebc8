/** SVG in small words: every function returns markup; lengths are points of a 1600 × 1000 sheet. */

export const sheet = { width: 1600, height: 1000 };

export const color = {
  ground: '#f4efe4',
  shade: '#e4dac7',
  paper: '#fffdf8',
  ink: '#1b2a3a',
  navy: '#12344d',
  blue: '#2f6fa3',
  sky: '#a9cbe3',
  yellow: '#f2c14e',
  sand: '#f8e3ae',
  coral: '#d9644a',
  green: '#5f9e78',
  mint: '#bcdcc8',
  grey: '#9aa5ad',
} as const;

/** Left, top, width, height. */
export type Box = readonly [number, number, number, number];

export type Look = {
  fill?: string;
  stroke?: string;
  width?: number;
  dash?: string;
  round?: number;
  turn?: number;
};

function paint({ fill = 'none', stroke = 'none', width = 0, dash }: Look): string {
  const line = width > 0 ? ` stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"` : '';
  return `fill="${fill}"${line} stroke-linejoin="round"${dash ? ` stroke-dasharray="${dash}"` : ''}`;
}

export function rect([x, y, width, height]: Box, look: Look): string {
  const turn = look.turn ? ` transform="rotate(${look.turn} ${x + width / 2} ${y + height / 2})"` : '';
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${look.round ?? 0}" ${paint(look)}${turn}/>`;
}

export function circle(x: number, y: number, radius: number, look: Look): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" ${paint(look)}/>`;
}

export function path(d: string, look: Look): string {
  return `<path d="${d}" ${paint(look)}/>`;
}

/** From the first two numbers to the last two. */
export function line([x1, y1, x2, y2]: Box, look: Look = {}): string {
  return path(`M${x1} ${y1} L${x2} ${y2}`, { stroke: color.ink, width: 6, ...look });
}

export type Lettering = {
  size?: number;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
  bold?: boolean;
  turn?: number;
};

export function label(x: number, y: number, words: string, look: Lettering = {}): string {
  const { size = 40, fill = color.ink, anchor = 'middle', bold = false, turn = 0 } = look;
  const weight = bold ? ' font-weight="bold"' : '';
  const rotate = turn ? ` transform="rotate(${turn} ${x} ${y})"` : '';
  return `<text x="${x}" y="${y}" font-family="DejaVu Sans, Liberation Sans, sans-serif" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${weight}${rotate}>${words}</text>`;
}

/** Parts moved and turned together; the turn is about the moved origin. */
export function group(parts: readonly string[], { x = 0, y = 0, turn = 0, scale = 1 } = {}): string {
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${parts.join('')}</g>`;
}

/** The tip of an arrow that points along `angle`, degrees clockwise from the right. */
export function arrowTip(
  x: number,
  y: number,
  angle: number,
  look: { fill?: string; size?: number } = {},
): string {
  const { fill = color.ink, size = 26 } = look;
  const tip = path(`M0 0 L${-size} ${-size * 0.6} L${-size} ${size * 0.6} Z`, { fill });
  return group([tip], { x, y, turn: angle });
}

/** A sheet of paper with its shadow. */
export function paper(place: Box, look: Look = {}): string {
  const [x, y, width, height] = place;
  const shape = { round: 14, ...look };
  return (
    rect([x + 12, y + 14, width, height], { ...shape, fill: color.shade }) +
    rect(place, { fill: color.paper, stroke: color.ink, width: 5, ...shape })
  );
}

/** Lines of writing: grey bars whose lengths repeat a given rhythm. */
export function writing(
  x: number,
  y: number,
  lengths: readonly number[],
  look: Look & { step?: number } = {},
): string {
  const { step = 44, fill = color.grey, width = 12 } = look;
  return lengths
    .map((length, index) => rect([x, y + index * step, length, width], { fill, round: width / 2 }))
    .join('');
}

/** Values for every step from 0 below `count`. */
export function times<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** A point on a circle; 0° is up, clockwise. */
export function around(x: number, y: number, radius: number, degrees: number): { x: number; y: number } {
  const angle = ((degrees - 90) * Math.PI) / 180;
  const round = (value: number) => Math.round(value * 10) / 10;
  return { x: round(x + radius * Math.cos(angle)), y: round(y + radius * Math.sin(angle)) };
}

export type Drawing = { id: string; parts: readonly string[] };

/** The whole picture as SVG markup. */
export function svgOf({ parts }: Drawing): string {
  const { width, height } = sheet;
  const ground = rect([0, 0, width, height], { fill: color.ground });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${ground}${parts.join('')}</svg>`;
}
