/** What a missing address says about its content. */
export interface AddressWords {
  /** The words of its name, for a search. */
  words: string;
  /** The year, month and day in its folders or its name, the most exact first, such as `2020/11/10`. */
  times: string[];
  /** The page above a missing year, such as `tags/iran`: it links to the page that lists the year. */
  above?: string;
}

/**
 * Parses an address below the base path: `/2020/11/10/leaders-meet.html` is about leaders who meet. A year may be one of
 * the Persian or the Islamic calendar, such as 1399.
 */
export function wordsOfAddress(path: string): AddressWords {
  const parts = decode(path).split('/').filter(Boolean);
  const [, year, month, day] =
    /(?:^|\D)(1[2-9]\d\d|20\d\d)(?:\D(\d{1,2})(?:\D(\d{1,2}))?)?(?=\D|$)/.exec(parts.join('/')) ?? [];
  const two = (part: string) => part.padStart(2, '0');
  const times = year ? [year] : [];
  if (year && month && Number(month) >= 1 && Number(month) <= 12) {
    times.unshift(`${year}/${two(month)}`);
    if (day && Number(day) >= 1 && Number(day) <= 31) times.unshift(`${year}/${two(month)}/${two(day)}`);
  }
  const name = parts.findLast((part) => /\p{L}{2}/u.test(part.replace(/\.\w{1,5}$/, ''))) ?? '';
  const words = name
    .replace(/\.\w{1,5}$/, '')
    .replace(/[\d\p{P}\p{S}\s]+/gu, ' ')
    .trim();
  const above = /^(\D.*)\/\d{4}(?:\/\d+)?$/.exec(parts.join('/'))?.[1];
  return { words, times, ...(above ? { above } : {}) };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
