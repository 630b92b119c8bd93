/** Formats of feeds: Atom (RFC 4287) and JSON Feed 1.1. */
export const FEED_FORMATS = ['atom', 'json'] as const;

export type FeedFormat = (typeof FEED_FORMATS)[number];

/** Which groups have feeds besides the whole archive: `feeds:` of site.yaml. */
export interface FeedSettings {
  /** Kinds of groups, such as `section`; null for all kinds. */
  groups: string[] | null;
  /** The least number of articles of a group with a feed. */
  atLeast: number;
  /** The most groups of one kind that have feeds. Those that first had enough articles come first. */
  most: number;
  formats: FeedFormat[];
  /** The WebSub hub for subscriptions. */
  hub?: string;
}

/** Properties of https://schema.org/NewsMediaOrganization with which a publisher documents its principles. */
export const POLICIES = [
  ...(['publishingPrinciples', 'correctionsPolicy', 'ethicsPolicy', 'diversityPolicy', 'masthead'] as const),
  ...(['ownershipFundingInfo', 'actionableFeedbackPolicy', 'missionCoveragePrioritiesPolicy'] as const),
  ...(['noBylinesPolicy', 'unnamedSourcesPolicy', 'verificationFactCheckingPolicy'] as const),
  'diversityStaffingReport' as const,
];

export type Policies = Partial<Record<(typeof POLICIES)[number], string>>;

/** The purposes of crawlers. `crawlers.ts` lists the crawlers of each purpose. */
export const USES = ['search', 'retrieval', 'training'] as const;

export type Use = (typeof USES)[number];

/** What the archive asks of crawlers, by purpose. A missing purpose asks nothing. */
export type RobotSettings = Partial<Record<Use, 'allow' | 'refuse'>>;

/** A reservation of text and data mining (TDM Reservation Protocol), with the address of its terms. */
export interface MiningReservation {
  reserved: boolean;
  policy?: string;
}

/** The account elsewhere that represents the archive in the Fediverse (WebFinger, RFC 7033). */
export interface FediverseAccount {
  /** `news@social.example`. */
  account: string;
  /** The account's address for programs. */
  actor: string;
  /** The account's address for people. */
  profile?: string;
}

/** Which articles get a drawn share image: none, those without a lead picture, or all. */
export const SHARE_IMAGES = ['none', 'missing', 'all'] as const;

export type ShareImages = (typeof SHARE_IMAGES)[number];

/** How pictures are encoded: `pictures:` of site.yaml. */
export interface PictureSettings {
  /** The quality of WebP and JPEG, from 1 to 100. */
  quality: number;
  /** The widths of the variants in pixels, in ascending order. */
  widths: number[];
  /** Whether AVIF is published beside WebP where it is smaller. */
  avif: boolean;
  /** Whether the file is published as it came, without place and device, for downloads. */
  originals: boolean;
}
