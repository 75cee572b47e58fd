export { exportText } from '../zh-CN/exports.ts'
