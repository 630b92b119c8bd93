import type { ProblemKinds } from './problem-kind.ts';

/** Problems of site.yaml. */
export const SITE_KINDS = {
  'site-unreadable': {
    severity: 'error',
    expected: 'settings in YAML',
    title: 'The settings cannot be read',
    why: 'Without them the archive would be published under a wrong name and address.',
    cure: 'Look at the line that is named. Most often a value needs quotes, or a space is missing behind a colon.',
    example: { in: 'site.yaml', wrong: 'title: "The Archive\n', right: 'title: "The Archive"\n' },
  },
  'site-key-unknown': {
    severity: 'warning',
    expected: 'a setting that is known',
    title: 'A setting is not known',
    why: 'It has no effect. Most often it is a slip of the keyboard.',
    cure: 'Write the setting that is named, or delete the line.',
    example: { in: 'site.yaml', wrong: 'tilte: The Archive\n', right: 'title: The Archive\n' },
  },
  'site-value': {
    severity: 'error',
    expected: 'a value of the kind that the setting takes',
    title: 'A setting has a value that it cannot have',
    why: 'The archive would be published with another setting than you want.',
    cure: 'Write the value in the form that is shown.',
    example: { in: 'site.yaml', wrong: 'language: english\n', right: 'language: en\n' },
  },
} as const satisfies ProblemKinds;
