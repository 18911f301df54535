import type { Derived } from '../../api/derive/derive.ts';
import type { TrustPoint } from './trust.ts';

export type TrustPointType = ReturnType<typeof trustPointType>;

/** One point of a curve of trust. */
export const trustPointType = ({ builder }: Derived) =>
  builder.objectRef<TrustPoint>('TrustPoint').implement({
    description: 'Trust in a value of some age.',
    fields: (t) => ({
      ageDays: t.exposeFloat('ageDays'),
      trust: t.exposeFloat('trust', { description: '0–100.' }),
    }),
  });
