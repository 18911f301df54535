import { GraphQLError } from 'graphql';
import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { StoreError } from '../store/store.ts';
import type { Log } from './context.ts';
import { sentence } from './errors.ts';
import type { FaultCode } from './errors.ts';
import { Fault } from './fault.ts';

export interface WordingGuests {
  readonly languagesOf: (request: Request) => readonly string[];
  readonly newReference: () => string;
  readonly log: Log;
}

/**
 * Gives every error its code, its sentence in the asker's language and a reference that also stands in the log.
 * What nobody expected is masked: the log has it, the asker only the reference.
 */
export function wordedErrors(guests: WordingGuests): Plugin {
  return {
    onResultProcess({ request, result, setResult }) {
      if (Array.isArray(result)) return;
      const languages = guests.languagesOf(request);
      const say = (one: ExecutionResult) => worded(one, languages, guests);
      setResult(Symbol.asyncIterator in result ? each(result, say) : say(result));
    },
  };
}

async function* each(
  results: AsyncIterable<ExecutionResult>,
  say: (one: ExecutionResult) => ExecutionResult,
): AsyncGenerator<ExecutionResult> {
  for await (const result of results) yield say(result);
}

function worded(
  result: ExecutionResult,
  languages: readonly string[],
  guests: WordingGuests,
): ExecutionResult {
  if (!result.errors) return result;
  return { ...result, errors: result.errors.map((error) => wordOne(error, languages, guests)) };
}

interface Spoken {
  readonly code: FaultCode;
  readonly data: Readonly<Record<string, unknown>>;
  readonly status?: number | undefined;
}

function wordOne(
  error: GraphQLError,
  languages: readonly string[],
  guests: WordingGuests,
): GraphQLError {
  const reference = guests.newReference();
  const cause = causeOf(error);
  const { code, data, status } = spoken(cause, error);
  if (code === 'UNEXPECTED')
    guests.log.error({ reference, err: cause }, 'something unexpected failed');
  else guests.log.info({ reference, code, data }, 'a request was refused');
  const { extensions } = error;
  const http = status === undefined ? extensions['http'] : { status, headers: retryAfter(status) };
  const message = sentence(code, { ...data, reference }, languages);
  return new GraphQLError(message, {
    ...(error.nodes && { nodes: error.nodes }),
    ...(error.path && { path: error.path }),
    extensions: { code, reference, ...(http ? { http } : {}) },
  });
}

const retryAfter = (status: number) => (status === 503 ? { 'retry-after': '2' } : {});

/** What was thrown in the first place. */
function causeOf(error: Error): Error {
  return error instanceof GraphQLError && error.originalError
    ? causeOf(error.originalError)
    : error;
}

function spoken(cause: Error, { message }: GraphQLError): Spoken {
  if (cause instanceof Fault) return { code: cause.code, data: cause.data, status: cause.status };
  if (cause instanceof StoreError) return { code: cause.fault, data: {}, status: 503 };
  if (cause.message.startsWith('POST body sent invalid JSON')) {
    return { code: 'NOT_JSON', data: {}, status: 400 };
  }
  // What graphql itself complains of concerns the query, in English as all of GraphQL.
  if (cause instanceof GraphQLError) return { code: 'BAD_QUERY', data: { detail: message } };
  return { code: 'UNEXPECTED', data: {} };
}
