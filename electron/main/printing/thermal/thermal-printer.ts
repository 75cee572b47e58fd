import type { PrinterStatus, ThermalPrinter } from '#shared/contract/printer.ts'
import type { Outcome } from '../outcome.ts'
import type { PrintProblem } from '#shared/domain/printing/print-problem.ts'
import { openDevice } from './device-wire.ts'
import { openNetwork } from './network-wire.ts'
import { IN_ORDER, isAnswer, isInOrderAnswer, paperOf, questionBytes, statusOf } from './printer-answers.ts'
import type { Answers, Question } from './printer-answers.ts'
import type { Opened, Wire } from './wire.ts'

/** How long a printer may take to answer a question, to take a ticket, and to have printed it. */
const ANSWER_WAIT = 1500
const WRITE_WAIT = 15_000
const PRINTED_WAIT = 15_000
/** While it prints it is asked for its paper this often, so that an empty roll is told at once. */
const GLANCE = 800

const UNKNOWN: PrinterStatus = { state: 'unknown', problem: 'none', paperLow: false }
const inTrouble = (problem: PrintProblem): PrinterStatus => ({ state: 'trouble', problem, paperLow: false })

/** Which machine this is, whatever is said of its head. */
export const printerKey = (printer: ThermalPrinter): string =>
  printer.kind === 'network' ? `${printer.host}:${String(printer.port)}` : printer.path

const openWire = (printer: ThermalPrinter, wantsAnswers: boolean): Promise<Opened> =>
  printer.kind === 'network'
    ? openNetwork(printer.host, printer.port)
    : openDevice(printer.path, wantsAnswers)

/** The first byte in time that is an answer of this kind; noise before it is passed over. */
const answer = async (
  wire: Wire,
  question: Uint8Array,
  is: (byte: number) => boolean,
): Promise<number | null> => {
  wire.drain()
  const { taken } = await wire.write(question, ANSWER_WAIT)
  if (taken !== 'taken') return null
  const until = Date.now() + ANSWER_WAIT
  for (let left = ANSWER_WAIT; left > 0; left = until - Date.now()) {
    const byte = await wire.read(left)
    if (byte === null) return null
    if (is(byte)) return byte
  }
  return null
}

/** Paper first: it is what most printers can tell. One question after another, because answers carry no name. */
const ORDER: readonly Question[] = ['paper', 'printer', 'offlineCause', 'errorCause']

/** What the printer says of itself; null when it says nothing. A late answer could be taken for the next, so one silence ends it. */
const ask = async (wire: Wire): Promise<PrinterStatus | null> => {
  if (!wire.canAnswer) return null
  const answers: Answers = {}
  for (const question of ORDER) {
    const byte = await answer(wire, questionBytes(question), isAnswer)
    if (byte === null) break
    answers[question] = byte
  }
  return answers.paper === undefined ? null : statusOf(answers)
}

/** Printers that answer DLE EOT but do not know GS r: found out once, so that nobody waits for it at every ticket. */
const withoutOrder = new Set<string>()

const knowsOrder = async (wire: Wire, printer: ThermalPrinter): Promise<boolean> => {
  const key = printerKey(printer)
  if (withoutOrder.has(key)) return false
  const knows = (await answer(wire, IN_ORDER, isInOrderAnswer)) !== null
  if (!knows && wire.isOpen()) withoutOrder.add(key)
  return knows
}

/**
 * Whether everything sent before has been carried out. GS r stands in the queue behind the ticket; DLE EOT jumps it
 * and only shortens the waiting when the paper ends.
 */
const confirm = async (wire: Wire): Promise<'printed' | 'no-paper' | 'nothing'> => {
  wire.drain()
  const { taken } = await wire.write(IN_ORDER, ANSWER_WAIT)
  if (taken !== 'taken') return 'nothing'
  const until = Date.now() + PRINTED_WAIT
  let glance = Date.now() + GLANCE
  while (Date.now() < until) {
    const byte = await wire.read(Math.max(1, Math.min(glance, until) - Date.now()))
    if (byte !== null && isInOrderAnswer(byte)) return paperOf(byte).out ? 'no-paper' : 'printed'
    if (byte !== null && isAnswer(byte) && statusOf({ paper: byte }).problem === 'no-paper') return 'no-paper'
    if (byte === null && !wire.isOpen()) return 'nothing'
    if (Date.now() >= glance) {
      const asked = await wire.write(questionBytes('paper'), ANSWER_WAIT)
      if (asked.taken !== 'taken') return 'nothing'
      glance = Date.now() + GLANCE
    }
  }
  return 'nothing'
}

export interface Sent extends Outcome {
  /** What was seen of the printer meanwhile. */
  readonly status: PrinterStatus
}

const sendOver = async (wire: Wire, printer: ThermalPrinter, bytes: Uint8Array): Promise<Sent> => {
  const answers = printer.head.statusAnswers && wire.canAnswer
  if (answers) {
    const before = await ask(wire)
    if (before === null) return { outcome: 'not-sent', problem: 'silent', status: inTrouble('silent') }
    if (before.state === 'trouble') return { outcome: 'not-sent', problem: before.problem, status: before }
  }
  const ordered = answers && (await knowsOrder(wire, printer))
  const { taken, left } = await wire.write(bytes, WRITE_WAIT)
  if (taken !== 'taken') {
    const problem = taken === 'stuck' ? 'silent' : 'offline'
    return left
      ? { outcome: 'uncertain', problem: 'uncertain', status: inTrouble(problem) }
      : { outcome: 'not-sent', problem, status: inTrouble(problem) }
  }
  if (!answers) return { outcome: 'sent', problem: 'none', status: UNKNOWN }
  const confirmed = ordered ? await confirm(wire) : 'nothing'
  const after = await ask(wire)
  if (after?.state === 'ready' && confirmed === 'printed')
    return { outcome: 'printed', problem: 'none', status: after }
  if (after?.state === 'ready' && !ordered) return { outcome: 'sent', problem: 'none', status: after }
  const seen = confirmed === 'no-paper' ? inTrouble('no-paper') : inTrouble('silent')
  return { outcome: 'uncertain', problem: 'uncertain', status: after ?? seen }
}

/** One ticket to a thermal printer. What it answers is believed; what it does not answer is not claimed. */
export const sendTicket = async (printer: ThermalPrinter, bytes: Uint8Array): Promise<Sent> => {
  const way = await openWire(printer, printer.head.statusAnswers)
  if (!way.ok) return { outcome: 'not-sent', problem: way.problem, status: inTrouble(way.problem) }
  const { wire } = way
  const sent = await sendOver(wire, printer, bytes)
  const clean = await wire.finish()
  return sent.outcome === 'sent' && !clean
    ? { outcome: 'uncertain', problem: 'uncertain', status: inTrouble('offline') }
    : sent
}

/** What a thermal printer says of itself. Reached but silent is `unknown`, unless it is known to answer. */
export const lookAtPrinter = async (printer: ThermalPrinter, asks: boolean): Promise<PrinterStatus> => {
  const way = await openWire(printer, asks)
  if (!way.ok) return inTrouble(way.problem)
  const { wire } = way
  const status = asks ? await ask(wire) : null
  await wire.finish()
  if (status !== null) return status
  return asks && wire.canAnswer && printer.head.statusAnswers ? inTrouble('silent') : UNKNOWN
}
