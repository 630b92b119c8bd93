import { CALENDARS } from '../dates/calendars.ts';
import { PROBLEM_KINDS } from '../problems/problem-kinds.ts';
import { EDITOR_BACKENDS } from '../site/editing/editing.ts';
import { FEED_FORMATS, POLICIES, SHARE_IMAGES, USES } from '../site/reach/reach.ts';
import { SITE_DEFAULTS } from '../site/site.ts';
import { printSchema } from './article-schema.ts';

const TEXT = { type: 'string' };
const TEXTS = { type: 'array', items: TEXT };
const NUMBER = { type: 'integer' };
const SWITCH = { type: 'boolean' };
const NAMED = { anyOf: [TEXT, { type: 'object', properties: { name: TEXT, url: TEXT, logo: TEXT } }] };
const LINKS = {
  type: 'array',
  items: { type: 'object', required: ['label', 'url'], properties: { label: TEXT, url: TEXT } },
};
const SECTIONS = { type: 'array', items: { $ref: '#/properties/sections/$defs/section' } };

/** The schemas of settings that are more than a text. */
const FORMS: Record<string, object> = {
  license: NAMED,
  publisher: NAMED,
  sections: {
    ...SECTIONS,
    $defs: {
      section: {
        type: 'object',
        required: ['slug'],
        properties: { slug: TEXT, label: TEXT, description: TEXT, sections: SECTIONS },
      },
    },
  },
  groupings: {
    type: 'array',
    items: {
      type: 'object',
      required: ['key'],
      properties: { key: TEXT, label: TEXT, one: TEXT, directory: TEXT },
    },
  },
  footer: LINKS,
  navigation: LINKS,
  look: { type: 'object' },
  head: { type: 'object' },
  policy: { type: 'object' },
  replace: { type: 'array' },
  permalinks: { type: 'object' },
  languages: TEXTS,
  synonyms: { type: 'array', items: { type: 'array', items: TEXT, minItems: 2 } },
  calendar: { enum: CALENDARS },
  host: { enum: ['netlify', 'cloudflare', 'gitlab'] },
  budget: {
    type: 'object',
    properties: Object.fromEntries(
      ['page', 'picture', 'files', 'seconds'].map((key) => [key, { type: ['string', 'number'] }]),
    ),
    additionalProperties: false,
  },
  imageHosts: TEXTS,
  feeds: {
    type: 'object',
    properties: {
      groups: TEXTS,
      atLeast: NUMBER,
      most: NUMBER,
      formats: { type: 'array', items: { enum: FEED_FORMATS } },
      hub: TEXT,
    },
  },
  policies: { type: 'object', properties: Object.fromEntries(POLICIES.map((name) => [name, TEXT])) },
  newsSitemap: SWITCH,
  robots: {
    type: 'object',
    properties: Object.fromEntries(USES.map((use) => [use, { enum: ['allow', 'refuse'] }])),
  },
  tdm: { type: 'object', properties: { reserved: SWITCH, policy: TEXT } },
  days: SWITCH,
  offline: SWITCH,
  llms: SWITCH,
  fediverse: {
    type: 'object',
    required: ['account', 'actor'],
    properties: { account: TEXT, actor: TEXT, profile: TEXT },
  },
  shareImages: { enum: SHARE_IMAGES },
  shareFonts: TEXTS,
  admin: {
    anyOf: [
      SWITCH,
      {
        type: 'object',
        properties: {
          backend: { enum: EDITOR_BACKENDS },
          ...Object.fromEntries(['repo', 'branch', 'content', 'server', 'signIn', 'app'].map((name) => [name, TEXT])),
        },
        additionalProperties: false,
      },
    ],
  },
  pictures: {
    type: 'object',
    properties: {
      ...{ quality: NUMBER, widths: { type: 'array', items: NUMBER } },
      ...{ avif: SWITCH, originals: SWITCH },
    },
  },
  labels: { type: 'object' },
  severity: {
    type: 'object',
    propertyNames: { enum: Object.keys(PROBLEM_KINDS) },
    additionalProperties: { enum: ['error', 'warning', 'off'] },
  },
};

/** Settings that an archive may omit. */
const WITHOUT_DEFAULT = ['license', 'publisher', 'host', 'indexNow', 'tdm', 'fediverse', 'admin', 'edit'];

/** Values that come from other files than site.yaml. */
const FROM_FILES = ['labelFiles', 'theme', 'components'];

/** JSON Schema (2020-12) of site.yaml. */
export function siteSchema(): string {
  const names = [...Object.keys(SITE_DEFAULTS), ...WITHOUT_DEFAULT].filter((name) => !FROM_FILES.includes(name));
  return printSchema('Settings of an archive', Object.fromEntries(names.map((name) => [name, FORMS[name] ?? TEXT])));
}
