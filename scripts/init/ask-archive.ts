import { cancel, intro, isCancel, multiselect, text } from '@clack/prompts';
import { isLanguageCode } from '../../src/site/languages.ts';
import { DONE } from '../arguments.ts';
import type { Host } from './plan.ts';
import { HOSTS } from './plan.ts';

/** The answers of a person. */
export interface Answers {
  title: string;
  language: string;
  url: string;
  hosts: Host[];
}

/** Asks on a terminal. Does not ask for what flags gave, and offers what was found. */
export async function askArchive(given: Partial<Answers>, offered: Answers): Promise<Answers> {
  intro('A new archive');
  const title =
    given.title ?? (await answered(text({ message: 'What is the name of the archive?', initialValue: offered.title })));
  const language =
    given.language ??
    (await answered(
      text({
        message: 'In which language? A code such as en, de or fa.',
        initialValue: offered.language,
        validate: (value) => (isLanguageCode(value ?? '') ? undefined : 'A code such as en.'),
      }),
    ));
  const url =
    given.url ??
    (await answered(
      text({
        message: 'What will be its address?',
        initialValue: offered.url,
        validate: (value) => (isAddress(value ?? '') ? undefined : 'An address such as https://archive.example/'),
      }),
    ));
  const hosts =
    given.hosts ??
    (await answered(
      multiselect({
        message: 'For which hosts should init write workflows or settings?',
        options: HOSTS.map((value) => ({ value, label: value })),
        initialValues: offered.hosts,
        required: false,
      }),
    ));
  return { title, language, url, hosts };
}

/** Whether a text is a valid site address. */
export function isAddress(written: string): boolean {
  return /^https?:\/\/[^/\s]+(\/\S*)?$/i.test(written) && URL.canParse(written);
}

/** The answer. Ctrl+C ends the command before anything is written. */
async function answered<T>(asked: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await asked;
  if (isCancel(answer)) {
    cancel('Nothing was written.');
    process.exit(DONE);
  }
  return answer as Exclude<T, symbol>;
}
