import type { CaseEvent } from '#shared/domain/case/case-event.ts'
import { deferredKeys, openGapKeys, recordedLines } from '#shared/domain/intake/returning.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { does } from '../context.ts'
import type { CommandContext, Handlers } from '../context.ts'
import { findCase } from '../store/cases.ts'
import { findCounter } from '../store/hall.ts'
import { deleteIntake, parkIntake } from '../store/intakes.ts'
import { findSlip } from '../store/outage.ts'
import { endVisit } from '../store/visits.ts'
import { counterPlaceText, signatureText } from '../wording/documents.ts'
import { fileForArchive } from './archive-filing.ts'
import { readCasePeople } from './case-people.ts'
import { stampOf, stampOfSecond } from './event-stamp.ts'
import { readyFor } from './intake-desk.ts'
import { conclude } from './intake-outcome.ts'
import type { Ending } from './intake-outcome.ts'
import {
  applicantBlock,
  issueAcceptance,
  issueNotAccepted,
  issueNotice,
  issueRedirection,
  noticeOf,
} from './intake-papers.ts'
import { isOnTheSpot } from './intake-view.ts'
import { issueDocument } from './issue-document.ts'
import { issueCommitment, issueReceipt } from './receipt-papers.ts'
import type { Standing } from './standing.ts'
import { onCurrent } from './ticket-actions.ts'

/** 受理, with the commitment before it where something is promised for later. */
const accepting = (context: CommandContext, standing: Standing, caseId: string): Ending => {
  const gaps = deferredKeys(standing.lines)
  const commitment = gaps.length === 0 ? null : issueCommitment(context, standing, caseId)
  const document = issueAcceptance(context, standing, caseId, commitment)
  const accepted: CaseEvent = {
    type: 'accepted',
    ...stampOfSecond(context),
    documentId: document.id,
    acceptedOn: standing.acceptedOn,
  }
  if (commitment === null || standing.deferUntil === null) return { document, events: [accepted] }
  return {
    document,
    events: [
      {
        type: 'deferred',
        ...stampOf(context),
        gaps,
        until: standing.deferUntil.date,
        documentId: commitment.id,
      },
      accepted,
    ],
  }
}

/** How an intake ends; each way is the visit's one result. */
export const intakeEndHandlers = (): Pick<
  Handlers,
  | 'intake.notify'
  | 'intake.accept'
  | 'intake.receive'
  | 'intake.finish'
  | 'intake.supply'
  | 'intake.decline'
  | 'intake.redirect'
  | 'intake.end'
