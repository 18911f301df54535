import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/SegmentedControl.css';
import '@mantine/core/styles/Skeleton.css';
import './look/tokens.css';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import i18next from 'i18next';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { router } from './app/router.tsx';
import { theme, themeMemory } from './look/theme.ts';
import { connect } from './remote/client.ts';
import { firstLanguage, startTexts } from './texts/i18n.ts';

startTexts(firstLanguage(location.search));
const client = connect('/graphql', () => i18next.language);
const place = document.getElementById('root');
if (!place) throw new Error('The page has no #root to stand in');

createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} colorSchemeManager={themeMemory} defaultColorScheme="auto">
      <Provider value={client}>
        <RouterProvider router={router} />
      </Provider>
    </MantineProvider>
  </StrictMode>,
);
