import { createTheme, localStorageColorSchemeManager } from '@mantine/core';

export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontSizes: { xs: '11px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  defaultRadius: 8,
  primaryColor: 'gray',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

export const themeMemory = localStorageColorSchemeManager({ key: 'linaje.theme' });
