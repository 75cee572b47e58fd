import type { CaseEvent } from '#shared/domain/case/case-event.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { does } from '../context.ts'
import type { Handlers } from '../context.ts'
import { acting, record } from './case-acting.ts'
import { stagesOf } from './case-dates.ts'
import { writeNote } from './case-notes.ts'
import { stampOf } from './event-stamp.ts'

/** 环节 with clocks of their own: begun and finished by record, in the order in which they really happened. */
export const caseStageHandlers = (): Pick<Handlers, 'cases.passStage'> => ({
  'cases.passStage': does((context, { caseId, stage, step, on, text }) => {
    const { db, today } = context
    const case_ = acting(context, caseId, 'pass-stage')
    if (!case_.ok) return case_
    const { state, matter } = case_.value
    const clock = stagesOf(db, matter, state, today).find(({ key }) => key === stage)
    if (clock === undefined) return fail('no-stage')
    const open = step === 'begin' ? clock.state === 'waiting' && clock.byRecord : clock.state === 'running'
    if (!open) return fail('stage-not-open', { name: clock.name })
    const earliest = clock.begunOn ?? state.acceptedOn ?? today
    if (on < earliest || on > today) return fail('bad-day', { from: earliest, to: today })
    const event: CaseEvent =
      step === 'begin'
        ? { type: 'stage-begun', ...stampOf(context), stage, on }
        : {
            type: 'stage-done',
            ...stampOf(context),
            stage,
            on,
            noteId: text === '' ? null : writeNote(context, { result: text }),
          }
    record(context, case_.value, event)
    return ok({})
  }),
})
