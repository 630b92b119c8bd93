/** Forms in which a feed is published: Atom (RFC 4287) and JSON Feed 1.1. */
export const FEED_FORMATS = ['atom', 'json'] as const;

export type FeedFormat = (typeof FEED_FORMATS)[number];

/** Which groups have feeds beside that of the whole archive: `feeds:` of site.yaml. */
export interface FeedSettings {
  /** Kinds of groups, such as `section`; null for every kind. */
  groups: string[] | null;
  /** Articles that a group must have. */
  atLeast: number;
  /** Groups of one kind that have feeds; those that had enough articles first. */
  most: number;
  formats: FeedFormat[];
  /** The WebSub hub that programs may subscribe at. */
  hub?: string;
}

/** Properties of https://schema.org/NewsMediaOrganization by which a publisher says how it works. */
export const POLICIES = [
  ...(['publishingPrinciples', 'correctionsPolicy', 'ethicsPolicy', 'diversityPolicy', 'masthead'] as const),
  ...(['ownershipFundingInfo', 'actionableFeedbackPolicy', 'missionCoveragePrioritiesPolicy'] as const),
  ...(['noBylinesPolicy', 'unnamedSourcesPolicy', 'verificationFactCheckingPolicy'] as const),
  'diversityStaffingReport' as const,
];

export type Policies = Partial<Record<(typeof POLICIES)[number], string>>;

/** What crawlers are for. The names of the crawlers of each use lie in `crawlers.ts`. */
export const USES = ['search', 'retrieval', 'training'] as const;

export type Use = (typeof USES)[number];

/** What crawlers of each use are asked; a use that is not named is left to them. */
export type RobotSettings = Partial<Record<Use, 'allow' | 'refuse'>>;

/** A reservation of text and data mining (TDM Reservation Protocol), with the address of its terms. */
export interface MiningReservation {
  reserved: boolean;
  policy?: string;
}

/** An account elsewhere that stands for the archive in the Fediverse (WebFinger, RFC 7033). */
export interface FediverseAccount {
  /** `news@social.example`. */
  account: string;
  /** The address of the account for programs. */
  actor: string;
  /** The address of the account for people. */
  profile?: string;
}

/** Which articles have a picture for sharing that is drawn: none, those without a lead picture, or all. */
export const SHARE_IMAGES = ['none', 'missing', 'all'] as const;

export type ShareImages = (typeof SHARE_IMAGES)[number];

/** How pictures are encoded: `pictures:` of site.yaml. */
export interface PictureSettings {
  /** Of WebP and JPEG, from 1 to 100. */
  quality: number;
  /** Widths of the variants in pixels, the smallest first. */
  widths: number[];
}
