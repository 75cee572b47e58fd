import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { common as enCommon } from '../text/en/common.ts'
import { kiosk as enKiosk } from '../text/en/kiosk.ts'
import { startText } from '../text/start-text.ts'
import { common } from '../text/zh-CN/common.ts'
import { kiosk } from '../text/zh-CN/kiosk.ts'
import { KioskApp } from './kiosk-app.tsx'
import './kiosk.css'

// The content security policy forbids making code from strings.
z.config({ jitless: true })

const start = async (): Promise<void> => {
  await startText({ zh: { common, kiosk }, en: { common: enCommon, kiosk: enKiosk } })
  document.title = kiosk.title
  const root = document.getElementById('root')
  if (root !== null) createRoot(root).render(<KioskApp />)
}

void start()
