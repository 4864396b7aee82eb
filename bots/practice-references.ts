/**
 * What does not hold together in a practice's file although each part reads well: ids used twice or naming nothing, places where
 * nobody receives, dates said twice. Says where and what; repairs nothing.
 */
import type { PracticeFile } from './practice-files.ts';

type Path = (string | number)[];
export interface Broken {
  path: Path;
  message: string;
}
type ReceivingRange = PracticeFile['practitioners'][number]['datedHours'][number]['ranges'][number];

/** Ids used twice, and ids that name nothing. */
export function brokenReferences(practice: PracticeFile): Broken[] {
  const broken: Broken[] = [];
  const ids = (list: { id: string }[]) => new Set(list.map((one) => one.id));
  const locations = ids(practice.locations);
  const practitioners = ids(practice.practitioners);
  const reasons = ids(practice.visitReasons);
  const secretaries = ids(practice.secretaries);
  const resources = ids(practice.resources);
  const check = (known: Set<string>, what: string, used: string | undefined, path: Path) => {
    if (used !== undefined && !known.has(used)) {
      broken.push({ path, message: `${what} inconnu : « ${used} » (connus : ${[...known].join(', ') || 'aucun'})` });
    }
  };
  for (const key of [
    'locations',
    'practitioners',
    'visitReasons',
    'resources',
    'secretaries',
    'instructions',
  ] as const) {
    const seen = new Set<string>();
    for (const [index, one] of practice[key].entries()) {
      if (seen.has(one.id))
        broken.push({ path: [key, index, 'id'], message: `identifiant utilisé deux fois : « ${one.id} »` });
      seen.add(one.id);
    }
  }
  for (const [p, one] of practice.practitioners.entries()) {
    const at = ['practitioners', p];
    for (const [i, used] of one.locations.entries()) check(locations, 'lieu', used, [...at, 'locations', i]);
    const checkRange = (hours: ReceivingRange, where: Path) => {
      check(locations, 'lieu', hours.location, [...where, 'location']);
      if (hours.location !== undefined && locations.has(hours.location) && !one.locations.includes(hours.location)) {
        const message = `« ${one.id} » ne reçoit pas sur ce lieu : « ${hours.location} » (ses lieux : ${one.locations.join(', ')})`;
        broken.push({ path: [...where, 'location'], message });
      }
      for (const [r, used] of (hours.onlyReasons ?? []).entries())
        check(reasons, 'motif', used, [...where, 'onlyReasons', r]);
    };
    for (const [i, hours] of one.hours.entries()) checkRange(hours, [...at, 'hours', i]);
    const dates = new Set<string>();
    for (const [i, dated] of one.datedHours.entries()) {
      if (dates.has(dated.date))
        broken.push({ path: [...at, 'datedHours', i, 'date'], message: `date dite deux fois : ${dated.date}` });
      dates.add(dated.date);
      for (const [r, hours] of dated.ranges.entries()) checkRange(hours, [...at, 'datedHours', i, 'ranges', r]);
    }
    for (const [i, absence] of one.absences.entries()) {
      check(practitioners, 'praticien', absence.standIn, [...at, 'absences', i, 'standIn']);
      if (absence.standIn === one.id)
        broken.push({ path: [...at, 'absences', i, 'standIn'], message: 'un praticien ne se remplace pas lui-même' });
    }
  }
  const [usual, ...others] = practice.visitReasons.flatMap((reason, index) =>
    reason.usual ? [{ reason, index }] : [],
  );
  for (const { index } of others) {
    broken.push({
      path: ['visitReasons', index, 'usual'],
      message: `un seul motif peut être le motif habituel, et « ${usual?.reason.id} » l’est déjà`,
    });
  }
  for (const [r, reason] of practice.visitReasons.entries()) {
    const at = ['visitReasons', r];
    if (Object.keys(reason.durations).length === 0)
      broken.push({ path: [...at, 'durations'], message: 'aucun praticien ne prend ce motif' });
    for (const used of Object.keys(reason.durations))
      check(practitioners, 'praticien', used, [...at, 'durations', used]);
    for (const [i, used] of (reason.locations ?? []).entries()) check(locations, 'lieu', used, [...at, 'locations', i]);
    const { minimumAge = 0, maximumAge = minimumAge, locations: wanted } = reason;
    if (maximumAge < minimumAge)
      broken.push({ path: [...at, 'maximumAge'], message: `inférieur à l’âge minimum (${minimumAge})` });
    for (const used of Object.keys(reason.durations)) {
      const taker = practice.practitioners.find((one) => one.id === used);
      if (taker && wanted && !wanted.some((place) => taker.locations.includes(place)))
        broken.push({
          path: [...at, 'locations'],
          message: `« ${used} », qui prend ce motif, n’est sur aucun de ces lieux`,
        });
    }
    for (const [i, group] of reason.resources.entries()) {
      for (const [j, used] of group.entries()) check(resources, 'salle ou appareil', used, [...at, 'resources', i, j]);
    }
  }
  for (const key of ['answers', 'instructions'] as const) {
    for (const [i, one] of practice[key].entries()) {
      check(practitioners, 'praticien', one.practitioner, [key, i, 'practitioner']);
      check(reasons, 'motif', one.reason, [key, i, 'reason']);
    }
  }
  if (practice.cover.mode !== 'full') {
    for (const [i, used] of practice.cover.own.entries()) check(secretaries, 'secrétaire', used, ['cover', 'own', i]);
  }
  return broken;
}
