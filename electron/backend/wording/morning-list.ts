import type { CaseRow, Urgency } from '#shared/contract/case-view.ts'
import { caseNext } from '#shared/domain/case/case-next.ts'
import type { MorningGroup } from '#shared/domain/case/morning-list.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { dayText } from './dates.ts'
import { counterText } from './documents.ts'
import { PROVISIONAL, STATUS_WORDS } from './registers.ts'

/** Words of 晨会清单. */

export const GROUP_TITLES = {
  overdue: '逾期',
  today: '今日到期',
  next: '下一工作日前到期',
  objection: '异议待答复',
  stage: '环节到期',
  paused: '暂停',
  returned: '上级退件',
  deferral: '容缺到期',
  collect: '待领取',
} as const satisfies Record<MorningGroup, string>

/** 全部窗口, 3号窗口, 王敏 */
export const WHOLE_HALL = '全部窗口'
export const NO_COUNTER = '本窗口（未占用窗口）'
export const counterScopeText = (number: number | null): string =>
  number === null ? NO_COUNTER : counterText(number)

const lateText = (urgency: Urgency): string | null => {
  if (urgency.kind !== 'overdue') return null
  return urgency.workingDays === 0 ? '逾期' : `逾期${urgency.workingDays}个工作日`
}

const BASIS = { promised: '承诺办结', legal: '法定办结' } as const

/** What the date of a row is the limit of; how late it is where it has passed. */
export const limitWords = (group: MorningGroup, row: CaseRow): string => {
  const late = lateText(row.urgency)
  switch (group) {
    case 'overdue':
    case 'today':
    case 'next':
      return late ?? (row.dueBasis === null ? '办结' : BASIS[row.dueBasis])
    case 'objection':
      return late ?? '答复异议'
    case 'stage':
      return late ?? '环节期限'
    case 'paused':
      return '暂停'
    case 'returned':
      return row.returnedOn === null ? '退件' : `${dayText(row.returnedOn)}退件`
    case 'deferral':
      return '补交容缺材料'
    case 'collect':
      return row.decidedOn === null ? '已决定' : `${dayText(row.decidedOn)}决定`
    default:
      return assertNever(group)
  }
}

/** The last day a row of a group is about; '' where there is none. */
export const lastDayOf = (group: MorningGroup, row: CaseRow): string => {
  switch (group) {
    case 'overdue':
    case 'today':
    case 'next':
      return `${row.due ?? ''}${row.provisional ? PROVISIONAL : ''}`
    case 'objection':
      return row.answerBy ?? ''
    case 'stage':
      return row.stage?.due ?? ''
    case 'deferral':
      return row.deferredUntil ?? ''
    case 'paused':
    case 'returned':
    case 'collect':
      return ''
    default:
      return assertNever(group)
  }
}

/** 环节: the procedure while it is paused, the stage that runs, else where the case stands. */
export const stageText = ({ paused, stage, status }: CaseRow): string =>
  paused?.procedure ?? stage?.name ?? STATUS_WORDS[status]

/** 下一步 in words. */
export const nextText = (row: CaseRow, today: DateText): string => {
  const next = caseNext(row, today)
  switch (next.key) {
    case 'supplement':
      return `待补正，还缺${next.gaps}项`
    case 'answer':
      return `待答复异议，最迟${dayText(next.day)}`
    case 'answerLate':
      return '待答复异议；逾期须说明原因'
    case 'paused':
      return `${dayText(next.day)}起暂停，恢复后推算`
    case 'returned':
      return `${dayText(next.day)}上级退件，待补充后重报`
    case 'stage':
      return `本环节最迟${dayText(next.day)}完成`
    case 'stageLate':
      return `本环节${dayText(next.day)}已到期`
    case 'deliverBy':
      return `待送达或领取，最迟${dayText(next.day)}`
    case 'supply':
      return `待补交容缺材料，最迟${dayText(next.day)}`
    case 'supplyLate':
      return `容缺材料${dayText(next.day)}到期未补`
    case 'recount':
      return `载入${next.year}年日历后重算`
    case 'examine':
      return '待审查材料'
    case 'examineDeemed':
      return '待审查；逾期未告知即为受理'
    case 'examineLate':
      return '待审查；已过最迟告知日'
    case 'accept':
      return '补正已齐，待受理'
    case 'decide':
      return '待登记结果'
    case 'decideLate':
      return '待登记结果；逾期须说明原因'
    case 'deliver':
      return '待送达或领取'
    case 'close':
      return '待办结'
    case 'none':
      return ''
    default:
      return assertNever(next)
  }
}

/** 王敏 3号 */
export const staffText = ({ staffName, counterNumber }: CaseRow): string =>
  counterNumber === null ? staffName : `${staffName} ${counterNumber}号`
