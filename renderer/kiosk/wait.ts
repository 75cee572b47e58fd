export interface Estimate {
  readonly fromMinutes: number
  readonly toMinutes: number
}

/** How long, as a shape that a language can put into words. */
export type Wait =
  | { readonly kind: 'uncounted' }
  | { readonly kind: 'now' }
  | { readonly kind: 'within'; readonly to: number }
  | { readonly kind: 'single'; readonly to: number }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }

/**
 * 现在不用等 only where a counter is free for this number: with every counter busy or closed it would be a promise
 * that nobody keeps. Too little history gives no time at all, only the count.
 */
export const waitOf = (estimate: Estimate | null): Wait => {
  if (estimate === null) return { kind: 'uncounted' }
  const { fromMinutes: from, toMinutes: to } = estimate
  if (to <= 0) return { kind: 'now' }
  if (from <= 0) return { kind: 'within', to }
  return from === to ? { kind: 'single', to } : { kind: 'range', from, to }
}
