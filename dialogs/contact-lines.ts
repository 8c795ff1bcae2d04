import type { Contact, Language, Topic } from '../src/domain';
import type { EventView } from './dialog';

/** The desk or person who answers for a topic; the general desk where nobody is named for it. */
export function contactFor(topic: Topic, view: EventView): Contact | undefined {
  const { contacts } = view.content.info;
  return (
    contacts.find((contact) => contact.topics.includes(topic)) ??
    contacts.find((contact) => contact.topics.includes('about')) ??
    contacts[0]
  );
}

/** "Information Desk (general enquiries), phone 0735-555-0100, Lobby". */
export function contactLine(contact: Contact, view: EventView, language: Language): string {
  const place = contact.placeId ? view.places.get(contact.placeId)?.name[language] : undefined;
  const phone = contact.phone ? view.words.say(language, 'desk:contact.phone', { phone: contact.phone }) : '';
  const where = place ? view.words.say(language, 'desk:contact.place', { place }) : '';
  return view.words.say(language, 'desk:contact.line', { name: contact.name[language], role: contact.role[language], phone, where });
}
