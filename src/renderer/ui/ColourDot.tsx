import styles from './ColourDot.module.css';

/** A dot in one of the named colours. It stands beside the name it belongs to, never alone. */
export function ColourDot({ colour }: { readonly colour: string }) {
  return <i className={styles.dot} data-colour={colour} aria-hidden="true" />;
}
