import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './switches.module.css';

export function ThemeSwitch() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark';
  const Sign = isDark ? IconMoon : IconSun;
  return (
    <button
      type="button"
      className={classes['theme']}
      aria-label={t(isDark ? 'theme.toLight' : 'theme.toDark')}
      onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
    >
      <Sign size={17} stroke={1.7} aria-hidden />
    </button>
  );
}
