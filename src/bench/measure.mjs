// Loaded into every measured process by NODE_OPTIONS: at the end it notes the most memory that the process held.
import { appendFileSync } from 'node:fs';

process.on('exit', () => appendFileSync(process.env.SECTION_MEASURE, `${process.resourceUsage().maxRSS}\n`));
