import { describe, expect, it } from 'vitest'
import { applicableLines, checklistCounts, reconcile } from '#shared/domain/intake/checklist.ts'
import type { Mark } from '#shared/domain/intake/mark.ts'
import { deferredKeys, openGapKeys, recordedLines, returningLines } from '#shared/domain/intake/returning.ts'
import { material, matterWith, subjectWith, yesNo } from '#tests/support/matters.ts'

const complete: Mark = { state: 'complete' }
const missing: Mark = { state: 'missing', what: '未带', remedy: '带来' }
const expired: Mark = { state: 'defective', defect: 'expired', what: '已到期', remedy: '续签' }

const matter = matterWith({
  questions: [yesNo('ill', { namesMembers: true })],
  materials: [
    material('form'),
    material('id', { owner: 'each-person', exemptions: ['数据共享可以取得'] }),
    material('book', { owner: 'household' }),
    material('lease', { oneOf: 'address', standard: '二选一', obtainedFrom: '出租人' }),
    material('deed', { oneOf: 'address' }),
    material('diagnosis', { owner: 'named-member', namedBy: 'ill' }),
    material('agent-id', { owner: 'agent' }),
  ],
})
const subject = subjectWith({ presence: 'agent', answers: { ill: true }, named: { ill: ['m1'] } })
const lines = applicableLines(matter, subject)
const firstVisit = reconcile(
  lines,
  {
    form: complete,
    'id@applicant': complete,
    'id@m1': complete,
    'id@m2': missing,
    book: complete,
    lease: expired,
    'diagnosis@m1': complete,
    'agent-id': complete,
  },
  {},
)
const recorded = recordedLines(firstVisit)
const open = openGapKeys(firstVisit)
const people = subject
const again = (marks: Record<string, Mark>, openGaps = open) =>
  returningLines(recorded, openGaps, { matter, people, marks, demanded: new Set() })

describe('what a case keeps of the checklist', () => {
  it('names owners by kind or member id, never by name', () => {
    expect(recorded.map((line) => [line.key, line.owner])).toEqual([
      ['form', 'applicant'],
      ['id@applicant', 'applicant'],
      ['id@m1', 'm1'],
      ['id@m2', 'm2'],
      ['book', 'household'],
      ['lease', 'applicant'],
      ['deed', 'applicant'],
      ['diagnosis@m1', 'm1'],
      ['agent-id', 'agent'],
    ])
    expect(JSON.stringify(recorded)).not.toMatch(/陈桂|李国强|李晓雯/)
  })

  it('records an unmarked alternative of a gap as missing too, since it may close the gap later', () => {
    expect(recorded.find((line) => line.key === 'deed')?.mark).toEqual({
      state: 'missing',
      what: '',
      remedy: '',
    })
    expect(open).toEqual(['id@m2', 'lease', 'deed'])
  })

  it('leaves out an unmarked alternative that was not needed', () => {
    const marks = Object.fromEntries(
      lines.filter((line) => line.key !== 'deed').map(({ key }) => [key, complete]),
    )
    expect(recordedLines(reconcile(lines, marks, {})).map((line) => line.key)).not.toContain('deed')
  })

  it('refuses a checklist that was not checked to the end', () => {
    expect(() => recordedLines(reconcile(lines, { form: complete }, {}))).toThrow('id@applicant')
  })

  it('leaves out what no longer applies', () => {
    const form = lines[0]!
    const old = lines.find((line) => line.key === 'book')!
    const now = reconcile([form], { form: complete, book: complete }, { book: old })
    expect(recordedLines(now).map((line) => line.key)).toEqual(['form'])
  })
})

describe('coming back with missing materials (R-004)', () => {
  it('shows the same lines with the same words; only what was told is open again', () => {
    const back = again({})
    expect(back.map(({ key, told, mark }) => [key, told, mark?.state ?? null])).toEqual([
      ['form', false, 'complete'],
      ['id@applicant', false, 'complete'],
      ['id@m1', false, 'complete'],
      ['id@m2', true, null],
      ['book', false, 'complete'],
      ['lease', true, null],
      ['deed', true, null],
      ['diagnosis@m1', false, 'complete'],
      ['agent-id', false, 'complete'],
    ])
    const bare = ({
      key,
      name,
      owner,
      form,
      copies,
      standard,
      obtainedFrom,
      exemptions,
      oneOf,
    }: (typeof back)[number]) => ({
      key,
      name,
      owner,
      form,
      copies,
      standard,
      obtainedFrom,
      exemptions,
      oneOf,
    })
    expect(back.map(bare)).toEqual(firstVisit.map(bare))
    expect(checklistCounts(back)).toMatchObject({ total: 8, complete: 6, unchecked: 2 })
  })

  it('ignores a mark for anything that was not told', () => {
    expect(again({ form: missing }).find((line) => line.key === 'form')?.mark).toEqual(complete)
  })

  it('closes a gap by any of its alternatives', () => {
    const back = again({ 'id@m2': complete, deed: complete })
    expect(openGapKeys(back)).toEqual([])
    expect(back.find((line) => line.key === 'lease')?.covered).toBe(true)
  })

  it('leaves open only what is still missing, and asks only that the next time', () => {
    const back = again({ 'id@m2': complete, lease: missing })
    expect(openGapKeys(back)).toEqual(['lease', 'deed'])
    const third = returningLines(recordedLines(back), openGapKeys(back), {
      matter,
      people,
      marks: {},
      demanded: new Set(),
    })
    expect(third.flatMap((line) => (line.told ? [line.key] : []))).toEqual(['lease', 'deed'])
  })
})

describe('what is demanded beside the notice, with its cause', () => {
  it('takes a new finding on a line that had been in order', () => {
    const back = returningLines(recorded, open, {
      matter,
      people,
      marks: { form: missing, 'id@m2': complete, lease: complete },
      demanded: new Set(['form']),
    })
    expect(openGapKeys(back)).toEqual(['form'])
  })
})

describe('what was promised (容缺)', () => {
  const promised: Mark = { state: 'deferred', what: '', remedy: '三日内送来' }
  const visit = reconcile(
    lines,
    Object.fromEntries(lines.map(({ key }) => [key, key === 'lease' ? promised : complete])),
    {},
  )
  const untouched = reconcile(
    lines.filter((line) => line.key !== 'deed'),
    Object.fromEntries(lines.map(({ key }) => [key, key === 'lease' ? promised : complete])),
    { deed: lines.find((line) => line.key === 'deed')! },
  )

  it('is nothing while an alternative is complete', () => {
    expect(deferredKeys(visit)).toEqual([])
  })

  it('is every alternative that could keep the promise', () => {
    const both = reconcile(
      lines,
      Object.fromEntries(
        lines.flatMap(({ key }) => (key === 'deed' ? [] : [[key, key === 'lease' ? promised : complete]])),
      ),
      {},
    )
    expect(deferredKeys(both)).toEqual(['lease', 'deed'])
    expect(recordedLines(both).find((line) => line.key === 'deed')?.mark).toEqual(promised)
    expect(openGapKeys(both)).toEqual([])
  })

  it('is not what no longer applies', () => {
    expect(deferredKeys(untouched)).toEqual(['lease'])
  })
})
