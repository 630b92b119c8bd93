/** What a page's head still lacks. Astro empties these sets while it prints a head. */
export interface PageHeadParts {
  styles: Set<unknown>;
  scripts: Set<unknown>;
  links: Set<unknown>;
}

/** The part that we use of what Astro makes for a request: `SSRResult` of its runtime. */
export interface PageState extends PageHeadParts {
  /** What Astro notes while it prints a page, and two facts from compiling. */
  _metadata: Record<string, unknown> & { headInTree?: unknown; routeHasPropagation?: unknown };
}

/** A compiled component. */
export type PageComponent = object;

interface Props {
  take: (state: PageState, component: PageComponent) => void;
  component: PageComponent;
}

/** A component that prints nothing, and hands over the state of its page. Only Astro calls it. */
export const HandOver = Object.assign(
  (state: PageState, { take, component }: Props): string => {
    take(state, component);
    return '';
  },
  { isAstroComponentFactory: true },
) as unknown as (props: Props) => unknown;
