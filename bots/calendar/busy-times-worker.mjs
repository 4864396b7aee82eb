/** The door of the thread: a new thread does not know TypeScript yet. */
import { register } from 'tsx/esm/api';

register();
await import('./busy-times-worker.ts');
