/**
 * Whether replies may be sent to a serviceUrl: https, no credentials, no port, and a host that is named exactly or as a subdomain of a `*.` entry.
 * A host listed as `http://127.0.0.1:port` is taken as that very origin, which is how a local connector is reached.
 */
export function isAllowedService(serviceUrl: string, allowed: readonly string[]): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (allowed.includes(url.origin)) return true;
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '') return false;
  return allowed.some((host) => (host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host));
}
