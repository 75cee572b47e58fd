import { describe, expect, it } from 'vitest'
import { sampleMoves } from '#shared/domain/matter/sample-moves.ts'

describe('where pictures go when a hall names its papers anew', () => {
  it.each([
    ['nothing changes', ['甲', '乙'], ['甲', '乙'], { 'p-1': 'p-1', 'p-2': 'p-2' }],
    ['one is put before', ['甲', '乙'], ['丙', '甲', '乙'], { 'p-1': 'p-2', 'p-2': 'p-3' }],
    ['the first is taken away', ['甲', '乙'], ['乙'], { 'p-1': null, 'p-2': 'p-1' }],
    ['they change places', ['甲', '乙'], ['乙', '甲'], { 'p-1': 'p-2', 'p-2': 'p-1' }],
    ['one is written anew in its place', ['甲', '乙'], ['甲证', '乙'], { 'p-1': 'p-1', 'p-2': 'p-2' }],
    ['one goes and another comes behind', ['甲', '乙'], ['乙', '丙'], { 'p-1': null, 'p-2': 'p-1' }],
    ['all are taken away', ['甲', '乙'], [], { 'p-1': null, 'p-2': null }],
  ])('%s', (_what, before, after, moves) => {
    expect(Object.fromEntries(sampleMoves({ p: before }, { p: after }))).toEqual(moves)
  })

  it('a line that is not named any more takes its pictures along', () => {
    expect([...sampleMoves({ p: ['甲'], q: ['乙'] }, { q: ['乙'] })]).toEqual([
      ['p-1', null],
      ['q-1', 'q-1'],
    ])
  })
})
