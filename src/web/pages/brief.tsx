import { brief } from '../../views/brief.ts'
import { useView } from '../desk-context.ts'
import { Sectioned } from '../sectioned.tsx'

export default function Brief() {
  return <Sectioned view={useView(brief)} />
}
