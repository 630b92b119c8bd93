import { sayAge } from './article-age.ts';
import { markCurrentPart } from './current-part.ts';
import { openOverPage } from './open-over-page.ts';
import { offerToPassOn } from './pass-on.ts';
import { noteLinksOnPaper } from './print-notes.ts';
import { putNotesBeside } from './side-notes.ts';

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector);

const age = find('.article-age');
if (age) sayAge(age);
const actions = find('.article-actions');
if (actions) offerToPassOn(actions);
const contents = find<HTMLDetailsElement>('.contents');
if (contents) markCurrentPart(contents);
const text = find('.article-body');
if (text) {
  putNotesBeside(text);
  noteLinksOnPaper(text);
}
if (find('a.open-large')) openOverPage(find('.article')?.dataset['close'] ?? '');
