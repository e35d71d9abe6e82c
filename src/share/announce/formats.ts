// An announcement worded for where it is pasted. Pure text in, pure text out; every value is escaped for its
// format, so that a title with a sign in it arrives as it was written.
import { escapeXml, escapeMarkdown, escapeSlack } from '../../text/escape.ts';
import type { Announcement } from './announcement.ts';
import { INTERFACE } from '../../palette/site.ts';

/** Mail is read on white paper. */
const [INK] = INTERFACE.ink;
const [QUIET] = INTERFACE.quiet;
const [LINK] = INTERFACE.link;

export interface AnnouncementFormat {
  readonly name: string;
  readonly meaning: string;
  write(announcement: Announcement): string;
}

export const FORMATS = {
  subject: {
    name: 'Subject line',
    meaning: 'For mail and tickets, on one line.',
    write: writeSubject,
  },
  text: { name: 'Plain text', meaning: 'For mail and anywhere else.', write: writeText },
  chat: {
    name: 'Slack message',
    meaning: 'Slack’s own markup; with its formatting bar off, paste and send.',
    write: writeChat,
  },
  markdown: {
    name: 'Markdown',
    meaning: 'For Teams, GitHub, GitLab, wikis and tickets.',
    write: writeMarkdown,
  },
  html: { name: 'HTML mail', meaning: 'Styled inline, as mail readers need it.', write: writeHtml },
} as const satisfies Record<string, AnnouncementFormat>;
export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

const again = ({ repeats }: Announcement): string =>
  repeats === 0
    ? ''
    : repeats === 1
      ? 'This has happened before: an earlier report tells of the same failure.'
      : `This has happened before: ${repeats} earlier reports tell of the same failure.`;

const linkOf = ({ shortLink, url }: Announcement): string => shortLink ?? url;

function writeSubject({ severity, title }: Announcement): string {
  return `Postmortem (${severity}): ${title}`.replace(/\s+/g, ' ');
}

function writeText(announcement: Announcement): string {
  const { facts, summary } = announcement;
  const width = Math.max(...facts.map(({ label }) => label.length)) + 2;
  const lines = facts.map(({ label, value }) => `${`${label}:`.padEnd(width)}${value}`);
  const blocks = [
    writeSubject(announcement),
    summary,
    again(announcement),
    lines.join('\n'),
    `Read the report: ${linkOf(announcement)}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function writeMarkdown(announcement: Announcement): string {
  const { facts, summary, title, severity } = announcement;
  const blocks = [
    `**[Postmortem (${escapeMarkdown(severity)}): ${escapeMarkdown(title)}](${linkOf(announcement)})**`,
    escapeMarkdown(summary),
    again(announcement),
    facts.map(({ label, value }) => `- **${label}:** ${escapeMarkdown(value)}`).join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** https://docs.slack.dev/messaging/formatting-message-text */
function writeChat(announcement: Announcement): string {
  const { facts, summary, title, severity } = announcement;
  const blocks = [
    `*Postmortem (${escapeSlack(severity)}): ${escapeSlack(title)}*`,
    escapeSlack(summary),
    again(announcement),
    facts.map(({ label, value }) => `• *${label}:* ${escapeSlack(value)}`).join('\n'),
    // Bare, so that it becomes a link whether or not the client reads markup, and unfolds into the card.
    linkOf(announcement),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Tables and inline styles only: mail readers know little else. */
function writeHtml(announcement: Announcement): string {
  const { facts, summary, title, severity } = announcement;
  const link = escapeXml(linkOf(announcement));
  const row = ({ label, value }: Announcement['facts'][number]): string =>
    `<tr><td style="padding:2px 16px 2px 0;color:${QUIET};vertical-align:top">${escapeXml(label)}</td><td style="padding:2px 0">${escapeXml(value)}</td></tr>`;
  const repeat = again(announcement);
  return [
    `<div style="font:16px/1.5 Arial,Helvetica,sans-serif;color:${INK};max-width:640px">`,
    `<p style="margin:0;color:${QUIET}">Postmortem, ${escapeXml(severity)}</p>`,
    `<h1 style="margin:4px 0 12px;font-size:22px;line-height:1.25"><a href="${link}" style="color:${LINK}">${escapeXml(title)}</a></h1>`,
    `<p style="margin:0 0 12px">${escapeXml(summary)}</p>`,
    ...(repeat === '' ? [] : [`<p style="margin:0 0 12px"><strong>${repeat}</strong></p>`]),
    `<table style="border-collapse:collapse;font-size:14px">${facts.map(row).join('')}</table>`,
    `<p style="margin:16px 0 0"><a href="${link}" style="color:${LINK}">Read the report</a></p>`,
    '</div>',
    '',
  ].join('\n');
}
