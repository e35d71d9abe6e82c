// The files that the archive is asked by: ask/files.ts says what they hold.
import type { APIRoute } from 'astro';
import { absolute, routes } from '../../routes.ts';
import type { Shown } from '../../views/keyed.ts';
import { everyAskFile, type AskFile } from '../../site/asking.ts';
import { answer } from '../../site/share.ts';

export const getStaticPaths = everyAskFile;

export const GET: APIRoute<Shown<AskFile>> = ({ props }) => {
  const { kind, value } = props.shown();
  const whole = kind === 'index' ? { $schema: absolute(routes.schema('ask')), ...value } : value;
  return answer(JSON.stringify(whole), 'json');
};
