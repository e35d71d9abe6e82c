// The files that the archive is asked by: ask/files.ts says what they hold.
import type { APIRoute } from 'astro';
import type { Shown } from '../../views/keyed.ts';
import { everyAskFile, loadAskFiles, type AskFile } from '../_asking.ts';
import { answer } from '../_share.ts';

export const getStaticPaths = everyAskFile;

export const GET: APIRoute<Shown<AskFile>> = async ({ props }) => {
  const { kind, n } = props.shown();
  const { index, words, names } = await loadAskFiles();
  return answer(JSON.stringify({ index: [index], words, names }[kind][n]), 'json');
};
