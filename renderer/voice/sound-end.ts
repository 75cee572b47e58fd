/** How something that should have been heard came out. */
export type SoundEnd = 'ended' | 'never-ended' | 'no-device'

/** How much longer than it should last a sound is waited for, milliseconds: a loudspeaker wakes up slowly. */
const GRACE = 4000

/**
 * Waits for a sound, but not for ever: a driver that hangs must not keep the next call from being made.
 * `expected` in milliseconds. `giveUp` is told that nobody waits any more.
 */
export const endOfSound = async (
  sound: Promise<unknown>,
  expected: number,
  giveUp: () => void,
): Promise<SoundEnd> => {
  const late = Promise.withResolvers<SoundEnd>()
  const timer = setTimeout(
    () => {
      giveUp()
      late.resolve('never-ended')
    },
    expected * 1.5 + GRACE,
  )
  try {
    return await Promise.race([sound.then((): SoundEnd => 'ended'), late.promise])
  } catch {
    return 'never-ended'
  } finally {
    clearTimeout(timer)
  }
}
