import { replaceOutsideCode } from './outside-code.ts';

/** `](Network Diagram.png "Title")`: in CommonMark an address with spaces is no link. */
const SPACED = /(!?\[[^[\]\n]{0,300}\]\()([^()<>\n"']{1,300}?)([ \t]+(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'))?[ \t]*\)/g;
const FILE =
  /\S[ \t].*\.(?:avif|bmp|csv|docx?|epub|gif|html?|jpe?g|m4[av]|md|mov|mp[34]|og[agv]|pdf|png|pptx?|svg|tiff?|txt|webm|webp|xlsx?|zip)$/i;

/** Puts `<` and `>` around file names with spaces. */
export function frameSpacedAddresses(text: string): string {
  return replaceOutsideCode(text, SPACED, ({ groups: [, before, address = '', title = ''] }) =>
    FILE.test(address.trim()) && !/^[a-z][a-z0-9+.-]*:/i.test(address.trim())
      ? `${before}<${address.trim()}>${title})`
      : null,
  );
}

const TAG =
  /<[a-z][a-z0-9]*(?:\s+[a-z:_][\w:.-]*(?:\s*=\s*(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^\s"'=<>`][^\s"'<>`]*))?)*\s*\/?>/gi;
const UNQUOTED = /(?<=\s[a-z:_][\w:.-]{0,100})\s*=\s*([^\s"'=<>`][^\s"'<>`]*)(?=[\s>])/gi;

/** Puts quotes around attribute values that contain a slash. CommonMark allows such values, but its parser does not. */
export function quoteValues(text: string): string {
  return replaceOutsideCode(text, TAG, ({ whole }) =>
    /=\s*[^\s"'<>`=][^\s"'<>`]*[/=]/.test(whole) ? whole.replace(UNQUOTED, (_, value: string) => `="${value}"`) : null,
  );
}
