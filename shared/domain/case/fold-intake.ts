import { isGap, type Mark } from '../intake/mark.ts'
import type { RecordedLine } from './case-event.ts'
import { impossible, type EventOf, type Folding } from './folding.ts'

const keysWhere = (lines: readonly RecordedLine[], is: (mark: Mark) => boolean): ReadonlySet<string> =>
  new Set(lines.filter((line) => is(line.mark)).map((line) => line.key))

/** Lines named again take their new finding in place; lines not named keep the old one. */
const replaceFindings = (
  lines: readonly RecordedLine[],
  named: readonly RecordedLine[],
): readonly RecordedLine[] => {
  const byKey = new Map(lines.map((line) => [line.key, line]))
  for (const line of named) byKey.set(line.key, line)
  return [...byKey.values()]
}

export const check = (state: Folding, event: EventOf<'checked'>): Folding => {
  const lines = replaceFindings(state.lines, event.lines)
  if (state.status === null || state.status === 'received') return { ...state, lines }
  const before = keysWhere(state.lines, isGap)
  const now = keysWhere(lines, isGap)
  for (const key of now) {
    if (!before.has(key) && !state.told.includes(key)) impossible(`a gap that was not told: ${key}`)
  }
  return { ...state, lines, openGaps: state.told.filter((key) => now.has(key)) }
}

export const tell = (state: Folding, event: EventOf<'notified' | 'remaining-told'>): Folding => {
  if (event.gaps.length === 0) impossible('a notice without a gap')
  const found = keysWhere(state.lines, isGap)
  const first = state.status === null || state.status === 'received'
  for (const key of event.gaps) {
    if (!found.has(key)) impossible(`a gap without a finding: ${key}`)
    if (!first && !state.told.includes(key)) impossible(`a gap that was not told: ${key}`)
  }
  return {
    ...state,
    status: 'notified',
    atCounter: false,
    told: event.gaps,
    openGaps: event.gaps,
    notifiedAt: state.notifiedAt ?? event.at,
  }
}

/** Told beside the notice, with its cause: from here on these keys may be found missing. */
export const demand = (state: Folding, event: EventOf<'demanded'>): Folding => {
  if (event.gaps.length === 0) impossible('a demand for nothing')
  for (const key of event.gaps) if (state.told.includes(key)) impossible(`demanded twice: ${key}`)
  return { ...state, told: [...state.told, ...event.gaps] }
}

export const defer = (state: Folding, event: EventOf<'deferred'>): Folding => {
  const promised = keysWhere(state.lines, (mark) => mark.state === 'deferred')
  for (const key of event.gaps) if (!promised.has(key)) impossible(`deferred without a finding: ${key}`)
  return { ...state, deferral: { gaps: event.gaps, until: event.until } }
}

export const supply = (state: Folding, event: EventOf<'supplied'>): Folding => {
  if (state.deferral === null) return impossible('supplied, but nothing was promised')
  const promised = new Set(state.deferral.gaps)
  for (const key of event.open) if (!promised.has(key)) impossible(`outstanding without a promise: ${key}`)
  return {
    ...state,
    lines: replaceFindings(state.lines, event.lines),
    deferral: event.open.length === 0 ? null : { ...state.deferral, gaps: event.open },
  }
}
