// Before anything is drawn: the theme that was chosen, so that the page never flashes in the other one.
(function () {
  const chosen = localStorage.getItem('linaje.theme');
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
