// Draws resources/icon.svg into PNGs with the Electron that is there: `electron scripts/icon/render-icon.cjs`.
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

const sizes = [16, 32, 48, 128, 256, 512];
const folder = join(__dirname, '..', '..', 'resources');

/** @param {number} size @param {string} svg */
async function render(size, svg) {
  const window = new BrowserWindow({
    width: size,
    height: size,
    useContentSize: true,
    show: false,
    frame: false,
    transparent: true,
    webPreferences: { offscreen: true, sandbox: true },
  });
  const page = `<style>body{margin:0}svg{width:${size}px;height:${size}px;display:block}</style>${svg}`;
  await window.loadURL(`data:text/html,${encodeURIComponent(page)}`);
  const image = await window.webContents.capturePage({ x: 0, y: 0, width: size, height: size });
  writeFileSync(join(folder, `icon-${size}.png`), image.resize({ width: size }).toPNG());
  window.destroy();
}

app.on('window-all-closed', () => {});
app.disableHardwareAcceleration();
app.whenReady().then(async () => {
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
  for (const size of sizes) await render(size, svg);
  app.exit(0);
});
