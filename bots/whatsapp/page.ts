/**
 * The operator's page `/operator/whatsapp`: the state of each account and the QR code to scan. Whoever scans it owns the account's
 * link, so it answers this machine only, or whoever knows the operator's secret.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { toString as drawQr } from 'qrcode';
import { operatorCopy } from '../../conversation/copy/operator.ts';
import { isLocal } from '../demo/stage.ts';
import type { WhatsappChannel } from './channel.ts';

const POLICY =
  "default-src 'none'; img-src data:; style-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function operatorPage(
  channel: WhatsappChannel,
  nameOf: (practice: string) => string,
  secret: string | null,
): Router {
  const router = Router();
  router.get('/operator/whatsapp', async (request: Request, response: Response) => {
    if (!isLocal(request) && !isOperator(request, secret)) {
      response.set('WWW-Authenticate', 'Basic realm="Permanence"').status(401).type('text').send(operatorCopy.refused);
      return;
    }
    const parts = await Promise.all(
      channel.accounts().map(async ({ practice, state, qr }) => {
        const image = qr
          ? `<p>${operatorCopy.scan}</p><img width="300" height="300" alt="${operatorCopy.qrCode}" src="data:image/svg+xml;base64,${Buffer.from(await drawQr(qr, { type: 'svg' })).toString('base64')}">`
          : '';
        return `<section><h2>${escaped(nameOf(practice))}</h2><p>${operatorCopy.states[state]}</p>${image}</section>`;
      }),
    );
    response
      .set({
        'Content-Security-Policy': POLICY,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-store',
      })
      .type('html')
      .send(
        `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="5"><title>${operatorCopy.title}</title></head><body><main><h1>${operatorCopy.title}</h1>${parts.join('')}</main></body></html>`,
      );
  });
  return router;
}

/** `Authorization: Basic` with the operator's secret as password, whatever the name; compared in constant time. */
function isOperator(request: Request, secret: string | null): boolean {
  if (secret === null) return false;
  const given = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const password = Buffer.from(given, 'base64').toString('utf8').split(':').slice(1).join(':');
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(password), digest(secret));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
