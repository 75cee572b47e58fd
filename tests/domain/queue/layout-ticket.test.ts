import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutTicket, numberSize } from '#shared/domain/queue/layout-ticket.ts'
import { qrSide } from '#shared/domain/printing/qr.ts'
import { STANDARD_DESIGN } from '#shared/domain/queue/ticket-design.ts'
import type { TicketDesign, TicketElement } from '#shared/domain/queue/ticket-design.ts'
import type { PlacedLine } from '#shared/domain/queue/ticket-layout.ts'
import type { TicketFacts } from '#shared/domain/queue/ticket-paper.ts'
import { dotsOf } from '#shared/domain/queue/ticket-text.ts'
import { FACTS, readingOf, WORDS } from './ticket-sample.ts'

const HEAD_DOTS = [384, 416, 432, 512, 576]

const placed = (changes: Partial<TicketFacts> = {}, dots = 576, design: TicketDesign = STANDARD_DESIGN) =>
  layoutTicket(design, { ...FACTS, ...changes }, WORDS, dots)

/** The standard design with one element changed and put on. */
const withElement = (kind: TicketElement['kind'], change: object): TicketDesign =>
  STANDARD_DESIGN.map((element) =>
    element.kind === kind ? ({ ...element, on: true, ...change } as TicketElement) : element,
  )

const widthOf = (line: PlacedLine): number => {
  switch (line.kind) {
    case 'text':
      return dotsOf(line.text, line.size.wide)
    case 'ends':
      return dotsOf(line.left, line.size.wide) + 24 + dotsOf(line.right, line.size.wide)
    case 'qr':
      return ((qrSide(line.data) ?? 0) + 8) * line.dotsPerModule
    case 'rule':
    case 'logo':
    case 'feed':
      return 0
  }
}

describe('a ticket of the standard design', () => {
  it('says hall, category, number, people ahead, advice, time and its day, on every head alike', () => {
    for (const dots of HEAD_DOTS)
      expect(readingOf(placed({}, dots)), String(dots)).toEqual([
        '青禾街道便民服务中心',
        '社会救助',
        'A023',
        '前面还有 6 人',
        '叫到号码，再到窗口',
        '2026-09-22 10:24 | 当日有效',
      ])
  })

  it('has two rules, and neither QR code nor picture', () => {
    const kinds = placed().lines.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'rule')).toHaveLength(2)
    expect(kinds.some((kind) => kind === 'qr' || kind === 'logo')).toBe(false)
  })

  it('sends a claim of priority to the guide desk and says no more', () => {
    expect(readingOf(placed({ priorityClaimed: true }))).toContain('请到入口导询台核对')
    expect(readingOf(placed({ priorityClaimed: true })).join('')).not.toMatch(/优先|老|残|孕|军/)
    expect(readingOf(placed({ priorityClaimed: true, guideDesk: ' ' }))).toContain('请到导询台核对')
  })

  it('marks a reprint after the time and changes nothing else', () => {
    const first = readingOf(placed())
    const again = readingOf(placed({ reprint: true }))
    expect(again.slice(0, -1)).toEqual(first.slice(0, -1))
    expect(again.at(-1)).toBe('2026-09-22 10:24 补打 | 当日有效')
  })

  it('says that nobody is ahead, gives the day of the hall, and is marked in a demo hall', () => {
    expect(readingOf(placed({ ahead: 0 }))).toContain('现在不用等')
    expect(readingOf(placed({ issuedAt: Date.UTC(2026, 8, 21, 16, 0) })).at(-1)).toBe(
      '2026-09-22 00:00 | 当日有效',
    )
    expect(readingOf(placed({ demo: true })).at(-1)).toBe('演示')
  })

  it('says the slot of who has booked instead of a number of people that does not matter to them', () => {
    const slot = { from: Date.UTC(2026, 8, 22, 2, 30), to: Date.UTC(2026, 8, 22, 3, 0) }
    const lines = readingOf(placed({ slot }))
    expect(lines).toContain('预约 10:30–11:00')
    expect(lines.join(' ')).not.toContain('前面还有')
  })

  it('breaks a long category name between words', () => {
    const name = '残疾人两项补贴申领与低保边缘家庭认定'
    const lines = readingOf(placed({ categoryName: name }, 384))
    const found = lines.slice(1, lines.indexOf('A023'))
    expect(found.join('')).toBe(name)
    expect(found.length).toBeGreaterThan(1)
  })
})

