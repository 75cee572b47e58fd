import { describe, expect, it } from 'vitest'
import type { ReplyOf } from '#shared/contract/index.ts'
import type { QuickEntry } from '#shared/contract/quick.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { EMPTY_LINE } from '../../../renderer/screens/quick/quick-line.ts'
import { registrationLine } from '../../../renderer/screens/quick/registration-line.ts'
import type { Waiting } from '../../../renderer/screens/quick/registration-line.ts'

const person = (id: string): Omit<Waiting, 'failure'> => ({
  id,
  matterCode: 'invented-matter',
  typed: { ...EMPTY_LINE, name: id },
})

const entry = ({ id }: Waiting): QuickEntry => ({
  caseId: id,
  number: id,
  matterCode: '',
  matterName: '',
  name: id,
  documentType: 'resident-id',
  documentMasked: '',
  numberRemark: '',
  verdict: 'good',
  at: 0,
  earlierToday: null,
})

const lineThat = (answer: (waiting: Waiting) => Promise<ReplyOf<'quick.register'>>) => {
  const sent: string[] = []
  const saved: string[] = []
  let waiting: readonly Waiting[] = []
  const line = registrationLine({
    send: (one) => {
      sent.push(one.id)
      return answer(one)
    },
    onSaved: ({ caseId }) => void saved.push(caseId),
    onWaiting: (now) => {
      waiting = now
    },
  })
  return { line, sent, saved, waiting: () => waiting }
}

describe('people are registered in the order in which they came', () => {
  it('one after another, though the clerk is faster', async () => {
    const answers: ((reply: ReplyOf<'quick.register'>) => void)[] = []
    const { line, sent, saved, waiting } = lineThat(() => new Promise((resolve) => answers.push(resolve)))
    for (const id of ['a', 'b', 'c']) line.push(person(id))
    await Promise.resolve()
    expect(sent).toEqual(['a'])
    expect(waiting().map(({ id }) => id)).toEqual(['c', 'b', 'a'])
    for (const id of ['a', 'b', 'c']) {
      await expect.poll(() => sent.at(-1)).toBe(id)
      answers.shift()!(ok(entry({ ...person(id), failure: null })))
    }
    await line.settled()
    expect(saved).toEqual(['a', 'b', 'c'])
    expect(waiting()).toEqual([])
  })

  it('a refused line stays, says why, and holds nobody up', async () => {
    const { line, saved, waiting } = lineThat((one) =>
      Promise.resolve(one.id === 'b' ? fail('intake-open') : ok(entry(one))),
    )
    for (const id of ['a', 'b', 'c']) line.push(person(id))
    await line.settled()
    expect(saved).toEqual(['a', 'c'])
    expect(waiting()).toEqual([{ ...person('b'), failure: { code: 'intake-open', detail: {} } }])
    line.takeBack('b')
    expect(waiting()).toEqual([])
  })

  it('a call that never came back is a refused line, not a lost one', async () => {
    const { line, waiting, saved } = lineThat((one) =>
      one.id === 'a' ? Promise.reject(new Error('gone')) : Promise.resolve(ok(entry(one))),
    )
    line.push(person('a'))
    line.push(person('b'))
    await line.settled()
    expect(waiting().map(({ failure }) => failure?.code)).toEqual(['backend-down'])
    expect(saved).toEqual(['b'])
  })
})
