/**
 * A browser of years ago, as it can still be had: an archive that npm carries, or packages of an
 * older Debian. Version and hash are pinned, so that what runs here is what was looked at.
 *
 * @typedef {{
 *   name: string,
 *   kind: 'chromium' | 'firefox',
 *   moves: boolean,
 *   daily: boolean,
 *   npm?: { name: string, integrity: string },
 *   debian?: { path: string, sha256: string }[],
 * }} Engine `moves`: it is at or above the floor of the moving story · `daily`: in `npm test`, the
 * others in `npm run test:deep` · `path`: below a Debian archive's address
 */

/** @type {Engine[]} */
export const engines = [
	{
		// The floor of words, links and pictures.
		name: 'Chromium 80',
		kind: 'chromium',
		moves: false,
		daily: true,
		npm: {
			name: 'chrome-aws-lambda@2.1.1',
			integrity:
				'sha512-Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw==',
		},
	},
	{
		// It has dvh's elders and :has() alike not: before cascade layers and container units.
		name: 'Chromium 92',
		kind: 'chromium',
		moves: false,
		daily: false,
		npm: {
			name: 'chrome-aws-lambda@10.1.0',
			integrity:
				'sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
		},
	},
	{
		// The last but one before the moving story: much is there, container queries are not.
		name: 'Chromium 103',
		kind: 'chromium',
		moves: false,
		daily: false,
		npm: {
			name: '@sparticuz/chromium@103.0.0',
			integrity:
				'sha512-tFX5k5uWAT0fIxelUtpN4GN1VOTT61AHB6rRjeYzC296SjizKM1pNslEWj0YeuajKfsnNeDuHizB320TTTOrkA==',
		},
	},
	{
		// The first to be had above the floor of the moving story, which is 105.
		name: 'Chromium 106',
		kind: 'chromium',
		moves: true,
		daily: false,
		npm: {
			name: '@sparticuz/chromium@106.0.2',
			integrity:
				'sha512-YDbwmfyzLi2WqVjAONPjxlCxAfLPjx4TE7KdDNOyITDGx6KAktgpZ9qab77ZRU/6mmCwSdg+QO+OGQTXOEY/RA==',
		},
	},
	{
		// The last for Windows 7 and 8.
		name: 'Chromium 109',
		kind: 'chromium',
		moves: true,
		daily: false,
		npm: {
			name: '@sparticuz/chromium@109.0.6',
			integrity:
				'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
		},
	},
	{
		// The floor of the moving story, and the last for Windows 7 and for macOS before 10.15.
		name: 'Firefox 115',
		kind: 'firefox',
		moves: true,
		daily: false,
		debian: [
			{
				path: 'pool/main/f/firefox-esr/firefox-esr_115.14.0esr-1~deb11u1_amd64.deb',
				sha256: 'ea708f9259c53ecb4a47e3b29571a578fe27f472d0f01ae9b0a657c20e32ac66',
			},
			// Libraries of that Debian which later ones have in another version, or not at all.
			{
				path: 'pool/main/libf/libffi/libffi7_3.3-6_amd64.deb',
				sha256: '30ca89bfddae5fa6e0a2a044f22b6e50cd17c4bc6bc850c579819aeab7101f0f',
			},
			{
				path: 'pool/main/libe/libevent/libevent-2.1-7_2.1.12-stable-1_amd64.deb',
				sha256: '4a6bb3a6fde89b70669760e02cd251fef3906c454064d9f50059fc3b7b7b543d',
			},
			{
				path: 'pool/main/d/dbus-glib/libdbus-glib-1-2_0.110-6_amd64.deb',
				sha256: '47a8829767c5707785c57ea7a99df90daa3c7f75dcfe3c6481d997307b7ed7a0',
			},
		],
	},
];
