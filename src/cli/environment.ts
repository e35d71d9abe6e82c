// Set before Astro is loaded: nothing is sent anywhere, at any time.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

export {};
