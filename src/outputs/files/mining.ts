import { absolute } from '../../views/json-ld/publisher.ts';
import type { OutputKind } from '../output.ts';

/** A reservation of text and data mining: https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/ */
export const MINING: OutputKind = {
  name: 'mining',
  list: ({ catalog: { site } }) => (site.tdm ? [{ path: '/.well-known/tdmrep.json', facts: {} }] : []),
  make: {
    by: 'text',
    text: ({ site }) => {
      const { reserved = true, policy } = site.tdm ?? {};
      const rule = {
        location: site.base,
        'tdm-reservation': reserved ? 1 : 0,
        ...(policy === undefined ? {} : { 'tdm-policy': absolute(policy, site) }),
      };
      return `${JSON.stringify([rule], null, 2)}\n`;
    },
  },
};
