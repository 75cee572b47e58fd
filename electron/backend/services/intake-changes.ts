import type { IntakeChange } from '#shared/contract/intake.ts'
import { isGap } from '#shared/domain/intake/mark.ts'
import type { CheckedLine } from '#shared/domain/intake/checklist.ts'
import type { Mark } from '#shared/domain/intake/mark.ts'
import { normalizedDocumentNumber } from '#shared/domain/person/id-number.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { CommandContext } from '../context.ts'
import type { IntakeBody } from '../store/intakes.ts'
import { mayBeDeferred } from './intake-view.ts'
import { reusableLines } from './reusable.ts'
import type { Standing } from './standing.ts'

const tidyParty = <P extends IntakeBody['applicant']>(party: P): P => ({
  ...party,
  documentNumber: normalizedDocumentNumber(party.documentNumber),
})

type Changed = Result<
  IntakeBody,
  'no-line' | 'no-question' | 'told-line-only' | 'not-deferrable' | 'not-reusable'
>

/** The working page after one change of the clerk's, or why it cannot be made. */
export const changed = (
  context: Pick<CommandContext, 'db' | 'today'>,
  standing: Standing,
  change: IntakeChange,
): Changed => {
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
    case 'relative':
      return ok({ ...body, relative: change.relative })
    case 'channel':
      return ok({ ...body, channel: change.channel })
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
      return marked(context, standing, change.line, change.mark)
  }
}

/** The keys of one demand: the line, and the alternatives that would do instead and were not told. */
export const demandedWith = (lines: readonly CheckedLine[], line: CheckedLine): string[] =>
  lines
    .filter((one) => one.key === line.key || (line.oneOf !== null && one.oneOf === line.oneOf && !one.told))
    .map((one) => one.key)

const marked = (
  context: Pick<CommandContext, 'db' | 'today'>,
  standing: Standing,
  key: string,
  mark: Mark | null,
): Changed => {
  const { body, purpose } = standing.row
  const line = standing.lines.find((candidate) => candidate.key === key)
  if (line === undefined) return fail('no-line')
  const refused = mark === null ? null : refusal(context, standing, line, mark)
  if (refused !== null) return refused
  // On a later visit only what was told can still be missing: something new may be met, and is demanded with its cause
  // or not at all. A demand that is met or taken back needs no cause any more.
  const later = standing.earlier !== null && purpose !== 'examine'
  if (later && !line.told && mark !== null && isGap(mark)) return fail('told-line-only', { line: line.name })
  const known = standing.earlier?.state.lines.some((one) => one.key === key) ?? false
  if (later && !line.told && known && !Object.hasOwn(body.demands, key))
    return fail('told-line-only', { line: line.name })
  const { [key]: _old, ...others } = body.marks
  const undone = new Set(demandedWith(standing.lines, line))
  const demands = Object.fromEntries(Object.entries(body.demands).filter(([one]) => !undone.has(one)))
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
    demands: line.told ? body.demands : demands,
  })
}

/** 容缺 needs a line the hall has published as secondary, 沿用 the very paper that was handed in before. */
const refusal = (
  { db, today }: Pick<CommandContext, 'db' | 'today'>,
  standing: Standing,
  line: CheckedLine,
  mark: Mark,
): Extract<Changed, { ok: false }> | null => {
  if (mark.state === 'deferred' && !mayBeDeferred(standing, line))
    return fail('not-deferrable', { line: line.name })
  if (mark.state !== 'reused') return null
  const offered = reusableLines(db, {
    matter: standing.matter,
    lines: [line],
    documentNumber: standing.row.body.applicant.documentNumber,
    caseId: standing.row.caseId,
    today,
  }).get(line.key)
  const same =
    offered?.caseId === mark.caseId &&
    offered.caseNumber === mark.caseNumber &&
    offered.handedInOn === mark.handedInOn
  return same ? null : fail('not-reusable', { line: line.name })
}
