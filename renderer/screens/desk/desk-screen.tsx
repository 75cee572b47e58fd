import type { ReactElement } from 'react'

export const DeskScreen = (): ReactElement => <section className="desk" />
