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
  /^(?:\?+|(?:(?:allo+|hello|hey|bonjour|ohe|ouhou|vous etes (?:toujours )?la|etes[- ]vous (?:toujours )?la|t'es la|(?:et |bon |ben |bah |eh bien )?alors|donc|eh bien|so|well|(?:il )?y ?a(?:[- ]t[- ]il)? (?:quelqu'?un|qqun|qqn|qq1|du monde)|are you (?:still )?there|any(?:body|one) there)(?: la| ici)?[ ,.!?]*)+)$/;
export const APOLOGISES = /\b(?:desolee?|excusez[- ]moi|excuses?|pardon|je m'excuse|oups|sorry|my apologies)\b/;
export const VEXED =
  /\b(?:nuls?|nulles?|inadmissible|scandaleux|honteux|honte|n'importe quoi|ras[- ]le[- ]bol|marre|enerv\w+|insupportable|incompetente?s?|c'est pas possible|vous vous (?:moquez|foutez)|ridicule|merde|putain|chiant|soul\w+|bidon|debile|useless|ridiculous|rubbish|fed up|annoying|stupid|pathetic)\b/;
/** Why an identity is asked for, or whether it is kept confidential. */
export const WHY_IDENTITY =
  /\bvous (?:savez|connaissez|avez deja) .{0,15}(?:qui|suis|dossier|nom)\b|\bvous me connaissez\b|\bmon dossier\b|\bquoi le rapport\b|\bquel rapport\b|\b(?:pourquoi|a quoi (?:ca|cela) (?:vous )?sert|confidentiel\w*|besoin de (?:tout )?(?:ca|cela)|rgpd|why|confidential|private)\b/;
export const WONT_TELL =
  /\b(?:pas|sans) (?:de |donner (?:de |mon )?|mon )?(?:nom|identite)\b(?! de )|\bdonne(?:rai)? (?:pas|rien)\b|\b(?:veux|voudrais|souhaite|prefere|vais) (?:ne )?pas (?:vous )?(?:le |la |les )?(?:donner|dire|communiquer)\b|^(?:non[ ,]*)?je prefere(?:rais)? (?:pas|ne pas)\W*$|\b(?:rather|prefer) not\b|\bwon'?t (?:give|tell)\b/;
/** What becomes of an appointment if one cannot come, or comes late: asked beforehand. */
export const IF_PREVENTED =
  /\b(?:et si|si jamais|au cas ou|si j'ai|si j'avais|si je (?:suis|dois|veux|peux|ne)|what if|if i|in case)\b.{0,30}\b(?:retard|empech\w*|annul\w*|deplac\w*|decal\w*|venir|late|cancel|move|come)\b|\b(?:peux|peut|pourrai|pourrais|can i|could i)\b.{0,15}\b(?:annuler|deplacer|decaler|cancel|move|reschedule)\b.{0,25}\b(?:si jamais|apres|ensuite|au cas ou|si besoin|if|later on|needed)\b/;
/** Who writes, beside the person concerned. */
export const IS_RELATIVE =
  /^(?:(?:oui|yes|ok|non|no)[ ,.]*)*(?:je suis|c'est|moi c'est|i'?m|i am) (?:bien )?(?:sa|son|leur|his|her|the) (?:mere|maman|mama|pere|papa|grand[- ]?(?:mere|pere|maman)|mamie|papi|mother|father|mum|mom|dad|wife|husband|femme|epouse|mari|fille|fils|soeur|frere|tante|oncle|belle[- ]\w+|beau[- ]\w+|tut\w+|aide\b.*|carer|nurse|infirm\w+|assistante?|parent|daughter|son|sister|brother)\b.{0,15}$/;
/** Somebody needs a moment, and asks for nothing. */
export const PAUSES =
  /^(?:(?:euh|hmm+|ah|oh|bon|ok|oui|non|well|um+|er)[ ,.!]*)*(?:hmm+|euh+|attend(?:ez|s)?|patientez|(?:un|1) (?:instant|moment)|(?:une|deux|2|1) (?:minute|seconde|sec|min)s?|je (?:reflechis|regarde|verifie|cherche|dois (?:verifier|regarder|demander|voir)|demande|vais (?:voir|verifier|demander|regarder|reflechir)|reviens|sais pas|ne sais pas|vous redis|consulte|me renseigne)|peut[- ]etre|laissez[- ]moi|wait|hold on|hang on|one (?:sec|second|moment|minute)|just a (?:sec|moment|minute)|let me (?:check|see|think|ask)|i'?ll (?:check|ask)|not sure|maybe|i don'?t know)\b[^?]{0,45}$/;
/** Whether something will be sent to confirm. */
export const ASKS_CONFIRMATION =
  /\b(?:recev\w*|recoi\w*|envoy\w*|aurai|get|send|receive)\b.{0,25}\b(?:sms|mail|e-?mail|confirmation|texto|text|message)\b[^?]{0,20}\?/;
/** They will call, or come back: nothing is asked for now. */
export const TAKES_LEAVE =
  /^(?:(?:ok|bon|d'accord|tres bien|non|ah)[ ,.]*)*je (?:vous )?(?:rappell?e(?:rai)?|repasse(?:rai)?|reviendrai|telephone(?:rai)?|appelle(?:rai)?)(?: (?:plus tard|tout a l'heure|demain|ce soir|cet aprem|apres|quand|des que|(?:dans|a|le) \d+\w*|dans une?|vers|le matin|lundi|mardi|mercredi|jeudi|vendredi|samedi|la semaine)\b[^?]{0,25})?[ .!]*$/;
