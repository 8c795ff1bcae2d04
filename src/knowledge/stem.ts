/** A light English stemmer: plural, -ing, -ed and final -e, with length guards; enough to join inflections, too weak to join meanings. */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  let root = word;
  if (/ies$/.test(root) && root.length > 4) root = `${root.slice(0, -3)}y`;
  else if (/(ss|x|ch|sh)es$/.test(root)) root = root.slice(0, -2);
  else if (/[^su]s$/.test(root)) root = root.slice(0, -1);
  if (/ing$/.test(root) && root.length > 5) root = undouble(root.slice(0, -3));
  else if (/ed$/.test(root) && root.length > 4) root = undouble(root.slice(0, -2));
  return /e$/.test(root) && root.length > 4 ? root.slice(0, -1) : root;
}

function undouble(root: string): string {
  return /([b-df-hj-km-np-rtv-z])\1$/.test(root) ? root.slice(0, -1) : root;
}
