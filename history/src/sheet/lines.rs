use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use encoding_rs::{CoderResult, Decoder};

use super::{LONGEST, Letters};

const CHUNK: usize = 64 * 1024;

/// A file's physical lines, whatever ends them.
pub struct Lines {
    file: File,
    decoder: Decoder,
    bytes: Vec<u8>,
    /// What of `bytes` is not decoded yet.
    waiting: std::ops::Range<usize>,
    text: String,
    /// Where the next line begins in `text`.
    at: usize,
    is_over: bool,
    /// The last line ended with a carriage return at the end of the text: a line feed that comes
    /// next belongs to it.
    owes_feed: bool,
    read: u64,
}

/// What was found of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Found {
    /// All of it.
    Whole,
    /// Its beginning; it is longer than any line of a check.
    Cut,
}

impl Lines {
    pub fn open(path: &Path, letters: Letters) -> io::Result<Self> {
        let mut file = File::open(path)?;
        let mut mark = vec![0; letters.mark];
        file.read_exact(&mut mark)?;
        Ok(Self {
            file,
            decoder: letters.encoding.new_decoder_without_bom_handling(),
            bytes: vec![0; CHUNK],
            waiting: 0..0,
            text: String::with_capacity(4 * CHUNK),
            at: 0,
            is_over: false,
            owes_feed: false,
            read: letters.mark as u64,
        })
    }

    /// Bytes read so far.
    pub const fn read(&self) -> u64 {
        self.read
    }

    /// Puts the next line into `line`, without its end.
    pub fn next(&mut self, line: &mut String) -> io::Result<Option<Found>> {
        line.clear();
        let mut found = Found::Whole;
        let mut is_begun = false;
        loop {
            if self.at == self.text.len() && !self.more()? {
                return Ok(is_begun.then_some(found));
            }
            if std::mem::take(&mut self.owes_feed) && self.text[self.at..].starts_with('\n') {
                self.at += 1;
                continue;
            }
            is_begun = true;
            let rest = &self.text[self.at..];
            let end = rest.bytes().position(|byte| byte == b'\n' || byte == b'\r');
            let part = &rest[..end.unwrap_or(rest.len())];
            if line.len() + part.len() <= LONGEST {
                line.push_str(part);
            } else {
                found = Found::Cut;
                let room = LONGEST.saturating_sub(line.len());
                line.push_str(&part[..part.floor_char_boundary(room)]);
            }
            let Some(end) = end else {
                self.at = self.text.len();
                continue;
            };
            self.owes_feed = rest.as_bytes()[end] == b'\r';
            self.at += end + 1;
            return Ok(Some(found));
        }
    }

    /// Decodes more text; false at the end of the file.
    fn more(&mut self) -> io::Result<bool> {
        self.text.clear();
        self.at = 0;
        while self.text.is_empty() {
            if self.is_over {
                return Ok(false);
            }
            if self.waiting.is_empty() {
                let count = loop {
                    match self.file.read(&mut self.bytes) {
                        Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                        other => break other?,
                    }
                };
                self.waiting = 0..count;
                self.read += count as u64;
            }
            let is_last = self.waiting.is_empty();
            let (result, used, _) = self.decoder.decode_to_string(
                &self.bytes[self.waiting.clone()],
                &mut self.text,
                is_last,
            );
            self.waiting.start += used;
            self.is_over = is_last && result == CoderResult::InputEmpty;
        }
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> Vec<String> {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("checks.csv");
        std::fs::write(&path, bytes).expect("written");
        let letters = Letters::of(&path).expect("readable");
        let mut lines = Lines::open(&path, letters).expect("there");
        let (mut line, mut all) = (String::new(), Vec::new());
        while lines.next(&mut line).expect("readable").is_some() {
            all.push(line.clone());
        }
        all
    }

    #[test]
    fn lines_end_as_their_system_ends_them() {
        assert_eq!(lines(b"a\nb\n"), ["a", "b"]);
        assert_eq!(lines(b"a\r\nb"), ["a", "b"]);
        assert_eq!(lines(b"a\rb\r"), ["a", "b"]);
        assert_eq!(lines(b"a\n\n\r\nb"), ["a", "", "", "b"]);
        assert!(lines(b"").is_empty());
    }

    #[test]
    fn an_end_across_two_chunks_is_one() {
        let mut bytes = vec![b'x'; CHUNK - 1];
        bytes.extend(b"\r\nb");
        let all = lines(&bytes);
        assert_eq!((all.len(), all[1].as_str()), (2, "b"));
    }

    #[test]
    fn a_line_without_end_does_not_fill_the_memory() {
        let all = lines(&vec![b'x'; 5 * LONGEST]);
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].len(), LONGEST);
    }
}
