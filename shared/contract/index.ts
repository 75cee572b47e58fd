import type { z } from 'zod'
import { appointmentChannels } from './appointment.ts'
import { archiveChannels } from './archive.ts'
import { calendarChannels } from './calendar.ts'
import { boardChannels } from './board.ts'
import { caseCourseChannels } from './case-course.ts'
import { caseChannels } from './case.ts'
import { caseListChannels } from './case-list.ts'
import { deskLogChannels } from './desk-log.ts'
import { displayChannels } from './display.ts'
import { documentChannels, printingChannels } from './document.ts'
import { exportChannels } from './export.ts'
import { hallScreenChannels } from './hall-screens.ts'
import { hallReportChannels } from './hall-report.ts'
import { intakeChannels } from './intake.ts'
import { kioskAppointmentChannels } from './kiosk-appointment.ts'
import { kioskChannels } from './kiosk.ts'
import { kioskRulesChannels } from './kiosk-rules.ts'
import { matterChannels } from './matter.ts'
import { outageChannels } from './outage.ts'
import { queueRulesChannels } from './queue-rules.ts'
import { queueChannels } from './queue.ts'
import { printerChannels } from './printer.ts'
import { quickChannels } from './quick.ts'
import { registerChannels } from './register.ts'
import { restoreChannels } from './restore.ts'
import { savedFilterChannels } from './saved-filter.ts'
import { sessionChannels } from './session.ts'
import { settingsChannels } from './settings.ts'
import { systemChannels } from './system.ts'
import { ticketDesignChannels } from './ticket-design.ts'
import { voiceChannels } from './voice.ts'
import type { CommonFailure } from './define.ts'
import type { Result } from '../kernel/result.ts'

/** Every way into the backend. A channel that is not here does not exist. */
export const channels = {
  ...sessionChannels,
  ...queueChannels,
  ...queueRulesChannels,
  ...appointmentChannels,
  ...kioskChannels,
  ...kioskAppointmentChannels,
  ...kioskRulesChannels,
  ...displayChannels,
  ...voiceChannels,
  ...hallScreenChannels,
  ...matterChannels,
  ...intakeChannels,
  ...quickChannels,
  ...deskLogChannels,
  ...outageChannels,
  ...boardChannels,
  ...caseChannels,
  ...caseCourseChannels,
  ...caseListChannels,
  ...savedFilterChannels,
  ...registerChannels,
  ...hallReportChannels,
  ...documentChannels,
  ...printingChannels,
  ...archiveChannels,
  ...exportChannels,
  ...restoreChannels,
  ...settingsChannels,
  ...printerChannels,
  ...ticketDesignChannels,
  ...calendarChannels,
  ...systemChannels,
} as const

export type Channels = typeof channels
export type ChannelName = keyof Channels
/** What a caller may write: defaults may be left out. */
export type InputOf<C extends ChannelName> = z.input<Channels[C]['input']>
/** What a handler is given: parsed. */
export type ParsedInputOf<C extends ChannelName> = z.output<Channels[C]['input']>
export type OutputOf<C extends ChannelName> = z.output<Channels[C]['output']>
export type FailureOf<C extends ChannelName> = Channels[C]['failures'][number] | CommonFailure
export type ReplyOf<C extends ChannelName> = Result<OutputOf<C>, FailureOf<C>>

export type CommandName = {
  [C in ChannelName]: Channels[C]['kind'] extends 'command' ? C : never
}[ChannelName]
export type QueryName = Exclude<ChannelName, CommandName>

export const isChannelName = (name: string): name is ChannelName => Object.hasOwn(channels, name)
