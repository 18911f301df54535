import type { CombinedError } from 'urql';

/** Why an answer did not come: nobody there, or somebody who said what went wrong. */
export type Fault =
  | { readonly is: 'away' }
  | {
      readonly is: 'refused';
      readonly code: unknown;
      readonly message: string;
      readonly reference: string | undefined;
    };

export function faultOf(error: CombinedError): Fault {
  const first = error.graphQLErrors[0];
  if (!first) return { is: 'away' };
  const { code, reference } = first.extensions;
  return {
    is: 'refused',
    code,
    message: first.message,
    reference: typeof reference === 'string' ? reference : undefined,
  };
}
