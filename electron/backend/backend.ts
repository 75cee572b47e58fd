import type { Call, Principal } from '#shared/contract/wire.ts'
import type { TopicEvent } from '#shared/contract/define.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { CommandContext, Handlers, Log, Surroundings } from './context.ts'
import { watchDay } from './day-watch.ts'
import { createDispatcher } from './dispatch.ts'
import type { Dispatcher } from './dispatch.ts'
import { watchSchedule } from './export-watch.ts'
import { alertHandlers, forgetOldAlerts } from './services/alerts.ts'
import { appointmentArrivalHandlers } from './services/appointment-arrival.ts'
import { appointmentBookingHandlers } from './services/appointment-booking.ts'
import { appointmentListHandlers } from './services/appointment-lists.ts'
import { appointmentSettingsHandlers } from './services/appointment-settings.ts'
import { isAnyMissed, sweepMissed } from './services/appointment-sweep.ts'
import { archiveHandlers } from './services/archive.ts'
import { boardHandlers } from './services/board.ts'
import { calendarHandlers } from './services/calendar.ts'
import { caseContactHandlers } from './services/case-contact.ts'
import { caseKeepingHandlers } from './services/case-keeping.ts'
import { caseSlipHandlers } from './services/case-slips.ts'
import { caseStageHandlers } from './services/case-stages.ts'
import { caseTimeHandlers } from './services/case-time.ts'
import { caseUndoHandlers } from './services/case-undo.ts'
import { caseListHandlers } from './services/case-list.ts'
import { keepWordsCurrent } from './services/case-search.ts'
import { caseHandlers } from './services/cases.ts'
import { isAnyDeemed, sweepDeemed } from './services/deemed.ts'
import { deskLogHandlers } from './services/desk-log.ts'
import { displayHandlers } from './services/display.ts'
import { documentHandlers } from './services/documents.ts'
import { followExport, settleInterruptedExports } from './services/export-follow.ts'
import { createProgressBoard } from './services/export-progress.ts'
import { beginPromise, exportScheduleHandlers } from './services/export-schedule.ts'
import { exportTargetHandlers, fitBuiltInTarget } from './services/export-targets.ts'
import { exportHandlers } from './services/exports.ts'
import type { ExportDesk } from './services/exports.ts'
import { formHandlers } from './services/forms.ts'
import { layoutHandlers } from './services/hall-layout.ts'
import { hallScreenHandlers } from './services/hall-screens.ts'
import { indexBacklog } from './services/index-backlog.ts'
import { intakeEndHandlers } from './services/intake-end.ts'
import { intakeHandlers } from './services/intake.ts'
import { kioskAppointmentHandlers } from './services/kiosk-appointment.ts'
import { kioskHandlers } from './services/kiosk.ts'
import { kioskSettingsHandlers } from './services/kiosk-settings.ts'
import { matterHandlers } from './services/matters.ts'
import { quickHandlers } from './services/quick.ts'
import { hallLiveHandlers } from './services/hall-live.ts'
import { hallReportHandlers } from './services/hall-report.ts'
import { morningListHandlers } from './services/morning-list.ts'
import { outageHandlers } from './services/outage.ts'
import { lateEntryHandlers } from './services/late-entry.ts'
import { forgetEarlierDays } from './services/one-number.ts'
import { paragraphHandlers } from './services/paragraphs.ts'
import { queueEarlierHandlers } from './services/queue-earlier.ts'
import { queueOverviewHandlers } from './services/queue-overview.ts'
import { queueRulesHandlers } from './services/queue-rules.ts'
import { queueUndoHandlers } from './services/queue-undo.ts'
import { forgetPrinters } from './services/printer-memory.ts'
import { printerHandlers } from './services/printers.ts'
import { printingWorkHandlers, settleDoubtfulJobs } from './services/printing-work.ts'
import { printingHandlers } from './services/printing.ts'
import { queueHandlers } from './services/queue.ts'
import { createRecounter } from './services/recounter.ts'
import type { Recounter } from './services/recounter.ts'
import { referralHandlers } from './services/referral.ts'
import { registerHandlers } from './services/registers.ts'
import { sampleHandlers } from './services/samples.ts'
import { savedFilterHandlers } from './services/saved-filters.ts'
import { sessionHandlers } from './services/session.ts'
import { settingsHandlers } from './services/settings.ts'
import { ticketDesignHandlers } from './services/ticket-design.ts'
import { voiceHandlers } from './services/voice.ts'
import { createWorkbookShelf } from './services/workbook-shelf.ts'
import { dropOldCommands } from './store/command-log.ts'
import type { Store } from './store/database.ts'
import { endSessionsOfOtherRuns } from './store/sessions.ts'

