import type { Refusal } from './event.ts';

/** What became of one event: undefined where it is durable. */
export type Fate = readonly Refusal[] | undefined;

/** The answer to a batch (OpenLineage 2-0-2): 200 and which events will never go in, however often they are sent. */
export function batchAnswer(fates: readonly Fate[]): Response {
  const failed = fates.flatMap((fate, index) =>
    fate ? [{ index, reason: fate.map(sentence).join('; '), retriable: false }] : [],
  );
  const successful = fates.length - failed.length;
  return Response.json({
    status: failed.length === 0 ? 'success' : successful === 0 ? 'failure' : 'partial_success',
    summary: {
      received: fates.length,
      successful,
      failed: failed.length,
      retriable: 0,
      non_retriable: failed.length,
    },
    failed_events: failed,
  });
}

const sentence = ({ pointer, message }: Refusal): string => `${pointer} ${message}`.trim();
