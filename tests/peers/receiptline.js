// Receipts written by receiptline, nobody's own: its ESC/POS bytes, its text, its SVG.
// One JSON line in, one out; the end of the input ends it.
'use strict';
const path = require('path');
const readline = require('readline');
const receiptline = require(path.join(process.argv[2], 'node_modules', 'receiptline'));

const say = what => process.stdout.write(JSON.stringify(what) + '\n');

const verbs = {
    // Bytes come out as a string of one character each; hex travels better.
    bytes: wish => Buffer.from(verbs.shown(wish), 'binary').toString('hex'),
    // `text` and `svg` are receiptline's own pictures of the same document.
    shown: wish => receiptline.transform(wish.document, wish.printer),
};

say({});
readline.createInterface({ input: process.stdin }).on('line', line => {
    try {
        const wish = JSON.parse(line);
        say({ ok: verbs[wish.do](wish) });
    } catch (error) {
        say({ error: String(error) });
    }
});
