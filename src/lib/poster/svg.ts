/** A number of pixels with no more digits than an eye can tell apart. */
export function short(value: number): string {
	return String(Math.round(value * 10) / 10);
}

/** Text as it may stand in markup and between quotation marks. */
export function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

type Attributes = Record<string, string | number | undefined>;

/** An element of SVG; attributes that are undefined are left out, numbers are shortened. */
export function element(name: string, attributes: Attributes, children?: string): string {
	const written = Object.entries(attributes).flatMap(([key, value]) =>
		value === undefined
			? []
			: [` ${key}="${typeof value === 'number' ? short(value) : escape(value)}"`],
	);
	const start = `<${name}${written.join('')}`;
	return children === undefined ? `${start}/>` : `${start}>${children}</${name}>`;
}
