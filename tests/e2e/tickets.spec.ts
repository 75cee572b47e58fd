import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { PaperJob } from '#shared/contract/paper-job.ts'
import { layoutTicket } from '#shared/domain/queue/layout-ticket.ts'
import { STANDARD_DESIGN } from '#shared/domain/queue/ticket-design.ts'
import type { TicketDesign, TicketElement } from '#shared/domain/queue/ticket-design.ts'
import type { PlacedTicket } from '#shared/domain/queue/ticket-layout.ts'
import type { TicketFacts } from '#shared/domain/queue/ticket-paper.ts'
import { FACTS, WORDS } from '#tests/domain/queue/ticket-sample.ts'
import { test } from '#tests/support/e2e-test.ts'
import { pressTickets, readPages } from '#tests/support/press-papers.ts'

type TicketJob = Extract<PaperJob, { kind: 'ticket' }>

const HEADS = [384, 416, 432, 512, 576] as const
const LONG = '残疾人两项补贴申领与低保边缘家庭认定'
const QR_TEXT = 'https://hall.example/guide'

const on = (kind: TicketElement['kind'], change: object): TicketDesign =>
  STANDARD_DESIGN.map((element) =>
    element.kind === kind ? ({ ...element, on: true, ...change } as TicketElement) : element,
  )

const SAMPLES: Readonly<Record<string, Partial<TicketFacts>>> = {
  ordinary: {},
  long: { categoryName: LONG, number: 'A1000', ahead: 128 },
  widest: { hallName: '青禾街道便民服务中心（东区分中心）', number: 'AB100000', demo: true },
  priority: { priorityClaimed: true },
  reprint: { reprint: true },
}

/** A black square: its dots can be counted on the drawn page. */
const LOGO = { width: 64, height: 64, bits: new Uint8Array(512).fill(255) }

const job = (
  dots: number,
  facts: Partial<TicketFacts> = {},
  design: TicketDesign = STANDARD_DESIGN,
): TicketJob => ({
  kind: 'ticket',
  placed: layoutTicket(design, { ...FACTS, ...facts }, WORDS, dots),
  logo: null,
  width: dots < 500 ? 58 : 80,
})

const JOBS: Readonly<Record<string, TicketJob>> = {
  ...Object.fromEntries(
    HEADS.flatMap((dots) =>
      Object.entries(SAMPLES).map(([name, facts]) => [`${name}-${dots}`, job(dots, facts)] as const),
    ),
  ),
  qr: job(384, {}, on('qr', { holds: 'text', text: QR_TEXT })),
  logo: { ...job(576, {}, on('logo', {})), logo: LOGO },
}

let folder: string
const pdf = (name: string): string => join(folder, `${name}.pdf`)

test.beforeAll(async () => {
  test.setTimeout(300_000)
  folder = mkdtempSync(join(tmpdir(), 'tickets-'))
  await pressTickets(JOBS, folder)
})

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The text lines as they were placed; the two ends of a line are one line. */
const placedLines = (ticket: PlacedTicket): readonly string[] =>
  ticket.lines.flatMap((line) =>
    line.kind === 'text' ? [line.text] : line.kind === 'ends' ? [`${line.left}${line.right}`] : [],
  )
const tight = (text: string): string => text.replaceAll(/\s/g, '')

interface Raster {
  readonly width: number
  readonly height: number
  readonly black: (x: number, y: number) => boolean
}

/** The page as another program draws it, at the head's own 203.2 dots an inch. */
const rasterOf = (name: string): Raster => {
  const bytes = execFileSync('pdftoppm', ['-r', '203.2', '-gray', pdf(name)], { maxBuffer: 1 << 26 })
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))
  if (head === null) throw new Error('no picture')
  const [width, height, start] = [Number(head[1]), Number(head[2]), head[0].length]
  return { width, height, black: (x, y) => (bytes[start + y * width + x] ?? 255) < 128 }
}

const blackColumns = ({ width, height, black }: Raster): readonly number[] =>
  Array.from({ length: width }, (_, x) => x).filter((x) =>
    Array.from({ length: height }, (_, y) => y).some((y) => black(x, y)),
  )

/**
 * What another reader finds on the page, line by line. Words are put into lines by the middle of their box, because the
 * figures of the number stand far above and below the words beside which a reader of columns would put them.
 */
const linesOf = (name: string): readonly string[] => {
  const words = execFileSync('pdftotext', ['-bbox', pdf(name), '-'], { encoding: 'utf8' })
  const found = [
    ...words.matchAll(/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="[-\d.]+" yMax="([-\d.]+)">([^<]*)</g),
  ]
    .map(([, x, top, bottom, text]) => ({
      x: Number(x),
      middle: (Number(top) + Number(bottom)) / 2,
      text: text ?? '',
    }))
    .sort((a, b) => a.middle - b.middle)
  const lines: { middle: number; words: typeof found }[] = []
  for (const word of found) {
    const line = lines.at(-1)
    if (line !== undefined && word.middle - line.middle < 3) line.words.push(word)
    else lines.push({ middle: word.middle, words: [word] })
  }
  return lines.map((line) =>
    line.words
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(''),
  )
}

test('the lines of a drawn ticket are the lines that were placed, in their order, with their breaks', () => {
  for (const [name, { placed, width }] of Object.entries(JOBS)) {
    const pages = readPages(pdf(name))
    expect(pages.length, name).toBe(1)
    expect(pages[0]?.width, name).toBe(width)
    const drawn = linesOf(name)
    expect(drawn, name).toEqual(placedLines(placed).map(tight))
  }
})

test('nothing is drawn outside of the head', () => {
  for (const [name, { placed, width }] of Object.entries(JOBS)) {
    const columns = blackColumns(rasterOf(name))
    const margin = (width * 8 - placed.dots) / 2
    expect(columns[0] ?? 0, name).toBeGreaterThanOrEqual(margin - 1)
    expect(columns.at(-1) ?? 0, name).toBeLessThanOrEqual(margin + placed.dots + 1)
  }
})

test('the number stands large: as wide as the head allows, and as high on every ticket of a head', () => {
  for (const dots of HEADS) {
    const heights = ['ordinary', 'long', 'reprint'].map((name) => {
      const { height, width, black } = rasterOf(`${name}-${dots}`)
      // The number is the tallest run of rows with black in the middle of the paper.
      let best = 0
      let run = 0
      for (let y = 0; y < height; y += 1) {
        let found = false
        for (let x = Math.floor(width * 0.2); x < width * 0.8 && !found; x += 1) found = black(x, y)
        run = found ? run + 1 : 0
        best = Math.max(best, run)
      }
      return best
    })
    expect(Math.min(...heights), String(dots)).toBeGreaterThan(140)
    expect(Math.max(...heights) - Math.min(...heights), String(dots)).toBeLessThanOrEqual(6)
  }
})

test('a QR code on a ticket is read back, and a picture has its dots', () => {
  const picture = join(folder, 'qr')
  execFileSync('pdftoppm', ['-r', '203.2', '-png', '-singlefile', pdf('qr'), picture])
  const read = execFileSync('zbarimg', ['--quiet', '--raw', `${picture}.png`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  expect(read.trim()).toBe(QR_TEXT)
  const { width, black } = rasterOf('logo')
  const squares = Array.from({ length: width }, (_, x) => x).filter((x) => black(x, 40))
  expect(squares.length).toBeGreaterThanOrEqual(63)
  expect(squares.length).toBeLessThanOrEqual(66)
})