describe('the number', () => {
  const most = { wide: 8, high: 8 }
  it.each([
    ['A023', 576, 8, 8],
    ['A023', 384, 7, 7],
    ['A023', 416, 8, 8],
    ['A1000', 576, 8, 8],
    ['A1000', 384, 6, 7],
    ['AB100000', 384, 4, 7],
    ['AB100000', 576, 6, 8],
  ])('%s on %d dots is %d × %d', (number, dots, wide, high) =>
    expect(numberSize(number, most, dots)).toEqual({ wide, high }),
  )

  it('is never cut and never broken', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z]{1,2}[0-9]{3,6}$/),
        fc.constantFrom(...HEAD_DOTS),
        (number, dots) => {
          const line = placed({ number }, dots).lines.find((one) => one.kind === 'text' && one.size.high > 4)
          expect(line).toMatchObject({ text: number })
        },
      ),
    )
  })
})

describe('what a hall may add', () => {
  it('its own advice, though never instead of the guide desk', () => {
    const design = withElement('advice', { text: '请在二楼等候' })
    expect(readingOf(placed({}, 576, design))).toContain('请在二楼等候')
    expect(readingOf(placed({ priorityClaimed: true }, 576, design))).toContain('请到入口导询台核对')
  })

  it('the counters that serve this queue, where they are known', () => {
    const design = withElement('windows', {})
    expect(readingOf(placed({}, 576, design))).toContain('办理窗口：1、2、3号')
    expect(readingOf(placed({ windows: [] }, 576, design)).join('')).not.toContain('办理窗口')
  })

  it('a QR code of day and number only, or of its own text', () => {
    const codeOf = (change: object) =>
      placed({}, 384, withElement('qr', change)).lines.find(({ kind }) => kind === 'qr')
    expect(codeOf({})).toMatchObject({ data: '2026-09-22 A023', dotsPerModule: 7 })
    expect(codeOf({ holds: 'text', text: 'https://hall.example/guide' })).toMatchObject({
      data: 'https://hall.example/guide',
    })
    expect(codeOf({ holds: 'text', text: ' ' })).toBeUndefined()
  })

  it('its picture', () => {
    expect(placed({}, 384, withElement('logo', {})).lines[1]).toEqual({ kind: 'logo' })
  })
})

describe('any design on any head', () => {
  const style = {
    size: fc.record({ wide: fc.integer({ min: 1, max: 4 }), high: fc.integer({ min: 1, max: 4 }) }),
    align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
    bold: fc.boolean(),
  }
  const words = fc.string({ unit: fc.constantFrom(...'请到二楼东区3号窗口等候叫号AB，。 '), maxLength: 60 })
  const element: fc.Arbitrary<TicketElement> = fc.oneof(
    fc.record({
      kind: fc.constantFrom('hall' as const, 'category' as const, 'ahead' as const, 'windows' as const),
      on: fc.boolean(),
      ...style,
    }),
    fc.record({
      kind: fc.constantFrom('text' as const, 'advice' as const),
      on: fc.boolean(),
      text: words,
      ...style,
    }),
    fc.record({ kind: fc.constantFrom('number' as const, 'demo' as const), ...style }),
    fc.record({ kind: fc.constant('issued' as const), size: style.size, bold: style.bold }),
    fc.record({ kind: fc.constant('rule' as const), on: fc.boolean() }),
    fc.record({
      kind: fc.constant('qr' as const),
      on: fc.boolean(),
      holds: fc.constantFrom('ticket' as const, 'text' as const),
      text: fc.string({ maxLength: 200 }),
    }),
  )
  const facts: fc.Arbitrary<TicketFacts> = fc.record({
    hallName: fc.string({
      unit: fc.constantFrom(...'青禾街道便民服务中心市区'),
      minLength: 1,
      maxLength: 30,
    }),
    categoryName: fc.string({
      unit: fc.constantFrom(...'社会救助与户籍业务（含）A12'),
      minLength: 1,
      maxLength: 40,
    }),
    number: fc.stringMatching(/^[A-Z]{1,2}[0-9]{3,6}$/),
    ahead: fc.integer({ min: 0, max: 9999 }),
    issuedAt: fc.integer({ min: 1_767_225_600_000, max: 1_900_000_000_000 }),
    priorityClaimed: fc.boolean(),
    guideDesk: fc.constantFrom('', '入口导询台', '大厅一楼东侧入口处总导询服务台'),
    windows: fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 12 }),
    reprint: fc.boolean(),
    demo: fc.boolean(),
  })

  it('is never wider than the head, and reads the same in the same order', () => {
    fc.assert(
      fc.property(
        fc.array(element, { minLength: 1, maxLength: 14 }),
        facts,
        fc.constantFrom(...HEAD_DOTS),
        (design, ticket, dots) => {
          const narrow = layoutTicket(design, ticket, WORDS, dots)
          for (const line of narrow.lines) expect(widthOf(line)).toBeLessThanOrEqual(dots)
          const letters = (on: number): string =>
            readingOf(layoutTicket(design, ticket, WORDS, on))
              .join('')
              .replaceAll(/[\s|]/g, '')
          expect(letters(dots)).toBe(letters(100_000))
        },
      ),
      { numRuns: 300 },
    )
  })
})
