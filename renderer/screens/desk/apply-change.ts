import type { IntakeChange } from '#shared/contract/intake.ts'
import type { ChecklistLine, IntakeView } from '#shared/contract/intake-view.ts'
import { checklistCounts } from '#shared/domain/intake/demands.ts'
import type { CheckedLine } from '#shared/domain/intake/line.ts'
import { isSettled } from '#shared/domain/intake/mark.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'

const asChecked = (line: ChecklistLine): CheckedLine => ({
  ...line,
  materialKey: line.key,
  owner: { kind: 'household', name: line.owner },
})

/** Unmarked, while another line of the same alternatives needs nothing more. */
const withCover = (lines: readonly ChecklistLine[]): ChecklistLine[] =>
  lines.map((line) => ({
    ...line,
    covered:
      line.mark === null &&
      line.oneOf !== null &&
      lines.some((other) => other.oneOf === line.oneOf && other.mark !== null && isSettled(other.mark)),
  }))

const withMark = (view: IntakeView, key: string, mark: ChecklistLine['mark']): IntakeView => {
  const lines = withCover(view.lines.map((line) => (line.key === key ? { ...line, mark } : line)))
  const counts = checklistCounts(lines.map(asChecked))
  const next = view.next.step === 'fill' ? view.next : nextOf(view, lines, counts)
  return { ...view, lines, counts, next }
}

/** The same order of steps as the backend's own answer, for as long as that is on its way. */
const nextOf = (
  { purpose }: IntakeView,
  lines: readonly ChecklistLine[],
  counts: IntakeView['counts'],
): IntakeView['next'] => {
  if (purpose === 'supply')
    return lines.some((line) => line.told && line.mark !== null)
      ? { step: 'supply' }
      : { step: 'check', unchecked: counts.unchecked }
  if (purpose === 'return') {
    // What had been told decides first, whatever a new fact asks for beside it.
    const old = checklistCounts(lines.filter((line) => line.told || line.mark !== null).map(asChecked))
    const told = old.missing + old.defective
    if (old.unchecked === 0 && told > 0) return { step: 'notice', gaps: told }
  }
  if (counts.unchecked > 0) return { step: 'check', unchecked: counts.unchecked }
  const gaps = counts.missing + counts.defective
  return gaps > 0 ? { step: 'notice', gaps } : { step: 'accept', deferred: counts.deferred }
}

/**
 * The intake as it will be once a change is saved, so that a key shows at once. Only what follows from the change
 * alone is foreseen; which lines and questions then apply, and every date, comes with the saved answer.
 */
export const applyChange = (view: IntakeView, change: IntakeChange): IntakeView => {
  switch (change.what) {
    case 'presence':
      return { ...view, presence: change.presence }
    case 'applicant':
      return { ...view, applicant: change.applicant }
    case 'representative':
      return { ...view, representative: change.representative }
    case 'members':
      return { ...view, members: change.members }
    case 'answer': {
      const answers = { ...view.answers }
      if (change.value === null) delete answers[change.key]
      else answers[change.key] = change.value
      return { ...view, answers }
    }
    case 'named':
      return { ...view, named: { ...view.named, [change.key]: change.memberIds } }
    case 'mark':
      return withMark(view, change.line, change.mark)
    case 'relative':
      return { ...view, relative: change.relative }
    case 'channel':
      return { ...view, channel: change.channel }
    default:
      return assertNever(change)
  }
}
