import { MOST_IN_LIST_WORKBOOK } from '#shared/contract/case-list.ts'
import type { FoundRow } from '#shared/contract/case-list.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { Sheet, SheetColumn, SheetValue } from '../adapters/workbook.ts'
import { listCases } from '../store/case-list.ts'
import type { ReadDb } from '../store/database.ts'
import {
  CASE_HEAD,
  CASE_SHEET,
  limitText,
  PAUSED,
  provisionalText,
  OTHER_WORDS,
  STAGE_WORDS,
  tellByText,
} from '../wording/case-list.ts'
import { nextText, staffText } from '../wording/morning-list.ts'
import { foundRows } from './found-rows.ts'
import { readQuestion } from './case-question.ts'
import type { CaseListOrder } from './workbook-order.ts'

/** The applicant, and beside it through whom or by which paper the case was found. */
const applicantText = ({ applicantMasked, found }: FoundRow): string =>
  [
    applicantMasked,
    ...(found?.others ?? []).map(({ who, nameMasked }) => `${OTHER_WORDS[who]} ${nameMasked}`),
    ...(found?.papers ?? []),
  ].join(' ')

const dueText = ({ due, tellBy, provisional }: FoundRow): string => {
  if (due !== null) return provisional ? provisionalText(due) : due
  return tellBy === null ? '' : tellByText(tellBy)
}

/** The columns of the screen, in its order. */
const COLUMNS: readonly {
  readonly field: keyof typeof CASE_HEAD
  readonly width: number
  readonly kind: SheetColumn['kind']
  readonly value: (row: FoundRow, today: DateText) => SheetValue
}[] = [
  {
    field: 'limit',
    width: 17,
    kind: 'text',
    value: ({ paused, urgency }) =>
      paused !== null && urgency.kind === 'none' ? PAUSED : limitText(urgency),
  },
  { field: 'due', width: 22, kind: 'text', value: dueText },
  { field: 'received', width: 12, kind: 'date', value: ({ receivedOn }) => receivedOn },
  { field: 'matter', width: 36, kind: 'text', value: ({ matterName }) => matterName },
  { field: 'applicant', width: 14, kind: 'text', value: applicantText },
  {
    field: 'stage',
    width: 17,
    kind: 'text',
    value: ({ paused, stage, status }) => paused?.procedure ?? stage?.name ?? STAGE_WORDS[status],
  },
  { field: 'next', width: 30, kind: 'text', value: nextText },
  { field: 'staff', width: 14, kind: 'text', value: staffText },
  { field: 'number', width: 14, kind: 'text', value: ({ number }) => number },
]

/** The table of the workbook: the same rows, read again in one snapshot, by a worker. */
export const caseListSheet = (db: ReadDb, { asked, today }: CaseListOrder): Sheet => {
  const read = readQuestion(db, asked, today)
  const most = MOST_IN_LIST_WORKBOOK
  const cases = read.ok ? listCases(db, read.value.question, { offset: 0, limit: most, most }).cases : []
  const rows = foundRows({ db, today }, cases, read.ok ? read.value.typed : null)
  return {
    name: CASE_SHEET,
    columns: COLUMNS.map(({ field, width, kind }) => ({ title: CASE_HEAD[field], width, kind })),
    rows: rows.map((row) => COLUMNS.map(({ value }) => value(row, today))),
    totals: null,
  }
}
