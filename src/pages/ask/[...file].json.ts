// The files that the archive is asked by: ask/files.ts says what they hold.
import type { APIRoute } from 'astro';
import { absolute, routes } from '../../routes.ts';
import type { Shown } from '../../views/keyed.ts';
import { everyAskFile, loadAskFiles, type AskFile } from '../_asking.ts';
import { answer } from '../_share.ts';

export const getStaticPaths = everyAskFile;

export const GET: APIRoute<Shown<AskFile>> = async ({ props }) => {
  const { kind, n } = props.shown();
  const { index, words, names } = await loadAskFiles();
  const value = {
    index: [{ $schema: absolute(routes.schema('ask')), ...index }],
    words,
    names,
  }[kind][n];
  return answer(JSON.stringify(value), 'json');
};
