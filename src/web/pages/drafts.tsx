import { comparison } from '../../views/comparison.ts'
import { useView } from '../desk-context.ts'
import { Sectioned } from '../sectioned.tsx'

export default function Drafts() {
  return <Sectioned view={useView(comparison)} />
}
