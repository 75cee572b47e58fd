import { HEAD_DOTS, ticketPrinterSchema } from '#shared/contract/printer.ts'
import type { Head, TicketPrinter } from '#shared/contract/printer.ts'
import type { Check } from '../layout-form.ts'

export type PrinterKind = TicketPrinter['kind']
export const PRINTER_KINDS = [
  'folder',
  'system',
  'network',
  'device',
] as const satisfies readonly PrinterKind[]
export type Cutter = Head['cutter']
export const CUTTERS = ['full', 'partial', 'none'] as const satisfies readonly Cutter[]
export type TextMode = Head['text']
export const TEXT_MODES = ['gb18030', 'gb2312', 'raster'] as const satisfies readonly TextMode[]
export type Dots = (typeof HEAD_DOTS)[number]

/** A ticket printer as it is typed: every kind keeps its own fields, so that trying another kind loses nothing. */
export interface PrinterForm {
  readonly kind: PrinterKind
  readonly width: '58' | '80'
  readonly name: string
  readonly host: string
  readonly port: string
  readonly path: string
  readonly dots: Dots
  readonly cutter: Cutter
  readonly text: TextMode
  readonly lacking: string
  readonly qr: Head['qr']
  readonly statusAnswers: boolean
  readonly feedDots: string
}

/** Port 9100 is where network printers take raw data; the rest is what most 80 mm printers sold here do. */
const COMMON: PrinterForm = {
  kind: 'folder',
  width: '80',
  name: '',
  host: '',
  port: '9100',
  path: '',
  dots: 576,
  cutter: 'partial',
  text: 'gb18030',
  lacking: '',
  qr: 'raster',
  statusAnswers: true,
  feedDots: '120',
}

export const toPrinterForm = (printer: TicketPrinter): PrinterForm => {
  switch (printer.kind) {
    case 'folder':
      return { ...COMMON, kind: 'folder', width: printer.width === 58 ? '58' : '80' }
    case 'system':
      return { ...COMMON, kind: 'system', name: printer.name, width: printer.width === 58 ? '58' : '80' }
    case 'network':
      return {
        ...COMMON,
        ...printer.head,
        feedDots: String(printer.head.feedDots),
        kind: 'network',
        host: printer.host,
        port: String(printer.port),
      }
    case 'device':
      return {
        ...COMMON,
        ...printer.head,
        feedDots: String(printer.head.feedDots),
        kind: 'device',
        path: printer.path,
      }
  }
}

/** Full-width figures and letters come from the input method and mean the same. */
const plain = (text: string): string => text.normalize('NFKC').trim()
const wholeNumber = (text: string): number =>
  /^\d{1,5}$/.test(plain(text)) ? Number(plain(text)) : Number.NaN

const rollOf = (form: PrinterForm): 58 | 80 => (form.width === '58' ? 58 : 80)

const written = (form: PrinterForm): unknown => {
  const head = {
    dots: form.dots,
    cutter: form.cutter,
    text: form.text,
    lacking: form.lacking.replaceAll(/\s/gu, ''),
    qr: form.qr,
    statusAnswers: form.statusAnswers,
    feedDots: wholeNumber(form.feedDots),
  }
  switch (form.kind) {
    case 'folder':
      return { kind: 'folder', width: rollOf(form) }
    case 'system':
      return { kind: 'system', name: form.name, width: rollOf(form) }
    case 'network':
      return { kind: 'network', host: plain(form.host), port: wholeNumber(form.port), head }
    case 'device':
      return { kind: 'device', path: form.path.trim(), head }
  }
}

const FIELDS = ['name', 'host', 'port', 'path', 'lacking', 'feedDots'] as const

/** Checks with the contract's own schema; what is wrong is named by its key under `printers:wrong`. */
export const checkPrinter = (form: PrinterForm): Check<PrinterForm, TicketPrinter> => {
  const parsed = ticketPrinterSchema.safeParse(written(form))
  if (parsed.success) return { ok: true, input: parsed.data }
  const wrong: Partial<Record<keyof PrinterForm, string>> = {}
  for (const { path } of parsed.error.issues) {
    const field = FIELDS.find((name) => path.includes(name))
    if (field !== undefined) wrong[field] ??= field
  }
  return { ok: false, wrong }
}

export const isThermal = ({ kind }: PrinterForm): boolean => kind === 'network' || kind === 'device'

/** The next narrower or wider head there is; null at the end. */
export const otherDots = (dots: Dots, by: -1 | 1): Dots | null =>
  HEAD_DOTS[HEAD_DOTS.indexOf(dots) + by] ?? null

/** 58 mm rolls have heads below 500 dots. */
export const rollWidthOf = (dots: Dots): '58' | '80' => (dots < 500 ? '58' : '80')
