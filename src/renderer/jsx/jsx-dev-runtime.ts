/** As `jsx-runtime.ts`, for development. */
import { jsxDEV as element, Fragment as fragment } from 'react/jsx-dev-runtime';
import { visibleProps } from './visible-props.ts';

export type { JSX } from 'react';

export const Fragment = fragment;
export const jsxDEV: typeof element = (type, props, ...facts) =>
  element(type, visibleProps(props), ...facts);
