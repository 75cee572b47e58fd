import { describe, expect, it } from 'vitest'
import { STANDARD_DESIGN } from '#shared/domain/queue/ticket-design.ts'
import {
  addRow,
  changeRow,
  isOn,
  mayAdd,
  moveRow,
  removeRow,
  sameDesign,
  sizeNameOf,
  sizesFor,
  toDesign,
  toggled,
  toRows,
} from '../../../renderer/screens/settings/ticket/design-rows.ts'

const rows = toRows(STANDARD_DESIGN)
const at = (kind: string): number => STANDARD_DESIGN.findIndex((element) => element.kind === kind)
const kinds = (of: typeof rows): string[] => of.map(({ element }) => element.kind)

describe('the elements of a ticket in the designer', () => {
  it('are the design again when nothing was touched', () => {
    expect(toDesign(rows)).toEqual(STANDARD_DESIGN)
    expect(sameDesign(toDesign(rows), STANDARD_DESIGN)).toBe(true)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })

  it('keep their name when they are moved, so that the list follows the row', () => {
    const moved = moveRow(rows, at('advice'), -1)
    expect(kinds(moved)).toEqual(
      kinds(toRows(STANDARD_DESIGN))
        .with(at('advice'), 'rule')
        .with(at('advice') - 1, 'advice'),
    )
    expect(moved[at('advice') - 1]).toBe(moved.find(({ id }) => id === rows[at('advice')]!.id))
    expect(moveRow(rows, 0, -1)).toEqual(rows)
    expect(moveRow(rows, rows.length - 1, 1)).toEqual(rows)
  })

  it('are added below the current one, each with a name nobody has, up to four of a kind', () => {
    const { rows: more, id } = addRow(rows, at('advice'), 'text')
    expect(more[at('advice') + 1]).toMatchObject({ id, element: { kind: 'text', on: true, text: '' } })
    expect(rows.some((row) => row.id === id)).toBe(false)
    let full = rows
    while (mayAdd(full, 'rule')) full = addRow(full, 0, 'rule').rows
    expect(kinds(full).filter((kind) => kind === 'rule')).toHaveLength(4)
  })

  it('are taken away only where a hall may have added them', () => {
    const rule = rows[at('rule')]!
    expect(removeRow(rows, rule.id)).toHaveLength(rows.length - 1)
    for (const kind of ['number', 'hall', 'demo', 'qr'])
      expect(removeRow(rows, rows[at(kind)]!.id), kind).toHaveLength(rows.length)
  })

  it('are turned on and off, except what is always printed', () => {
    const advice = STANDARD_DESIGN[at('advice')]!
    expect([isOn(advice), isOn(toggled(advice))]).toEqual([true, false])
    for (const kind of ['number', 'issued', 'demo']) {
      const kept = STANDARD_DESIGN[at(kind)]!
      expect(toggled(kept), kind).toBe(kept)
      expect(isOn(kept), kind).toBe(true)
    }
  })

  it('have one of the sizes offered, or none of them', () => {
    for (const element of STANDARD_DESIGN)
      if ('size' in element) expect(sizeNameOf(element), element.kind).not.toBeNull()
    const number = STANDARD_DESIGN[at('number')]!
    expect(sizeNameOf(number)).toBe('largest')
    expect(sizesFor(number).map(([name]) => name)).toEqual(['largest', 'six', 'four'])
    const hall = STANDARD_DESIGN[at('hall')]!
    const odd = { ...hall, size: { wide: 2, high: 3 } } as typeof hall
    expect(sizeNameOf(odd)).toBeNull()
    expect(toDesign(changeRow(rows, rows[at('hall')]!.id, odd))[at('hall')]).toBe(odd)
  })
})
