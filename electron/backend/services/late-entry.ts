import { fail, ok } from '#shared/kernel/result.ts'
import { doesAfter } from '../context.ts'
import type { Handlers } from '../context.ts'
import { findCatalogued } from '../store/matters.ts'
import { findSlip, slipBeingEntered } from '../store/outage.ts'
import { beginIntake, deskOf, EMPTY_INTAKE } from './intake-desk.ts'
import { missingIn } from './matters.ts'
import { supervisorOf } from './supervisor.ts'

/**
 * 补录: what was taken on a pre-printed form while the machine stood still is entered as an ordinary intake that keeps
 * both times, the reason and who agreed. Limits run from the day on the paper. The form's number is used up only
 * when the intake is concluded, so an entry that is given up leaves it blank.
 */
export const lateEntryHandlers = (): Pick<Handlers, 'intake.openLate'> => ({
  'intake.openLate': doesAfter(
    (context, { approver }) => supervisorOf(context, approver),
    (context, { matterCode, slip, receivedAt, reason }, approval) => {
      const { db, now, audit } = context
      if (!approval.ok) return approval
      const catalogued = findCatalogued(db, matterCode)
      if (catalogued === undefined) return fail('no-matter')
      const missing = missingIn(catalogued, context.around.demo)
      if (missing.length > 0) return fail('matter-inactive', { missing: missing.join(' ') })
      const desk = deskOf(context)
      if (!desk.ok) return desk
      const prepared = findSlip(db, slip)
      if (prepared === undefined) return fail('no-slip')
      if (prepared.state !== 'blank') return fail('slip-settled', { state: prepared.state })
      if (slipBeingEntered(db, slip)) return fail('slip-settled', { state: 'open' })
      // Nothing was received tomorrow, and nothing on a form that was not printed yet.
      if (receivedAt > now || receivedAt < prepared.preparedAt)
        return fail('not-in-the-past', { why: receivedAt > now ? 'future' : 'before-form' })
      const { code, version } = catalogued.matter
      const view = beginIntake(context, desk.value, {
        caseId: null,
        matterCode: code,
        matterVersion: version,
        purpose: 'first',
        receivedAt,
        late: { slip, receivedAt, enteredAt: now, reason, approverId: approval.value.staffId },
        body: EMPTY_INTAKE,
      })
      audit('intake.openLate', view.visitId, `${slip} ${approval.value.staffId}`)
      return ok(view)
    },
  ),
})
