/** What the compiler makes of `<p>…</p>`: React's own, with the words made visible (`visible-props.ts`). */
import { jsx as element, jsxs as elements, Fragment as fragment } from 'react/jsx-runtime';
import { visibleProps } from './visible-props.ts';

export type { JSX } from 'react';

export const Fragment = fragment;
export const jsx: typeof element = (type, props, key) => element(type, visibleProps(props), key);
export const jsxs: typeof elements = (type, props, key) => elements(type, visibleProps(props), key);
