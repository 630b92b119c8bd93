/** The most bytes of a colour profile. Those of printing machines have up to three million. */
export const PROFILE_LIMIT = 4_000_000;
