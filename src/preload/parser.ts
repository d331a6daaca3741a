/** Hands the parser page its end of the port, and then has nothing more to do. */
import { ipcRenderer } from 'electron';

ipcRenderer.once('parser:port', ({ ports }) => {
  window.postMessage('port', window.origin, [...ports]);
});
