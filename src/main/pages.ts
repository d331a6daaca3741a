/** Where the pages come from: the built bundle through `app:`, or the development server. */
import { type Session, session } from 'electron';
import type { AppFiles } from './app-files.ts';
import { PARSER_PARTITION } from './parser/parser-window.ts';
import {
  BUNDLE_ORIGIN,
  BUNDLE_PAGE,
  listAssets,
  PARSER_PAGE,
  serveAssets,
} from './security/app-protocol.ts';
import { CONTENT_POLICY, WINDOW_POLICY } from './security/content-policy.ts';
import { serveDevelopmentPolicy } from './security/development.ts';

/** Addresses of the pages, and the origin of the window that may make requests. */
export type Pages = {
  readonly origin: string;
  readonly main: string;
  readonly parser: string;
};

/** Serves the pages. The parser has a session of its own, in which the window's page does not exist. */
export function servePages(files: AppFiles, devOrigin: string | null): Pages {
  const sessions = {
    bundle: session.defaultSession,
    parser: session.fromPartition(PARSER_PARTITION),
  };
  return devOrigin === null ? serveBundle(files, sessions) : serveDevelopment(devOrigin, sessions);
}

type Sessions = { readonly bundle: Session; readonly parser: Session };

function serveBundle(files: AppFiles, sessions: Sessions): Pages {
  const { bundle, parser } = listAssets(files.renderer);
  serveAssets(sessions.bundle.protocol, bundle, WINDOW_POLICY);
  serveAssets(sessions.parser.protocol, parser, CONTENT_POLICY);
  return { origin: BUNDLE_ORIGIN, main: BUNDLE_PAGE, parser: PARSER_PAGE };
}

function serveDevelopment(devOrigin: string, { bundle, parser }: Sessions): Pages {
  for (const each of [bundle, parser]) serveDevelopmentPolicy(each, devOrigin);
  return {
    origin: devOrigin,
    main: `${devOrigin}/index.html`,
    parser: `${devOrigin}/parser.html`,
  };
}
