// The floor of `startup`: the least an Electron program can do to show a paragraph.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  window.loadURL(
    'data:text/html,<meta charset=utf-8><title>bare</title><p>A readable paragraph.</p>',
  );
});
app.on('window-all-closed', () => app.quit());
