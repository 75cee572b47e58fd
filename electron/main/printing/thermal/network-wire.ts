import { connect } from 'node:net'
import type { Socket } from 'node:net'
import type { PrintProblem } from '#shared/domain/printing/print-problem.ts'
import { errorCode, notOpened, opened } from './wire.ts'
import type { Opened, Taken, Wire } from './wire.ts'

const CONNECT_WAIT = 3000
/** A printer that is done closes its side; one that is not is left alone after this. */
const FINISH_WAIT = 1500

const problemOf = (code: string): PrintProblem => (code === 'ECONNREFUSED' ? 'refused' : 'offline')

const wireOf = (socket: Socket): Wire => {
  let came: number[] = []
  let lost = false
  let ended = false
  let closing = false
  let waiting: (() => void) | null = null
  const wakeUp = (): void => {
    waiting?.()
    waiting = null
  }
  socket.on('data', (chunk) => {
    came.push(...chunk)
    wakeUp()
  })
  socket.on('end', () => {
    ended = true
    wakeUp()
  })
  socket.on('error', () => {
    lost = true
    wakeUp()
  })
  socket.on('close', () => {
    if (!closing) lost = true
    ended = true
    wakeUp()
  })
  const wakes = (wait: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, wait)
      waiting = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  return {
    canAnswer: true,
    write: (bytes, wait) =>
      new Promise((resolve) => {
        const end = (taken: Taken): void => {
          clearTimeout(timer)
          socket.off('close', onClose)
          resolve({ taken, left: true })
        }
        const onClose = (): void => end('lost')
        const timer = setTimeout(() => end('stuck'), wait)
        // A printer that hangs up before it was told everything has not taken everything.
        if (lost || ended) return end('lost')
        socket.once('close', onClose)
        socket.write(bytes, (error) => end(error == null && !lost && !ended ? 'taken' : 'lost'))
      }),
    read: async (wait) => {
      if (came.length === 0 && !ended && !lost) await wakes(wait)
      return came.shift() ?? null
    },
    isOpen: () => !ended && !lost,
    drain: () => {
      came = []
    },
    finish: async () => {
      if (lost) {
        socket.destroy()
        return false
      }
      closing = true
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, FINISH_WAIT)
        socket.once('close', () => {
          clearTimeout(timer)
          resolve()
        })
        socket.end()
      })
      socket.destroy()
      return !lost
    },
  }
}

/** Opens a printer on the network. */
export const openNetwork = (host: string, port: number): Promise<Opened> =>
  new Promise((resolve) => {
    // Its side of the connection may close before ours without ours being cut off.
    const socket = connect({ host, port, noDelay: true, allowHalfOpen: true })
    const end = (result: Opened): void => {
      clearTimeout(timer)
      socket.removeListener('error', onError)
      if (!result.ok) socket.destroy()
      resolve(result)
    }
    const onError = (error: Error): void => {
      socket.on('error', () => undefined)
      end(notOpened(problemOf(errorCode(error))))
    }
    const timer = setTimeout(() => end(notOpened('offline')), CONNECT_WAIT)
    socket.once('error', onError)
    socket.once('connect', () => end(opened(wireOf(socket))))
  })
