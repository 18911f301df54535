import './print-sheet.css';

/** Prints one drawing and nothing else of the page; most systems offer PDF there. `name` becomes the file's. */
export function printSheet(svg: string, name: string): void {
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const page = document.createElement('div');
  page.className = 'print-sheet';
  page.append(document.importNode(drawing, true));
  document.body.append(page);
  const { title } = document;
  document.title = name;
  const done = () => {
    page.remove();
    document.title = title;
  };
  addEventListener('afterprint', done, { once: true });
  print();
}
