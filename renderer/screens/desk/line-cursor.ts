import type { ChecklistLine } from '#shared/contract/intake-view.ts'

export type CursorMove = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last'

const MOVES: Readonly<Record<string, CursorMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'first',
  End: 'last',
}

export const moveOfKey = (code: string): CursorMove | null => MOVES[code] ?? null

/** Where a key takes the cursor among the lines that are asked; it stops at both ends. */
export const moveCursor = (
  asked: readonly string[],
  current: string | null,
  move: CursorMove,
  page = 8,
): string | null => {
  if (asked.length === 0) return null
  const at = current === null ? -1 : asked.indexOf(current)
  const target = {
    up: at - 1,
    down: at + 1,
    'page-up': at - page,
    'page-down': at + page,
    first: 0,
    last: asked.length - 1,
  }[move]
  return asked[Math.max(0, Math.min(asked.length - 1, target))] ?? null
}

/** The line the cursor stands on first: the first unchecked one, else the first. */
export const firstLine = (lines: readonly Pick<ChecklistLine, 'key' | 'mark' | 'covered'>[]): string | null =>
  (lines.find((line) => line.mark === null && !line.covered) ?? lines[0])?.key ?? null
