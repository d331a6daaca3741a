import { tokenise } from '#core/recognition/tokens.ts'; import { tokenize } from '#core/figure/token.ts';
import { englishTexts, tokensOf } from './english-texts.ts';
const texts = englishTexts();
const tokens = tokensOf(texts);
const buf = new Uint16Array(1 << 21);
type F = { text: string; hash: number };
const SL = 32768;
const slots: (F | null)[] = new Array(SL).fill(null);
const hashes = new Int32Array(SL);
function stands(w: string, t: string, s: number): boolean { for (let i = 0; i < w.length; i++) if (w.charCodeAt(i) !== t.charCodeAt(s + i)) return false; return true; }
let sink = 0;
const isW = (c: number): boolean => (c > 96 && c < 123) || (c > 64 && c < 91) || (c > 47 && c < 58);
function scanOnly(t: string): number { let n = 0, at = 0; while (at < t.length) { let h = 0; const s = at; let c = t.charCodeAt(at); while (isW(c)) { h = (Math.imul(h, 31) + c) | 0; at++; if (at >= t.length) break; c = t.charCodeAt(at); } if (at > s) { n++; sink ^= h; } else at++; } return n; }
function scanBuf(t: string): number { const L = t.length; for (let i = 0; i < L; i++) buf[i] = t.charCodeAt(i); buf[L] = 0; let n = 0, at = 0; while (at < L) { let h = 0; const s = at; let c = buf[at]; while (isW(c as number)) { h = (Math.imul(h, 31) + (c as number)) | 0; at++; c = buf[at]; } if (at > s) { n++; sink ^= h; } else at++; } return n; }
function find(t: string, s: number, e: number, h: number): F { let slot = (h ^ (h >>> 15)) & (SL - 1); for (;;) { const x = slots[slot]; if (x === null || x === undefined) break; if (x.text.length === e - s && stands(x.text, t, s)) return x; slot = (slot + 1) & (SL - 1); } const f = { text: t.slice(s, e), hash: h }; slots[slot] = f; return f; }
function findH(t: string, s: number, e: number, h: number): F { let slot = (h ^ (h >>> 15)) & (SL - 1); for (;;) { const x = slots[slot]; if (x === null || x === undefined) break; if (x.hash === h && x.text.length === e - s && stands(x.text, t, s)) return x; slot = (slot + 1) & (SL - 1); } const f = { text: t.slice(s, e), hash: h }; slots[slot] = f; return f; }
function scanFind(t: string): number { let n = 0, at = 0; while (at < t.length) { let h = 0; const s = at; let c = t.charCodeAt(at); while (isW(c)) { h = (Math.imul(h, 31) + c) | 0; at++; if (at >= t.length) break; c = t.charCodeAt(at); } if (at > s) { n++; sink ^= find(t, s, at, h).hash; } else at++; } return n; }
type T = { start: number; end: number; text: string; lower: string; shape: number; gap: number; possessive: boolean; classes: number; opens: boolean; line: number; starts: boolean; usage: F | null; form: F };
function scanAll(t: string): number { const out: T[] = []; let at = 0; while (at < t.length) { let h = 0; const s = at; let c = t.charCodeAt(at); while (isW(c)) { h = (Math.imul(h, 31) + c) | 0; at++; if (at >= t.length) break; c = t.charCodeAt(at); } if (at > s) { const f = find(t, s, at, h); out.push({ start: s, end: at, text: f.text, lower: f.text, shape: 1, gap: 1, possessive: false, classes: 0, opens: false, line: 0, starts: false, usage: null, form: f }); } else at++; } return out.length; }
import { codeAt } from '#core/text/code-at.ts';
function scanCode(t: string): number { let n = 0, at = 0; while (at < t.length) { let h = 0; const s = at; let c = codeAt(t, at); while (isW(c)) { h = (Math.imul(h, 31) + c) | 0; at++; c = codeAt(t, at); } if (at > s) { n++; sink ^= h; } else at++; } return n; }
const works: Record<string, (t: string) => number> = { scanOnly, scanBuf, scanFind, scanAll, scanCode, tokenise: (t) => tokenise(t).length, tokenize: (t) => tokenize(t).length };
const best: Record<string, number[]> = {};
for (let r = 0; r < 200; r++) for (const [n, w] of Object.entries(works)) { const b = (best[n] ??= texts.map(() => Infinity)); texts.forEach((t, i) => { const s = performance.now(); sink += w(t); const d = performance.now() - s; if (r >= 20 && d < (b[i] ?? 0)) b[i] = d; }); }
let words = 0; for (const t of texts) words += scanOnly(t);
console.log(texts.reduce((a, t) => a + t.length, 0) / tokens, 'chars/token', words / tokens, 'words/token', sink & 1, findH.length, hashes.length);
for (const [n, b] of Object.entries(best)) console.log(n, (b.reduce((a, c) => a + c, 0) * 1e6 / tokens).toFixed(0));
