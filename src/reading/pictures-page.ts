import { openOverPage } from './open-over-page.ts';

const article = document.querySelector<HTMLElement>('.article');
if (article) openOverPage(article.dataset['close'] ?? '');
