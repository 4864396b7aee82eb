/** A sentence of ours as WhatsApp carries it: no buttons, so choices are numbered; long texts in parts. */
import type { PatientText } from '../../conversation/effect.ts';

/** The text with its choices numbered below, unless it numbers them itself. */
export function numbered({ text, choices = [] }: PatientText): string {
  const lines = choices.map((choice, index) => `${index + 1}. ${choice.label}`);
  const missing = lines.filter((line) => !text.includes(line));
  return missing.length === 0 ? text : `${text}\n${missing.join('\n')}`;
}

/** Parts of at most `longest` characters, cut between lines or words where there are some. */
export function parts(text: string, longest: number): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const window = rest.slice(0, longest);
    const at = Math.max(window.lastIndexOf('\n'), window.lastIndexOf(' '));
    // Never in the middle of a pair of surrogates.
    const whole = /[\ud800-\udbff]$/.test(window) ? longest - 1 : longest;
    const cut = at > longest / 2 ? at : whole;
    found.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...found, rest];
}
