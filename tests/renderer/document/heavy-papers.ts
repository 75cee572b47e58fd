import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import * as intake from './sample-intake-snapshots.ts'
import { gap, line, notice, refusal } from './sample-snapshots.ts'

/** Long names, and names with characters outside the first plane of Unicode. */
export const HOUSEHOLD: readonly string[] = [
  ...['林秀珍', '阿卜杜热合曼·买买提吐尔逊', '阿依古丽·阿卜杜热合曼', '林国平', '帕提古丽·阿卜杜热合曼'],
  ...['𬭎𬎆', '龑䶮', '欧阳娜娜', '迪丽努尔·阿卜杜热合曼'],
]

const PARAGRAPH = {
  version: 3,
  text: '本中心工作日9:00—17:00办公，中午不休息；周六上午延时服务。\n监督电话0591-00000456。',
}

const gaps = (count: number) =>
  HOUSEHOLD.slice(0, count).map((owner, index) => ({
    ...gap(index + 1, index % 2 === 0 ? 'unclear' : 'missing'),
    name: '居民身份证',
    owner,
    obtainedFrom: '本人自备；遗失的，到户籍地派出所补领',
  }))

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...line(
      index + 1,
      index % 5 === 4 ? 'reused' : 'complete',
      index % 5 === 4 ? '2026-0102号办件中已交' : '',
    ),
    name: index % 3 === 0 ? '家庭经济状况核对授权书' : '疾病诊断材料（二级以上医院出具）',
    owner: HOUSEHOLD[index % HOUSEHOLD.length] ?? '',
  }))

/** Papers with so much on them that they run over their first page. */
export const heavyPapers = (): Record<string, DocumentSnapshot> => ({
  'notice-household': notice({
    gaps: gaps(9),
    checked: lines(24),
    receivedCount: 20,
    paragraph: PARAGRAPH,
    late: { slip: '青街收字〔2026〕000101号', enteredOn: '2026-09-18' },
  }),
  'receipt-many': intake.receipt({ received: lines(20), receivedCount: 20, paragraph: PARAGRAPH }),
  'deferral-many': intake.deferral({ items: gaps(9), paragraph: PARAGRAPH }),
  'redirection-many': intake.redirection({ checked: lines(20), paragraph: PARAGRAPH }),
  'originals-many': intake.originalsTaken({
    items: Array.from({ length: 30 }, (_, index) => ({
      position: index + 1,
      name: `结婚证（${HOUSEHOLD[index % HOUSEHOLD.length] ?? ''}）`,
      pieces: 2,
    })),
    stillKept: [{ name: '户口簿', pieces: 1 }],
    paragraph: PARAGRAPH,
  }),
  'refusal-long': refusal({
    reasons: '经核对，家庭人均月收入高于当地最低生活保障标准。'.repeat(40),
    sample: true,
    demo: true,
  }),
  'explanation-unnamed': intake.explanation({ applicant: null }),
  'register-many': intake.register({ count: 40 }),
  'month-report-many': intake.monthReport({
    rows: Array.from({ length: 40 }, (_, index) => intake.counted(`事项${String(index + 1)}`)),
  }),
  'outage-many': intake.outageForms({
    numbers: Array.from(
      { length: 20 },
      (_, index) => `青街收字〔2026〕${String(101 + index).padStart(6, '0')}号`,
    ),
  }),
})
