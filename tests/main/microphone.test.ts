import { describe, expect, it } from 'vitest'
import { createMicrophone } from '#electron/main/microphone.ts'

const staff = 'app://staff/staff/index.html'
const wish = { contentsId: 1, address: staff, permission: 'media', media: ['audio'] }

describe('the microphone', () => {
  const recording = () => {
    const microphone = createMicrophone()
    microphone.set(1, true)
    return microphone
  }

  it('is heard by the staff window while a clip is recorded, not before and not after', () => {
    const microphone = createMicrophone()
    expect(microphone.allows(wish)).toBe(false)
    microphone.set(1, true)
    expect(microphone.allows(wish)).toBe(true)
    microphone.set(1, false)
    expect(microphone.allows(wish)).toBe(false)
  })

  it.each([
    ['another window', { contentsId: 2 }],
    ['a window that shows another page', { address: 'app://kiosk/kiosk/index.html' }],
    ['a page from elsewhere', { address: 'https://staff/staff/index.html' }],
    ['the camera', { media: ['video'] }],
    ['the camera with it', { media: ['audio', 'video'] }],
    ['nothing named', { media: [] }],
    ['where the machine is', { permission: 'geolocation' }],
    ['notifications', { permission: 'notifications' }],
  ])('%s gets nothing', (_name, part) => {
    expect(recording().allows({ ...wish, ...part })).toBe(false)
  })
})
