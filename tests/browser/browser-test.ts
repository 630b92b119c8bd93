import { inject, test as plainTest } from 'vitest';

/** A test in a browser. Where there is none it is skipped; why is printed once, before all tests. */
export const test = plainTest.skipIf(inject('browser') === null);
