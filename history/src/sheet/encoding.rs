use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Zero bytes are looked for in so much of a file's beginning.
const BEGINNING: usize = 64 * 1024;

/// How a file writes its letters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Letters {
    pub encoding: &'static Encoding,
    /// Bytes of the byte order mark, to be passed over.
    pub mark: usize,
    /// Sequences that are no letters in it, and will show as �.
    pub broken: u64,
}

impl Letters {
    /// By the byte order mark, else by the zero bytes of UTF-16, else by whether it is UTF-8.
    pub fn of(path: &Path) -> io::Result<Self> {
        let mut file = File::open(path)?;
        let mut chunk = vec![0; BEGINNING];
        let mut filled = fill(&mut file, &mut chunk, 0)?;
        if let Some((encoding, mark)) = Encoding::for_bom(&chunk[..filled]) {
            let broken = 0;
            return Ok(Self {
                encoding,
                mark,
                broken,
            });
        }
        if let Some(encoding) = wide(&chunk[..filled]) {
            return Ok(Self::plain(encoding, 0));
        }
        let mut votes = Utf8Votes::default();
        while filled > 0 {
            let kept = votes.count(&chunk[..filled]);
            let from = filled - kept;
            chunk.copy_within(from..filled, 0);
            let more = fill(&mut file, &mut chunk, kept)?;
            if more == kept {
                votes.broken += u64::from(kept > 0);
                break;
            }
            filled = more;
        }
        Ok(votes.verdict())
    }

    const fn plain(encoding: &'static Encoding, broken: u64) -> Self {
        Self {
            encoding,
            mark: 0,
            broken,
        }
    }

    /// For people.
    pub fn name(self) -> &'static str {
        match self.encoding.name() {
            "UTF-16LE" | "UTF-16BE" => "UTF-16",
            "windows-1252" => "Windows-1252",
            name => name,
        }
    }
}

/// Whether the file begins like a spreadsheet's own format.
pub fn is_workbook(path: &Path) -> io::Result<bool> {
    let mut beginning = [0; 4];
    let filled = fill(&mut File::open(path)?, &mut beginning, 0)?;
    Ok(filled == 4 && (&beginning == b"PK\x03\x04" || beginning == [0xD0, 0xCF, 0x11, 0xE0]))
}

/// Reads until the buffer is full or the file at its end; says how much the buffer holds.
fn fill(file: &mut File, buffer: &mut [u8], mut filled: usize) -> io::Result<usize> {
    while filled < buffer.len() {
        match file.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

/// UTF-16 without a mark shows by the zero half of its separators and digits.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.len() / 2;
    if pairs < 4 {
        return None;
    }
    let zeros = |at: usize| {
        bytes
            .iter()
            .skip(at)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    if odd * 6 > pairs && even * 50 < pairs {
        Some(UTF_16LE)
    } else if even * 6 > pairs && odd * 50 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

#[derive(Default)]
struct Utf8Votes {
    sequences: u64,
    broken: u64,
}

impl Utf8Votes {
    /// Counts, and says how many bytes at the end belong to the next chunk.
    fn count(&mut self, mut bytes: &[u8]) -> usize {
        if bytes.is_ascii() {
            return 0;
        }
        loop {
            let (valid, rest) = match std::str::from_utf8(bytes) {
                Ok(_) => (bytes.len(), None),
                Err(error) => (error.valid_up_to(), Some(error.error_len())),
            };
            let leads = bytes[..valid].iter().filter(|byte| **byte >= 0xC0);
            self.sequences += leads.count() as u64;
            match rest {
                None => return 0,
                Some(None) => return bytes.len() - valid,
                Some(Some(length)) => {
                    self.broken += 1;
                    bytes = &bytes[valid + length..];
                }
            }
        }
    }

    /// A single broken letter does not make a file of good ones Windows-1252.
    fn verdict(&self) -> Letters {
        if self.broken == 0 || self.sequences > 4 * self.broken {
            Letters::plain(UTF_8, self.broken)
        } else {
            Letters::plain(WINDOWS_1252, 0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(bytes: &[u8]) -> Letters {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("checks.csv");
        std::fs::write(&path, bytes).expect("written");
        Letters::of(&path).expect("readable")
    }

    #[test]
    fn a_mark_decides() {
        assert_eq!(letters(b"\xEF\xBB\xBFcheck").mark, 3);
        assert_eq!(letters(b"\xFF\xFEc\0h\0").encoding, UTF_16LE);
        assert_eq!(letters(b"\xFE\xFF\0c\0h").encoding, UTF_16BE);
    }

    #[test]
    fn wide_letters_without_a_mark_show_by_their_zeros() {
        let text: Vec<u8> = "check;菜品;1"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(letters(&text).encoding, UTF_16LE);
        let text: Vec<u8> = "check;菜品;1"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(letters(&text).encoding, UTF_16BE);
    }

    #[test]
    fn the_accents_of_an_old_till_are_windows_letters() {
        assert_eq!(letters(b"Cr\xE8me br\xFBl\xE9e").encoding, WINDOWS_1252);
        assert_eq!(letters("Crème brûlée".as_bytes()).encoding, UTF_8);
        assert_eq!(letters(b"Espresso").encoding, UTF_8);
    }

    #[test]
    fn one_broken_letter_among_many_good_ones_stays_utf_8() {
        let mut bytes = "é".repeat(50).into_bytes();
        bytes.push(0xE9);
        let found = letters(&bytes);
        assert_eq!((found.encoding, found.broken), (UTF_8, 1));
    }

    #[test]
    fn a_letter_across_two_chunks_is_whole() {
        let mut bytes = vec![b'a'; BEGINNING - 1];
        bytes.extend("é".as_bytes());
        let found = letters(&bytes);
        assert_eq!((found.encoding, found.broken), (UTF_8, 0));
    }
}
