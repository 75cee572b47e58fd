import type { AppointmentEvent, AppointmentStatus } from './appointment.ts'

/** 改约 · 取消 · 电话告知 · 取号 · 记未到 · 恢复. */
export type AppointmentAction = 'change' | 'cancel' | 'telephone' | 'arrive' | 'miss' | 'reinstate'

/**
 * What can happen in each status. The service refuses what is not in this table and the screen draws its buttons from it.
 * Whether a number that was taken by mistake can go back to being booked hangs on the ticket too: it must be void.
 */
const ALLOWED = {
  booked: ['change', 'cancel', 'telephone', 'arrive', 'miss'],
  arrived: ['reinstate'],
  cancelled: ['reinstate'],
  missed: ['reinstate'],
} as const satisfies Record<AppointmentStatus, readonly AppointmentAction[]>

/** True when the table allows this action in this status. */
export const allowsAppointmentAction = (status: AppointmentStatus, action: AppointmentAction): boolean =>
  (ALLOWED[status] as readonly AppointmentAction[]).includes(action)

/** The action that an event records; null for the booking itself. */
export const appointmentActionOf = ({ type }: AppointmentEvent): AppointmentAction | null =>
  (
    ({
      booked: null,
      changed: 'change',
      cancelled: 'cancel',
      telephoned: 'telephone',
      arrived: 'arrive',
      missed: 'miss',
      reinstated: 'reinstate',
    }) as const
  )[type]
