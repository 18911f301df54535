import { FONTS } from './paper.ts';
import type { Ink, PathShape, Shape, Sheet, TextShape } from './sheet.ts';

/** A sheet as a file of its own: no style sheet, no script, no font to fetch. */
export function svgOf({ title, width, height, shapes }: Sheet): string {
  const size = `width="${num(width)}" height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family="${escaped(FONTS)}">`,
    `<title>${escaped(title)}</title>`,
    ...shapes.map(written),
    '</svg>',
  ].join('\n');
}

function written(shape: Shape): string {
  switch (shape.is) {
    case 'group': {
      const of = Object.entries(shape.of).map(
        ([name, value]) => ` data-${name}="${escaped(value)}"`,
      );
      return `<g${of.join('')}>${shape.shapes.map(written).join('')}</g>`;
    }
    case 'rect': {
      const { x, y, width, height, round } = shape;
      const place = `x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}"`;
      return `<rect ${place}${round > 0 ? ` rx="${num(round)}"` : ''}${inked(shape)}/>`;
    }
    case 'path':
      return `<path d="${shape.d}"${moved(shape)}${inked(shape)}/>`;
    case 'text':
      return lettered(shape);
  }
}

function lettered({ text, x, y, size, weight, fill, end, struck, width }: TextShape): string {
  const more = [
    end ? ' text-anchor="end"' : '',
    struck ? ' text-decoration="line-through"' : '',
    width === undefined || width === 0
      ? ''
      : ` textLength="${num(width)}" lengthAdjust="spacingAndGlyphs"`,
  ].join('');
  const place = `x="${num(x)}" y="${num(y)}" font-size="${num(size)}" font-weight="${weight}"`;
  return `<text ${place} fill="${fill}"${more}>${escaped(text)}</text>`;
}

const moved = ({ at }: PathShape): string => {
  if (!at) return '';
  const scale = at.scale === 1 ? '' : ` scale(${num(at.scale)})`;
  return ` transform="translate(${num(at.x)} ${num(at.y)})${scale}"`;
};

function inked({ fill, stroke, strokeWidth, dash }: Ink): string {
  const line =
    stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${num(strokeWidth ?? 1)}"`;
  return ` fill="${fill ?? 'none'}"${line}${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}`;
}

const num = (value: number): string => String(Math.round(value * 100) / 100);

/** Signs that no XML may hold are left out; the others as they must be written. */
const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
