import type { errors as source } from '../zh-CN/errors.ts'
import type { SameKeys } from '../shape.ts'

const updated = 'The screen shows the latest state.'
const unchanged = 'Nothing was changed.'

export const errors: SameKeys<typeof source> = {
  unknown: {
    title: 'This step was not completed.',
    text: `${unchanged} Try again; else report code {{code}}.`,
  },
  any: {
    'unknown-channel': {
      title: 'Parts of the program differ in version.',
      text: 'Saved records are safe. Restart.',
    },
    'bad-input': { title: 'This cannot be saved.', text: `${unchanged} Check it and try again.` },
    'not-allowed': { title: 'Your role may not do this.', text: `${unchanged} Ask the duty lead if needed.` },
    'signed-out': { title: 'You are signed out.', text: 'Saved records are safe. Sign in again.' },
    'key-reused': { title: 'This was already done.', text: `Nothing was recorded twice. ${updated}` },
    'too-large': { title: 'Too large; not saved.', text: 'Shorten it and try again.' },
    'clock-doubtful': {
      title: 'The date may be wrong; work is paused.',
      text: 'Saved records are safe. The duty lead must check the date.',
    },
    'numbers-unsettled': {
      title: 'The numbers are not settled yet, so none is drawn.',
      text: 'What was saved is safe; a lead or administrator settles them in Duty › Numbers.',
    },
    'backend-down': { title: 'Reconnecting.', text: 'Saved records are safe. Try again once connected.' },
    'disk-full': {
      title: 'The disk is full; not saved.',
      text: 'Saved records are safe. Free space, try again.',
    },
    internal: {
      title: 'The program failed; this step was not completed.',
      text: 'Saved records are safe. Try again; else tell the administrator.',
    },
    'no-ticket': { title: 'There is no such ticket.', text: updated },
    'wrong-status': { title: 'The state has changed; this cannot be done.', text: `${unchanged} ${updated}` },
    'taken-elsewhere': {
      title: 'Counter {{counter}} has just called {{number}}.',
      text: 'It was not called twice; press F2 for the next one.',
    },
    'nothing-to-undo': {
      title: 'There is nothing to undo.',
      text: 'A minute has passed, or somebody has gone on with it; see the left column.',
    },
    'not-expected': { title: 'This number is not to go back.', text: 'Nothing was changed; F9 ends it.' },
    'too-young': {
      title: 'Priority begins at {{from}} here.',
      text: 'Nothing was written; choose “No priority”.',
    },
    contradiction: {
      title: 'Some of these contradict each other.',
      text: 'Nothing was saved; see the red notes.',
    },
    'ticket-open': { title: 'A ticket is still open here.', text: 'Finish, miss or hold it first.' },
    'ticket-not-started': {
      title: 'The called ticket has not been started.',
      text: 'Press F4 when the person is here, then choose the matter.',
    },
    'no-counter': {
      title: 'You signed in without a counter.',
      text: 'Sign in at a counter to call or take in.',
    },
    'counter-paused': { title: 'This counter is paused.', text: 'Resume it under Queue.' },
    'nobody-waiting': { title: 'Nobody is waiting.', text: 'You can call once somebody takes a number.' },
    'no-target': { title: 'No target chosen.', text: 'Choose a category or a counter.' },
    'intake-demand': {
      'wrong-password': {
        title: 'The supervisor’s login or password is wrong.',
        text: 'Nothing was changed; mind capital letters and try again.',
      },
    },
    'intake-open': {
      title: 'A matter here has no result yet.',
      text: 'Issue the notice, accept, or choose another result.',
    },
    'no-category': { title: 'There is no such category.', text: 'Choose again.' },
    'no-intake': { title: 'This matter already has a result.', text: updated },
    stale: {
      title: 'It was just updated; your last change was not saved.',
      text: 'Look again, then change it.',
    },
    'not-ready': {
      title: 'Something is still to be filled in.',
      text: 'The bar below says what comes next.',
    },
    'no-matter': { title: 'There is no such matter.', text: 'Try its name, pinyin or initials.' },
    'matter-inactive': {
      title: 'This matter is not in use yet.',
      text: 'The administrator settles its limits and retention under Settings.',
    },
    'no-case': { title: 'There is no such case.', text: 'Try a name, document or notice number.' },
    'no-line': { title: 'This material is no longer on the list.', text: updated },
    'no-question': { title: 'This question no longer applies.', text: updated },
    'told-line-only': {
      title: 'This line was checked last time.',
      text: 'On return only what the notice named is asked for.',
    },
    'not-deferrable': {
      title: 'This line cannot follow later.',
      text: 'Only secondary materials published by the hall can; mark it missing.',
    },
    'not-reusable': {
      title: 'This paper can no longer be reused.',
      text: 'It has run out or belongs to somebody else; check what is here.',
    },
    'first-visit': {
      title: 'This can simply be marked missing.',
      text: 'Nothing was told yet; no reason is needed.',
    },
    'already-told': {
      title: 'The notice already names this line.',
      text: 'Mark it missing or wrong directly.',
    },
    'no-slip': {
      title: 'There is no such receipt number.',
      text: 'Nothing was written; compare it with the number on the form.',
    },
    'slip-settled': {
      title: 'This receipt number has been used, voided, or is being entered.',
      text: 'Nothing was written; On duty, Outage plan, shows what became of it.',
    },
    'not-in-the-past': {
      title: 'The time of receipt cannot be right.',
      text: 'Nothing was written; it lies after the form was printed and before now.',
    },
    'supervisor-needed': {
      title: 'What could have been asked for the first time needs a supervisor.',
      text: 'The supervisor signs with login and password; give the reason.',
    },
    'not-a-supervisor': {
      title: 'This person is no duty lead or administrator.',
      text: 'Nothing was changed; a duty lead or administrator has to sign.',
    },
    'not-for-examination': {
      title: 'This matter is not taken in to be examined.',
      text: 'Without a time to tell, everything is told on the spot, and what is complete is accepted.',
    },
    'entrustment-missing': {
      title: 'Nothing is taken in without the authority.',
      text: 'Take the written authority first; the notice of what is missing can still be issued.',
    },
    'not-on-the-spot': {
      title: 'This cannot be finished on the spot.',
      text: 'Only what is promised on the spot and complete can; accept it instead.',
    },
    'no-document': { title: 'There is no such document.', text: 'See the documents of the case.' },
    'already-void': { title: 'This document is already void.', text: 'Its number is kept.' },
    'not-voidable': { title: 'This document cannot be voided.', text: unchanged },
    'not-rendered': {
      title: 'The document is being made.',
      text: 'Its number is saved; it prints by itself.',
    },
    'damaged-file': {
      title: 'The file differs from what was stored.',
      text: 'It was not overwritten. Tell the administrator.',
    },
    erased: { title: 'Personal data was destroyed as required.', text: 'The story of the case remains.' },
    'wrong-password': { title: 'Wrong password.', text: 'Mind upper and lower case.' },
    'locked-out': { title: 'Too many wrong passwords.', text: 'Wait some minutes or ask the administrator.' },
    'counter-taken': { title: 'Somebody is at this counter.', text: 'Choose another, or let them sign out.' },
    'date-differs': { title: 'The date changed again; not confirmed.', text: 'Check the date once more.' },
    'no-printer': { title: 'There is no such printer.', text: 'Choose a connected one under Settings.' },
    recounting: {
      title: 'Not printed: dates are being counted anew.',
      text: 'What is saved is safe. Print once this is done, so that nothing due is left out.',
    },
    'no-job': { title: 'This print job has ended.', text: 'Print again if needed.' },
  },
  'session-signOut': {
    'ticket-open': {
      title: 'A ticket is still open; you cannot sign out.',
      text: 'Finish, miss or hold it.',
    },
  },
  'queue-undo': {
    'intake-open': {
      title: 'A matter is open at this counter; nothing can be undone.',
      text: 'Give the matter a result first; the step to be undone was not changed.',
    },
    'ticket-open': {
      title: '{{number}} is still at this counter; it cannot be undone.',
      text: 'End, miss or hold it first.',
    },
    'wrong-status': {
      title: 'Somebody has gone on with it; it cannot be undone.',
      text: 'Nothing was changed; see the left column.',
    },
    'taken-elsewhere': {
      title: '{{number}} is at counter {{counter}} now; it cannot be undone.',
      text: 'Nothing was changed.',
    },
  },
  'queue-sendBack': {
    'intake-open': {
      title: 'This matter has no result yet; the number cannot go back.',
      text: 'Issue the notice, accept, or choose another result.',
    },
  },
  'queue-finish': {
    'intake-open': {
      title: 'This matter has no result yet; the service cannot end.',
      text: 'Issue the notice, accept, or choose another result.',
    },
  },
  'intake-open': {
    'intake-open': { title: 'A matter is already open.', text: 'Give it a result first.' },
  },
  'intake-resume': {
    'wrong-status': { title: 'This case is not awaiting materials.', text: 'See its state under Cases.' },
  },
}
