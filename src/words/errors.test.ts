import { describe, expect, it } from 'vitest';
import type { AppError } from '#core/app-error.ts';
import { describeError, errorDetail } from './errors.ts';

type Reasons = {
  [C in AppError['code']]: Extract<AppError, { code: C }> extends { readonly reason: infer R }
    ? R
    : never;
};
/** Every reason once: the type refuses a list with one forgotten or misspelt. */
type All<R extends string> = Readonly<Record<R, true>>;

const imports: All<Reasons['import']> = {
  unreadable: true,
  'not-a-file': true,
  'is-a-link': true,
  'too-large': true,
  'too-many': true,
  'too-deep': true,
  empty: true,
  'not-text': true,
  'unknown-encoding': true,
  'changed-while-read': true,
  'already-here': true,
  'parser-timeout': true,
  'parser-crashed': true,
  'parser-bad-output': true,
};
const refused: All<Reasons['refused']> = {
  'not-found': true,
  'already-exists': true,
  'changed-since': true,
  'span-outside-text': true,
  'empty-name': true,
  cycle: true,
  'same-record': true,
  'in-use': true,
  'nothing-to-do': true,
};
const store: All<Reasons['store']> = {
  'disk-full': true,
  'read-only': true,
  'no-permission': true,
  io: true,
  gone: true,
  'too-many-files': true,
  closed: true,
  'changed-on-disk': true,
  'not-ours': true,
  'source-lost': true,
};
const open: All<Reasons['open']> = {
  missing: true,
  'not-a-workspace': true,
  empty: true,
  incomplete: true,
  damaged: true,
  'newer-format': true,
  locked: true,
  unreadable: true,
  'not-empty': true,
};
const exported: All<Reasons['export']> = {
  cancelled: true,
  exists: true,
  'inside-workspace': true,
  'not-a-file': true,
  'no-folder': true,
  'bad-name': true,
  'disk-full': true,
  'read-only': true,
  'no-permission': true,
  io: true,
};
const request: All<Reasons['request']> = {
  'unknown-channel': true,
  'bad-sender': true,
  'bad-arguments': true,
  'too-large': true,
  'bad-result': true,
};

function keys<R extends string>(all: All<R>): readonly R[] {
  return Object.keys(all) as R[];
}

const errors: readonly AppError[] = [
  ...keys(imports).map((reason): AppError => ({ code: 'import', reason, file: 'a.txt' })),
  ...keys(refused).map((reason): AppError => ({ code: 'refused', reason, what: 'act_1' })),
  ...keys(store).map((reason): AppError => ({ code: 'store', reason })),
  ...keys(open).map((reason): AppError => ({ code: 'open', reason, folder: '/w' })),
  ...keys(exported).map((reason): AppError => ({ code: 'export', reason, file: '/d.md' })),
  ...keys(request).map((reason): AppError => ({ code: 'request', reason })),
  { code: 'bug', detail: 'x is not a function' },
];

describe('describeError', () => {
  it.each(errors.map((error) => [error] as const))('has three sentences for %j', (error) => {
    const { what, kept, todo } = describeError(error);
    expect(what).toMatch(/^[A-Z].*(\.|: \S.*)$/u);
    for (const sentence of [kept, todo]) {
      expect(sentence).toMatch(/^[A-Z].*\.$/u);
    }
  });

  it('never tells an id or a technical detail to a person', () => {
    const words = errors.map((error) => JSON.stringify(describeError(error))).join();
    expect(words).not.toMatch(/act_1|is not a function|undefined|null/u);
  });

  it('names the file or folder that it concerns', () => {
    expect(describeError({ code: 'import', reason: 'empty', file: 'x.txt' }).what).toContain(
      'x.txt',
    );
    expect(describeError({ code: 'open', reason: 'missing', folder: '/w' }).what).toContain('/w');
    expect(describeError({ code: 'export', reason: 'exists', file: '/d.md' }).what).toContain(
      '/d.md',
    );
  });

  it('says who holds a lock', () => {
    const owner = { host: 'desk', pid: 12, since: '2025-03-09T10:00:00' };
    expect(describeError({ code: 'open', reason: 'locked', folder: '/w', owner }).what).toBe(
      'The workspace is open elsewhere (on desk, process 12, since 9 Mar 2025, 10:00): /w',
    );
  });

  it('says different things about different failures of one kind', () => {
    for (const code of ['import', 'refused', 'store', 'open', 'export', 'request']) {
      const said = errors
        .filter((error) => error.code === code)
        .map((error) => describeError(error).what);
      expect(new Set(said).size).toBe(said.length);
    }
  });
});

describe('errorDetail', () => {
  it('gives the detail where there is one', () => {
    expect(errorDetail({ code: 'store', reason: 'io', detail: 'EIO' })).toBe('EIO');
    expect(errorDetail({ code: 'store', reason: 'io' })).toBeNull();
    expect(errorDetail({ code: 'refused', reason: 'cycle', what: 'x' })).toBeNull();
  });
});
