import type { CheckedLine } from './line.ts'
import { isGap, type Mark } from './mark.ts'

/**
 * What the hall demands: a line that stands alone is one demand, a group of alternatives (择一) is one demand
 * together. Everything is counted in demands, so that "缺 2 项" on the screen is two rows on the notice:
 *
 * - a group is complete as soon as one of its lines is 齐, else reused or exempt as soon as one is 沿用 or 免交; then
 *   its unmarked lines are covered and its 缺 or 不符 lines are no gaps (they stay visible with their marks);
 * - else it is deferred as soon as one of its lines is 容缺: promised, to be handed in after acceptance;
 * - else, as soon as one of its lines is 不符 or 缺, the group is one gap; its unmarked lines need no check of
 *   their own, and the notice names all alternatives in this one row;
 * - else the whole group is one thing not yet checked.
 */
interface Demand {
  /** All lines of the demand in checklist order; one, or the alternatives of a group. */
  readonly lines: readonly CheckedLine[]
  readonly state: DemandState
  /** The line that decided the state; for something unchecked the first line. */
  readonly line: CheckedLine
}

type DemandState = 'complete' | 'reused' | 'exempt' | 'deferred' | 'defective' | 'missing' | 'unchecked'

/** A mark that is printed on the notice. */
type GapMark = Extract<Mark, { state: 'missing' | 'defective' }>

/** One row of the notice. */
export interface Gap {
  readonly line: CheckedLine
  readonly mark: GapMark
  /** Keys of every line that can close it: what the case records as open. */
  readonly keys: readonly string[]
  /** The other lines that would do instead, with whatever was found about them. */
  readonly alternatives: readonly CheckedLine[]
}

const DECIDING: readonly Exclude<DemandState, 'unchecked'>[] = [
  'complete',
  'reused',
  'exempt',
  'deferred',
  'defective',
  'missing',
]

/** The demands of a checklist, in the order of their first lines. Lines that no longer apply make none. */
export const demandsOf = (lines: readonly CheckedLine[]): Demand[] => {
  const groups = new Map<string, [CheckedLine, ...CheckedLine[]]>()
  for (const line of lines) {
    if (line.noLongerApplies) continue
    // Line keys and group words are different namespaces, so each gets a prefix of its own.
    const group = line.oneOf === null ? `line ${line.key}` : `group ${line.oneOf}`
    const found = groups.get(group)
    if (found === undefined) groups.set(group, [line])
    else found.push(line)
  }
  return Array.from(groups.values(), demandOf)
}

const demandOf = (lines: readonly [CheckedLine, ...CheckedLine[]]): Demand => {
  for (const state of DECIDING) {
    const line = lines.find((candidate) => candidate.mark?.state === state)
    if (line !== undefined) return { lines, state, line }
  }
  return { lines, state: 'unchecked', line: lines[0] }
}

interface ChecklistCounts {
  readonly total: number
  readonly complete: number
  readonly missing: number
  readonly defective: number
  readonly exempt: number
  readonly deferred: number
  readonly reused: number
  readonly unchecked: number
}

/** Counts in demands; the parts add up to the total. */
export const checklistCounts = (lines: readonly CheckedLine[]): ChecklistCounts => {
  const demands = demandsOf(lines)
  const count = (state: DemandState): number => demands.filter((demand) => demand.state === state).length
  return {
    total: demands.length,
    complete: count('complete'),
    missing: count('missing'),
    defective: count('defective'),
    exempt: count('exempt'),
    deferred: count('deferred'),
    reused: count('reused'),
    unchecked: count('unchecked'),
  }
}

/** Everything that is to be told, at once: one row for each demand that is 缺 or 不符. */
export const gapsOf = (lines: readonly CheckedLine[]): Gap[] =>
  demandsOf(lines).flatMap((demand): Gap[] => {
    const mark = demand.line.mark
    if (mark === null || !isGapMark(mark)) return []
    return [
      {
        line: demand.line,
        mark,
        keys: demand.lines.map((line) => line.key),
        alternatives: demand.lines.filter((line) => line !== demand.line),
      },
    ]
  })

/** What was promised for later: of every deferred demand the line that says so. */
export const deferredLines = (lines: readonly CheckedLine[]): CheckedLine[] =>
  demandsOf(lines).flatMap((demand) => (demand.state === 'deferred' ? [demand.line] : []))

const isGapMark = (mark: Mark): mark is GapMark => isGap(mark)
