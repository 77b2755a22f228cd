import { unsettled } from '../../views/unsettled.ts'
import { useView } from '../desk-context.ts'
import { Sectioned } from '../sectioned.tsx'

export default function Unsettled() {
  return <Sectioned view={useView(unsettled)} />
}
