import { SCHEMA_ORG } from './schema-org.ts';

type Thing = Record<string, unknown> & { '@type'?: string };

/**
 * What of JSON-LD is not as https://schema.org/ publishes it: unknown types, properties of other types, values of other
 * types. A reference by `@id`, or an address, may stand for any thing.
 */
export function schemaFaults(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => schemaFaults(item, at));
  if (value === null || typeof value !== 'object') return [];
  const { '@type': type, '@id': id, '@context': _, 'query-input': __, ...rest } = value as Thing;
  if (type === undefined) return id !== undefined && Object.keys(rest).length === 0 ? [] : [`${at}: no type`];
  if (!Object.hasOwn(SCHEMA_ORG.types, type)) return [`${at}: unknown type ${type}`];
  return Object.entries(rest).flatMap(([name, inner]) => {
    const place = `${type}.${name}`;
    const [domains, ranges] = SCHEMA_ORG.properties[name] ?? ['', ''];
    if (!namesIn(domains).some((domain) => isOf(type, domain))) return [`${place}: not a property of the type`];
    const values = Array.isArray(inner) ? inner : [inner];
    const unfit = values.filter((one) => !fits(one, namesIn(ranges)));
    return [...unfit.map((one) => `${place}: ${JSON.stringify(one)}`), ...schemaFaults(inner, place)];
  });
}

function fits(value: unknown, ranges: string[]): boolean {
  const has = (...names: string[]) => names.some((name) => ranges.includes(name));
  if (typeof value === 'boolean') return has('Boolean');
  // Pixels as a plain number, as the documentation of search engines shows them.
  if (typeof value === 'number') return has('Number', 'Distance') || (has('Integer') && Number.isInteger(value));
  if (typeof value === 'string') {
    if (/^https?:\/\/\S+$/.test(value)) return URL.canParse(value) && (has('URL') || ranges.some(isThing));
    if (has('Text')) return value !== '';
    const [isDay, isTime] = [/^\d{4}-\d\d-\d\d$/, /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/];
    return (has('Date', 'DateTime') && isDay.test(value)) || (has('DateTime', 'Date') && isTime.test(value));
  }
  if (value === null || typeof value !== 'object') return false;
  const { '@type': type } = value as Thing;
  return type === undefined || ranges.some((range) => isOf(type, range));
}

const isThing = (name: string) => !['Text', 'URL', 'Date', 'DateTime', 'Boolean', 'Number', 'Integer'].includes(name);

/** Whether a type is another, or below it. */
function isOf(type: string, other: string): boolean {
  return type === other || namesIn(SCHEMA_ORG.types[type] ?? '').some((above) => isOf(above, other));
}

function namesIn(list: string): string[] {
  return list.split(' ').filter(Boolean);
}
