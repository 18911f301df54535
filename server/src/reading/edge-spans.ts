import type { Sequence, Span } from '../catalog/change-set.ts';

/** When somebody says something of an edge, or denies it. */
export interface Said {
  readonly stance: 'says' | 'denies';
  readonly spans: readonly Span[];
}

/** The spans of an edge: whenever at least one source says it and nobody denies it. Earliest first. */
export function edgeSpans(facts: readonly Said[]): readonly Span[] {
  const [only] = facts;
  if (facts.length === 1 && only) return only.stance === 'says' ? only.spans : [];
  const turns = facts.flatMap(turnsOf).sort((one, other) => one.at - other.at);
  return spansOf(turns);
}

interface Turn {
  readonly at: Sequence;
  readonly says: number;
  readonly denies: number;
}

function turnsOf({ stance, spans }: Said): Turn[] {
  const turn = (at: Sequence, by: number): Turn => ({
    at,
    says: stance === 'says' ? by : 0,
    denies: stance === 'denies' ? by : 0,
  });
  return spans.flatMap(([from, to]) => [turn(from, 1), ...(to === null ? [] : [turn(to, -1)])]);
}

function spansOf(turns: readonly Turn[]): Span[] {
  const spans: Span[] = [];
  let [says, denies, since] = [0, 0, 0];
  turns.forEach((turn, index) => {
    says += turn.says;
    denies += turn.denies;
    if (turns[index + 1]?.at === turn.at) return;
    const open = says > 0 && denies === 0;
    if (open && since === 0) since = turn.at;
    if (!open && since > 0) {
      spans.push([since, turn.at]);
      since = 0;
    }
  });
  return since > 0 ? [...spans, [since, null]] : spans;
}
