import './style/serif.css'
import './style/desk.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { client } from '../server/client.ts'
import { Desk } from './desk.ts'
import { DeskContext } from './desk-context.ts'
import { PlaceProvider } from './place.ts'
import { Shell } from './shell.tsx'
import { showTheme, storedTheme } from './theme.tsx'

showTheme(storedTheme()) // before the first page is drawn, so that it does not change colour under the eye

const desk = new Desk(client())
void desk.open()
createRoot(document.getElementById('desk')!).render(
  <StrictMode>
    <DeskContext.Provider value={desk}>
      <PlaceProvider>
        <Shell />
      </PlaceProvider>
    </DeskContext.Provider>
  </StrictMode>,
)
