import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { readAddress } from '../flow/address.ts';
import { Broken } from '../states/broken.tsx';
import { Lost } from '../states/lost.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: Lost, errorComponent: Broken });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/flow', replace: true });
  },
});

const flow = createRoute({
  getParentRoute: () => root,
  path: '/flow',
  validateSearch: readAddress,
  // The picture and its layout are fetched on this route only.
  component: lazyRouteComponent(() => import('../flow/flow-page.tsx'), 'FlowPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, flow]),
  defaultPreload: 'intent',
  // Plain names and values, as a person would write them.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const set = Object.entries(search).filter(([, value]) => typeof value === 'string');
    const text = new URLSearchParams(set as [string, string][]).toString().replaceAll('%2C', ','); // filtered above
    return text === '' ? '' : `?${text}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
