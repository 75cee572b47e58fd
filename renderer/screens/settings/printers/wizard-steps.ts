import { isThermal, otherDots } from './printer-form.ts'
import type { PrinterForm } from './printer-form.ts'

/** What is asked about a test page, in this order. */
export const QUESTIONS = ['out', 'code', 'hanzi', 'edges', 'cut', 'qr'] as const
export type Question = (typeof QUESTIONS)[number]

/** What a person may answer; the first always means that all is well. */
export const ANSWERS = {
  out: ['printed', 'blank', 'nothing'],
  code: ['same', 'other', 'unreadable'],
  hanzi: ['clear', 'rare-wrong', 'all-wrong'],
  edges: ['whole', 'cut-off', 'narrow'],
  cut: ['cut', 'not-cut', 'through-text'],
  qr: ['reads', 'does-not-read'],
} as const satisfies Record<Question, readonly string[]>
export type Answer = (typeof ANSWERS)[Question][number]

/** Which questions make sense for this printer: a file is looked at, and the system's driver cuts and draws by itself. */
export const questionsFor = (form: PrinterForm): readonly Question[] => {
  if (form.kind === 'folder') return ['out', 'code']
  if (form.kind === 'system') return ['out', 'code', 'edges']
  return QUESTIONS.filter((question) => question !== 'cut' || form.cutter !== 'none')
}

/** What the answer led to, in words under `printers:wizard.did`. */
export type Did =
  | 'text-raster'
  | 'text-gb2312'
  | 'fewer-dots'
  | 'more-dots'
  | 'narrow-roll'
  | 'wide-roll'
  | 'no-cutter'
  | 'more-feed'
  | 'qr-raster'
  /** Nothing in the settings mends it; the words say what to look at. */
  | 'look-connection'
  | 'look-paper-side'
  | 'look-other-page'
  | 'look-head'
  | 'look-driver'

export interface Turn {
  /** What to do now: the next question, another page, or the end. */
  readonly next: Question | 'print' | 'where' | 'done'
  readonly form: PrinterForm
  readonly did: Did | null
}

/** Dots between the last line and the knife of another 5 mm. */
const MORE_FEED = 40
const MOST_FEED = 400

const after = (form: PrinterForm, question: Question): Turn['next'] => {
  const questions = questionsFor(form)
  return questions[questions.indexOf(question) + 1] ?? 'done'
}

const again = (form: PrinterForm, change: Partial<PrinterForm>, did: Did): Turn => ({
  next: 'print',
  form: { ...form, ...change },
  did,
})

const garbled = (form: PrinterForm, wrong: 'rare-wrong' | 'all-wrong'): Turn => {
  if (form.text === 'raster') return { next: 'where', form, did: 'look-head' }
  return wrong === 'rare-wrong' && form.text === 'gb18030'
    ? again(form, { text: 'gb2312' }, 'text-gb2312')
    : again(form, { text: 'raster' }, 'text-raster')
}

const edges = (form: PrinterForm, wrong: 'cut-off' | 'narrow'): Turn => {
  if (!isThermal(form)) {
    const width = wrong === 'cut-off' ? '58' : '80'
    return width === form.width
      ? { next: 'where', form, did: 'look-driver' }
      : again(form, { width }, width === '58' ? 'narrow-roll' : 'wide-roll')
  }
  const dots = otherDots(form.dots, wrong === 'cut-off' ? -1 : 1)
  return dots === null
    ? { next: 'where', form, did: 'look-head' }
    : again(form, { dots }, wrong === 'cut-off' ? 'fewer-dots' : 'more-dots')
}

/**
 * What an answer about the test page changes. Each answer moves exactly one setting and prints again, so that whoever
 * stands at the printer sees what it did; what no setting mends leads back to the connection, with what to look at.
 */
export const answered = (form: PrinterForm, question: Question, answer: Answer): Turn => {
  switch (answer) {
    case 'blank':
      return again(form, {}, 'look-paper-side')
    case 'nothing':
      return { next: 'where', form, did: 'look-connection' }
    case 'other':
      return again(form, {}, 'look-other-page')
    case 'unreadable':
      return isThermal(form) && form.text !== 'raster'
        ? again(form, { text: 'raster' }, 'text-raster')
        : { next: 'where', form, did: isThermal(form) ? 'look-head' : 'look-driver' }
    case 'rare-wrong':
    case 'all-wrong':
      return garbled(form, answer)
    case 'cut-off':
    case 'narrow':
      return edges(form, answer)
    case 'not-cut':
      return again(form, { cutter: 'none' }, 'no-cutter')
    case 'through-text': {
      const feed = Number(form.feedDots) || 0
      return feed + MORE_FEED > MOST_FEED
        ? { next: 'where', form, did: 'look-head' }
        : again(form, { feedDots: String(feed + MORE_FEED) }, 'more-feed')
    }
    case 'does-not-read':
      return form.qr === 'raster'
        ? { next: 'where', form, did: 'look-head' }
        : again(form, { qr: 'raster' }, 'qr-raster')
    case 'printed':
    case 'same':
    case 'clear':
    case 'whole':
    case 'cut':
    case 'reads':
      return { next: after(form, question), form, did: null }
  }
}

/** Where asking begins on a page printed again: what was well before is not asked twice, save whether it came out. */
export const beginAt = (form: PrinterForm, before: Question | null): Question => {
  const questions = questionsFor(form)
  if (before === null || before === 'out') return 'out'
  // A setting may have taken its own question away: without a cutter nobody asks whether it cut.
  return questions.find((question) => QUESTIONS.indexOf(question) >= QUESTIONS.indexOf(before)) ?? 'out'
}
