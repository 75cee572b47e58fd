export { exportSettings } from '../zh-CN/export-settings.ts'
