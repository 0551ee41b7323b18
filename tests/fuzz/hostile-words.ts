/*
 * What somebody would write into a story who wants more than words out of it, or whose program has
 * broken what they wrote. None of it says anything a page may not say: it is to come out as it stands.
 */

/** Markup, script and their likes. Each would leave a trace in a page: an element, or `pwned`. */
export const MARKUP = [
	'<script>pwned()</script>',
	'"><img src=x onerror=pwned()>',
	"'><svg onload=pwned()>",
	'</script><script>pwned()</script>',
	'</style><script>pwned()</script>',
	'</title></textarea></noscript><b class=pwned>',
	'<!--<script>',
	'-->',
	']]><pwned/>',
	'<?pwned ?>',
	'&lt;pwned&gt;&amp;&#60;',
	'&colon;&Tab;&NewLine;',
	'` onmouseover=pwned() x=`',
	'${pwned()}',
	'\\"; pwned(); //',
	'%0d%0aSet-Cookie: pwned=a',
];

/** The same in the way of Markdown and of our own braces, where words may have these. */
export const MARKED_UP = [
	'[words](javascript:pwned)',
	'[words](JaVaScRiPt&colon;pwned)',
	'[words](data:text/html,pwned)',
	'[words](https://a.example/"onmouseover="pwned)',
	'[words](https://a.example/?a&lt;pwned&gt;)',
	'![words](https://a.example/pwned.png)',
	'<javascript:pwned>',
	'<https://a.example/pwned>',
	'[words][pwned]',
	'{@html pwned}',
	'{pwned}',
	'*<b class=pwned>*',
	'**\\<pwned>**',
	'`<pwned>`',
];

/** Letters that change what stands beside them, or that few programs expect. */
export const LETTERS = [
	'a\u202Eb\u2066c', // right to left, never closed
	'\u2028\u2029', // ends a line in old scripts
	'a\u200B\u00AD\uFEFFb', // of no width
	'e\u0301\u0336\u20DD', // marks on marks
	'👩🏽‍🚀𝕏',
	'שלום',
	'ﷺ',
];

/** What no page, feed or table can carry: to be refused wherever it stands. */
export const UNPRINTABLE = [
	'a\u0000b',
	'a\u0008b',
	'a\u001Bb',
	'a\u007Fb',
	'\uFFFE',
	'\uD800',
	'a\uFFFDb',
];

/** What a spreadsheet would work out rather than show. */
export const FORMULAS = ['=cmd|pwned!A', '+pwned', '-pwned', '@pwned', '\t=pwned', '＝pwned'];
