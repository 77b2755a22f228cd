import { timeline } from '../../views/timeline.ts'
import { useView } from '../desk-context.ts'
import { Sectioned } from '../sectioned.tsx'

export default function Timeline() {
  return <Sectioned view={useView(timeline)} />
}
