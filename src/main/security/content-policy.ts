/** The Content Security Policy and the other headers that go with every answer of `app:`. */

export type Directives = Readonly<Record<string, readonly string[]>>;

const NONE: readonly string[] = ["'none'"];
const SELF: readonly string[] = ["'self'"];

/**
 * Everything is forbidden, then the few things the built page does are allowed. Trusted Types make every HTML sink
 * throw; there is no policy to get around that with.
 */
export const CONTENT_POLICY: Directives = {
  'default-src': NONE,
  'script-src': SELF,
  'style-src': SELF,
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': SELF,
  'connect-src': NONE,
  'worker-src': SELF,
  'frame-src': NONE,
  'object-src': NONE,
  'base-uri': NONE,
  'form-action': NONE,
  'frame-ancestors': NONE,
  'require-trusted-types-for': ["'script'"],
  'trusted-types': NONE,
};

/**
 * The page that shows the workspace starts one worker, and starting one is a sink too: it may make the one policy of this
 * name, which it does before anything else and which lets through the address of that worker only. A name can be
 * taken once, so nothing that runs later can make another.
 */
export const WINDOW_POLICY: Directives = {
  ...CONTENT_POLICY,
  'trusted-types': ['recognition-worker'],
};

/** The policy as the value of its header. */
export function renderContentPolicy(policy: Directives = CONTENT_POLICY): string {
  return Object.entries(policy)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

/**
 * The policy while developing: hot reload puts in scripts and styles inline and talks to its server.
 * @param devOrigin the origin of that server, which is on this machine
 */
export function renderDevelopmentPolicy(devOrigin: string): string {
  const { 'require-trusted-types-for': _, 'trusted-types': __, ...rest } = CONTENT_POLICY;
  return renderContentPolicy({
    ...rest,
    'script-src': ["'self'", "'unsafe-inline'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'connect-src': ["'self'", devOrigin.replace(/^http:/u, 'ws:')],
  });
}

/** The headers of each answer. */
export function responseHeaders(
  contentType: string,
  policy: Directives = CONTENT_POLICY,
): Readonly<Record<string, string>> {
  return {
    'content-type': contentType,
    'content-security-policy': renderContentPolicy(policy),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
