// First of all: zod must not compile checks from strings, which the content security policy forbids.
import './no-compiled-checks.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { startText } from '../text/start-text.ts'
import { staffAreas } from '../text/staff-areas.ts'
import { applyTokens, staffTheme } from '../ui/theme.ts'
import { StaffRoot } from './root.tsx'
import '../ui/staff.css'
import './shell.css'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

applyTokens(document.documentElement)
void startText(staffAreas).then(() => {
  const root = document.getElementById('root')
  if (root === null) return
  createRoot(root).render(
    <StrictMode>
      <ConfigProvider
        csp={{ nonce }}
        theme={staffTheme}
        locale={zhCN}
        componentSize="small"
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
      >
        <StaffRoot />
      </ConfigProvider>
    </StrictMode>,
  )
})
