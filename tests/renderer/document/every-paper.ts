import type { DocumentKind } from '#shared/domain/document/document-kind.ts'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import * as intake from './sample-intake-snapshots.ts'
import * as paper from './sample-snapshots.ts'
import * as time from './sample-time-snapshots.ts'

/** One paper of each kind; a kind without one does not compile. */
export const EVERY_PAPER: Readonly<Record<DocumentKind, (changes?: paper.Changes) => DocumentSnapshot>> = {
  receipt: intake.receipt,
  notice: paper.notice,
  remaining: paper.remaining,
  acceptance: paper.acceptance,
  deferral: intake.deferral,
  'not-accepted': paper.notAccepted,
  explanation: intake.explanation,
  redirection: intake.redirection,
  'originals-taken': intake.originalsTaken,
  'originals-returned': intake.originalsReturned,
  need: intake.need,
  extension: time.extension,
  'special-procedure': time.specialProcedure,
  resumption: time.resumption,
  referral: time.referral,
  'returned-above': time.returnedAbove,
  'objection-answer': time.objectionAnswer,
  decision: paper.decision,
  refusal: paper.refusal,
  delivery: paper.delivery,
  catalogue: paper.catalogue,
  'entrustment-form': intake.entrustmentForm,
  'need-form': intake.needForm,
  'outage-forms': intake.outageForms,
  register: intake.register,
  'month-report': intake.monthReport,
  progress: time.progress,
  'morning-list': time.morningList,
  'due-explanation': time.dueExplanation,
  'day-end': time.dayEnd,
}
