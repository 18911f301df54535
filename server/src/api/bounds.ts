import { GraphQLError, Kind, parse, visit } from 'graphql';
import type { DocumentNode, ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { RequestFault } from './errors.ts';
import { Fault } from './fault.ts';
import { measure } from './measure.ts';

/** What one query may ask for. The deepest query of the product lies inside, as a test shows. */
const bounds = {
  tokens: 3_000,
  depth: 18,
  aliases: 60,
  directives: 40,
  cost: 250_000,
} as const;

/** Refuses queries that are too large before any of them is done. */
export function boundedQueries(): Plugin {
  const refuse = ({ args, setResultAndStopExecution }: Stoppable) => {
    const fault = excess(args);
    if (!fault) return;
    setResultAndStopExecution({
      errors: [new GraphQLError(fault.message, { originalError: fault })],
    });
  };
  return {
    onParse({ setParseFn }) {
      setParseFn((source: string, options: object) => parseBounded(source, options));
    },
    onExecute: refuse,
    onSubscribe: ({ args, setResultAndStopExecution }) =>
      refuse({ args, setResultAndStopExecution }),
  };
}

interface Stoppable {
  readonly args: ExecutionArgs;
  readonly setResultAndStopExecution: (result: { errors: readonly GraphQLError[] }) => void;
}

function parseBounded(source: string, options: object): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: bounds.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError) || !error.message.includes('tokens')) throw error;
    const originalError = new Fault('QUERY_TOO_LONG', { limit: bounds.tokens }, 400);
    throw new GraphQLError(error.message, { originalError });
  }
}

/** Which bound a query is beyond, if any. */
function excess({
  schema,
  document,
  operationName,
  variableValues,
}: ExecutionArgs): Fault | undefined {
  const { aliases, directives } = count(document);
  const operation = document.definitions
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    .find((one) => !operationName || one.name?.value === operationName);
  if (!operation) return undefined;
  const { depth, cost } = measure({ schema, document, operation, variables: variableValues ?? {} });
  const found: readonly (readonly [RequestFault, number, number])[] = [
    ['TOO_MANY_ALIASES', aliases, bounds.aliases],
    ['TOO_MANY_DIRECTIVES', directives, bounds.directives],
    ['QUERY_TOO_DEEP', depth, bounds.depth],
    ['QUERY_TOO_COSTLY', cost, bounds.cost],
  ];
  const [first] = found.filter(([, size, limit]) => size > limit);
  return first && new Fault(first[0], { found: Math.min(first[1], 1e15), limit: first[2] }, 400);
}

/** Documents are parsed once and kept by their text: what is in them is counted once too. */
const counted = new WeakMap<DocumentNode, { aliases: number; directives: number }>();

function count(document: DocumentNode): { aliases: number; directives: number } {
  const known = counted.get(document);
  if (known) return known;
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: ({ alias }) => void (alias && aliases++),
    Directive: () => void directives++,
  });
  const found = { aliases, directives };
  counted.set(document, found);
  return found;
}
