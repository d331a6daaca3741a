import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { jsx, jsxs } from './jsx-runtime.ts';
import { visibleProps } from './visible-props.ts';

const RAW = '\u202egpj.exe';
const SHOWN = '&lt;U+202E&gt;gpj.exe';
const Named = ({ children }: { readonly children: string }): ReactElement =>
  createElement('b', null, children);

describe('words on the page', () => {
  it.each([
    ['the words of an element', jsx('b', { children: RAW }), `<b>${SHOWN}</b>`],
    ['words among others', jsxs('p', { children: ['a ', RAW, 1, null] }), `<p>a ${SHOWN}1</p>`],
    [
      'words in a list',
      jsx('p', { children: [jsx('i', { children: 'x' }, 'x'), [RAW]] }),
      `<p><i>x</i>${SHOWN}</p>`,
    ],
    ['what a component of somebody else draws', jsx(Named, { children: RAW }), `<b>${SHOWN}</b>`],
    ['a hint', jsx('b', { title: RAW }), `<b title="${SHOWN}"></b>`],
    ['what is read aloud', jsx('b', { 'aria-label': RAW }), `<b aria-label="${SHOWN}"></b>`],
    [
      'what a field says while it is empty',
      jsx('input', { placeholder: RAW }),
      `<input placeholder="${SHOWN}"/>`,
    ],
  ])('%s: nothing in it acts', (_, element, html) => {
    expect(renderToStaticMarkup(element)).toBe(html);
  });

  it('what is edited stays as it is', () => {
    const html = renderToStaticMarkup(jsx('input', { value: RAW, readOnly: true }));
    expect(html).toBe(`<input readOnly="" value="${RAW}"/>`);
  });

  it('properties in which nothing acts are the very same', () => {
    const props = { title: 'Łódź', children: ['a', ['b', jsx('i', {}, 'i')]] };
    expect(visibleProps(props)).toBe(props);
  });
});
