/** Names of the folders where paper goes that no printer takes; people open them in their file manager. */
export const PAPER_FOLDERS = {
  printed: '已打印',
  tickets: '号票',
  documents: '文书',
} as const
