import { sayAge } from './article-age.ts';
import { addCiteForms } from './cite-forms.ts';
import { offerToPassOn } from './pass-on.ts';
import { noteLinksOnPaper } from './print-notes.ts';

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

const age = find('.article-age');
if (age) sayAge(age);
const actions = find('.article-actions');
if (actions) offerToPassOn(actions);
const cite = find('.cite');
if (cite) addCiteForms(cite);
const text = find('.article-body');
if (text) noteLinksOnPaper(text);
