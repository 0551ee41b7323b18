/** Names of hosts as they are spelled out to one: letters of any script come as `xn--`. */
const HOST = /^([\w.-]+|\[[\da-f:.]+\])$/;

/**
 * A web address a reader can follow; null for anything else. Whoever would have to say a name and a
 * password on the way is no reader, and a name of a host goes into the rules for hosts, where every
 * other sign would mean something.
 */
export function webAddress(written: string): URL | null {
	if (!/^https?:\/\/\S+$/.test(written)) return null;
	try {
		const address = new URL(written);
		const { hostname, username, password } = address;
		return HOST.test(hostname) && username + password === '' ? address : null;
	} catch {
		return null;
	}
}