export interface Backend {
  dispatch(principal: Principal, call: Call): Promise<Result<unknown>>
  onEvent(listener: (event: TopicEvent) => void): void
  readonly epoch: string
  /** Nothing of its own runs any more; the store may be closed. */
  close(): void
}

/** A retry comes within seconds. Replies may hold what a clerk has typed, so they are not kept longer than they serve. */
const KEYS_KEPT = 3600 * 1000
const KEYS_A_TIME = 500
const KEYS_SWEPT_EVERY = 5 * 60 * 1000
const LAW_LOOKED_AT_EVERY = 60 * 1000

/**
 * The whole service layer over one open store. It knows neither Electron nor what carries its messages;
 * tests run it in memory, the host runs it in a utility process.
 */
export const createBackend = (store: Store, around: Surroundings, run: string): Backend => {
  let dispatcher: Dispatcher | null = null
  let recounter: Recounter | null = null
  const board = createProgressBoard(() => dispatcher?.announce('exports'))
  const desk: ExportDesk = {
    board,
    programRun: run,
    follow: (runId, what) =>
      dispatcher === null
        ? () => Promise.resolve()
        : followExport(dispatcher, around.log, board, runId, what),
  }
  forgetPrinters()
  const shelf = createWorkbookShelf()
  const handlers: Handlers = {
    ...sessionHandlers(() => {
      if (dispatcher === null) return
      acceptByLaw(dispatcher, store, around)
      countMissed(dispatcher, store, around)
    }),
    ...queueHandlers(),
    ...queueOverviewHandlers(),
    ...queueUndoHandlers(),
    ...queueEarlierHandlers(),
    ...queueRulesHandlers(),
    ...appointmentListHandlers(),
    ...appointmentBookingHandlers(),
    ...appointmentArrivalHandlers(),
    ...appointmentSettingsHandlers(),
    ...kioskHandlers(),
    ...kioskAppointmentHandlers(),
    ...kioskSettingsHandlers(),
    ...displayHandlers(),
    ...voiceHandlers(),
    ...hallScreenHandlers(),
    ...matterHandlers(),
    ...deskLogHandlers(),
    ...sampleHandlers(),
    ...lateEntryHandlers(),
    ...outageHandlers(),
    ...quickHandlers(),
    ...intakeHandlers(),
    ...intakeEndHandlers(),
    ...boardHandlers(),
    ...alertHandlers(),
    ...morningListHandlers(),
    ...caseHandlers(),
    ...caseKeepingHandlers(),
    ...caseTimeHandlers(),
    ...caseStageHandlers(),
    ...caseContactHandlers(),
    ...referralHandlers(),
    ...caseUndoHandlers(),
    ...caseSlipHandlers(),
    ...caseListHandlers(shelf),
    ...savedFilterHandlers(),
    ...registerHandlers(shelf),
    ...hallLiveHandlers(),
    ...hallReportHandlers(shelf),
    ...documentHandlers(),
    ...formHandlers(),
    ...paragraphHandlers(),
    ...printingHandlers(),
    ...printingWorkHandlers(),
    ...printerHandlers(),
    ...archiveHandlers(),
    ...exportHandlers(desk),
    ...exportTargetHandlers(),
    ...exportScheduleHandlers(),
    ...settingsHandlers(),
    ...ticketDesignHandlers(),
    ...calendarHandlers(() => recounter?.wake()),
    ...layoutHandlers(),
  }
  const backend = createDispatcher(store, handlers, around)
  dispatcher = backend
  // What the last run left half-done is named as such before anybody is served.
  backend.background('start', (context) => {
    const { db, now } = context
    forgetEarlierDays(context)
    endSessionsOfOtherRuns(db, run, now)
    settleDoubtfulJobs(db, now)
    settleInterruptedExports(db, now)
    fitBuiltInTarget(context)
    beginPromise(context)
    keepWordsCurrent(db)
  })
  const sweeps = [
    every(KEYS_SWEPT_EVERY, () => sweep(backend, around.log, 'keys', dropOldKeys)),
    every(LAW_LOOKED_AT_EVERY, () => {
      acceptByLaw(backend, store, around)
      countMissed(backend, store, around)
    }),
  ]
  const counting = createRecounter(backend, store, around.log)
  recounter = counting
  const stopIndexing = indexBacklog(backend, store.read, around.log)
  // What a change of the calendar has left over goes on where it was.
  counting.wake()
  const forgetAlerts = (): void => sweep(backend, around.log, 'alerts', forgetOldAlerts)
  forgetAlerts()
  const schedule = watchSchedule(backend, store, around, around.log, desk)
  const days = watchDay(around.clock, () => {
    acceptByLaw(backend, store, around)
    countMissed(backend, store, around)
    forgetAlerts()
    sweep(backend, around.log, 'visitors', (context) => {
      forgetEarlierDays(context)
      return false
    })
    // What was due tomorrow is due today: nothing was written, and yet every board is another one.
    backend.announce('cases', 'appointments', 'session', 'queue')
  })
  return {
    ...backend,
    close: () => {
      counting.close()
      stopIndexing()
      days.close()
      schedule.close()
      sweeps.forEach((timer) => clearInterval(timer))
    },
  }
}

