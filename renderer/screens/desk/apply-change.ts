import type { IntakeChange } from '#shared/contract/intake.ts'
import type { ChecklistLine, IntakeView } from '#shared/contract/intake-view.ts'
import { checklistCounts } from '#shared/domain/intake/demands.ts'
import type { CheckedLine } from '#shared/domain/intake/line.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'

const asChecked = (line: ChecklistLine): CheckedLine => ({
  ...line,
  materialKey: line.key,
  owner: { kind: 'household', name: line.owner },
})

/** Unmarked, while another line of the same alternatives is complete or exempt. */
const withCover = (lines: readonly ChecklistLine[]): ChecklistLine[] =>
  lines.map((line) => ({
    ...line,
    covered:
      line.mark === null &&
      line.oneOf !== null &&
      lines.some(
        (other) =>
          other.oneOf === line.oneOf && (other.mark?.state === 'complete' || other.mark?.state === 'exempt'),
      ),
  }))

const withMark = (view: IntakeView, key: string, mark: ChecklistLine['mark']): IntakeView => {
  const lines = withCover(view.lines.map((line) => (line.key === key ? { ...line, mark } : line)))
  const counts = checklistCounts(lines.map(asChecked))
  const gaps = counts.missing + counts.defective
  const next: IntakeView['next'] =
    view.next.step === 'fill'
      ? view.next
      : counts.unchecked > 0
        ? { step: 'check', unchecked: counts.unchecked }
        : gaps > 0
          ? { step: 'notice', gaps }
          : { step: 'accept' }
  return { ...view, lines, counts, next }
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
    default:
      return assertNever(change)
  }
}
