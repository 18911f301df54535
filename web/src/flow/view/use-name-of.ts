import { useQuery } from 'urql';
import { useSpoken } from '../../app/spoken.ts';
import { graphql } from '../../remote/graphql.ts';
import type { Flow } from '../flow-query.ts';

const NAME = graphql(`
  query NameOf($id: ID!, $language: String) {
    node(id: $id) {
      id
      name(language: $language)
    }
  }
`);

/** The name of a node or an attribute of the flow; of what has no place in it, as a field by systems, it is asked for. */
export function useNameOf(flow: Flow, id: string | undefined): string | undefined {
  const known = nameIn(flow, id);
  const language = useSpoken();
  const [{ data }] = useQuery({
    query: NAME,
    variables: { id: id ?? '', language },
    pause: id === undefined || known !== undefined,
  });
  return known ?? (data?.node?.id === id ? data?.node?.name : undefined);
}

function nameIn({ nodes }: Flow, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  const node = nodes.find((one) => one.id === id);
  if (node) return node.name;
  return nodes.flatMap(({ attributes }) => attributes).find((one) => one.id === id)?.name;
}
