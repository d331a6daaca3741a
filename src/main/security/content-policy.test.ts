import { describe, expect, it } from 'vitest';
import {
  CONTENT_POLICY,
  renderContentPolicy,
  renderDevelopmentPolicy,
  responseHeaders,
  WINDOW_POLICY,
} from './content-policy.ts';

describe('the content policy', () => {
  it('grants exactly what is written here', () => {
    expect(renderContentPolicy().split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'none'",
      "worker-src 'self'",
      "frame-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  it('lets the window have the one policy of its worker, and nothing else', () => {
    const { 'trusted-types': names, ...rest } = WINDOW_POLICY;
    const { 'trusted-types': _, ...others } = CONTENT_POLICY;
    expect(rest).toEqual(others);
    expect(names).toEqual(['recognition-worker']);
  });

  it('has no loophole in any directive', () => {
    const values = [CONTENT_POLICY, WINDOW_POLICY].flatMap((one) => Object.values(one).flat());
    for (const value of values) {
      expect(value).not.toMatch(/unsafe|\*|https?:|wss?:|strict-dynamic|nonce|file:/u);
    }
  });

  it('goes with every answer, with the type of the content fixed', () => {
    expect(responseHeaders('text/html; charset=utf-8')).toMatchObject({
      'content-security-policy': renderContentPolicy(),
      'x-content-type-options': 'nosniff',
      'content-type': 'text/html; charset=utf-8',
    });
  });

  it('while developing still reaches nothing but the development server', () => {
    const policy = renderDevelopmentPolicy('http://localhost:5173');
    expect(policy).toContain("connect-src 'self' ws://localhost:5173");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/\*|https:/u);
  });
});
