// Loaded into a command by `node --import`: the process that works never leaves, as one that ends while threads of Vite's bundler
// wait for it.
if (process.argv[1]?.endsWith('supervised.ts')) {
  Object.assign(process, {
    reallyExit: () => {
      for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    },
  });
}
