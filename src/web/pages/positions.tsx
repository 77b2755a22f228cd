import { matrix } from '../../views/matrix.ts'
import { useView } from '../desk-context.ts'
import { Sectioned } from '../sectioned.tsx'

export default function Positions() {
  return <Sectioned view={useView(matrix)} />
}
