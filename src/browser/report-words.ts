// The script of a report's page that says something: what it copies, whose clock it shows, which event is pointed at.
import './event-pairs.ts';
import './one-stop.ts';
import './zone-switch.ts';
import './copy-text.ts';
import './copy-code.ts';
import './copy-link.ts';
import './share-report.ts';
