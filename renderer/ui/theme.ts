import type { ThemeConfig } from 'antd'

/** The one calm theme: restrained official blue on white, contrast at least AA everywhere, no shadow, no motion. */
export const tokens = {
  ink: '#1B2430',
  ink2: '#4A5563',
  ink3: '#626C79',
  control: '#7F8896',
  hairline: '#DDE2E8',
  rowLine: '#EBEEF2',
  surface: '#FFFFFF',
  surface2: '#F6F7F9',
  offDay: '#EEF0F3',
  hover: '#F0F3F7',
  primary: '#1D4F91',
  primaryHover: '#173F75',
  selected: '#EDF3FA',
  overdue: '#A8201A',
  overdueBg: '#FDF1F0',
  near: '#8A5300',
  nearBg: '#FFF7E3',
} as const

/** The same values as CSS variables (`--ink`, `--near-bg` …) for the hand-written parts, so that no colour stands twice. */
export const applyTokens = (element: HTMLElement): void => {
  for (const [name, value] of Object.entries(tokens))
    element.style.setProperty(`--${name.replace(/([A-Z])/g, '-$1').toLowerCase()}`, value)
  element.style.setProperty('--staff-font', staffFont)
}

export const staffFont =
  '"Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Noto Sans SC",sans-serif'

export const staffTheme: ThemeConfig = {
  token: {
    colorPrimary: tokens.primary,
    colorInfo: tokens.primary,
    colorPrimaryHover: tokens.primaryHover,
    colorText: tokens.ink,
    colorTextSecondary: tokens.ink2,
    colorTextTertiary: tokens.ink3,
    colorTextPlaceholder: tokens.ink3,
    colorBorder: tokens.control,
    colorBorderSecondary: tokens.hairline,
    colorSplit: tokens.rowLine,
    colorError: tokens.overdue,
    colorErrorBg: tokens.overdueBg,
    colorWarning: tokens.near,
    colorWarningBg: tokens.nearBg,
    colorLink: tokens.primary,
    colorBgLayout: tokens.surface,
    borderRadius: 4,
    borderRadiusSM: 3,
    fontFamily: staffFont,
    fontSize: 14,
    lineHeight: 22 / 14,
    fontWeightStrong: 600,
    controlHeight: 28,
    controlHeightLG: 40,
    controlHeightSM: 26,
    boxShadow: 'none',
    boxShadowSecondary: 'none',
    boxShadowTertiary: 'none',
    motion: false,
    wireframe: false,
  },
  components: {
    Segmented: {
      itemSelectedBg: tokens.selected,
      itemSelectedColor: tokens.primary,
      itemColor: tokens.ink2,
      itemHoverColor: tokens.ink,
      itemHoverBg: tokens.hover,
      itemActiveBg: tokens.hover,
      trackBg: tokens.surface,
      trackPadding: 0,
    },
    Input: { activeShadow: 'none', errorActiveShadow: 'none', warningActiveShadow: 'none', paddingInline: 8 },
    Select: { optionSelectedBg: tokens.selected, optionSelectedColor: tokens.primary },
    Table: {
      headerBg: tokens.surface2,
      headerColor: tokens.ink3,
      borderColor: tokens.rowLine,
      rowHoverBg: tokens.hover,
    },
  },
}
