//! Bytes as letters.

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::Refusal;

/// By the byte order mark, else by the zero bytes of UTF-16, else UTF-8 where it is, else
/// Windows' own letters, or China's where those are surer.
pub(crate) fn read(bytes: &[u8]) -> Result<String, Refusal> {
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, &bytes[mark..]),
        None => (guessed(bytes), bytes),
    };
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    if had_errors || text.contains('\0') {
        return Err(Refusal::Letters);
    }
    Ok(text.into_owned())
}

fn guessed(bytes: &[u8]) -> &'static Encoding {
    let beginning = &bytes[..bytes.len().min(64 * 1024)];
    let zeros = |at: usize| {
        beginning
            .iter()
            .skip(at)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd, pairs) = (zeros(0), zeros(1), beginning.len() / 2);
    if odd * 6 > pairs && even * 50 < pairs {
        return UTF_16LE;
    }
    if even * 6 > pairs && odd * 50 < pairs {
        return UTF_16BE;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    if is_chinese(bytes) {
        GB18030
    } else {
        WINDOWS_1252
    }
}

/// Whether the bytes above ASCII come in pairs that are common characters: in Western text they
/// stand alone between plain letters.
fn is_chinese(bytes: &[u8]) -> bool {
    let Some(text) = GB18030.decode_without_bom_handling_and_without_replacement(bytes) else {
        return false;
    };
    let foreign = text.chars().filter(|c| !c.is_ascii());
    let (mut common, mut all) = (0_usize, 0_usize);
    for sign in foreign {
        all += 1;
        common += usize::from(
            matches!(sign, '\u{4e00}'..='\u{9fff}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}'),
        );
    }
    // "é, è" would be pairs only where two accents stand side by side.
    let pairs = bytes
        .windows(2)
        .filter(|pair| pair[0] >= 0x80 && pair[1] >= 0x80)
        .count();
    all > 0 && common * 10 >= all * 9 && pairs >= all
}
