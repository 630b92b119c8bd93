/**
 * Makes every address of a rendered text absolute, for readers that show it outside its page. Our own printer made the
 * text, so every attribute is quoted.
 */
export function absoluteAddresses(html: string, base: string): string {
  return html
    .replace(/(<[a-z][^<>]*?\s(?:href|src)=")([^"]*)(")/g, (_, before: string, address: string, after: string) => {
      return before + absolute(address, base) + after;
    })
    .replace(/(<img\s[^<>]*?srcset=")([^"]*)(")/g, (_, before: string, set: string, after: string) => {
      const variants = set.split(', ').map((variant) => {
        const [address = '', size = ''] = variant.split(' ');
        return `${absolute(address, base)} ${size}`;
      });
      return before + variants.join(', ') + after;
    });
}

function absolute(address: string, base: string): string {
  return URL.parse(address.replaceAll('&#x26;', '&'), base)?.href.replaceAll('&', '&#x26;') ?? address;
}
