// An announcement worded for where it is pasted. Pure text in, pure text out; every value is escaped for its
// format, so that a title with a sign in it arrives as it was written.
import { escapeXml, escapeMarkdown, escapeSlack } from '../../text/escape.ts';
import type { Announcement } from './announcement.ts';
import { INTERFACE } from '../../palette/site.ts';
import { ANNOUNCEMENT, ANNOUNCEMENT_FORMATS } from '../../sentences/share.ts';

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
  subject: { ...ANNOUNCEMENT_FORMATS.subject, write: writeSubject },
  text: { ...ANNOUNCEMENT_FORMATS.text, write: writeText },
  chat: { ...ANNOUNCEMENT_FORMATS.chat, write: writeChat },
  markdown: { ...ANNOUNCEMENT_FORMATS.markdown, write: writeMarkdown },
  html: { ...ANNOUNCEMENT_FORMATS.html, write: writeHtml },
} as const satisfies Record<string, AnnouncementFormat>;
export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

const linkOf = ({ shortLink, url }: Announcement): string => shortLink ?? url;

function writeSubject({ severity, title }: Announcement): string {
  return ANNOUNCEMENT.subject(severity, title).replace(/\s+/g, ' ');
}

function writeText(announcement: Announcement): string {
  const { facts, summary } = announcement;
  const width = Math.max(...facts.map(({ label }) => label.length)) + 2;
  const lines = facts.map(
    ({ label, value }) => `${ANNOUNCEMENT.label(label).padEnd(width)}${value}`,
  );
  const blocks = [
    writeSubject(announcement),
    summary,
    ANNOUNCEMENT.again(announcement.repeats),
    lines.join('\n'),
    ANNOUNCEMENT.readAt(linkOf(announcement)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function writeMarkdown(announcement: Announcement): string {
  const { facts, summary, title, severity } = announcement;
  const blocks = [
    `**[${ANNOUNCEMENT.subject(escapeMarkdown(severity), escapeMarkdown(title))}](${linkOf(announcement)})**`,
    escapeMarkdown(summary),
    ANNOUNCEMENT.again(announcement.repeats),
    facts
      .map(({ label, value }) => `- **${ANNOUNCEMENT.label(label)}** ${escapeMarkdown(value)}`)
      .join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** https://docs.slack.dev/messaging/formatting-message-text */
function writeChat(announcement: Announcement): string {
  const { facts, summary, title, severity } = announcement;
  const blocks = [
    `*${ANNOUNCEMENT.subject(escapeSlack(severity), escapeSlack(title))}*`,
    escapeSlack(summary),
    ANNOUNCEMENT.again(announcement.repeats),
    facts
      .map(({ label, value }) => `• *${ANNOUNCEMENT.label(label)}* ${escapeSlack(value)}`)
      .join('\n'),
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
  const repeat = ANNOUNCEMENT.again(announcement.repeats);
  return [
    `<div style="font:16px/1.5 Arial,Helvetica,sans-serif;color:${INK};max-width:640px">`,
    `<p style="margin:0;color:${QUIET}">${escapeXml(ANNOUNCEMENT.kind(severity))}</p>`,
    `<h1 style="margin:4px 0 12px;font-size:22px;line-height:1.25"><a href="${link}" style="color:${LINK}">${escapeXml(title)}</a></h1>`,
    `<p style="margin:0 0 12px">${escapeXml(summary)}</p>`,
    ...(repeat === '' ? [] : [`<p style="margin:0 0 12px"><strong>${repeat}</strong></p>`]),
    `<table style="border-collapse:collapse;font-size:14px">${facts.map(row).join('')}</table>`,
    `<p style="margin:16px 0 0"><a href="${link}" style="color:${LINK}">${ANNOUNCEMENT.read}</a></p>`,
    '</div>',
    '',
  ].join('\n');
}
