/** How something that should have been heard came out. */
export type SoundEnd = 'ended' | 'never-ended' | 'no-device'

/** How much longer than it should last a sound is waited for, milliseconds: a loudspeaker wakes up slowly. */
const GRACE = 4000

/**
 * Waits for a sound, but not for ever: a driver that hangs must not keep the next call from being made.
 * `expected` in milliseconds. `give up` is told that nobody waits any more.
 */
export const endOfSound = (
  sound: Promise<unknown>,
  expected: number,
  giveUp: () => void,
): Promise<SoundEnd> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => {
      giveUp()
      resolve('never-ended')
    }, expected * 1.5 + GRACE)
    const done = (end: SoundEnd): void => {
      clearTimeout(timer)
      resolve(end)
    }
    sound.then(
      () => done('ended'),
      () => done('never-ended'),
    )
  })
