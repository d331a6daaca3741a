// An Electron program that guards nothing: what the tests of silence find in it shows that they can find something.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 400, height: 300 });
  window.loadFile(`${__dirname}/page.html`);
});
