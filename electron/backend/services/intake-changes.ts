import type { IntakeChange } from '#shared/contract/intake.ts'
import { isGap } from '#shared/domain/intake/mark.ts'
import { normalizedDocumentNumber } from '#shared/domain/person/id-number.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { IntakeBody } from '../store/intakes.ts'
import type { Standing } from './intake-view.ts'

const tidyParty = <P extends IntakeBody['applicant']>(party: P): P => ({
  ...party,
  documentNumber: normalizedDocumentNumber(party.documentNumber),
})

type Changed = Result<IntakeBody, 'no-line' | 'no-question' | 'told-line-only'>

/** The working page after one change of the clerk's, or why it cannot be made. */
export const changed = (standing: Standing, change: IntakeChange): Changed => {
  const { body } = standing.row
  switch (change.what) {
    case 'presence':
      // A representative already entered is kept, and shown again when somebody acts after all.
      return ok({ ...body, presence: change.presence })
    case 'applicant':
      return ok({ ...body, applicant: tidyParty(change.applicant) })
    case 'representative':
      return ok({ ...body, representative: tidyParty(change.representative) })
    case 'members':
      return ok({ ...body, members: change.members })
    case 'answer': {
      const question = standing.matter.questions.find(({ key }) => key === change.key)
      if (question === undefined) return fail('no-question')
      const { [change.key]: _old, ...others } = body.answers
      return ok({
        ...body,
        answers: change.value === null ? others : { ...others, [change.key]: change.value },
      })
    }
    case 'named':
      if (!standing.matter.questions.some(({ key }) => key === change.key)) return fail('no-question')
      return ok({ ...body, named: { ...body.named, [change.key]: change.memberIds } })
    case 'mark':
      return marked(standing, change.line, change.mark)
  }
}

const marked = (
  standing: Standing,
  key: string,
  mark: Extract<IntakeChange, { what: 'mark' }>['mark'],
): Changed => {
  const { body } = standing.row
  const line = standing.lines.find((candidate) => candidate.key === key)
  if (line === undefined) return fail('no-line')
  // On return only what was told can still be missing: something new may be met, never demanded.
  const recorded = standing.earlier?.state.lines.some((known) => known.key === key) ?? false
  if (standing.earlier !== null && !line.told && (recorded || (mark !== null && isGap(mark))))
    return fail('told-line-only', { line: line.name })
  const { [key]: _old, ...others } = body.marks
  const {
    position: _position,
    mark: _mark,
    covered: _covered,
    told: _told,
    noLongerApplies: _gone,
    ...plain
  } = line
  return ok({
    ...body,
    marks: mark === null ? others : { ...others, [key]: mark },
    remembered: { ...body.remembered, [key]: { ...plain, exemptions: [...plain.exemptions] } },
  })
}
