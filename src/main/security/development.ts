/** What development needs beyond the app: hot reload puts scripts and styles in line. Never in an installed app. */
import type { Session } from 'electron';
import { renderDevelopmentPolicy } from './content-policy.ts';

/** Gives the pages of the development server a policy of their own. */
export function serveDevelopmentPolicy(session: Session, devOrigin: string): void {
  session.webRequest.onHeadersReceived({ urls: [`${devOrigin}/*`] }, (details, callback) => {
    callback({
      responseHeaders: {
        ...details.responseHeaders,
        'content-security-policy': [renderDevelopmentPolicy(devOrigin)],
      },
    });
  });
}
