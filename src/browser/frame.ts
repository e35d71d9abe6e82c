// The script of every page: one file, which a browser fetches once. A portable copy has it in each page, so it shares
// nothing with other scripts (integrations/script-files.ts).
import './theme-switch.ts';
import './meanings.ts';
import { listenForShortcuts, offerKeyHelp, offerSwitch } from './search/shortcut.ts';

listenForShortcuts();
offerSwitch();
offerKeyHelp();
