import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { common as enCommon } from '../text/en/common.ts'
import { display as enDisplay } from '../text/en/display.ts'
import { startText } from '../text/start-text.ts'
import { common } from '../text/zh-CN/common.ts'
import { display } from '../text/zh-CN/display.ts'
import { DisplayApp } from './display-app.tsx'
import { counterOf, placeOf } from './query-counter.ts'
import './display.css'

// The content security policy forbids making code from strings.
z.config({ jitless: true })

const start = async (): Promise<void> => {
  await startText({ zh: { common, display }, en: { common: enCommon, display: enDisplay } })
  document.title = display.title
  const root = document.getElementById('root')
  const place = placeOf(location.search)
  if (place !== null) {
    document.documentElement.dataset['screen'] = 'place'
    if (root !== null) createRoot(root).render(<p className="place">{place}</p>)
    return
  }
  const counter = counterOf(location.search)
  document.documentElement.dataset['screen'] = counter === null ? 'hall' : 'counter'
  if (root !== null) createRoot(root).render(<DisplayApp counter={counter} />)
}

void start()
