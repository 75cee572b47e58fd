import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { restore as enRestore } from '../text/en/restore.ts'
import { startup as enStartup } from '../text/en/startup.ts'
import { startText } from '../text/start-text.ts'
import { restore } from '../text/zh-CN/restore.ts'
import { startup } from '../text/zh-CN/startup.ts'
import { applyTokens, staffTheme } from '../ui/theme.ts'
import { StartupPage } from './startup-page.tsx'
import './startup.css'

// The content security policy forbids making code from strings.
z.config({ jitless: true })

const start = async (): Promise<void> => {
  await startText({
    zh: { startup, restore },
    en: { startup: enStartup, restore: enRestore },
  })
  document.title = startup.title
  applyTokens(document.documentElement)
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
  const state = await window.yichuangtongStartup.state()
  const root = document.getElementById('root')
  if (root === null) return
  createRoot(root).render(
    <StrictMode>
      <ConfigProvider
        csp={{ nonce }}
        theme={staffTheme}
        locale={zhCN}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
      >
        <StartupPage first={state} />
      </ConfigProvider>
    </StrictMode>,
  )
}

void start()
