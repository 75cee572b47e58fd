import type { ReadDb } from '../../store/database.ts'
import type { DocumentRow } from '../../store/documents.ts'
import { lateCases, readBlocks, readSlips } from '../../store/outage.ts'

/**
 * Receipt numbers printed in advance (停电停机预案) belong to the one series of receipts, whether a form is still blank,
 * void, or entered. These are the serials that no receipt document carries itself, by year.
 */
export const slipSerials = (
  db: ReadDb,
  receipts: readonly Pick<DocumentRow, 'year' | 'serial'>[],
): Map<number, number[]> => {
  const carried = new Set(receipts.map(({ year, serial }) => `${year} ${serial}`))
  const serials = new Map<number, number[]>()
  for (const { year, serial } of readSlips(db))
    if (!carried.has(`${year} ${serial}`)) serials.set(year, [...(serials.get(year) ?? []), serial])
  return serials
}

/** How many numbers of a year's receipts are accounted for, by a document, a slip or (entered) both. */
export const countReceiptNumbers = (db: ReadDb, year: number): number =>
  db.get<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT serial FROM document WHERE kind = 'receipt' AND year = ?
       UNION SELECT serial FROM outage_slip WHERE year = ?)`,
    year,
    year,
  )?.n ?? 0

/** Every slip is accounted for once, and a case entered afterwards and its slip name each other. */
export const checkOutage = (
  db: ReadDb,
  receipts: readonly Pick<DocumentRow, 'year' | 'serial' | 'caseId'>[],
  blame: (problem: string) => void,
): number => {
  const slips = readSlips(db)
  const receiptOf = new Map(receipts.map((row) => [`${row.year} ${row.serial}`, row]))
  const caseOfSlip = new Map(lateCases(db).map(({ slip, caseId }) => [slip, caseId]))
  for (const { year, serial, number, state, caseId } of slips) {
    const receipt = receiptOf.get(`${year} ${serial}`)
    if (state !== 'entered' && receipt !== undefined)
      blame(`slip ${number}: ${state}, but a receipt carries its number`)
    if (state === 'entered' && receipt !== undefined && receipt.caseId !== caseId)
      blame(`slip ${number}: the receipt with its number belongs to another case`)
    const named = caseOfSlip.get(number) ?? null
    if ((state === 'entered' ? caseId : null) !== named)
      blame(`slip ${number}: ${state} for ${String(caseId)}, events say ${String(named)}`)
  }
  const known = new Set(slips.map(({ number }) => number))
  for (const [number, caseId] of caseOfSlip)
    if (!known.has(number)) blame(`case ${caseId}: its slip ${number} was never prepared`)
  for (const { id, firstSerial, lastSerial } of readBlocks(db)) {
    const serials = slips.filter(({ blockId }) => blockId === id).map(({ serial }) => serial)
    const whole = serials.length === lastSerial - firstSerial + 1 && serials[0] === firstSerial
    if (!whole) blame(`block ${id}: its slips are not ${firstSerial} to ${lastSerial}`)
  }
  return slips.length
}
