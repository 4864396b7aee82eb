/**
 * Botkit's door to our web chat: envelopes become activities, activities become lines on the pages. It replaces the stock web
 * adapter, which trusts whatever a browser says; here nothing arrives that the server has not already checked, signed for and
 * addressed.
 */
import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder-core';
import type { Envelope } from '../../conversation/inbound.ts';
import type { HistoryLine } from './history.ts';

/** Shows a line on every page of a session; the number of pages that took it. */
export type Show = (practice: string, address: string, line: HistoryLine) => Promise<number>;

interface Carried {
  envelope?: Envelope;
  line?: HistoryLine;
  practice?: string;
}

const CHANNEL = 'web';

export class WebAdapter extends BotAdapter {
  /** Read by Botkit, which registers adapters as plugins. */
  readonly name = 'permanence-web';
  readonly #show: Show;

  constructor(show: Show) {
    super();
    this.#show = show;
  }

  /** One envelope through Botkit, as an activity of type `message`. */
  async take(envelope: Envelope, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    const activity: Partial<Activity> = {
      ...this.#reference(envelope.practice, envelope.address),
      type: 'message',
      id: envelope.externalId,
      text: envelope.inbound.kind === 'text' ? envelope.inbound.text : '',
      from: { id: envelope.address, name: '' },
      recipient: { id: envelope.practice, name: '' },
      channelData: { envelope, practice: envelope.practice } satisfies Carried,
    };
    const context = new TurnContext(this, activity);
    await this.runMiddleware(context, logic);
  }

  /** A line of ours to every page of a session. The number of pages that took it. */
  async say(practice: string, address: string, line: HistoryLine): Promise<number> {
    let taken = 0;
    await this.continueConversation(this.#reference(practice, address), async (context) => {
      const channelData: Carried = { line, practice };
      const response = await context.sendActivity({ type: 'message', text: line.text, channelData });
      taken = Number(response?.id ?? 0);
    });
    return taken;
  }

  /** The id of each response is the number of pages reached. */
  override async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      const { line, practice } = (activity.channelData ?? {}) as Carried;
      const address = activity.conversation?.id;
      const taken = line && practice && address ? await this.#show(practice, address, line) : 0;
      responses.push({ id: String(taken) });
    }
    return responses;
  }

  override async updateActivity(): Promise<ResourceResponse | undefined> {
    throw new Error('A line shown in the web chat is not rewritten.');
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('A line shown in the web chat is not withdrawn.');
  }

  override async continueConversation(
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const event: Partial<Activity> = { type: 'event', name: 'continueConversation' };
    const context = new TurnContext(this, TurnContext.applyConversationReference(event, reference, true));
    await this.runMiddleware(context, logic);
  }

  #reference(practice: string, address: string): Partial<ConversationReference> {
    return {
      channelId: CHANNEL,
      serviceUrl: '',
      conversation: { id: address, name: '', isGroup: false, conversationType: 'personal', tenantId: practice },
      user: { id: address, name: '' },
      bot: { id: practice, name: '' },
    };
  }
}

/** The envelope inside a context that `take` made. */
export function envelopeOf(context: TurnContext): Envelope | undefined {
  return ((context.activity.channelData ?? {}) as Carried).envelope;
}
