/**
 * The flows by name. A new flow adds its line here.
 */
import type { FlowId, FlowRecord } from '../session.ts';
import { book } from './book.ts';
import { change } from './change.ts';
import { type Advance, advance, type FlowEvent } from './flow.ts';
import { identify } from './identify.ts';
import { message } from './message.ts';
import { office } from './office.ts';
import { waitlist } from './waitlist.ts';

/** One step of whichever flow the record belongs to. */
export function advanceAny(record: FlowRecord, event: FlowEvent): Advance | 'unfit' {
  switch (record.flow) {
    case 'identify':
      return advance(identify, record, event);
    case 'book':
      return advance(book, record, event);
    case 'change':
      return advance(change, record, event);
    case 'message':
      return advance(message, record, event);
    case 'office':
      return advance(office, record, event);
    case 'waitlist':
      return advance(waitlist, record, event);
  }
}

/** Version and machine of each flow, for those who walk through all of them. */
export const MACHINES = { identify, book, change, message, office, waitlist } satisfies Record<
  FlowId,
  { version: number }
>;
