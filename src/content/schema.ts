import { z } from 'zod';
import { EMERGENCY_KINDS, LANGUAGES, PARTY_ROLES, PLACE_KINDS, SESSION_KINDS, TOPICS, TRANSPORT_KINDS, WATERS } from '../domain';

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/);
const words = z.string().trim().min(1);
const text = z.strictObject({ zh: words, en: words });
const names = z.strictObject({ zh: z.array(words).default([]), en: z.array(words).default([]) });
const aliases = names.default({ zh: [], en: [] });
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const time = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/);
const ids = z.array(id).default([]);
const hour = z.number().int().min(0).max(24);
const webAddress = z.string().regex(/^https?:\/\/\S+$/);

/** event.yaml */
export const eventSchema = z.strictObject({
  id,
  sample: z.boolean().default(false),
  name: text,
  shortName: text.optional(),
  detail: text.optional(),
  sampleNotice: text.optional(),
  dates: z.strictObject({ start: date, end: date }),
  zone: words,
  hours: z.strictObject({ from: hour, until: hour }).default({ from: 8, until: 21 }),
  rehearsal: time.optional(),
  languages: z.array(z.enum(LANGUAGES)).default([...LANGUAGES]),
  website: webAddress.optional(),
  privacy: text.optional(),
  conferences: z.array(z.strictObject({ id, name: text, aliases, detail: text.optional() })).default([]),
  contacts: z
    .array(
      z.strictObject({
        id,
        name: text,
        role: text,
        phone: words.optional(),
        place: id.optional(),
        topics: z.array(z.enum(TOPICS)).default([]),
      }),
    )
    .default([]),
});

/** One FAQ entry. */
export const entrySchema = z.strictObject({
  id,
  topic: z.enum(TOPICS),
  title: text,
  questions: names,
  answer: text,
  owner: id.optional(),
  tags: z.array(words).default([]),
  validFrom: date.optional(),
  validUntil: date.optional(),
  followUps: ids,
  map: id.optional(),
});

/** faq/*.yaml */
export const faqSchema = z.array(entrySchema);

/** glossary.yaml */
export const glossarySchema = z.array(z.strictObject({ id, zh: z.array(words).default([]), en: z.array(words).default([]) }));

const speaker = z.strictObject({ id, name: text, aliases, title: text.optional(), affiliation: text.optional(), bio: text.optional() });

const session = z.strictObject({
  id,
  conference: id.optional(),
  title: text,
  subtitle: text.optional(),
  kind: z.enum(SESSION_KINDS).default('other'),
  start: time,
  end: time,
  rooms: ids,
  speakers: ids,
  moderators: ids,
  track: text.optional(),
  abstract: text.optional(),
  languages: z.array(words).default([]),
  interpretation: z.array(words).default([]),
  stream: webAddress.optional(),
  url: webAddress.optional(),
  tags: aliases,
  status: z.enum(['planned', 'moved', 'cancelled']).default('planned'),
  note: text.optional(),
});

/** programme.yaml */
export const programmeSchema = z.strictObject({ speakers: z.array(speaker).default([]), sessions: z.array(session).default([]) });

const place = z.strictObject({
  id,
  name: text,
  aliases,
  kind: z.enum(PLACE_KINDS).default('other'),
  building: text.optional(),
  floor: words.optional(),
  capacity: z.number().int().positive().optional(),
  detail: text.optional(),
  directions: text.optional(),
  stepFree: text.optional(),
  map: id.optional(),
});

/** venue.yaml */
export const venueSchema = z.strictObject({
  name: text,
  aliases,
  address: text,
  detail: text.optional(),
  location: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).optional(),
  maps: z.array(z.strictObject({ id, title: text, file: words })).default([]),
  places: z.array(place).default([]),
  transport: z.array(z.strictObject({ id, kind: z.enum(TRANSPORT_KINDS), name: text, aliases, detail: text })).default([]),
  hotels: z.array(z.strictObject({ id, name: text, aliases, detail: text, phone: words.optional() })).default([]),
});

/** safety.yaml; a rule is an entry whose topic is safety. */
export const safetySchema = z.strictObject({
  emergency: z
    .strictObject({
      numbers: z.strictObject({ police: words, fire: words, medical: words, traffic: words }).optional(),
      controlRoom: z.strictObject({ name: text, phone: words }).optional(),
      assembly: ids,
      instructions: z.partialRecord(z.enum(EMERGENCY_KINDS), text).default({}),
    })
    .default({ assembly: [], instructions: {} }),
  rules: z.array(entrySchema.extend({ topic: z.literal('safety').default('safety') })).default([]),
});

/** exhibits.yaml */
export const exhibitsSchema = z.strictObject({
  areas: z
    .array(z.strictObject({ id, name: text, aliases, water: z.enum(WATERS).optional(), place: id.optional(), highlights: text.optional() }))
    .default([]),
  exhibitors: z
    .array(z.strictObject({ id, name: text, aliases, booth: words, area: id.optional(), intro: text, technologies: aliases }))
    .default([]),
});

/** docking/docking.yaml */
export const dockingSchema = z.strictObject({
  parties: z
    .array(
      z.strictObject({
        id,
        code: z.string().min(6),
        role: z.enum(PARTY_ROLES),
        name: text,
        aliases,
        field: text,
        needs: text.optional(),
        offers: text.optional(),
        listed: z.boolean().default(false),
      }),
    )
    .default([]),
  slots: z.array(z.strictObject({ id, start: time, end: time })).default([]),
  tables: z.array(z.strictObject({ id, name: text, place: id.optional() })).default([]),
  meetings: z
    .array(
      z.strictObject({
        id,
        parties: z.tuple([id, id]),
        slot: id,
        table: id.optional(),
        mode: z.enum(['onsite', 'online']).default('onsite'),
        status: z.enum(['pending', 'confirmed', 'cancelled']).default('pending'),
        interpreter: z.boolean().default(false),
      }),
    )
    .default([]),
});

/** tasks.yaml */
export const tasksSchema = z.array(
  z.strictObject({ id, due: date, task: text, owner: id, status: z.enum(['open', 'doing', 'done']).default('open') }),
);
