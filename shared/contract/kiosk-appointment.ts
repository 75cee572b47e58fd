import { z } from 'zod'
import { command, nothing, query, revisionShape } from './define.ts'
import { kioskTicket } from './kiosk.ts'

export const kioskAppointmentChannels = {
  /** Whether the kiosk shows 已预约取号 at all. */
  'kiosk.bookings': query({
    surfaces: ['kiosk'],
    roles: 'open',
    input: nothing,
    output: z.strictObject({ ...revisionShape, on: z.boolean() }),
  }),
  /**
   * The number of a slot booked for now, for whoever shows or types the number of the document. Told instead: too early
   * (`from` when), the slot is over (`to`), or nothing is booked for today. Who has the number already is told it again.
   */
  'kiosk.arrive': command({
    surfaces: ['kiosk'],
    roles: 'open',
    input: z.strictObject({ idNumber: z.string().max(40) }),
    output: z.strictObject({ ...kioskTicket.shape, already: z.boolean() }),
    failures: ['closed', 'bad-number', 'no-booking', 'too-early', 'too-late'],
  }),
}
