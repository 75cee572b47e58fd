/** What a staff window asks for at the end of the day: the program's end, and perhaps the machine's. */
export interface EndDayWish {
  readonly powerOff: boolean
}

/**
 * `powersOff`: whether the machine goes off as well. A demo or test folder never switches a machine off; then the
 * program ends after the answer could be read.
 */
export type EndDayReply =
  | { readonly kind: 'ok'; readonly powersOff: boolean }
  | { readonly kind: 'failed'; readonly problem: 'not-allowed' | 'other' }

export const isEndDayWish = (wish: unknown): wish is EndDayWish =>
  typeof wish === 'object' &&
  wish !== null &&
  Object.keys(wish).length === 1 &&
  'powerOff' in wish &&
  typeof wish.powerOff === 'boolean'
