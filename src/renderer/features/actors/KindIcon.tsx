import { Building2, Landmark, type LucideIcon, MapPin, User, Users } from 'lucide-react';
import type { ActorKind } from '#core/actor/actor.ts';
import styles from './KindIcon.module.css';

const ICONS: Readonly<Record<ActorKind, LucideIcon>> = {
  person: User,
  organisation: Building2,
  state: Landmark,
  place: MapPin,
  group: Users,
};

/** The sign of an actor's kind; the word stands beside it or in its label. */
export function KindIcon({ kind, label }: { readonly kind: ActorKind; readonly label?: string }) {
  const Icon = ICONS[kind];
  return label === undefined ? (
    <Icon className={styles.icon} data-kind={kind} aria-hidden="true" />
  ) : (
    <Icon className={styles.icon} data-kind={kind} role="img" aria-label={label} />
  );
}
