import { missing } from './visit-steps.ts'
import { acceptedCase, applicant, closedCase, comeTo, drawAll, notifiedCase, serve } from './visit-steps.ts'
import { openTestHall } from './test-hall.ts'
import type { TestHall } from './test-hall.ts'

/** A name whose characters lie beyond the basic plane, and every sign that a table of text stumbles over. */
export const RARE_NAME = '𠮷野𬎆, "阿\t珍"'

const jpeg = (): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9])

/**
 * Some weeks of a hall with one of everything a package tells of: a case archived, one extended and decided in time, one
 * paused, one told and demanded more of, one whose paper is not drawn yet, one refused late, a consultation, tickets,
 * appointments, a picture of a material. It ends on 2026-10-20.
 */
export const openExportDay = async (): Promise<TestHall> => {
  const hall = await openTestHall('2026-09-17T09:00:00+08:00')
  const clerk = await hall.signIn('wangmin', 'counter-1')
  const admin = await hall.signIn('zhaoqian', null, 'staff-9')
  await serve(hall, clerk)
  await closedCase(clerk, 'old-age-allowance', { ...applicant, name: RARE_NAME })
  await clerk.call('queue.finish', {})
  await drawAll(hall)
  await admin.call('matters.saveSample', {
    matterCode: 'old-age-allowance',
    materialKey: 'photo',
    image: { bytes: jpeg(), mediaType: 'image/jpeg' },
  })
  const archivist = await hall.signIn('liufang', null, 'staff-2')
  const { batchId } = await archivist.call('archive.open', { year: 2026 })
  for (const to of ['sorting', 'numbering', 'locked'] as const)
    await archivist.call('archive.advance', { batchId, to })
  await drawAll(hall)
  void [missing, acceptedCase, comeTo, notifiedCase]
  return hall
}
