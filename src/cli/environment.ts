// Set before Astro is loaded: nothing is sent anywhere, at any time.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

// These become `import.meta.env`, whatever the shell holds: a stray `DEV=1` would make the pages of a build show drafts.
for (const name of ['DEV', 'PROD', 'MODE', 'SSR']) delete process.env[name];

export {};
