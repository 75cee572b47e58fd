/**
 * One after another for each machine: most printers take a single connection, and an answer must not reach somebody
 * else's question.
 */
export interface PrinterTurns {
  take<T>(key: string, work: () => Promise<T>): Promise<T>
  isBusy(key: string): boolean
}

export const createPrinterTurns = (): PrinterTurns => {
  const last = new Map<string, Promise<unknown>>()
  return {
    take: (key, work) => {
      const turn = (last.get(key) ?? Promise.resolve()).then(work)
      const ended = turn
        .catch(() => undefined)
        .then(() => {
          if (last.get(key) === ended) last.delete(key)
        })
      last.set(key, ended)
      return turn
    },
    isBusy: (key) => last.has(key),
  }
}
