import { describe, expect, it } from 'vitest'
import { designFindings, isFault } from '#shared/domain/queue/design-findings.ts'
import { moveElement, STANDARD_DESIGN } from '#shared/domain/queue/ticket-design.ts'
import type { TicketDesign, TicketElement } from '#shared/domain/queue/ticket-design.ts'
import { FACTS, WORDS } from './ticket-sample.ts'

const findings = (design: TicketDesign) => designFindings(design, FACTS, WORDS, false)
const codes = (design: TicketDesign) => findings(design).map(({ code }) => code)
const at = (kind: TicketElement['kind']): number =>
  STANDARD_DESIGN.findIndex((element) => element.kind === kind)
const changed = (kind: TicketElement['kind'], change: object): TicketDesign =>
  STANDARD_DESIGN.map((element) =>
    element.kind === kind ? ({ ...element, on: true, ...change } as TicketElement) : element,
  )
const own = (text: string, wide = 1): TicketElement => ({
  kind: 'text',
  on: true,
  text,
  size: { wide, high: wide },
  align: 'center',
  bold: false,
})
const RULE: TicketElement = { kind: 'rule', on: true }

describe('the standard design', () => {
  it('has no fault; on the narrowest paper hall, advice and time are set smaller', () => {
    expect(findings(STANDARD_DESIGN)).toEqual([
      { code: 'smaller', element: at('hall'), lines: 1 },
      { code: 'smaller', element: at('advice'), lines: 1 },
      { code: 'smaller', element: at('issued'), lines: 1 },
    ])
    expect(findings(STANDARD_DESIGN).some(isFault)).toBe(false)
  })
})

describe('a design that cannot be saved', () => {
  it.each<[string, TicketDesign, string]>([
    ['has no number', STANDARD_DESIGN.filter(({ kind }) => kind !== 'number'), 'not-once'],
    ['has two halls', [...STANDARD_DESIGN, STANDARD_DESIGN[at('hall')]!], 'not-once'],
    ['has too many rules', [...STANDARD_DESIGN, RULE, RULE, RULE], 'too-many-added'],
    ['has an own text without a word', [...STANDARD_DESIGN, own('  ')], 'text-empty'],
    ['has a word no paper holds', [...STANDARD_DESIGN, own('x'.repeat(33))], 'text-cut'],
    [
      'has a text of four lines',
      [...STANDARD_DESIGN, own('请到二楼东侧等候叫号'.repeat(6))],
      'text-too-long',
    ],
    ['has a QR code of nothing', changed('qr', { holds: 'text', text: '' }), 'qr-empty'],
    ['has a QR code of too much', changed('qr', { holds: 'text', text: '号'.repeat(72) }), 'qr-too-long'],
    ['shows a picture nobody chose', changed('logo', {}), 'no-picture'],
  ])('%s', (_why, design, code) => {
    expect(codes(design)).toContain(code)
    expect(findings(design).some(isFault)).toBe(true)
  })

  it('takes more lines than a ticket has, and is told how many', () => {
    const text = own('请到二楼东侧等候叫号'.repeat(4), 1)
    const long: TicketDesign = [...STANDARD_DESIGN, text, text, text, text]
    expect(findings(long).find(({ code }) => code === 'too-many-lines')).toMatchObject({ lines: 20 })
  })

  it('shows its picture once there is one', () => {
    expect(designFindings(changed('logo', {}), FACTS, WORDS, true).some(isFault)).toBe(false)
  })

  it('says nothing of what is off', () => {
    expect(codes([...STANDARD_DESIGN, { ...own(''), on: false } as TicketElement])).not.toContain(
      'text-empty',
    )
  })
})

describe('what is said before it is saved', () => {
  it('a text that breaks on the narrowest paper says into how many lines', () => {
    const design: TicketDesign = [...STANDARD_DESIGN, own('请在二楼东侧等候，听到叫号再到窗口办理业务', 2)]
    expect(findings(design).at(-1)).toEqual({ code: 'broken', element: STANDARD_DESIGN.length, lines: 3 })
  })
})

describe('moving an element', () => {
  it('changes its place with its neighbour, and stops at the ends', () => {
    const moved = moveElement(STANDARD_DESIGN, 1, 1)
    expect(moved.map(({ kind }) => kind).slice(0, 3)).toEqual(['logo', 'rule', 'hall'])
    expect(moveElement(moved, 2, -1)).toEqual(STANDARD_DESIGN)
    expect(moveElement(STANDARD_DESIGN, 0, -1)).toBe(STANDARD_DESIGN)
    expect(moveElement(STANDARD_DESIGN, STANDARD_DESIGN.length - 1, 1)).toBe(STANDARD_DESIGN)
  })
})
