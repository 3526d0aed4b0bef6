// Reads calendars as ical.js does, which Thunderbird reads them with: each file that is named, an object a line of what it holds.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ICAL from 'ical.js';

for (const file of process.argv.slice(2)) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      days: event.startDate.isDate && event.endDate.isDate ? event.duration.toSeconds() / 86_400 : 0,
      stamp: component.getFirstPropertyValue('dtstamp').toString(),
    };
  });
  console.log(JSON.stringify({ file: basename(file), version: calendar.getFirstPropertyValue('version'), events }));
}
