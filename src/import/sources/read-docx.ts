// Word documents, through mammoth to HTML. Pictures stay behind: a report links to pictures, it does not hold them.
// The package is 9 MB that few archives need, so that it is installed by whoever does.

export async function readDocx(bytes: Uint8Array): Promise<{ html: string; messages: string[] }> {
  const { default: mammoth } = await import('mammoth').catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND'
      ? new Error('Word documents need the package `mammoth`. Run `npm install mammoth` first.')
      : error;
  });
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      convertImage: mammoth.images.imgElement(() =>
        Promise.resolve({ src: 'picture-in-the-document' }),
      ),
    },
  );
  // One block to a line, so that a place can be named.
  const html = value.replace(/(<\/(?:p|h[1-6]|li|tr|table|ul|ol|blockquote|pre)>)(?!\n)/g, '$1\n');
  return {
    html,
    messages: [...new Set(messages.map(({ message }) => `Word: ${message}`))].toSorted(),
  };
}
