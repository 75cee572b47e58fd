/** What became of a file that a window wanted to put where a person chooses. Its place stays with main. */
export type SaveReply =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: SaveProblem }

/** Open in another program or in a folder that takes no files · no room · the window may not save this. */
export type SaveProblem = 'not-writable' | 'disk-full' | 'refused' | 'other'

/** Workbooks and nothing else; more than twenty thousand rows never come together. */
export const MAX_SAVED_BYTES = 50 * 1024 * 1024
