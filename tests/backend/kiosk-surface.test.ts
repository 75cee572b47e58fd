import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkCall } from '#electron/main/call-check.ts'
import { channels } from '#shared/contract/index.ts'
import type { ChannelName } from '#shared/contract/index.ts'
import type { TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

let hall: TestHall

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  // Whoever is signed in at the desk lends the kiosk nothing.
  await hall.signIn('chenli', null)
})

afterEach(() => hall.close())

const OWN = new Set([
  'kiosk.home',
  'kiosk.take',
  'kiosk.reprint',
  'kiosk.ticket',
  'kiosk.reportTrouble',
  'kiosk.bookings',
  'kiosk.arrive',
])
const names = Object.keys(channels) as ChannelName[]
const others = names.filter((name) => !OWN.has(name))

it('the kiosk has seven channels, and nobody else has them', () => {
  const surfaces = (name: ChannelName): readonly string[] => channels[name].surfaces
  expect(names.filter((name) => surfaces(name).includes('kiosk')).sort()).toEqual([...OWN].sort())
  for (const name of OWN) expect(surfaces(name as ChannelName)).toEqual(['kiosk'])
})

it.each(others)('%s is refused to the kiosk at the door and again inside', async (channel) => {
  const key = channels[channel].kind === 'command' ? 'gesture-1' : null
  const refused = { ok: false, error: { code: 'not-allowed' } }
  expect(checkCall('kiosk', { channel, input: {}, key })).toMatchObject(refused)
  expect(
    await hall.backend.dispatch(
      { surface: 'kiosk', client: 'kiosk-1', run: 'test-run' },
      { channel, input: {}, key },
    ),
  ).toMatchObject(refused)
})
