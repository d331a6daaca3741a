/** The names of the contract as values, without the schemas: the preload needs them and must stay small. */
import type { EventName, RequestName } from './contract.ts';

const REQUESTS = {
  'workspace:open': true,
  'workspace:apply': true,
  'workspace:undo': true,
  'workspace:redo': true,
  'workspace:retry': true,
  'workspace:save-copy': true,
  'workspace:choose': true,
  'workspace:create': true,
  'workspace:restore': true,
  'workspace:open-locked': true,
  'workspace:reveal': true,
  'backups:list': true,
  'backups:preview': true,
  'backups:restore': true,
  'care:look': true,
  'care:settle': true,
  'care:preview-copy': true,
  'care:import-copy': true,
  'care:put-aside': true,
  'care:reveal': true,
  'source:text': true,
  'source:text-piece': true,
  'corpus:import': true,
  'corpus:import-folder': true,
  'corpus:import-as': true,
  'source:reread': true,
  'corpus:stop': true,
  'dossier:preview': true,
  'dossier:save': true,
  'view:save': true,
  'settings:save': true,
  'drafts:save': true,
  'clipboard:write': true,
  'app:about': true,
  'window:reload': true,
  'window:flushed': true,
  'window:alive': true,
} as const satisfies Readonly<Record<RequestName, true>>;

const EVENTS = {
  'workspace:changed': true,
  'workspace:status': true,
  'care:changed': true,
  'source:remade': true,
  'workspace:replaced': true,
  'corpus:progress': true,
  'action:invoked': true,
  'theme:changed': true,
  'window:closing': true,
  'window:ping': true,
} as const satisfies Readonly<Record<EventName, true>>;

/** Every request there is. */
export const REQUEST_NAMES = Object.keys(REQUESTS) as readonly RequestName[];

/** Every event there is. */
export const EVENT_NAMES = Object.keys(EVENTS) as readonly EventName[];
