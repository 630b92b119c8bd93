/** Files of the content folder that affect pages. */
export const WATCHED =
  /\.(md|markdown|html?|yaml|json|css|astro|[cm]?[jt]s|tsv|png|jpe?g|webp|avif|gif|tiff?|bmp|ico|svg|woff2|pdf|txt)$/i;

/** Milliseconds within which saves of several files count as one. */
export const TOGETHER = 30;
