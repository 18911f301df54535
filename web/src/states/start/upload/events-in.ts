/** One event of a file, as the text that is sent on. */
export interface EventText {
  /** Its line, from 1; in a file that is one list, its place in the list. */
  readonly place: number;
  readonly text: string;
}

export interface Misfit {
  readonly place: number;
  readonly reason: string;
}

/** What a file holds: events to be sent, and what is no JSON. */
export interface EventsFile {
  readonly events: readonly EventText[];
  readonly misfits: readonly Misfit[];
}

/**
 * The events of a file: a JSON list of them, one event a line (NDJSON), or a single event. Whether they are good
 * events is for the server to say.
 */
export function eventsIn(content: string): EventsFile {
  const text = content.replace(/^\uFEFF/, '').trim();
  if (text === '') return { events: [], misfits: [] };
  const whole = parsed(text);
  if (Array.isArray(whole)) {
    const list: readonly unknown[] = whole;
    return {
      events: list.map((one, at) => ({ place: at + 1, text: JSON.stringify(one) })),
      misfits: [],
    };
  }
  if (whole !== undefined) return { events: [{ place: 1, text }], misfits: [] };
  return lineByLine(content);
}

function lineByLine(content: string): EventsFile {
  const events: EventText[] = [];
  const misfits: Misfit[] = [];
  content.split(/\r?\n/).forEach((line, at) => {
    const text = line.replace(/^\uFEFF/, '').trim();
    if (text === '') return;
    if (parsed(text) === undefined) misfits.push({ place: at + 1, reason: 'JSON' });
    else events.push({ place: at + 1, text });
  });
  return { events, misfits };
}

/** Undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Events in order, in groups that the server takes at once. */
export function batchesOf(
  events: readonly EventText[],
  { most = 50, characters = 1_000_000 } = {},
): readonly (readonly EventText[])[] {
  const batches: EventText[][] = [];
  let size = Infinity;
  for (const event of events) {
    const last = batches.at(-1);
    if (!last || last.length >= most || size + event.text.length > characters) {
      batches.push([event]);
      size = event.text.length;
    } else {
      last.push(event);
      size += event.text.length;
    }
  }
  return batches;
}
