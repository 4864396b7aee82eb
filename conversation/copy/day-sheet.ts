/**
 * The day sheet in words: plain text for a terminal or an e-mail, and a page to print. For the practice's own people; in French.
 */
import type { Appointment } from '../../domain/appointment.ts';
import type { DaySheet, SheetLine, SheetPage } from '../../domain/day-sheet.ts';
import { nameOf, type Practice, reasonOf } from '../../domain/practice.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { localDateOf, localTimeOf } from '../../domain/time.ts';
import { agendaCopy } from './agenda.ts';
import { sayDate, sayTime } from './dates.ts';
import { sayPhone } from './phone.ts';

const STATUS: Record<Appointment['status'], string> = {
  pending: 'option',
  booked: '',
  arrived: 'arrivé',
  fulfilled: 'vu',
  cancelled: 'annulé',
  noshow: 'absent',
  waitlist: 'liste d’attente',
};

/** The sheet as plain text, one practitioner after the other. */
export function daySheetText(sheet: DaySheet): string {
  const blocks = sheet.pages.map((page) =>
    [
      `${nameOf(page.practitioner)} — ${countOf(page)}`,
      ...closedLine(page),
      ...page.lines.map((line) => {
        const { hours, what } = sheetLine(line, sheet.practice, phoneOn(sheet, line));
        return `  ${hours}  ${what}`;
      }),
    ].join('\n'),
  );
  return `${[titleOf(sheet), ...blocks, footOf(sheet)].join('\n\n')}\n`;
}

/** The sheet as a page to print, complete in itself; whatever was typed by people is escaped. */
export function daySheetPage(sheet: DaySheet): string {
  const sections = sheet.pages.map((page) => {
    const rows = page.lines.map((line) => {
      const { hours, what } = sheetLine(line, sheet.practice, phoneOn(sheet, line));
      return `<tr class="${line.is}"><th scope="row">${escaped(hours)}</th><td>${escaped(what)}</td></tr>`;
    });
    const closed = closedLine(page).map((line) => `<p>${escaped(line.trim())}</p>`);
    const heading = `<h2>${escaped(nameOf(page.practitioner))} <small>${escaped(countOf(page))}</small></h2>`;
    return `<section>${heading}${closed.join('')}<table>${rows.join('')}</table></section>`;
  });
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>${escaped(titleOf(sheet))}</title>
<style>
body { font: 11pt/1.4 system-ui, sans-serif; margin: 1.5cm; color: #000; background: #fff; }
h1 { font-size: 15pt; } h2 { font-size: 13pt; margin: 1.2em 0 .3em; } small { font-weight: normal; }
table { border-collapse: collapse; width: 100%; } tr { break-inside: avoid; }
th, td { text-align: left; padding: .25em .6em .25em 0; border-bottom: 1px solid #999; vertical-align: top; }
th { white-space: nowrap; width: 9em; font-weight: 600; } .free td, .external td { color: #555; font-style: italic; }
section { break-after: page; } section:last-of-type { break-after: auto; }
</style>
</head>
<body>
<h1>${escaped(titleOf(sheet))}</h1>
${sections.join('\n')}
<footer><p>${escaped(footOf(sheet))}</p></footer>
</body>
</html>
`;
}

/** Of the e-mail: no name in it. */
export function daySheetSubject(sheet: DaySheet): string {
  return `Feuille du jour — ${titleOf(sheet)}`;
}

function titleOf({ practice, date }: DaySheet): string {
  return `${practice.name} — ${sayDate(date, 'fr', '')}`;
}

function footOf({ practice, at }: DaySheet): string {
  const date = sayDate(localDateOf(at, practice.timeZone), 'fr', '');
  return `Établie le ${date} à ${sayTime(localTimeOf(at, practice.timeZone), 'fr')}. Document confidentiel.`;
}

function countOf(page: SheetPage): string {
  const count = page.lines.filter((line) => line.is === 'appointment').length;
  if (count === 0) return 'aucun rendez-vous';
  return count === 1 ? '1 rendez-vous' : `${count} rendez-vous`;
}

/** Why the day is closed; nothing when it is not. */
export function closedLine({ closed }: SheetPage): string[] {
  return closed ? [`  ${closedWords(closed)}`] : [];
}

function closedWords(closed: Refusal): string {
  if (closed.code === 'holiday') return `Jour férié : ${closed.name}`;
  if (closed.code === 'bridgeDay') return 'Pont : fermé';
  if (closed.code === 'absent') return `Absence du ${shortDate(closed.from)} au ${shortDate(closed.to)}`;
  return 'Fermé';
}

function shortDate(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}`;
}

/** Paper is read where nothing can be looked up. */
function phoneOn({ phones }: DaySheet, line: SheetLine): string | undefined {
  return line.is === 'appointment' ? phones.get(line.appointment.id) : undefined;
}

/** One line: its hours, and what is there; the phone only where it is given. */
export function sheetLine(line: SheetLine, practice: Practice, phone?: string): { hours: string; what: string } {
  const hours = `${line.from} – ${line.to}`;
  if (line.is === 'external') return { hours, what: 'pris dans un autre agenda' };
  const place = (id: string): string[] =>
    practice.locations.length > 1 ? [practice.locations.find((one) => one.id === id)?.name ?? id] : [];
  if (line.is === 'free') return { hours, what: ['libre', ...place(line.location)].join(' · ') };
  const { appointment } = line;
  const rooms = appointment.resources
    .filter((id) => id !== appointment.practitioner)
    .map((id) => practice.resources.find((one) => one.id === id)?.name ?? id);
  const { noShow, override } = appointment;
  const remarks = [
    noShow === undefined ? STATUS[appointment.status] : agendaCopy.noShow(noShow),
    override ? agendaCopy.override(override) : appointment.overbooked ? 'entre deux' : '',
    appointment.attendance === 'confirmed' ? 'présence confirmée' : '',
  ].filter(Boolean);
  const reason = reasonOf(practice, appointment.reason)?.name.fr ?? appointment.reason;
  return {
    hours,
    what: [
      appointment.patientLabel,
      ...(phone === undefined ? [] : [sayPhone(phone)]),
      reason,
      ...place(appointment.location),
      ...rooms,
      ...remarks,
    ].join(' · '),
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
