import type { OutageBlock, OutageSlip } from '#shared/contract/outage.ts'
import { formatDocumentNumber } from '#shared/domain/document/document-number.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { toPlainDate } from '#shared/kernel/plain-date.ts'
import { answers, does } from '../context.ts'
import type { Handlers } from '../context.ts'
import { readProfile } from '../store/hall.ts'
import {
  blankSlips,
  findSlip,
  insertBlock,
  readBlocks,
  readSlips,
  slipBeingEntered,
  voidSlip,
} from '../store/outage.ts'
import type { BlockRow, SlipRow } from '../store/outage.ts'
import { drawNumber } from '../store/series.ts'
import { issueDocument } from './issue-document.ts'

const slipView = (slip: SlipRow): OutageSlip => ({
  number: slip.number,
  state: slip.state,
  caseId: slip.caseId,
  caseNumber: slip.caseNumber,
  settledAt: slip.settledAt,
  staffName: slip.staffName,
  reason: slip.reason,
})

const blockView = (block: BlockRow, slips: readonly SlipRow[]): OutageBlock => {
  const views = slips.map(slipView)
  return {
    id: block.id,
    firstNumber: views[0]?.number ?? '',
    lastNumber: views.at(-1)?.number ?? '',
    preparedAt: block.preparedAt,
    staffName: block.staffName,
    documentId: block.documentId,
    slips: views,
  }
}

/**
 * 停电停机预案: 收件凭证 numbers printed on blank forms before the lights go out. A number is drawn from the one series
 * of receipts, so that what is taken in on paper needs no numbering of its own, and every one is accounted for:
 * entered with its case, void with its reason, or still blank.
 */
export const outageHandlers = (): Pick<Handlers, 'outage.blocks' | 'outage.prepare' | 'outage.void'> => ({
  'outage.blocks': answers(({ db }) => {
    const slips = Map.groupBy(readSlips(db), (slip) => slip.blockId)
    return ok({
      blocks: readBlocks(db).map((block) => blockView(block, slips.get(block.id) ?? [])),
      blank: blankSlips(db),
    })
  }),

  'outage.prepare': does((context, { count }) => {
    const { db, ids, now, today, session } = context
    if (session === null) return fail('signed-out')
    const profile = readProfile(db)
    const { year } = toPlainDate(today)
    const slips = Array.from({ length: count }, () => {
      const serial = drawNumber(db, 'document receipt', String(year))
      const number = formatDocumentNumber({
        organShort: profile.organShort,
        kind: 'receipt',
        year,
        serial,
        width: profile.numberWidth,
        padded: profile.numberPadded,
      })
      return { serial, number }
    })
    const document = issueDocument(
      context,
      { kind: 'outage-forms', numbers: slips.map(({ number }) => number) },
      { caseId: null, batchId: null, sample: false, print: true },
    )
    const id = ids.next()
    insertBlock(db, {
      id,
      year,
      firstSerial: slips[0]?.serial ?? 0,
      lastSerial: slips.at(-1)?.serial ?? 0,
      preparedAt: now,
      staffId: session.staffId,
      documentId: document.id,
      slips,
    })
    context.audit('outage.prepare', id, `${slips[0]?.number ?? ''} ${count}`)
    const block = readBlocks(db).find((row) => row.id === id)
    if (block === undefined) throw new Error(`no block ${id}`)
    return ok(
      blockView(
        block,
        readSlips(db).filter((slip) => slip.blockId === id),
      ),
    )
  }),

  'outage.void': does(({ db, now, session, audit, touch }, { number, reason }) => {
    if (session === null) return fail('signed-out')
    const slip = findSlip(db, number)
    if (slip === undefined) return fail('no-slip')
    if (slip.state !== 'blank' || slipBeingEntered(db, number))
      return fail('slip-settled', { state: slip.state })
    voidSlip(db, number, { staffId: session.staffId, reason, at: now })
    audit('outage.void', slip.blockId, number)
    touch('documents')
    return ok({})
  }),
})
