/**
 * The danger rules, one a line: name | kind | urgency | needs | unless. Read from the groups of signs that French emergency dispatch
 * treats as vital; not reviewed by an emergency physician. `conversation/triage/rules.ts` tells how a line is read.
 */
export const RULES = `
chest-pain~|medical|vital|chest pain/pressure|mechanical
chest-pain-signs|medical|vital|chest pain/pressure & leftArm/radiates/sweat/faint/racing/cannotBreathe|
heart-pain~|medical|vital|heart painWord/pressure|chestAsk mechanical
chest-arm|medical|vital|chest/heart & leftArm & weak/pain/sweat/radiates|
jaw-arm-sweat|medical|vital|leftArm pain/weak & sweat|
epigastric-sweat|medical|vital|belly pain & sweat & leftArm/radiates|
racing-faint~|medical|vital|racing & faint/cannotBreathe/chest|
fainted-now|medical|vital|fainted & now/repeated|bloodTest
fainted-racing|medical|vital|fainted & racing/chest|
defibrillator|medical|vital|defib shock|
aneurysm-pain|medical|vital|aneurysm & pain/pressure|
tearing-back|medical|vital|tearing back|
cannot-breathe~|medical|vital|cannotBreatheStrong|mildBreath
breathless-now|medical|vital|cannotBreathe & now/severe/sudden/blue/sweat/postop/plane/cast/swollen/noEffect/vomitBlood/chest/faint|mildBreath
breathless-signs~|medical|vital|cannotBreathe & breathBad|mildBreath
blue-lips~|medical|vital|lipsNails blue|fell sprain
blue-person~|medical|vital|bluePerson|limb fell
respiratory-signs|medical|vital|breathSign|
child-respiratory|medical|vital|breathBad & baby/child & tired/drowsy/cannotBreathe/blue/drool|
asthma-attack|medical|vital|asthma/inhaler & noEffect|noBreathless
asthma-breath|medical|vital|asthma & cannotBreathe & severe/now/blue|mildBreath
low-oxygen|medical|vital|spo2Low|
pulmonary-embolism~|medical|vital|cannotBreathe/vomitBlood/chest & legSwollen/postop/plane/cast|noBreathless
cough-blood|medical|vital|vomitBlood|smallBlood bloodSplash
choking~|medical|vital|choke & baby/child/oldPerson/cannotBreathe/blue/now|figure
stroke-droop|medical|vital|droop|
stroke-side~|medical|vital|oneSide weak|carpal pulled
stroke-speech|medical|vital|speechLoss|
stroke-speech-now~|medical|vital|speech & now/sudden/oneSide/oldPerson/headache/confused|
double-vision|medical|vital|visionSudden|
sudden-balance|medical|vital|balance sudden/now|positional medicineTaken
thunderclap|medical|vital|thunderclap & headache/head|
sudden-headache~|medical|vital|headache sudden|
headache-drowsy|medical|vital|headache & drowsy/confused/speech/droop|
seizure~|medical|vital|seizure|epilepsyAdmin treatmentOut
unconscious~|medical|vital|unconscious|fiction phoneWord
unconscious-breath~|medical|vital|unconscious & breathBad/blue/cannotBreathe/seizure/callHelp|fiction
confusion~|medical|vital|confusedStrong|
confusion-now~|medical|vital|confused & sudden/fever/temp38/oldPerson/dehydrated/diabetic/headHit|bruises
infant-fever|medical|vital|under3m & fever/temp38|
infant-cold|medical|vital|under3m & tempLow|
baby-not-well?|medical|vital|under3m & drowsy/noWetNappy/blue/breathBad/unconscious/weakCry|
purple-spots|medical|vital|spots|
meningitis~|medical|vital|stiffNeck & fever/temp38/temp39|
meningitis-light~|medical|vital|lightHurts & fever/temp38/stiffNeck|
fontanelle|medical|vital|fontanelle & fever/temp38/temp39/vomits/drowsy|
fever-drowsy|medical|vital|fever/temp39/temp38 & drowsyStrong/confused/unconscious/mottledStrong/spots/spotsDark|
sepsis-mottled|medical|vital|mottledStrong|
hypothermia~|medical|vital|tempLow/hypothermia|
chills-bad|medical|vital|chillsStrong & temp39/fever/confused/mottled|mildFever
chemo-fever|medical|vital|chemo & fever/temp38/chills|chemoOld
postop-fever|medical|vital|postop & fever/temp38/temp39 & chills/hardBelly/confused/severe/vomits/faint|
postpartum-fever|medical|vital|postpartum & fever/temp38/temp39 & chills/hardBelly/confused/severe/smell/bleed/faint|
epiglottitis|medical|vital|droolStrong & muffled/fever/temp38/cannotBreathe|
dental-danger|medical|vital|dental & swollen & droolStrong/cannotBreathe/eyeClosed/drowsyStrong|
orbital|medical|vital|eyeShut & fever/temp38/temp39|
neck-swollen|medical|vital|neck swollen & drool/cannotBreathe|
mouth-shut~|medical|vital|dental & jawShut|
anaphylaxis-face|medical|vital|mouthThroat swollen & allergen/hives/cannotBreathe/muffled/sudden/now|dental
anaphylaxis-throat|medical|vital|throatTight|dental
anaphylaxis-breath|medical|vital|allergenSure/hives & cannotBreathe/fainted/throatTight/voiceChange/unconscious/malaise|explored
anaphylaxis-maybe?|medical|vital|allergen & cannotBreathe/faint/throatTight/voiceChange|
anaphylaxis~|medical|vital|anaphylaxis|allergyAdmin
bleeding-much~|medical|vital|bleed muchBlood|smallBlood periods
periods-much|medical|vital|bleed/periods muchBlood & faint/sweat/lotsOfClots/pregnant|smallBlood
bleeding-faint|medical|vital|bleed & faint/sweat|smallBlood bloodTest
vomits-blood|medical|vital|vomitsBlood|smallBlood
black-stools|medical|vital|blackStool & faint/sweat/anticoagulant/vomits/pain|
nose-bleed~|medical|vital|noseBleed bleed & anticoagulant/muchBlood/longTime|
flows?|medical|vital|flows & limb/bleed/belly|nose
clots|medical|vital|lotsOfClots & bleed/vaginal/rectal|
pads|medical|vital|pads & postpartum/pregnant/pregnantLate/faint/lotsOfClots/postop/bleed/periods|smallBlood
postop-bleed~|medical|vital|postop & freshBlood|smallBlood
anticoagulant-bleed~|medical|vital|anticoagulant & bleed|smallBlood
head-injury~|medical|vital|headHit & vomits/drowsy/unconscious/amnesia/clearFluid/anticoagulant/confused/seizure/fainted|
head-anticoagulant|medical|vital|fell head & anticoagulant|
fall-anticoagulant|medical|vital|fell & headHit/head & anticoagulant|
clear-fluid|medical|vital|clearFluid & fell/headHit/head|
spine|medical|vital|spine & fell/roadAccident/dive/heavyHit/now|
fall-back|medical|vital|fell & height & backNeckHurt/weak/cannotGetUp|
fall-height|medical|vital|fell height|lowFall thingFell
jump-height|medical|vital|jumped height|
on-the-floor~|medical|vital|cannotGetUp & fell/oldPerson/neighbour|getsUp backPain
floor-now~|medical|vital|onFloor & now/longTime/cannotGetUp & oldPerson/oldAge/neighbour/fell|getsUp
open-fracture|medical|vital|openFracture|
amputation~|medical|vital|amputation|smallCut smallBlood
road~|medical|vital|roadAccident|minorAccident violencePastYear
road-hurt~|medical|vital|roadAccident & painWord/faint/drowsy/headHit/weak/bleed|violencePastYear past paperwork
stab~|medical|vital|stab|
stabbed-by~|violence|vital|stabbedBy|byMyself
eviscerated|medical|vital|deepCut & bleed & muchBlood|
face-bite|medical|vital|bitten & faceTorn|smallBite
snake~|medical|vital|snake bitten/bittenBy|
snake-named~|medical|vital|viper|
burn-large|medical|vital|burnt largeBurn|smallBurn burningSense
burn-child|medical|vital|burnt & baby/child/childAge & scald|smallBurn
child-scald|medical|vital|scald spill & baby/childAge|smallBurn
electric~|medical|vital|electric & faint/burnt/pain/unconscious/racing/baby/child/weak/chest/cannotBreathe|
heat-stroke|medical|vital|heatstroke & confused/unconscious/temp40/temp39/drowsyStrong/seizure|
crushed|medical|vital|crushed limb/chest/belly/now/child|smallCrush getsUp
drowning~|medical|vital|drowning|drowningAdmin
smoke|medical|vital|smoke & cannotBreathe/cough/headache/soot/breathBad/faint/fire|
waters~|medical|vital|waters|
waters-pregnant~|medical|vital|pregnant/pregnantLate/contractions & leaking|brownOnly
pregnant-bleed~|medical|vital|pregnantLate bleed/bleed|brownOnly
pregnant-bleed-pain|medical|vital|pregnant & bleedRed & pain/faint/muchBlood|brownOnly
pregnant-red|medical|vital|pregnantLate & redStain|brownOnly
pregnant-bleed-late~|medical|vital|pregnantLate & bleedRed/bleed|brownOnly
no-movement|medical|vital|noMovementStrong|
pregnant-no-movement|medical|vital|pregnant/pregnantLate & noMovement|movesWell
birth~|medical|vital|birthNow|
birth-now|medical|vital|birthMaybe & now/contractions/waters/sudden|
contractions~|medical|vital|contractions frequent|movesWell
pre-eclampsia|medical|vital|pregnant/pregnantLate/postpartum & preeclampsia & headache/swollen/highTension/pain|
pre-eclampsia-head|medical|vital|pregnant/pregnantLate & headache & highTension/swollen/severe|
pre-eclampsia-bar|medical|vital|pregnantLate & epigBar|
pre-eclampsia-eyes|medical|vital|pregnant/pregnantLate & eyeSpots & epigBar/headache/swollen/highTension|
pregnant-belly-fall~|medical|vital|pregnant/pregnantLate & fellOnBelly/fell/roadAccident/beat|notOnBelly
pregnant-seizure|medical|vital|pregnant/pregnantLate & seizure/faint/cannotBreathe & pain/now|
ectopic|medical|vital|pregnant & pain & severe & faint/shoulder|
postpartum-bleed|medical|vital|postpartum & bleed & muchBlood/faint/clotsWord|
limp-baby|medical|vital|baby limpBlue|
no-nappy|medical|vital|noWetNappy & baby/child/under3m/childAge & drowsy|
shaken~|medical|vital|shaken baby|
baby-apnoea|medical|vital|apnoea & baby/child|
testicle|medical|vital|testicle pain/swollen & sudden/severe/now/vomits|chronicWord
testicle-sign|medical|vital|testicle testicleSign & sudden/severe/now/vomits|chronicWord
limb-ischemia|medical|vital|limb coldLimb & weak/pain/sudden/severe/cast|warmLimb
cast-blue|medical|vital|cast & coldLimb/weak|pinkFingers
vision-loss~|medical|vital|visionLoss sudden/now/eye|visionSlow
vision-curtain~|medical|vital|curtain|
vision-dark|medical|vital|darkness eye|visionSlow
chemical-eye~|medical|vital|chemicalEye inEye|bloodSplash
object-eye~|medical|vital|objectEye inEyeStrict|
red-eye-halos|medical|vital|eye & halos/vomits & pain/redEye/headache|
cauda-equina|medical|vital|backPain & incontinenceStrong/saddleNumb|
saddle-numb~|medical|vital|saddleNumb|
legs-gone|medical|vital|legsGone & incontinenceStrong|
cauda-retention|medical|vital|legsGone & backPain & cannotPee|
priapism|medical|vital|penis & erectionLong|
hard-belly|medical|vital|belly hardBelly & pain/severe/vomits/temp38/fever|
belly-unbearable|medical|vital|belly severePain|chronicWord
bile-no-gas|medical|vital|noGas & greenVomit/vomits/pain/hardBelly|
bile-baby|medical|vital|greenVomit & baby/under3m|
hernia~|medical|vital|hernia & hardLump|plannedOp
sickle-chest|medical|vital|sickle & chest/cannotBreathe/temp39/fever|
hypoglycaemia|medical|vital|hypo/sugarLow & confused/unconscious/sweat/drowsy/speech/tremble/faint/angryHypo|
diabetic-confused|medical|vital|diabetic & confused/unconscious/drowsyStrong/speech|
ketoacidosis|medical|vital|diabeticSure/highSugar/sugarHigh/ketones & vomits|noVomit
ketoacidosis-breath|medical|vital|diabetic/highSugar/sugarHigh/ketones & deepBreath|
ketones-high|medical|vital|ketones & highSugar/sugarHigh|noKetones
dehydration-old|medical|vital|dehydrated & oldPerson/oldAge & confusedStrong/drowsyStrong/unconscious|
dehydration-baby|medical|vital|dehydrated & baby/under3m & drowsy|
child-ingests|poison|vital|ingest household/pesticide/buttonBattery/plant/mushroom & baby/child/childAge/under3m|
child-ingests-drug~|poison|vital|ingestStrong medicine & baby/child/childAge|prescribed temp38
ingests-toxic~|poison|vital|ingestStrong household/pesticide/buttonBattery|
ingests-toxic-far|poison|vital|pesticide & ingest/symptom|
mixes|poison|vital|gas|gasAdmin
carbon-monoxide|poison|vital|co & coSymptoms|
co-alarm|poison|vital|coAlarm|
mushrooms|poison|vital|mushroom & vomits/diarrhoea|mushroomSkin
mushrooms-child|poison|vital|mushroom ingest & baby/child/childAge|mushroomSkin
mushrooms-maybe?|poison|vital|mushroom & picked/baby/child/childAge|mushroomSkin
overdose~|poison|vital|overdose medicine|oneDouble fine
overdose-maybe?|poison|vital|overdose & medicine|
overdose-count|poison|vital|countPills ingest|perDay
overdose-count-maybe?|poison|vital|countPills|
wrong-dose~|poison|vital|overdose & symptom/baby|
wrong-units|poison|vital|insteadOf riskyDrug|fine
wrong-pills|poison|vital|wrongPills & drowsy/unconscious/confused/faint/cannotBreathe|
double-drowsy|poison|vital|oneDouble riskyDrug & drowsy/unconscious/confused/cannotBreathe|fine
battery~|poison|vital|buttonBattery & ingest/nose|
battery-gone?|poison|vital|buttonBattery thingGone & baby/child/childAge|
drug-overdose~|medical|vital|drugs & unconscious/cannotBreathe/blue/seizure/faint/chest/drowsy|
overdose-word~|medical|vital|odWord|odFigure
alcohol-coma|medical|vital|alcohol & unconscious/cold/vomitsAsleep|
suicidal~|suicide|vital|suicideStrong|
suicidal-maybe?|suicide|vital|suicideMaybe|
farewell?|suicide|vital|farewell farewell2|
gone-after-farewell|suicide|vital|farewellNote & noAnswer|
means~|suicide|vital|meansHand|
harm-baby|suicide|vital|harmBaby|
voluntary-drugs?|suicide|vital|voluntary & overdose/countPills/medicineTaken|
voluntary-intake?|suicide|vital|voluntary & ingestStrong & medicine/household|
self-harm~|suicide|vital|selfHarm|
beaten~|violence|vital|beatMe|violencePastWord violencePastYear past minorWriter wasBeating
beaten-now~|violence|vital|beatMe & comingBack/now/threat|violencePastWord violencePastYear past
other-beaten-now?|violence|vital|beatHim & comingBack/now/threat|violencePastWord violencePastYear past
rape~|violence|vital|rape|minorWriter violencePastYear past
threat~|violence|vital|threatKill|
captive?|violence|vital|captive aggressor & threat/beat/fearWord/comingBack|
captive-silent|violence|vital|cannotTalk & listening|deaf
keys-taken|violence|vital|keysTaken aggressor|
strangled~|violence|vital|strangledBy|violencePastYear violencePastWord
neighbour-violence|violence|vital|neighbourViolence beatWord|
neighbour-cries?|violence|vital|neighbourViolence cries/helpWord|
frail-beaten~|violence|vital|frail & beatHim/bruisesMany|
drugged|violence|vital|drugged|
child-hit|child|vital|childHit|
child-touched|child|vital|touchesStrong aggressorSure/secret/wontWant & minorWriter/child|touchedInnocent
child-touched-maybe?|child|vital|touches/touchesStrong & minorWriter/child|
child-alone|child|vital|childAlone & child/baby & now/danger/night|
child-fear~|child|vital|childFear & minorWriter/child|
child-marks|child|vital|childMarks & child/childAge/minorWriter & childFear/fearWord|
child-raped|child|vital|rape & child/childAge/minorWriter|violencePastYear past
shook-self|child|vital|shookMyself|
voices-weapon~|medical|vital|voices & weapon/aggressiveWord|
person-down~|medical|vital|callHelp & personDown/dying/unconscious/bleed|
dying~|medical|vital|dyingStrong|
weapon-hurt?|medical|vital|weapon bleed/belly/limb|
saw?|medical|vital|saw limb/bleed|
call-help~|medical|vital|callHelpStrong|officeWord
symptom-now?|-|urgent|urgentSymptom & acuteNow/sameDay|
lab-critical|-|urgent|labCritical|
tension-high|-|urgent|tensionHigh|
treatment-out?|-|urgent|treatmentOut|
head-hit|-|urgent|headHit|past
bite|-|urgent|bitten|past selfBite
morning-after|-|urgent|morningAfter|past
needle-stick|-|urgent|needleStick|past
burn|-|urgent|burnt & limb/largeBurn|past smallBurn
fever|-|urgent|temp38|
`;
