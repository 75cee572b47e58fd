import type { OutputOf } from '#shared/contract/index.ts'
import type { AlertKind } from '#shared/domain/case/alerts.ts'
import type { BoardTab } from '#shared/domain/case/board.ts'

type Alerts = OutputOf<'cases.alerts'>
export type AlertLine = Alerts['lines'][number]

/** The list on which the cases of an alert stand. */
const LIST_OF = {
  answer: 'objection',
  tell: 'received',
  stage: 'stage',
  deferral: 'deferred',
  collect: 'collect',
} as const satisfies Record<Exclude<AlertKind, 'due'>, BoardTab>

const LIST_OF_DUE = { overdue: 'overdue', today: 'today', near: 'next' } as const

export const listOfAlert = ({ kind, class: cls }: Pick<AlertLine, 'kind' | 'class'>): BoardTab =>
  kind === 'due' ? LIST_OF_DUE[cls] : LIST_OF[kind]

/** What other people have to do comes last, however long it has been. */
const OF_OTHERS: readonly AlertKind[] = ['deferral', 'collect']

/** Red is for what this hall has not done in time. */
export const isLate = ({ kind, class: cls }: Pick<AlertLine, 'kind' | 'class'>): boolean =>
  cls === 'overdue' && !OF_OTHERS.includes(kind)

/** What is said: nothing that was acknowledged; what presses most first. */
export const linesToSay = ({ lines }: Pick<Alerts, 'lines'>): readonly AlertLine[] => {
  const fresh = lines.filter((line) => line.fresh > 0)
  const ofOthers = (line: AlertLine): boolean => OF_OTHERS.includes(line.kind)
  return [...fresh.filter((line) => !ofOthers(line)), ...fresh.filter(ofOthers)]
}
