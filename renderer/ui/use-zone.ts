import { useSyncExternalStore } from 'react'

const big = matchMedia('(max-width: 1000px)')

const listen = (changed: () => void): (() => void) => {
  big.addEventListener('change', changed)
  return () => big.removeEventListener('change', changed)
}

/** True when the window is too narrow for the queue column: big text at 150 % on an ordinary screen. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => big.matches)
