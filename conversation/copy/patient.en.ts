/**
 * What patients read in English. Same rules as in French: never advice, never a promise in a practitioner's name.
 */
import { sayList } from './dates.ts';
import type { PatientCopy } from './patient.ts';
import { sayPhone } from './phone.ts';

export const patientEnglish: PatientCopy = {
  notice: ({ practice }) =>
    `${practice}, hello. I am an automatic assistant. In a life-threatening emergency, call 15 or 112.`,
  noticeAfter: ({ practice }) => `${practice}: an automatic assistant is writing to you.`,
  noted: 'Noted.',
  howCanIHelp: 'How can I help you?',
  menuAgain: 'What can I do for you?',
  youAreWelcome: 'You are welcome. I am here whenever you need me.',
  goodbye: ({ phone }) => `All right. Write to me whenever you like; the practice also answers on ${phone}.`,
  missed: 'Sorry, I did not understand your message.',
  secret: ({ phone }) =>
    `I cannot say anything about another person, not even whether the practice knows them: it is confidential. They can write to us themselves, or call ${phone}.`,
  whyIdentity:
    'We ask so that we find the right record and never mix up two people. Only the practice and its secretaries read it.',
  noIdentity: ({ phone }) =>
    `That is your choice. Without it I cannot finish here: write “a person”, or call ${phone}.`,
  vexed: ({ phone }) =>
    `I understand that this is annoying, and I am sorry. Someone from the desk can take over: write “a person”, or call ${phone}.`,
  sorry: 'I am sorry that something was not right. I am having your message read by the desk.',
  walkIn: ({ phone }) =>
    `I do not know whether you can come without an appointment: the desk will tell you on ${phone}. I can also look for the first free time: tell me when.`,
  here: 'I am here.',
  ifPrevented: ({ phone }) =>
    `An appointment is moved or cancelled here, with the code given when it is confirmed. If you cannot come or are running late, write it here or call ${phone}.`,
  takeYourTime: 'Take your time, I am here.',
  confirmedHere: 'The confirmation appears here at once, with a code to keep.',
  noHarm: 'No problem at all.',
  usualUnknown: (known) =>
    `I cannot see from here who usually sees you: tell me the name and I will look with that person. You can see ${known}.`,
  missedAgain: ({ phone }) =>
    `Sorry, I still do not understand. Would you like to talk to a person? You can also call the practice on ${phone}.`,
  automatic: 'I am an automatic assistant. The secretaries can answer you too: write “a person”.',
  condolences: 'Please accept our condolences. You have nothing to look up: the secretaries will see to it.',
  outOfScope: ({ phone }) =>
    `I cannot answer that here. I deal with appointments, messages to the practitioners and practical questions. For anything else, call the practice on ${phone}.`,
  noMedicalAdvice:
    'I cannot give medical advice. I can pass your question on to the practitioner, or put you in touch with the secretaries. If you are worried or getting worse, call 15 or 112.',
  noMedicalAdviceNow: ({ phone }) =>
    `I cannot give medical advice. For an answer, write “a person” or call the practice on ${phone}; if you are worried or getting worse, call 15 or 112.`,
  symptoms: ({ phone }) =>
    `I cannot assess your condition. If you are worried or getting worse, call 15 or 112. Would you like an appointment, to leave a message for the practitioner, or to talk to a person? The practice also answers on ${phone}.`,
  forSomebody: (name) => `for ${name}`,
  noSuchVisit: 'I cannot see that appointment here.',
  writeAgain: ({ phone }) => `Write to me whenever you like; the practice also answers on ${phone}.`,
  abandoned: 'All right, I have dropped this request: it is neither recorded nor passed on.',
  nothingToAbandon: ({ phone }) =>
    `There is no request in progress. Write to me whenever you like; the practice also answers on ${phone}.`,
  atTheStart: 'We are at the first question.',
  restarted: 'Let us start again.',
  optedOut: ({ phone }) =>
    `Noted: I will not send you any more reminders or messages of my own accord. You can still write to me, or call the practice on ${phone}.`,
  howToOptOut: 'If you no longer want reminders or messages from me, reply STOP.',
  nextRequest: (what) => `Now, ${what}.`,
  resumed: (what) => `Back to ${what}.`,
  alsoNoted: (what) => `I have also noted ${what}: we will come to it next.`,
  anythingElse: 'Is there anything else I can do for you?',
  putDown: 'I am setting your request aside for now. Answer whenever you like: we will go on from where we were.',
  tooLong: 'Your message is very long; I have read the beginning. Can you tell me your request in a few words?',
  help: ({ phone }) =>
    `I can book, move or cancel an appointment, pass on a message (prescription, certificate, results…) and give practical information. At any time: “back”, “restart”, “stop” or “a person”. The practice also answers on ${phone}.`,
  editedRead: 'I have read your edited message.',
  mediaSeen: {
    voice: 'I received your voice message, but I cannot listen to it: a person will look at it.',
    photo: 'I received your photo, but I cannot look at it: a person will.',
    document: 'I received your document, but I cannot open it: a person will look at it.',
    location: 'I received your location, but I cannot read it: a person will look at it.',
    other: 'I received what you sent, but I cannot open it: a person will look at it.',
  },
  deletedSeen: 'You deleted a message. I am telling a person, who may get back to you.',
  requests: {
    book: 'your request for an appointment',
    move: 'the appointment you want to move',
    cancel: 'the appointment you want to cancel',
    confirm: 'the confirmation of your appointment',
    ask: 'your question about your appointment',
    office: 'your question',
    waitlist: 'the waiting list',
    renewal: 'your prescription request',
    certificate: 'your request for a certificate or letter',
    results: 'your question about your results',
    message: 'your message to the practitioner',
    callBack: 'your request to be called back',
    lateArrival: 'your being late',
    details: 'the details to be changed',
    complaint: 'your complaint',
    dataRequest: 'your request about your data',
  },
  choices: {
    book: 'Book an appointment',
    change: 'My appointments',
    message: 'Leave a message',
    question: 'Hours and access',
    human: 'Talk to a person',
    yes: 'Yes',
    no: 'No',
    otherTimes: 'Other times',
    waitlist: 'Waiting list',
    move: 'Move it',
    cancel: 'Cancel it',
    someoneElse: 'Somebody else',
    guardian: 'Yes, I am a parent',
    notGuardian: 'No',
    noCode: 'I do not have the code',
    passOn: 'Pass my question on',
    keep: 'Keep it',
    changeTime: 'The time',
    changePerson: 'The person',
    changeReason: 'The reason',
    allOfThem: 'All of them',
  },

  whoIsIt: (withPhone) =>
    `Who is it for? Please give the person’s birth name, first name and date of birth${withPhone ? ', and a phone number where we can reach you if something changes' : ''}.`,
  whoIsItFor: 'Who is it for?',
  askBirthName: 'What is the birth name (family name at birth)?',
  askFirstNames: 'What is the first name?',
  askNames: 'What are the birth name and the first name of the person?',
  askBirthDate: (firstNames) => (firstNames ? `What is ${firstNames}’s date of birth?` : 'What is the date of birth?'),
  impossibleBirthDate: {
    future: 'That date of birth is in the future: can you check it? For example 12/04/1981 (day/month/year).',
    tooOld: 'That date of birth seems too long ago: can you check it? For example 12/04/1981 (day/month/year).',
    noSuchDay: 'That day does not exist: can you check the date of birth? For example 12/04/1981 (day/month/year).',
    ambiguous:
      'I am not sure I read the date of birth correctly: can you write it with the full year? For example 12/04/1981 (day/month/year).',
  },
  askGuardian: (firstNames) => `${firstNames} is a minor. Are you their parent or legal guardian?`,
  minor: 'As this concerns a minor, I am passing it on to the secretaries.',
  noSocialSecurityNumber: 'Please do not send me a social security number: I do not need it.',

  oneByOne: 'I book the appointments one after the other: let us begin with the first person.',
  nextPerson: 'Now the appointment of the next person.',
  askReason: 'What is the appointment for?',
  askWhen: (reason) =>
    `When would you like to come (${reason})? For example “Thursday afternoon”, “next week” or “as soon as possible”.`,
  askWhenMove:
    'When would you like to come instead? For example “Thursday afternoon”, “next week” or “as soon as possible”.',
  askKnown: 'Has the person been to this practice before?',
  absentTrade: (trade, known) => `We do not have this speciality here (${trade}). You can see ${known}.`,
  unknownPractitioner: (name, known) => `I cannot find a practitioner named ${name} here. You can see ${known}.`,
  notThisReason: (practitioner, reason, others) =>
    `For this reason (${reason}), appointments are not with ${practitioner}, but with ${others}.`,
  deskOnly: (reason) => `This appointment (${reason}) is made with the secretaries.`,
  onlyKnown: (reason) =>
    `This appointment (${reason}) is for people already followed here. The secretaries will answer you.`,
  onlyNew: (reason) => `This appointment (${reason}) is for people who come for the first time.`,
  tooYoung: (reason) => `This appointment (${reason}) is not offered at that age. The secretaries will answer you.`,
  tooOldFor: (reason) => `This appointment (${reason}) is not offered at that age. The secretaries will answer you.`,
  offers: (reason, { one }) =>
    one ? `Here is the available time (${reason}):` : `Here are the available times (${reason}):`,
  nearest: ({ one }) =>
    one
      ? 'Nothing matches exactly what you asked. The nearest time:'
      : 'Nothing matches exactly what you asked. The nearest times:',
  lost: 'Sorry, that time has just been taken.',
  others: 'Here are other possibilities:',
  nothingFits: ({ phone }) =>
    `I have no free time that fits. I can look at another time, put you on the waiting list, or ask the secretaries. The practice also answers on ${phone}.`,
  noMore: ({ phone }) =>
    `I have no other time that fits. I can look at another time, put you on the waiting list, or ask the secretaries. The practice also answers on ${phone}.`,
  pickOne: 'Which one suits you?',
  fits: 'Does it suit you?',
  refusals: {
    past: 'That time is already past.',
    tooSoon: 'That is too soon for this reason.',
    tooFar: (date) => `Appointments are open until ${date} only.`,
    holiday: (date) => `${date} is a public holiday.`,
    bridgeDay: (date) => `The practice is closed on ${date}, a bridge day.`,
    absent: (practitioner, from, to) =>
      from === to ? `Absence ${practitioner} on ${from}.` : `Absence ${practitioner} from ${from} to ${to}.`,
    closed: 'There are no appointments at that time.',
    full: 'Everything is taken at that time.',
    quotaReached: 'The number of appointments of this kind has been reached at that time.',
    tooClose: 'Another appointment for this reason is already planned too close to that date.',
    notAtLocation: (places) => `This appointment takes place at: ${places}.`,
  },
  ambiguous: 'Several times match. Which one suits you?',
  placeKept: (visit) => `I am keeping this time for you: ${visit}.`,
  conflict: (text) => `You wrote “${text}”: the day and the date do not match. Which day would you like?`,
  invalidDate: (text) => `“${text}” does not exist in the calendar. Which day would you like?`,
  twoReadings: 'To be sure I understand, which day would you like?',
  schoolHolidays: 'School holidays differ by area: can you give me the dates that would suit you?',
  unclearWhen: 'Can you tell me the day, and if possible the time or part of the day?',
  readBack: ({ reason, visit, where, person }) =>
    `To sum up: ${visit}, for ${person} (${reason}), ${where}. Shall I confirm this appointment?`,
  readBackMove: ({ from, visit, where }) =>
    `To sum up: your appointment on ${from} would be replaced by ${visit}, ${where}. Shall I confirm this change?`,
  confirmed: ({ visit, where, person, code }) =>
    `Confirmed: ${visit}, for ${person}, ${where}. Your code: ${code}. Keep it: it lets you move or cancel this appointment.`,
  moved: ({ from, visit, where, code }) =>
    `Done: your appointment on ${from} is moved to ${visit}, ${where}. Your new code: ${code}. Keep it: it lets you move or cancel this appointment.`,
  referral: 'Please bring the letter from your regular doctor.',
  askPhone: 'On which phone number can the practice reach you if something changes?',
  askPhoneBack: 'On which phone number can you be reached, if need be?',
  askPhoneAgain:
    'That number does not look complete. Can you write it again, or answer “no” if you would rather not give it?',
  newNumber: 'Is this your new number? I can have the secretaries note it.',
  phoneThanks: (phone) => `Thank you, noted: ${sayPhone(phone)}.`,
  phoneDeclined: ({ phone }) =>
    `All right. Without a number, the practice cannot tell you about a change; you can call it on ${phone}.`,
  holdExpired: (visit) =>
    `I am no longer keeping the time of ${visit}. It may still be free: answer me and I will check at once.`,
  holdGone: 'Sorry, your time was no longer kept and has just been taken.',
  whatToChange: 'What would you like to change?',
  onWaitlist: (reason) =>
    `Noted: you are on the waiting list (${reason}). If a place becomes free, I will offer it to you here and keep it while you answer; I cannot promise that there will be one. To stop waiting, write “take me off the list”.`,

  whilePageOpen: (phone) =>
    phone
      ? `I can only write to you while this page is open. After that the secretaries are told, and can call you on ${phone}.`
      : 'I can only write to you while this page is open: leave me a phone number, so that the secretaries can call you afterwards.',
  onWaitlistEarlier: (visit) =>
    `Noted: if something earlier becomes free, I will offer it to you here and keep it while you answer. You keep your appointment (${visit}) meanwhile. To stop waiting, write “take me off the list”.`,
  whichEarlier: 'For which of your appointments would you like something earlier?',
  earlierFree: 'There is something earlier already; you keep your appointment until you have chosen.',
  nothingToReplace: ({ phone }) =>
    `I find no coming appointment of yours here. I can look for one with you, or the practice answers on ${phone}.`,
  offerFreed: ({ visit, where, until }) =>
    `Good news, a place has become free: ${visit}, ${where}. I am keeping it for you until ${until}. Would you like it? Answer YES or NO.`,
  offerEarlier: ({ visit, where, until, instead }) =>
    `Good news, something earlier has become free: ${visit}, ${where}. It would replace your appointment on ${instead}. I am keeping it for you until ${until}. Would you like it? Answer YES or NO.`,
  offerAgain: ({ visit, until }) =>
    `The place on ${visit} is kept for you until ${until}. Would you like it? Answer YES or NO.`,
  offerPassed: 'Noted, I leave this place to somebody else. You stay on the waiting list.',
  offerSilent: (visit) =>
    `As I have had no answer, I no longer keep the place on ${visit}. You stay on the waiting list.`,
  offerLost: 'This place is no longer available, I am sorry. You stay on the waiting list.',
  offerMoot: 'So I no longer offer you the place that had become free.',
  offWaitlist: 'Done: you are no longer on the waiting list.',
  notOnWaitlist: 'You are not on the waiting list: I will not offer you a place unasked.',

  whichAppointment: {
    move: 'Which appointment would you like to move?',
    cancel: 'Which appointment would you like to cancel?',
    confirm: 'Which appointment would you like to confirm?',
    ask: 'Which appointment is it about?',
    attendance: 'Which appointment is it about?',
  },
  askCode: ({ phone }) =>
    `To find an appointment, I need the six-character code given with its confirmation. If you do not have it, I can put you in touch with the secretaries; the practice also answers on ${phone}.`,
  wrongCode: 'That code matches no appointment to come. Can you check it?',
  codeLocked: 'Too many wrong codes were tried. For safety, I am passing your request on to the secretaries.',
  yourAppointment: (visit, reason) => `Your appointment: ${visit} (${reason}).`,
  yourAppointments: (visits) => `Your appointments:\n${visits}`,
  askCancel: (visit) => `I can cancel your appointment: ${visit}. Do you want to cancel it?`,
  askCancelLate: (visit, hours) =>
    `Your appointment (${visit}) is in less than ${hours} hours. Do you want to cancel it? If so, please tell me why in a word.`,
  askCancelAll: (visits) => `I can cancel these appointments:\n${visits}\nDo you want to cancel them?`,
  askLateReason: (visit, hours) =>
    `As it is in less than ${hours} hours (${visit}), can you tell me in a word why you are cancelling?`,
  cancelled: (visit) => `Done: your appointment (${visit}) is cancelled.`,
  cancelledAll: (visits) => `Done, these appointments are cancelled:\n${visits}`,
  kept: (visit) => `All right, nothing changes: ${visit}.`,
  keptAll: (visits) => `All right, nothing changes:\n${visits}`,
  started: (visit, { phone }) =>
    `The time of this appointment (${visit}) has passed: I cannot change it here any more. The practice answers on ${phone}.`,
  gone: ({ phone }) =>
    `This appointment is no longer in the diary: it was cancelled or moved meanwhile. If that was not you, please call the practice on ${phone}.`,
  attendance: (visit) => `Thank you, your visit is confirmed: ${visit}.`,
  attendanceAll: (visits) => `Thank you, your visits are confirmed:\n${visits}`,
  reminder: (visit, where) =>
    `Reminder: you have an appointment ${visit}, ${where}. Will you come? Answer YES, NO or MOVE.`,
  reminders: (visits, where) =>
    `Reminder: you have several appointments on the same day${where ? `, ${where}` : ''}:\n${visits}\nWill you come? Answer YES, NO or MOVE; for one of them only, add its number, for instance “no 2”.`,
  reminderAgain: (visits, where) =>
    `Reminder: we are expecting you ${visits}${where ? `, ${where}` : ''}. Something has come up? Answer NO or MOVE.`,
  reminderRest: (visit) => `And your other appointment, ${visit}: will you come? YES, NO or MOVE.`,
  whichReminded: {
    move: 'Which one would you like to move?',
    cancel: 'Which one can you not come to?',
  },

  categories: {
    renewal: 'prescription renewal',
    certificate: 'certificate or letter',
    results: 'results',
    message: 'message',
    callBack: 'call back',
    lateArrival: 'late arrival',
    details: 'personal details',
    complaint: 'complaint',
    dataRequest: 'data request',
  },
  askWords: {
    renewal: 'Which prescription would you like to renew? Please name the medicines or the care.',
    certificate: 'Which certificate or letter do you need?',
    results: 'Which results are they, and when was the test done?',
    message: 'What message would you like to leave? I will pass it on exactly as you write it.',
    callBack: 'What should the call be about, and when can you be reached?',
    lateArrival: 'How late do you think you will be?',
    details: 'Which details should be changed?',
    complaint: 'I am sorry that something went wrong. What would you like to report?',
    dataRequest: 'What is your request about your data?',
  },
  askPractitioner: 'To which practitioner should I address it?',
  readBackMessage: ({ what, practitioner, words, person, phone }) =>
    `This is what I pass on ${practitioner} (${what}), from ${person}${phone ? `, reachable on ${sayPhone(phone)}` : ''}:\n“${words}”\nIs that right?`,
  taken: ({ number, what, practitioner, when }) =>
    `Passed on, message no. ${number} (${what}). ${when ? `It will be presented ${practitioner} with the messages of ${when}.` : `It will be presented ${practitioner} with the next messages.`}`,
  takenByDesk: ({ number, what }) => `Recorded, message no. ${number} (${what}).`,
  takenAbsent: ({ number, what, practitioner, until }) =>
    `Recorded, message no. ${number} (${what}). Please note: absence until ${until} included; the message will be presented ${practitioner} on return. If it cannot wait, write “a person”.`,
  notAPromise: ({ phone }) =>
    `I cannot promise an answer on anyone’s behalf. Meanwhile the practice answers on ${phone}; if you are getting worse, call 15 or 112.`,
  correctWords: 'All right, write it again: what should I pass on?',

  dutyDoctor: (number) => `Outside opening hours, the duty doctor answers on ${number}.`,
  notKnown: 'I do not have that information.',
  noAnswer: {
    hours: 'I do not have that information about opening hours.',
    address: 'I do not have that information about the address.',
    access: 'I do not have that information about access.',
    fees: 'I do not have that information about fees.',
    documents: 'I do not have that information about what to bring or how to prepare.',
    dutyDoctor: 'I do not have that information.',
    newPatients: 'I do not have that information about new patients.',
    results: 'I do not have that information about results.',
    other: 'I do not have that information.',
  },
  receives: (day, hours) =>
    `${day}: ${hours.map(({ who, spans }) => `${who} sees patients ${sayList(spans, 'and')}`).join('; ')}.`,
  receivesNobody: (day, { holiday, who }) => {
    const why = holiday ? ` (public holiday, ${holiday})` : '';
    return `${day}${why}: ${who ? `${who} does not see patients` : 'nobody sees patients at the practice'}.`;
  },
  span: (from, to) => `from ${from} to ${to}`,
  nothingMore: (text, { phone }) =>
    `I have no more precise answer than this one: “${text}” To know more, write “a person” or call ${phone}.`,
  passItOn: 'Would you like me to ask the secretaries?',
  notPassedOn: ({ phone }) => `All right. The practice also answers on ${phone}.`,
  addressOf: (name, address) => `${name}: ${address}`,
};
