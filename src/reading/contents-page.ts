import { markCurrentPart } from './current-part.ts';

const contents = document.querySelector<HTMLDetailsElement>('.contents');
if (contents) markCurrentPart(contents);
