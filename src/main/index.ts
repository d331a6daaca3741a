/** The entry of the main process: closes everything first, then opens the window, then does its work beside it. */
import { app, protocol } from 'electron';
import { APP_SCHEME } from './security/app-protocol.ts';
import { devServerOrigin } from './security/dev-server.ts';
import { hardenApp } from './security/harden-app.ts';
import { startApp } from './start-app.ts';

const devOrigin = devServerOrigin(process.env, app.isPackaged);

hardenApp(app, devOrigin);
protocol.registerSchemesAsPrivileged([APP_SCHEME]);

// One process per profile: two would overwrite each other's drafts. (A workspace has a lock of its own.)
if (app.requestSingleInstanceLock()) startApp(devOrigin);
else app.exit(0);