/** Now and then again; it keeps no process alive. */
const every = (pause: number, work: () => void): NodeJS.Timeout => {
  work()
  const timer = setInterval(work, pause)
  timer.unref()
  return timer
}

/** 视为受理 comes with the end of a day, whether the program ran then or not (行政许可法 32条). */
const acceptByLaw = (
  dispatcher: Pick<Dispatcher, 'background'>,
  store: Store,
  { clock, log }: Pick<Surroundings, 'clock' | 'log'>,
): void => {
  try {
    if (isAnyDeemed(store.read, dateAt(clock.now()))) dispatcher.background('law', sweepDeemed)
  } catch (error) {
    log.fault('law', error)
  }
}

/** 未到 comes with the end of a day, as soon as its date is not in doubt. */
const countMissed = (
  dispatcher: Pick<Dispatcher, 'background'>,
  store: Store,
  { clock, log }: Pick<Surroundings, 'clock' | 'log'>,
): void => {
  try {
    if (isAnyMissed(store.read, dateAt(clock.now()))) dispatcher.background('appointments', sweepMissed)
  } catch (error) {
    log.fault('appointments', error)
  }
}

/**
 * Drops what nobody needs any more, in small pieces, each its own transaction, so that nobody waits behind a large one.
 * `drop` answers whether there may be more. What a full disk refuses today is swept later; thrown out of a timer it
 * would end the backend.
 */
const sweep = (
  dispatcher: Pick<Dispatcher, 'background'>,
  log: Log,
  what: string,
  drop: (context: CommandContext) => boolean,
): void => {
  let more = false
  try {
    do
      dispatcher.background(what, (context) => {
        more = drop(context)
      })
    while (more)
  } catch (error) {
    log.fault(what, error)
  }
}

const dropOldKeys = ({ db, now }: CommandContext): boolean =>
  dropOldCommands(db, now - KEYS_KEPT, KEYS_A_TIME) === KEYS_A_TIME
