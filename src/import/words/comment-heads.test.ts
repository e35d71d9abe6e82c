import { expect, test } from 'vitest';
import { isCommentHead } from './comment-heads.ts';

test.each([
  'paul-d commented on Mar 4, 2025',
  '@claire-m commented 3 days ago',
  'claire-m closed this as completed on Mar 6, 2025',
  'claire-m added the incident label on Mar 6, 2025',
  'paul-d mentioned this issue on Mar 7, 2025',
  'paul-d a commenté le 4 mars 2025',
  'Ines Holm hat kommentiert am 4.3.',
  'lucia comentó el 4 de marzo',
  'ana.lima comentou em 4 de março:',
  '佐藤さんがコメントしました',
])('%s', (line) => expect(isCommentHead(line)).toBe(true));

test.each([
  'Add a comment to the page',
  'Paul wrote the guide, and Ina will read it.',
  'Paul replied to all customers',
  'Close the queue on 4 March',
  'The alert commented on nothing! It was silent on 4 March.',
])('%s is none', (line) => expect(isCommentHead(line)).toBe(false));
