import type { WebContentsPrintOptions } from 'electron'
import type { DrawnPaper, PaperWindow } from './paper-window.ts'
import { outcomeOf, problemOf, tellsState } from './printer-status.ts'
import { notSent, uncertain } from './outcome.ts'
import type { Outcome } from './outcome.ts'

const PRINT_WAIT = 60_000
/** A queue that stops over a job does so within this, mostly. */
const STOPS_WITHIN = 400

const print = ({ contents, gone }: DrawnPaper, options: WebContentsPrintOptions): Promise<Outcome> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(uncertain), PRINT_WAIT)
    const end = (outcome: Outcome): void => {
      clearTimeout(timer)
      resolve(outcome)
    }
    void gone.then(() => end(uncertain))
    contents.print({ silent: true, printBackground: true, ...options }, (success, reason) =>
      end(outcomeOf(success, reason)),
    )
  })

/** What the system said before and says after: nothing is sent to a printer that stands still. */
export const guardPrinter = async (
  printers: PaperWindow['printers'],
  deviceName: string,
  send: () => Promise<Outcome>,
  settle: () => Promise<void> = () =>
    new Promise((resolve) => {
      setTimeout(resolve, STOPS_WITHIN)
    }),
): Promise<Outcome> => {
  const facts = await printers()
  const before = problemOf(facts, deviceName)
  if (before !== 'none') return notSent(before)
  const ended = await send()
  if (ended.outcome !== 'sent' || !tellsState(facts, deviceName)) return ended
  // The callback says true also for a queue that has just stopped over this very job.
  await settle()
  const after = problemOf(await printers(), deviceName)
  return after === 'none' ? ended : { outcome: 'uncertain', problem: 'held' }
}

/** Prints a drawn page on a system printer. 已送打印机 at best. */
export const printPage = (
  page: DrawnPaper,
  deviceName: string,
  options: WebContentsPrintOptions,
): Promise<Outcome> => print(page, { deviceName, margins: { marginType: 'none' }, ...options })
