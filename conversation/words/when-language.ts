/** Words that tell which language a time is written in; some are told of both. Folded: lower case, no accent. Data only. */
export const ENGLISH_CUES: ReadonlySet<string> = new Set(
  `the is are would could can my at next this tomorrow today morning afternoon evening appointment please any in weeks days
  months early late noon every from until i you for not except as soon possible available monday mondays tuesday tuesdays
  wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays after before have with need and
  or between mornings afternoons evenings week month year hour january february april june july august september october
  november december only first second third last half past quarter book see doctor thanks thank hi hello what when will be
  but of to by latest earliest anytime work works off don free school lunch night tonight yes no`.split(/\s+/),
);

export const FRENCH_CUES: ReadonlySet<string> = new Set(
  `il elle on y ai mon ma mes nous que qui pas ne ce cette cet jour jours mois semaines svp merci dispo pr ds pdt aprem le
  la les un une est je vous pour avec demain matin midi soir lundi mardi mercredi jeudi vendredi samedi dimanche semaine
  apres avant bonjour rdv prochain prochaine et ou de du en dans`.split(/\s+/),
);
