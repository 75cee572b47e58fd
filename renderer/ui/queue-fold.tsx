import { createContext, useContext } from 'react'

/** In big text the queue folds into the top bar; Ctrl Q opens it. */
interface QueueFold {
  readonly open: boolean
  readonly setOpen: (open: boolean) => void
}

const QueueFoldContext = createContext<QueueFold>({ open: false, setOpen: () => undefined })

export const QueueFoldProvider = QueueFoldContext.Provider

export const useQueueFold = (): QueueFold => useContext(QueueFoldContext)
