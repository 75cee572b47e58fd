import { describe, expect, it, vi } from 'vitest'
import type { IntakeChange } from '#shared/contract/intake.ts'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import type { ReplyOf } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { applyChange } from '../../../renderer/screens/desk/apply-change.ts'
import { changeLine } from '../../../renderer/screens/desk/change-line.ts'
import { intake, line } from './intake-fixture.ts'

const complete = (key: string): IntakeChange => ({ what: 'mark', line: key, mark: { state: 'complete' } })

describe('a key shows at once', () => {
  const open = intake({ lines: [line('a'), line('b'), line('c', { oneOf: 'x' }), line('d', { oneOf: 'x' })] })

  it('marks its line and counts in demands', () => {
    const after = applyChange(open, complete('c'))
    expect(after.counts).toEqual({
      total: 3,
      complete: 1,
      missing: 0,
      defective: 0,
      exempt: 0,
      deferred: 0,
      reused: 0,
      unchecked: 2,
    })
    expect(after.lines.find(({ key }) => key === 'd')?.covered).toBe(true)
    expect(after.next).toEqual({ step: 'check', unchecked: 2 })
  })

  it('foresees the notice, then acceptance', () => {
    const checked = ['a', 'c'].map(complete).reduce(applyChange, open)
    const gap = applyChange(checked, {
      what: 'mark',
      line: 'b',
      mark: { state: 'missing', what: '未带', remedy: '' },
    })
    expect(gap.next).toEqual({ step: 'notice', gaps: 1 })
    expect(applyChange(gap, complete('b')).next).toEqual({ step: 'accept', deferred: 0 })
  })

  it('leaves what is still to be filled in to the backend', () => {
    const unfilled = intake({
      lines: [line('a')],
      next: { step: 'fill', field: 'applicant-name', label: '' },
    })
    expect(applyChange(unfilled, complete('a')).next.step).toBe('fill')
  })

  it('counts what is promised for later and what is used again', () => {
    const promise = { state: 'deferred', what: '未带', remedy: '最迟补交' } as const
    const again = { state: 'reused', caseId: 'k', caseNumber: '2026-0418', handedInOn: '2026-03-02' } as const
    const after = [
      { what: 'mark', line: 'a', mark: promise } as const,
      { what: 'mark', line: 'b', mark: again } as const,
      complete('c'),
    ].reduce<IntakeView>(applyChange, open)
    expect(after.counts).toMatchObject({ complete: 1, deferred: 1, reused: 1, unchecked: 0 })
    expect(after.next).toEqual({ step: 'accept', deferred: 1 })
  })

  it('covers the other alternatives when one is used again', () => {
    const again = { state: 'reused', caseId: 'k', caseNumber: '2026-0418', handedInOn: '2026-03-02' } as const
    const after = applyChange(open, { what: 'mark', line: 'c', mark: again })
    expect(after.lines.find(({ key }) => key === 'd')?.covered).toBe(true)
  })

  it('of a return visit foresees the remaining list, whatever a new fact asks for beside it', () => {
    const back = intake({
      purpose: 'return',
      lines: [line('a', { told: true, demand: 'told' }), line('b', { demand: 'new-fact' })],
    })
    const gap = { what: 'mark', line: 'a', mark: { state: 'missing', what: '未带', remedy: '' } } as const
    expect(applyChange(back, gap).next).toEqual({ step: 'notice', gaps: 1 })
    expect(applyChange(back, complete('a')).next).toEqual({ step: 'check', unchecked: 1 })
  })

  it('of 补交 foresees that part of it may come first', () => {
    const supply = intake({
      purpose: 'supply',
      lines: [line('a', { told: true, demand: 'told' }), line('b', { told: true, demand: 'told' })],
    })
    expect(applyChange(supply, complete('a')).next).toEqual({ step: 'supply' })
  })

  it('shows the channel and the note on relatives at once', () => {
    expect(applyChange(open, { what: 'channel', channel: 'home' }).channel).toBe('home')
    const note = { related: true, staffName: '王敏', relation: '表兄' } as const
    expect(applyChange(open, { what: 'relative', relative: note }).relative).toEqual(note)
  })

  it('takes an answer back', () => {
    const answered = applyChange(open, { what: 'answer', key: 'q', value: true })
    expect(answered.answers).toEqual({ q: true })
    expect(applyChange(answered, { what: 'answer', key: 'q', value: null }).answers).toEqual({})
  })
})

describe('changes go out one after another', () => {
  type Reply = ReplyOf<'intake.change'>
  const setUp = (): {
    line: ReturnType<typeof changeLine>
    sent: { revision: number; answer: (reply: Reply) => void }[]
    saved: IntakeView[]
    onRefused: ReturnType<typeof vi.fn>
  } => {
    const sent: { revision: number; answer: (reply: Reply) => void }[] = []
    const saved: IntakeView[] = []
    const onRefused = vi.fn()
    const line = changeLine({
      send: (_change, against) =>
        new Promise((answer) => {
          sent.push({ revision: against.revision, answer })
        }),
      onSaved: (view) => saved.push(view),
      onRefused,
    })
    line.adopt(intake({ revision: 4 }))
    return { line, sent, saved, onRefused }
  }

  it('sends the second only after the first, against the revision the first one left', async () => {
    const { line: changes, sent, saved } = setUp()
    changes.push(complete('a'))
    changes.push(complete('b'))
    expect(sent).toHaveLength(1)
    const settled = changes.settled()
    sent[0]?.answer(ok(intake({ revision: 5 })))
    await vi.waitFor(() => expect(sent).toHaveLength(2))
    expect(sent.map(({ revision }) => revision)).toEqual([4, 5])
    sent[1]?.answer(ok(intake({ revision: 6 })))
    expect(await settled).toBe(true)
    expect(saved.map(({ revision }) => revision)).toEqual([5, 6])
    expect(changes.onTheWay()).toEqual([])
  })

  it('gives up everything behind a refused change, because it was made on wrong ground', async () => {
    const { line: changes, sent, onRefused } = setUp()
    changes.push(complete('a'))
    changes.push(complete('b'))
    const settled = changes.settled()
    sent[0]?.answer(fail('stale'))
    expect(await settled).toBe(false)
    expect(onRefused).toHaveBeenCalledWith({ code: 'stale', detail: {} })
    expect(changes.onTheWay()).toEqual([])
    expect(sent).toHaveLength(1)
  })

  it('goes on after a refusal, from what was adopted then', async () => {
    const { line: changes, sent } = setUp()
    changes.push(complete('a'))
    sent[0]?.answer(fail('stale'))
    await changes.settled()
    changes.adopt(intake({ revision: 9 }))
    changes.push(complete('a'))
    await vi.waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[1]?.revision).toBe(9)
  })

  it('is settled when nothing was pushed', async () => {
    expect(await setUp().line.settled()).toBe(true)
  })
})
