import { FILE_KINDS } from './file-kinds.ts';
import { FRONT_MATTER_KINDS } from './front-matter-kinds.ts';
import { LINK_KINDS } from './link-kinds.ts';
import { PERMANENCE_KINDS } from './permanence-kinds.ts';
import { PLACE_KINDS } from './place-kinds.ts';
import type { ProblemKind } from './kind-types.ts';
import { SITE_KINDS } from './site-kinds.ts';
import { TEXT_KINDS } from './text-kinds.ts';

/** The kinds by subject, in the order of docs/problems.md. */
export const PROBLEM_SUBJECTS = {
  Files: FILE_KINDS,
  'Front matter and dates': FRONT_MATTER_KINDS,
  'Sections, tags and addresses': PLACE_KINDS,
  'What was published': PERMANENCE_KINDS,
  'The text': TEXT_KINDS,
  'Links and pictures': LINK_KINDS,
  'site.yaml': SITE_KINDS,
} as const;

/**
 * Every kind of problem. A kind is an error if something would be lost: a file that cannot be read, an invalid date,
 * two articles on one path.
 */
export const PROBLEM_KINDS = {
  ...FILE_KINDS,
  ...FRONT_MATTER_KINDS,
  ...PLACE_KINDS,
  ...PERMANENCE_KINDS,
  ...TEXT_KINDS,
  ...LINK_KINDS,
  ...SITE_KINDS,
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEM_KINDS;
