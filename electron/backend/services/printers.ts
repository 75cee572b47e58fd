import { fail, ok } from '#shared/kernel/result.ts'
import { printerStanding } from '#shared/domain/printing/printer-standing.ts'
import type { PrinterStanding, SeenPrinter } from '#shared/domain/printing/printer-standing.ts'
import { answers, does } from '../context.ts'
import type { CommandContext, Handlers } from '../context.ts'
import type { ReadDb } from '../store/database.ts'
import { latestOutcome } from '../store/print-jobs.ts'
import {
  addTrial,
  findTrial,
  rememberPrinters,
  rememberStatus,
  seenSystemPrinter,
  seenTicketPrinter,
  systemPrinters,
  waitingTrials,
} from './printer-memory.ts'
import { readPrinting, readTicketLogo, savePrinting, saveTicketLogo } from './printer-settings.ts'
import { sendAgainAfterTrouble } from './printing-work.ts'

/** Whether the hall's printer of this kind can be expected to give paper, and if not why. */
export const standingOf = (db: ReadDb, kind: 'ticket' | 'document'): PrinterStanding => {
  const { ticketPrinter, documentPrinter } = readPrinting(db)
  const seen =
    kind === 'ticket'
      ? seenTicketPrinter(ticketPrinter)
      : documentPrinter === null
        ? null
        : seenSystemPrinter(documentPrinter)
  const latest = latestOutcome(db, kind)
  return printerStanding(
    seen,
    latest === undefined ? null : { failed: latest.state === 'failed', problem: latest.problem },
  )
}

/** Somebody has put in paper or plugged the cable in: what certainly did not leave goes out by itself. */
const afterNews = (context: CommandContext, before: SeenPrinter | null): void => {
  const after = seenTicketPrinter(readPrinting(context.db).ticketPrinter)
  const mended = before?.state === 'trouble' && after !== null && after.state !== 'trouble'
  context.touch('settings', 'printing', 'queue')
  if (mended && sendAgainAfterTrouble(context) > 0) context.touch('work')
}

const CODES = 10_000

/** Four digits for a person to read out; which ones does not matter, only that the next page has others. */
const codeOf = (id: string): string =>
  String(Number.parseInt(id.replaceAll('-', '').slice(-8), 16) % CODES).padStart(4, '0')

/** 打印机: which ones the hall uses, what is known of them, and trying one. */
export const printerHandlers = (): Pick<
  Handlers,
  | 'settings.savePrinting'
  | 'settings.ticketLogo'
  | 'settings.saveTicketLogo'
  | 'printers.try'
  | 'printers.trial'
  | 'printers.watched'
  | 'printers.status'
  | 'printers.report'
> => ({
  'settings.savePrinting': does(({ db, audit, touch }, input) => {
    const before = readPrinting(db)
    const known = new Set(systemPrinters().map(({ name }) => name))
    if (before.ticketPrinter.kind === 'system') known.add(before.ticketPrinter.name)
    if (before.documentPrinter !== null) known.add(before.documentPrinter)
    // A printer chosen earlier may be unplugged right now; keeping it is no mistake, choosing an unknown one is.
    const { ticketPrinter, documentPrinter } = input
    if (ticketPrinter.kind === 'system' && !known.has(ticketPrinter.name)) return fail('no-printer')
    if (documentPrinter !== null && !known.has(documentPrinter)) return fail('no-printer')
    savePrinting(db, input)
    audit('settings.savePrinting', 'printing', ticketPrinter.kind)
    touch('settings', 'printing', 'work', 'queue')
    return ok({})
  }),

  'settings.ticketLogo': answers(({ db }) => ok({ logo: readTicketLogo(db)?.logo ?? null })),

  'settings.saveTicketLogo': does(({ db, ids, audit, touch }, { logo }) => {
    saveTicketLogo(db, ids.next(), logo)
    audit('settings.saveTicketLogo', 'printing', logo === null ? 'none' : 'set')
    touch('settings')
    return ok({})
  }),

  'printers.try': does(({ ids, audit, touch }, { printer, want }) => {
    const id = ids.next()
    const code = codeOf(id)
    addTrial({ id, printer, want, code, state: 'waiting', problem: 'none', status: null })
    if (want === 'page') audit('printers.try', 'printing', printer.kind)
    touch('printing', 'work')
    return ok({ trialId: id, code })
  }),

  'printers.trial': answers((_context, { trialId }) => {
    const trial = findTrial(trialId)
    if (trial === undefined) return fail('no-trial')
    const { state, problem, status } = trial
    return ok({ state, problem, status })
  }),

  'printers.watched': answers(({ db }) =>
    ok({
      ticketPrinter: readPrinting(db).ticketPrinter,
      looks: waitingTrials('status').map(({ id, printer }) => ({ trialId: id, printer })),
    }),
  ),

  'printers.status': does((context, { trialId, printer, status }) => {
    if (trialId !== null) {
      const trial = findTrial(trialId)
      if (trial !== undefined) {
        trial.status = status
        if (trial.want === 'status') trial.state = 'answered'
      }
      context.touch('printing')
      return ok({})
    }
    const { ticketPrinter } = readPrinting(context.db)
    // Asked before another one was chosen, or a page that somebody tried elsewhere: no news of the hall's own.
    if (JSON.stringify(printer) !== JSON.stringify(ticketPrinter)) return ok({})
    const before = seenTicketPrinter(ticketPrinter)
    rememberStatus(printer, status)
    afterNews(context, before)
    return ok({})
  }),

  'printers.report': does((context, { printers }) => {
    const before = seenTicketPrinter(readPrinting(context.db).ticketPrinter)
    rememberPrinters(printers)
    afterNews(context, before)
    return ok({})
  }),
})
