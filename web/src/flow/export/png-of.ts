import { FONTS } from './paper.ts';
import type { Ink, PathShape, Shape, Sheet, TextShape } from './sheet.ts';

/** Twice as fine as the picture's units, for screens and paper. */
const FINE = 2;
/** No browser paints more than about this in one piece. */
const SIDE = 16_000;
const AREA = 200_000_000;

/** A sheet as an image; undefined where it is too large for this browser. */
export async function pngOf(sheet: Sheet): Promise<Blob | undefined> {
  const { width, height } = sheet;
  const scale = Math.min(FINE, SIDE / Math.max(width, height), Math.sqrt(AREA / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.scale(scale, scale);
  for (const shape of sheet.shapes) paint(pen, shape);
  return new Promise((give) => canvas.toBlob((blob) => give(blob ?? undefined), 'image/png'));
}

type Pen = CanvasRenderingContext2D;

function paint(pen: Pen, shape: Shape): void {
  switch (shape.is) {
    case 'group':
      for (const one of shape.shapes) paint(pen, one);
      return;
    case 'rect': {
      const path = new Path2D();
      path.roundRect(shape.x, shape.y, shape.width, shape.height, shape.round);
      return ink(pen, path, shape);
    }
    case 'path':
      return paintPath(pen, shape);
    case 'text':
      return letter(pen, shape);
  }
}

function paintPath(pen: Pen, shape: PathShape): void {
  pen.save();
  if (shape.at) {
    pen.translate(shape.at.x, shape.at.y);
    pen.scale(shape.at.scale, shape.at.scale);
  }
  ink(pen, new Path2D(shape.d), shape);
  pen.restore();
}

function ink(pen: Pen, path: Path2D, { fill, stroke, strokeWidth, dash }: Ink): void {
  if (fill !== undefined && fill !== 'none') {
    pen.fillStyle = fill;
    pen.fill(path);
  }
  if (stroke === undefined) return;
  pen.strokeStyle = stroke;
  pen.lineWidth = strokeWidth ?? 1;
  pen.setLineDash(dash?.split(' ').map(Number) ?? []);
  pen.stroke(path);
}

function letter(pen: Pen, { text, x, y, size, weight, fill, end, struck }: TextShape): void {
  pen.font = `${weight} ${size}px ${FONTS}`;
  pen.fillStyle = fill;
  pen.textAlign = end ? 'right' : 'left';
  pen.fillText(text, x, y);
  if (!struck) return;
  const { width } = pen.measureText(text);
  pen.fillRect(end ? x - width : x, y - size * 0.32, width, 1);
}
