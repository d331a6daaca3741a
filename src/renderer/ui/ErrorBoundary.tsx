import { Component, type ReactNode } from 'react';

export type ErrorBoundaryProps = {
  readonly children: ReactNode;
  /** What is shown instead; `retry` draws the children anew. */
  readonly fallback: (error: Error, retry: () => void) => ReactNode;
};

type State = { readonly error: Error | null };

/** Catches what a component throws, so that one broken view does not take the window with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null
      ? this.props.children
      : this.props.fallback(error, () => this.setState({ error: null }));
  }
}
