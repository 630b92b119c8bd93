/** What a byline names: a person, or a desk. */
export function authorType(byline: string): 'Person' | 'Organization' {
  return /\b(desk|staff|team|newsroom|editors|agency|office|service)$/i.test(byline) ? 'Organization' : 'Person';
}
