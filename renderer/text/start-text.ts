import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

export type Language = 'zh-CN' | 'en'

/**
 * Starts i18next for one window with the areas it needs. Each area is a namespace; zh-CN is the source language
 * and every area must exist in both, which {@link SameKeys} checks at compile time.
 */
export const startText = async (
  areas: { readonly zh: Readonly<Record<string, object>>; readonly en: Readonly<Record<string, object>> },
  language: Language = 'zh-CN',
): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': areas.zh, en: areas.en },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
}
