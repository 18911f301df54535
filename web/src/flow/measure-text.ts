import { useEffect, useState } from 'react';
import type { Letters, Measure } from './drawn/size.ts';

/** As the style sheets draw them; the heaviest a text may become, so that it still fits when it is picked. */
const letters: Readonly<Record<Letters, string>> = {
  name: '600 13px',
  row: '600 12.5px',
  small: '450 11.5px',
};

const FAMILY = "'Inter Variable', system-ui, sans-serif";

/** A measure by the fonts that are loaded now; each text is measured once. */
function measureByCanvas(): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, sort) => {
    const name = `${sort} ${text}`;
    const before = known.get(name);
    if (before !== undefined || !pen) return before ?? text.length * 7;
    pen.font = `${letters[sort]} ${FAMILY}`;
    const { width } = pen.measureText(text);
    known.set(name, width);
    return width;
  };
}

/** The measure of the page's letters; another one once they have been fetched. */
export function useMeasure(): Measure {
  const [measure, setMeasure] = useState<Measure>(measureByCanvas);
  useEffect(() => {
    let here = true;
    const fonts = Object.values(letters).map((font) => document.fonts.load(`${font} ${FAMILY}`));
    void Promise.allSettled(fonts).then((loaded) => {
      const isNew = loaded.some((one) => one.status === 'fulfilled' && one.value.length > 0);
      if (here && isNew) setMeasure(() => measureByCanvas());
    });
    return () => {
      here = false;
    };
  }, []);
  return measure;
}
