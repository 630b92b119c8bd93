import { putNotesBeside } from './side-notes.ts';

const text = document.querySelector<HTMLElement>('.article-body');
if (text) putNotesBeside(text);
