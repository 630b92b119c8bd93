import type { OutputKind } from '../output.ts';

/** The owner's logos, for the light and the dark scheme. Their names hold the digests of their bytes. */
export const LOGOS: OutputKind<{ data: string }> = {
  name: 'logo',
  list: ({ catalog: { site } }) =>
    [site.look.logo?.light, site.look.logo?.dark].flatMap((logo) =>
      logo && typeof logo !== 'string' ? [{ path: logo.path, facts: { data: logo.data } }] : [],
    ),
  make: { by: 'bytes', bytes: (_, { data }) => Buffer.from(data, 'base64') },
};
