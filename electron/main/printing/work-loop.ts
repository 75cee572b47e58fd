/** How a turn ended: there may be more, there is nothing now, or something failed and wants a pause. */
export type Turn = 'more' | 'nothing' | 'pause'

export interface WorkLoop {
  /** Something was added: look now. */
  wake(): void
  stop(): void
}

/** Without being woken a loop looks this often, for work that becomes possible by time alone. */
const LOOK_AGAIN = 10_000
const PAUSE = 5_000

/** Does one turn after another, never two at once, until there is nothing; then sleeps until woken. */
export const startWorkLoop = (turn: () => Promise<Turn>): WorkLoop => {
  let timer: NodeJS.Timeout | null = null
  let running = false
  let wokenMeanwhile = false
  let stopped = false
  let pausing = false

  const sleep = (wait: number): void => {
    if (stopped) return
    timer = setTimeout(() => void work(), wait)
  }
  const work = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    running = true
    pausing = false
    let ended: Turn = 'more'
    while (ended === 'more' && !stopped) {
      wokenMeanwhile = false
      ended = await turn().catch((): Turn => 'pause')
      if (ended === 'nothing' && wokenMeanwhile) ended = 'more'
    }
    running = false
    pausing = ended === 'pause'
    sleep(pausing ? PAUSE : LOOK_AGAIN)
  }

  sleep(0)
  return {
    wake: () => {
      wokenMeanwhile = true
      // A pause is kept: what failed a moment ago is not tried again because something else happened.
      if (!running && !pausing && !stopped) void work()
    },
    stop: () => {
      stopped = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}
