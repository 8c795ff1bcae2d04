/**
 * The layers of docs/DESIGN.md §3, as rules. An arrow that is not allowed here is a design fault, not a lint fault.
 * Each folder of src/ lists what it may import; anything else inside the project is refused.
 */
const may = {
  domain: [],
  config: ['domain'],
  text: ['domain'],
  storage: ['domain', 'bot'],
  knowledge: ['domain'],
  programme: ['domain'],
  docking: ['domain'],
  content: ['domain'],
  bot: ['domain', 'text', 'dialogs', 'knowledge', 'programme', 'docking'],
  channels: ['domain', 'text', 'bot'],
  http: ['domain', 'text', 'channels'],
};

const inside = (folder) => (folder === 'dialogs' ? '^dialogs/' : `^src/${folder}/`);

const layers = Object.entries(may).map(([folder, allowed]) => ({
  name: `${folder}-imports-only-${allowed.join('-') || 'nothing'}`,
  severity: 'error',
  comment: `src/${folder} may import: ${allowed.join(', ') || 'nothing'}`,
  from: { path: `^src/${folder}/` },
  to: { path: '^(src|dialogs)/', pathNot: [`^src/${folder}/`, ...allowed.map(inside)] },
}));

module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'dialogs-know-no-channel',
      severity: 'error',
      from: { path: '^dialogs/' },
      to: { path: '^src/', pathNot: '^src/(domain|text|knowledge|programme|docking)/' },
    },
    {
      name: 'framework-stays-at-the-edge',
      severity: 'error',
      comment: 'The Bot Framework SDK is archived: the way to its successor is that few folders know it.',
      from: { path: '^src/', pathNot: '^src/(bot|channels)/' },
      to: { path: 'node_modules/(botbuilder|botframework)' },
    },
    {
      name: 'restify-only-in-http',
      severity: 'error',
      from: { path: '^(src|dialogs)/', pathNot: '^src/(http|channels)/' },
      to: { path: 'node_modules/(@types/)?restify' },
    },
    {
      name: 'only-main-and-cli-wire',
      severity: 'error',
      from: { path: '^(src|dialogs)/', pathNot: '^src/(cli/|main)' },
      to: { path: '^src/(cli/|main)' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-dev-dependency',
      severity: 'error',
      from: { path: '^(src|dialogs)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
    { name: 'source-imports-no-test', severity: 'error', from: { path: '^(src|dialogs)/' }, to: { path: '^(test|bench)/' } },
    {
      name: 'folders-show-one-face',
      severity: 'error',
      comment: 'From outside, a folder is imported through its index.ts; main and cli wire, and may reach the parts.',
      from: { path: '^(src|dialogs)/([^/]+)/', pathNot: '^src/(cli)/' },
      to: { path: '^src/(domain|text|knowledge|programme|docking|content|config)/', pathNot: ['^src/$2/', '/index\\.ts$'] },
    },
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' } },
};
