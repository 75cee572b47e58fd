import { instantAt } from '#shared/kernel/instant.ts'
import { openTestHall } from './test-hall.ts'
import type { Caller, TestHall } from './test-hall.ts'
import {
  acceptedCase,
  applicant,
  closedCase,
  comeTo,
  complete,
  drawAll,
  markLines,
  missing,
  notifiedCase,
  serve,
} from './visit-steps.ts'

/** Characters beyond the basic plane, and every sign that a table of text stumbles over. */
export const RARE_NAME = '𠮷野𬎆, "阿珍"\n(𪚥)'

const PASSWORD = 'yanshi-2026'
const TOLD = { way: 'phone', at: instantAt('2026-10-20', '10:00'), to: '林秀珍' } as const

const picture = {
  bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9]),
  mediaType: 'image/jpeg',
} as const

/** One that was told about the photo and asked for its identity card after all, which a supervisor let pass. */
const demandedCase = async (hall: TestHall, clerk: Caller): Promise<void> => {
  const { caseId } = await notifiedCase(clerk, 'old-age-allowance', ['photo'])
  hall.clock.pass(3600_000)
  const page = await clerk.call('intake.resume', { caseId })
  const asked = await clerk.call('intake.demand', {
    intakeId: page.id,
    revision: page.revision,
    line: 'resident-id',
    mark: missing,
    reason: '首次核对时漏看',
    approver: { login: 'chenli', password: PASSWORD },
  })
  const done = await markLines(clerk, asked, ({ key }) => (key === 'photo' ? complete : null))
  await clerk.call('intake.notify', { intakeId: done.id })
}

const extendedCase = async (clerk: Caller, caseId: string): Promise<void> => {
  await clerk.call('cases.extend', {
    caseId,
    scope: 'law',
    value: 10,
    reason: '需要检索的档案较多',
    progress: '已检索两个科室的档案',
    plan: '十日内完成其余检索',
    approver: '林主任',
    told: TOLD,
    recordLate: false,
  })
}

const archiveAll = async (hall: TestHall): Promise<void> => {
  const archivist = await hall.signIn('liufang', null, 'staff-2')
  const { batchId } = await archivist.call('archive.open', { year: 2026 })
  for (const to of ['sorting', 'numbering', 'locked'] as const)
    await archivist.call('archive.advance', { batchId, to })
  await drawAll(hall)
}

/**
 * Some weeks of a hall with one of everything a package tells of: 0001 closed and archived, 0002 paused, 0003 extended,
 * 0004 told and demanded more of, 0005 late and not decided, 0006 accepted with a paper that is not drawn yet; a number,
 * an appointment, a consultation, a picture of a material. It ends on 2026-10-20 at 15:00.
 */
export const openExportDay = async (): Promise<TestHall> => {
  const hall = await openTestHall('2026-09-17T09:00:00+08:00')
  const clerk = await hall.signIn('wangmin', 'counter-1')
  const admin = await hall.signIn('zhaoqian', null, 'staff-9')
  await serve(hall, clerk)
  hall.clock.pass(600_000)
  await closedCase(clerk, 'old-age-allowance', { ...applicant, name: RARE_NAME })
  await clerk.call('queue.finish', {})
  await admin.call('matters.saveSample', {
    matterCode: 'old-age-allowance',
    materialKey: 'photo',
    image: picture,
  })
  await drawAll(hall)
  await archiveAll(hall)
  const paused = await acceptedCase(clerk, 'government-information-request')
  const extended = await acceptedCase(clerk, 'government-information-request')
  await demandedCase(hall, clerk)
  await acceptedCase(clerk, 'legal-aid')
  await comeTo(hall, '2026-09-24T16:20:00+08:00')
  await clerk.call('cases.pause', {
    caseId: paused.caseId,
    procedure: '征求第三方和其他机关意见',
    from: '2026-09-24',
    reason: '涉及第三方商业秘密',
    approver: '林主任',
    expected: { value: 10, unit: 'working-day' },
  })
  await comeTo(hall, '2026-10-20T15:00:00+08:00')
  await extendedCase(clerk, extended.caseId)
  await drawAll(hall)
  await acceptedCase(clerk, 'old-age-allowance')
  return hall
}
