import { describe, expect, it } from 'vitest'
import { fromVoiceForm, toVoiceForm } from '../../../renderer/screens/settings/voice/voice-form.ts'
import type { VoiceForm } from '../../../renderer/screens/settings/voice/voice-form.ts'

const form: VoiceForm = {
  on: true,
  voice: { kind: 'auto' },
  volume: 80,
  speed: 'normal',
  timesAgain: 1,
  quiet: '',
}
const spans = (quiet: string) => fromVoiceForm({ ...form, quiet })?.quiet ?? null

describe('安静时段 as they are typed', () => {
  it.each([
    ['', []],
    ['12:00-13:30', [{ from: '12:00', to: '13:30' }]],
    ['12：00～13：30\n', [{ from: '12:00', to: '13:30' }]],
    ['9:00 至 930', [{ from: '09:00', to: '09:30' }]],
    ['22:00-06:00', [{ from: '22:00', to: '06:00' }]],
    [
      '12:00-13:30\n\n17:30–18:00',
      [
        { from: '12:00', to: '13:30' },
        { from: '17:30', to: '18:00' },
      ],
    ],
  ])('%j', (typed, expected) => {
    expect(spans(typed)).toEqual(expected)
  })

  it.each([
    '12:00',
    '12:00-',
    'noon-13:00',
    '12:00-13:00-14:00',
    '12:00-12:00',
    '25:00-26:00',
    '1-2\n'.repeat(7),
  ])('%j is none', (typed) => {
    expect(spans(typed)).toBeNull()
  })

  it('come back as they were saved', () => {
    const saved = fromVoiceForm({ ...form, quiet: '12:00-13:30\n17:30-18:00' })!
    expect(fromVoiceForm(toVoiceForm(saved))).toEqual(saved)
  })
})
