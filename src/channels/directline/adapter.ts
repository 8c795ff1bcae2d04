import { ActivityTypes, BotAdapter, TurnContext, type Activity, type ResourceResponse } from 'botbuilder';
import type { Conversations } from './conversations';

/** The desk's own side of every conversation. */
export const BOT = { id: 'huiwen', name: 'Huiwen 会问', role: 'bot' } as const;

/** Runs turns for conversations that this service hosts itself: replies go straight into the conversation. */
export class DirectLineAdapter extends BotAdapter {
  readonly #conversations: Conversations;

  constructor(conversations: Conversations) {
    super();
    this.#conversations = conversations;
  }

  /** Runs one turn; what `logic` throws goes to `onTurnError`. */
  async run(activity: Partial<Activity>, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }

  override sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const conversation = this.#conversations.get(context.activity.conversation.id);
    return Promise.resolve(
      activities.map((activity) => {
        if (!conversation || activity.type === ActivityTypes.Typing) return { id: '' };
        return {
          id: this.#conversations.append(conversation, {
            ...activity,
            from: BOT,
            channelId: 'directline',
            conversation: { id: conversation.id } as Activity['conversation'],
          }),
        };
      }),
    );
  }

  override updateActivity(): Promise<never> {
    return Promise.reject(new Error('Direct Line: a sent activity cannot be changed; send another one'));
  }

  override deleteActivity(): Promise<never> {
    return Promise.reject(new Error('Direct Line: a sent activity cannot be taken back'));
  }

  override continueConversation(): Promise<never> {
    return Promise.reject(new Error('Direct Line: messages outside a turn are not supported yet'));
  }

  override continueConversationAsync(): Promise<never> {
    return Promise.reject(new Error('Direct Line: messages outside a turn are not supported yet'));
  }
}
