import { describe, expect, it } from 'vitest'
import { demandKind } from '#shared/domain/intake/demand-kind.ts'
import { material, matterWith, subjectWith, yesNo } from '#tests/support/matters.ts'

const matter = matterWith({
  questions: [yesNo('divorced')],
  materials: [
    material('form'),
    material('id', { owner: 'each-person' }),
    material('divorce-paper', { when: { answer: 'divorced', is: true } }),
    material('agent-id', { owner: 'agent' }),
  ],
})
const then = subjectWith({
  answers: { divorced: false },
  members: [{ id: 'm1', name: '李国强', relation: '配偶' }],
})

describe('why something is asked for on a later visit (R-004)', () => {
  it.each([
    ['it stood on the notice', { key: 'form', told: true }, 'told'],
    ['it applied then and was forgotten', { key: 'form', told: false }, 'knowable'],
    ['it applied then for the applicant', { key: 'id@applicant', told: false }, 'knowable'],
    ['the answer was another one then', { key: 'divorce-paper', told: false }, 'new-fact'],
    ['the member was not there then', { key: 'id@m2', told: false }, 'new-fact'],
    ['nobody acted for the applicant then', { key: 'agent-id', told: false }, 'new-fact'],
  ] as const)('%s', (_case, line, kind) => {
    expect(demandKind(line, matter, then)).toBe(kind)
  })
})
