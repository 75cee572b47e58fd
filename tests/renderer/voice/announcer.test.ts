import { describe, expect, it } from 'vitest'
import type { VoiceTrouble } from '#shared/contract/voice.ts'
import type { StandingCall } from '#shared/domain/voice/call-line.ts'
import { createAnnouncer } from '../../../renderer/voice/announcer.ts'

const NOON = Date.parse('2026-09-17T12:00:00+08:00')
const call = (number: string, counter: number): StandingCall => ({
  id: number,
  number,
  counter,
  at: NOON,
  again: false,
  earlier: false,
})
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

/** An announcer whose voice speaks until the test lets it end. */
const withVoice = () => {
  const begun: string[] = []
  const shown: (string | null)[] = []
  const troubles: (VoiceTrouble | null)[] = []
  let finish: ((trouble: VoiceTrouble | null) => void) | null = null
  let fail: ((error: Error) => void) | null = null
  const announcer = createAnnouncer({
    say: ({ number }) => {
      begun.push(number)
      return new Promise((resolve, reject) => {
        finish = resolve
        fail = reject
      })
    },
    changed: (saying) => void shown.push(saying?.number ?? null),
    ended: (trouble) => void troubles.push(trouble),
  })
  const hear = (calls: readonly StandingCall[], silent = false) =>
    announcer.hear(calls, { now: NOON, silent })
  hear([])
  return {
    announcer,
    begun,
    shown,
    troubles,
    hear,
    end: async (trouble: VoiceTrouble | null = null) => {
      finish?.(trouble)
      await settled()
    },
    breakDown: async () => {
      fail?.(new Error('the voice broke down'))
      await settled()
    },
  }
}

describe('announcements are never cut off', () => {
  it('a second call begins when the first has ended, not before', async () => {
    const { begun, hear, end } = withVoice()
    hear([call('A001', 1)])
    hear([call('A001', 1), call('A002', 2)])
    await settled()
    expect(begun).toEqual(['A001'])
    await end()
    expect(begun).toEqual(['A001', 'A002'])
  })

  it('the word 正在叫号 goes with the voice: from its beginning to its end', async () => {
    const { shown, hear, end } = withVoice()
    hear([call('A001', 1), call('A002', 2)])
    await end()
    await end()
    expect(shown).toEqual(['A001', 'A002', null])
  })

  it('a call that was taken back before its turn is never begun', async () => {
    const { begun, hear, end } = withVoice()
    hear([call('A001', 1), call('A002', 2), call('A003', 3)])
    hear([call('A001', 1), call('A003', 3)])
    await end()
    expect(begun).toEqual(['A001', 'A003'])
  })

  it.each([
    ['a voice that never ended', async ({ end }: ReturnType<typeof withVoice>) => end('never-ended')],
    ['a voice that broke down', async ({ breakDown }: ReturnType<typeof withVoice>) => breakDown()],
  ])('%s is reported, and the next call goes on', async (_name, happen) => {
    const made = withVoice()
    made.hear([call('A001', 1), call('A002', 2)])
    await happen(made)
    expect(made.troubles).toEqual(['never-ended'])
    expect(made.begun).toEqual(['A001', 'A002'])
    await made.end()
    expect(made.troubles).toEqual(['never-ended', null])
  })

  it('a window that is closed begins nothing more', async () => {
    const { announcer, begun, hear, end } = withVoice()
    hear([call('A001', 1), call('A002', 2)])
    announcer.close()
    await end()
    expect(begun).toEqual(['A001'])
  })
})
