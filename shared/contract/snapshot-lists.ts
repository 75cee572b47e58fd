import { z } from 'zod'
import { dateText } from './define.ts'
import { head } from './snapshot-parts.ts'

/** 社区服务需求登记表, filled from the desk's log. */
export const needSnapshot = z.strictObject({
  kind: z.literal('need'),
  ...head,
  name: z.string(),
  phoneMasked: z.string(),
  address: z.string(),
  askedOn: dateText,
  needClass: z.string(),
  urgency: z.string(),
  description: z.string(),
  outcome: z.string(),
  provider: z.string(),
  confirmedBy: z.string(),
  answer: z.string(),
})

/** 空白授权委托书, with whatever is already known filled in; the rest is written by hand (民法典 165条). */
export const entrustmentFormSnapshot = z.strictObject({
  kind: z.literal('entrustment-form'),
  ...head,
  matterName: z.string(),
  principal: z.string(),
  agent: z.string(),
  relation: z.string(),
})

/** 空白需求登记表. */
export const needFormSnapshot = z.strictObject({ kind: z.literal('need-form'), ...head })

/** 停机收件单: one blank form for each number printed in advance; original and copy on one sheet. */
export const outageFormsSnapshot = z.strictObject({
  kind: z.literal('outage-forms'),
  ...head,
  numbers: z.array(z.string()).min(1),
})

/** 受理登记簿, A4 landscape. */
export const registerSnapshot = z.strictObject({
  kind: z.literal('register'),
  ...head,
  from: dateText,
  to: dateText,
  matter: z.string(),
  rows: z
    .array(
      z.strictObject({
        position: z.int(),
        number: z.string(),
        receivedOn: z.string(),
        matterName: z.string(),
        applicant: z.string(),
        acceptanceNumber: z.string(),
        acceptedOn: z.string(),
        due: z.string(),
        finishedOn: z.string(),
        status: z.string(),
        staff: z.string(),
      }),
    )
    .min(1),
})

/** 月报: 收件、受理、办结、超期 by matter. */
export const monthReportSnapshot = z.strictObject({
  kind: z.literal('month-report'),
  ...head,
  month: z.string(),
  rows: z.array(
    z.strictObject({
      matterName: z.string(),
      field: z.string(),
      received: z.int(),
      accepted: z.int(),
      deemed: z.int(),
      notified: z.int(),
      declined: z.int(),
      finished: z.int(),
      finishedLate: z.int(),
      overdue: z.int(),
    }),
  ),
})

export const catalogueSnapshot = z.strictObject({
  kind: z.literal('catalogue'),
  ...head,
  groups: z.array(
    z.strictObject({
      fonds: z.string(),
      category: z.string(),
      year: z.int(),
      retention: z.string(),
      organ: z.string(),
      items: z.array(
        z.strictObject({
          position: z.int(),
          code: z.string(),
          documentNumber: z.string(),
          responsible: z.string(),
          title: z.string(),
          date: z.string(),
          pages: z.int(),
          remark: z.string(),
        }),
      ),
    }),
  ),
})
