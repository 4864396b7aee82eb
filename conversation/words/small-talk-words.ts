/**
 * Words that ask for nothing: thanks, a sign of impatience, an apology, anger, a question about why a name is asked. Data only; read
 * folded.
 */

/** "Ok merci", "bonne journée": every word of it. */
export const COURTESY: ReadonlySet<string> = new Set(
  'ok okay d accord merci beaucoup bien super parfait tres note c est recu entendu bonne journee soiree au revoir bonjour bonsoir a bientot vous thanks thank you great fine hello bye'.split(
    ' ',
  ),
);
/** A picture that says "fine" and nothing else; read as written. */
export const NODS = /^(?:(?:👍|👌|🙏|😊|🙂|😀|❤|✅)[\u{FE0F}\u{1F3FB}-\u{1F3FF}]?\s?)+$/u;
export const WAITS =
  /^(?:\?+|(?:allo|hello|vous etes la|etes vous la|y a quelqu'un|il y a quelqu'un|are you there) ?\?*)$/;
export const APOLOGISES = /\b(?:desolee?|excusez[- ]moi|excuses?|pardon|je m'excuse|oups|sorry|my apologies)\b/;
export const VEXED =
  /\b(?:nuls?|nulles?|inadmissible|scandaleux|honteux|honte|n'importe quoi|ras[- ]le[- ]bol|marre|enerv\w+|insupportable|incompetente?s?|c'est pas possible|vous vous (?:moquez|foutez)|ridicule|merde|putain|chiant|soul\w+|bidon|debile|useless|ridiculous|rubbish|fed up|annoying|stupid|pathetic)\b/;
/** Why an identity is asked for, or whether it is kept confidential. */
export const WHY_IDENTITY =
  /\b(?:pourquoi|a quoi (?:ca|cela) (?:vous )?sert|confidentiel\w*|besoin de (?:tout )?(?:ca|cela)|rgpd|why|confidential|private)\b/;
export const WONT_TELL =
  /\b(?:veux|voudrais|souhaite|prefere|vais) (?:ne )?pas (?:vous )?(?:le |la |les )?(?:donner|dire|communiquer)\b|\b(?:rather|prefer) not\b|\bwon'?t (?:give|tell)\b/;