> => ({
  'intake.notify': does((context, { intakeId }) => {
    const ready = readyFor(context, intakeId, 'notice')
    if (!ready.ok) return ready
    const standing = ready.value
    const { row, earlier, purpose } = standing
    const later = purpose === 'return' ? earlier : null
    const gaps = openGapKeys(standing.lines)
    const told = new Set([...(later?.state.openGaps ?? []), ...Object.keys(row.body.demands)])
    // A gap beyond what was told and without a cause of its own cannot be told now.
    if (later !== null && gaps.some((key) => !told.has(key))) return fail('not-ready', { next: 'notice' })
    return ok(
      conclude(context, standing, later === null ? 'notified' : 'supplemented', (caseId) => {
        const before = later === null ? null : noticeOf(context, caseId)
        const document = issueNotice(context, standing, caseId, before)
        const paper = { documentId: document.id, gaps }
        return {
          document,
          events: [
            later === null
              ? { type: 'notified', ...stampOf(context), ...paper, signature: null }
              : { type: 'remaining-told', ...stampOf(context), ...paper },
          ],
        }
      }),
    )
  }),

  'intake.accept': does((context, { intakeId }) => {
    const ready = readyFor(context, intakeId, 'accept')
    if (!ready.ok) return ready
    if (ready.value.entrustmentMissing) return fail('entrustment-missing')
    return ok(conclude(context, ready.value, 'accepted', (caseId) => accepting(context, ready.value, caseId)))
  }),

  'intake.receive': does((context, { intakeId }) => {
    const ready = readyFor(context, intakeId, null)
    if (!ready.ok) return ready
    const standing = ready.value
    if (standing.next.step === 'fill') return fail('not-ready', { next: 'fill' })
    if (standing.purpose !== 'first' || standing.tellBy === null) return fail('not-for-examination')
    if (standing.entrustmentMissing) return fail('entrustment-missing')
    if (!standing.lines.some((line) => line.mark?.state === 'complete'))
      return fail('not-ready', { next: 'check' })
    return ok(
      conclude(context, standing, 'received', (caseId) => {
        // During an outage the person was given the slip: it is the receipt.
        const slip = standing.row.late === null ? undefined : findSlip(context.db, standing.row.late.slip)
        const document = issueReceipt(context, standing, caseId, 'examination', slip)
        return {
          document,
          events: [{ type: 'taken-in', ...stampOf(context), documentId: document.id }],
        }
      }),
    )
  }),

  'intake.finish': does((context, { intakeId, receiver, signature }) => {
    const ready = readyFor(context, intakeId, 'accept')
    if (!ready.ok) return ready
    const standing = ready.value
    if (!isOnTheSpot(standing) || deferredKeys(standing.lines).length > 0) return fail('not-on-the-spot')
    if (standing.entrustmentMissing) return fail('entrustment-missing')
    const { matter, row, acceptedOn } = standing
    const outcome = conclude(context, standing, 'finished', (caseId) => {
      const document = issueDocument(
        context,
        {
          kind: 'decision',
          ...applicantBlock(row.body, matter, standing.receivedAt, row.late),
          acceptanceNumber: '',
          acceptedOn,
          decidedOn: context.today,
          decidedBy: matter.decidedBy,
          result: matter.result,
          reasons: '',
          lateReason: '',
          onTheSpot: { receiver, signature: signatureText(signature) },
          remedies: [],
        },
        { caseId, batchId: null, sample: matter.sample, print: true },
      )
      const stamp = stampOfSecond(context)
      return {
        document,
        events: [
          { type: 'accepted', ...stamp, documentId: null, acceptedOn },
          {
            type: 'decided',
            ...stamp,
            outcome: 'granted',
            reasons: '',
            lateReason: '',
            documentId: document.id,
            decidedOn: context.today,
          },
          { type: 'delivered', ...stamp, way: 'in-person', receiver, signature, documentId: null },
          { type: 'closed', ...stampOfSecond(context), uncollected: null },
        ],
      }
    })
    const file = findCase(context.db, outcome.caseId)
    const people = file === undefined ? null : readCasePeople(context.db, file.payloadId)
    if (file !== undefined && people !== null) fileForArchive(context, file, matter, people)
    return ok(outcome)
  }),

  'intake.supply': does((context, { intakeId }) => {
    const ready = readyFor(context, intakeId, 'supply')
    if (!ready.ok) return ready
    const standing = ready.value
    const told = standing.lines.filter((line) => line.told)
    const lines = recordedLines(told.filter((line) => line.mark !== null))
    const open = told.filter((line) => line.mark === null && !line.covered).map((line) => line.key)
    return ok(
      conclude(context, standing, 'supplemented', (caseId) => {
        const document = issueReceipt(context, standing, caseId, 'supplement', undefined)
        return {
          document,
          events: [
            {
              type: 'supplied',
              ...stampOf(context),
              visitId: standing.row.visitId,
              lines,
              open,
              documentId: document.id,
            },
          ],
        }
      }),
    )
  }),

  'intake.decline': does((context, { intakeId, reason, rightPlace }) => {
    const ready = readyFor(context, intakeId, null)
    if (!ready.ok) return ready
    const standing = ready.value
    if (standing.next.step === 'fill' || standing.purpose === 'supply')
      return fail('not-ready', { next: standing.next.step })
    return ok(
      conclude(context, standing, 'declined', (caseId) => {
        const document = issueNotAccepted(context, standing, caseId, reason, rightPlace)
        return {
          document,
          events: [{ type: 'declined', ...stampOf(context), documentId: document.id, reason, rightPlace }],
        }
      }),
    )
  }),

  'intake.redirect': does((context, { intakeId, counterId, place, reason, outside }) => {
    const ready = readyFor(context, intakeId, null)
    if (!ready.ok) return ready
    const { db, now } = context
    const { row } = ready.value
    const counter = counterId === null ? undefined : findCounter(db, counterId)
    if ((counterId !== null && counter === undefined) || (counterId === null && place === ''))
      return fail('no-target')
    const target = counter === undefined ? place : counterPlaceText(counter)
    const document = issueRedirection(context, ready.value, {
      text: target,
      reason,
      outside: counter === undefined ? (outside ?? { contact: '', procedure: '', requirements: [] }) : null,
    })
    if (counter !== undefined) {
      // 衔接: the number goes to the other counter, and the page with it; the visit goes on there.
      if (row.ticketId === null) return fail('no-ticket')
      const moved = onCurrent(context, 'transfer', (at, ticket) => ({
        type: 'transferred',
        version: 2,
        at: now,
        ...at,
        toCategoryId: null,
        toCounterId: counter.id,
        note: reason,
        place: null,
        returnTo: ticket.returnTo,
      }))
      if (!moved.ok) return fail('no-ticket')
      parkIntake(db, row.ticketId)
    } else {
      deleteIntake(db, row.id)
      endVisit(db, row.visitId, { at: now, result: 'redirected', note: target, caseId: row.caseId })
    }
    context.audit('intake.redirect', row.visitId, document.number)
    context.touch('queue', 'session')
    return ok({ documentId: document.id, documentNumber: document.number })
  }),

  'intake.end': does((context, { intakeId, result, note }) => {
    const ready = readyFor(context, intakeId, null)
    if (!ready.ok) return ready
    const { row } = ready.value
    deleteIntake(context.db, row.id)
    endVisit(context.db, row.visitId, {
      at: context.now,
      result: row.purpose === 'examine' ? 'examined' : result,
      note,
      caseId: row.caseId,
    })
    context.audit(`intake.${result}`, row.visitId)
    context.touch('queue', 'session')
    return ok({})
  }),
})
