import { useEffect, useState } from 'react'
import type { Connection } from './bridge.ts'
import { listen } from './messages.ts'

/** Whether the backend answers, and since when that is so. */
export const useConnection = (): { readonly connection: Connection; readonly since: number } => {
  const [state, setState] = useState<{ connection: Connection; since: number }>({
    connection: 'up',
    since: Date.now(),
  })
  useEffect(
    () =>
      listen((message) => {
        if (message.kind === 'connection') setState({ connection: message.connection, since: message.since })
      }),
    [],
  )
  return state
}
