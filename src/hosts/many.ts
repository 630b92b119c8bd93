/** A whole number with commas, `20,000`. */
export function many(count: number): string {
  return String(count).replace(/\d(?=(\d{3})+$)/g, '$&,');
}
