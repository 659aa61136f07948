//! Files that a window takes in and puts away: the till itself touches none.

use std::{
    fs::File,
    io::{ErrorKind, Read as _, Write as _},
    path::{Path, PathBuf},
};

use catalogue::limit::LARGEST_FILE;
use eframe::egui;

/// More names than this are taken by nobody.
const MOST_NAMES: u32 = 1_000;

/// Files that were dropped on the window in this frame, by name. Of one that is too large as much
/// is read as shows that it is.
pub(crate) fn dropped(ctx: &egui::Context) -> Vec<(String, Vec<u8>)> {
    let dropped = ctx.input(|input| input.raw.dropped_files.clone());
    let read = dropped.into_iter().filter_map(|file| {
        let path = file.path();
        let name = path.file_name()?.to_string_lossy().into_owned();
        match limited(path) {
            Ok(bytes) => Some((name, bytes)),
            Err(error) => {
                tracing::warn!(path = %path.display(), "a dropped file is not read: {error}");
                None
            }
        }
    });
    read.collect()
}

/// A file whose path was typed: its name, and what is in it as with those that are dropped. `~`
/// is the home of whoever runs the till.
pub(crate) fn read(typed: &str) -> std::io::Result<(String, Vec<u8>)> {
    let typed = typed.trim();
    let home = || directories::UserDirs::new().map(|dirs| dirs.home_dir().to_owned());
    let path = match typed.strip_prefix("~/") {
        Some(rest) => home().ok_or(ErrorKind::NotFound)?.join(rest),
        None => PathBuf::from(typed),
    };
    let name = path.file_name().ok_or(ErrorKind::InvalidInput)?;
    let name = name.to_string_lossy().into_owned();
    Ok((name, limited(&path)?))
}

fn limited(path: &Path) -> std::io::Result<Vec<u8>> {
    let file = File::open(path)?;
    if !file.metadata()?.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    file.take(LARGEST_FILE as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Puts a file where people look for what they have fetched, under a name that nothing has there
/// yet; says where, or why not.
pub(crate) fn save(name: &str, bytes: &[u8]) -> Result<String, String> {
    let folder = directories::UserDirs::new().map(|dirs| {
        let download = dirs.download_dir().or_else(|| dirs.document_dir());
        download.unwrap_or_else(|| dirs.home_dir()).to_owned()
    });
    let folder = folder.unwrap_or_else(|| PathBuf::from("."));
    save_in(&folder, name, bytes)
        .map(|path| path.display().to_string())
        .map_err(|error| format!("{}: {error}", folder.display()))
}

fn save_in(folder: &Path, name: &str, bytes: &[u8]) -> std::io::Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    // A name is no way into another folder.
    let name = Path::new(name).file_name().unwrap_or("couvert".as_ref());
    let name = Path::new(name);
    let stem = name.file_stem().unwrap_or_default().to_string_lossy();
    let ending = name.extension().map(|ending| ending.to_string_lossy());
    for number in 1..MOST_NAMES {
        let mut tried = stem.to_string();
        if number > 1 {
            tried.push_str(&format!(" ({number})"));
        }
        if let Some(ending) = &ending {
            tried.push('.');
            tried.push_str(ending);
        }
        let path = folder.join(tried);
        match File::create_new(&path) {
            Ok(mut file) => {
                file.write_all(bytes)?;
                return Ok(path);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_there_is_never_written_over() {
        let dir = tempfile::tempdir().expect("a folder");
        let folder = dir.path().join("Downloads");
        let saved = |bytes| save_in(&folder, "../menu.xlsx", bytes).expect("saved");
        let (one, two, three) = (saved(b"one"), saved(b"two"), saved(b"three"));
        let names = [&one, &two, &three].map(|path| path.strip_prefix(&folder).expect("inside"));
        assert_eq!(
            names,
            ["menu.xlsx", "menu (2).xlsx", "menu (3).xlsx"].map(Path::new)
        );
        assert_eq!(std::fs::read(one).expect("there"), b"one");
        assert_eq!(limited(&two).expect("there"), b"two");
        assert!(limited(&folder).is_err());
        let typed = format!(" {} ", two.display());
        let (name, bytes) = read(&typed).expect("there");
        assert_eq!(
            (name.as_str(), bytes.as_slice()),
            ("menu (2).xlsx", &b"two"[..])
        );
        assert!(read("").is_err() && read("/").is_err());
        assert!(read(&folder.join("none").display().to_string()).is_err());
    }

    #[test]
    fn of_a_large_file_no_more_is_read_than_shows_it() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("large.csv");
        let file = File::create(&path).expect("made");
        file.set_len(LARGEST_FILE as u64 * 3).expect("grown");
        assert_eq!(limited(&path).expect("read").len(), LARGEST_FILE + 1);
    }
}
