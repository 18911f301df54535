import { sentence } from '../api/errors.ts';
import type { FaultCode } from '../api/errors.ts';
import type { FaultData } from '../api/fault.ts';

export interface Problem {
  readonly status: number;
  readonly code: FaultCode;
  readonly data?: FaultData;
  readonly languages: readonly string[];
  readonly reference: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal in the asker's language, in the form that GraphQL clients know: `{ errors: [{ message, extensions }] }`. */
export function problem({
  status,
  code,
  data = {},
  languages,
  reference,
  headers,
}: Problem): Response {
  const message = sentence(code, { ...data, reference }, languages);
  return Response.json(
    { errors: [{ message, extensions: { code, reference } }] },
    { status, headers: { 'cache-control': 'no-store', 'x-reference': reference, ...headers } },
  );
}
