// Before anything is drawn: the theme that was chosen, so that the page never flashes in the other one.
(function () {
  var chosen = localStorage.getItem('linaje.theme');
  var dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
