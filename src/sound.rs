//! What a kitchen's screen lets be heard, through whatever plays sounds on this machine.
//!
//! Nothing is linked: the tunes are written as small files once, and the system's own player is
//! started for each. A thread of its own waits for the player, so that no frame does.

use std::{
    f32::consts::TAU,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    time::{Duration, Instant},
};

use kds::{Loudness, Tune};

/// Samples a second.
const RATE: u32 = 22_050;
/// More than so many tunes at once nobody can tell apart.
const QUEUE: usize = 2;
/// A player that takes longer has no speaker to talk to.
const LONGEST: Duration = Duration::from_secs(5);

/// Plays tunes, or knows that it cannot.
#[derive(Debug)]
pub(crate) struct Speaker {
    queue: Option<SyncSender<PathBuf>>,
    folder: PathBuf,
}

impl Speaker {
    /// A speaker that keeps its tunes in a folder of this screen.
    pub(crate) fn new(folder: &Path) -> Self {
        Self::with(folder, player())
    }

    fn with(folder: &Path, player: Option<Player>) -> Self {
        let folder = folder.join("sounds");
        let queue = player.and_then(|player| {
            if let Err(error) = write_all(&folder) {
                tracing::warn!("the tunes cannot be written: {error}");
                return None;
            }
            let (queue, tunes) = sync_channel(QUEUE);
            std::thread::spawn(move || play_all(&player, &tunes));
            Some(queue)
        });
        Self { queue, folder }
    }

    /// Whether anything can be heard.
    pub(crate) fn works(&self) -> bool {
        self.queue.is_some()
    }

    /// Lets a tune be heard; one for which there is no room any more is left out.
    pub(crate) fn play(&self, tune: Tune, loudness: Loudness) {
        if let (Some(queue), Some(name)) = (&self.queue, file(tune, loudness)) {
            // Whoever is that far behind has heard enough.
            let _full = queue.try_send(self.folder.join(name));
        }
    }
}

/// A program that plays a file, with what stands before the file's name.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Player {
    program: PathBuf,
    words: Vec<String>,
}

/// The first player that is there.
fn player() -> Option<Player> {
    let known: &[(&str, &[&str])] = if cfg!(windows) {
        &[("powershell.exe", &["-NoProfile", "-Command"])]
    } else if cfg!(target_os = "macos") {
        &[("afplay", &[])]
    } else {
        &[("pw-play", &[]), ("paplay", &[]), ("aplay", &["-q"])]
    };
    let path = std::env::var_os("PATH").unwrap_or_default();
    first_of(known, &path)
}

fn first_of(known: &[(&str, &[&str])], path: &std::ffi::OsStr) -> Option<Player> {
    known.iter().find_map(|(name, words)| {
        let mut folders = std::env::split_paths(path);
        let program = folders.find_map(|folder| {
            let program = folder.join(name);
            program.is_file().then_some(program)
        })?;
        Some(Player {
            program,
            words: words.iter().map(|word| (*word).to_owned()).collect(),
        })
    })
}

impl Player {
    fn start(&self, file: &Path) -> std::io::Result<Child> {
        let mut command = Command::new(&self.program);
        command.args(&self.words);
        if cfg!(windows) {
            let name = file.display().to_string().replace('\'', "''");
            command.arg(format!(
                "(New-Object Media.SoundPlayer '{name}').PlaySync()"
            ));
        } else {
            command.arg(file);
        }
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
    }
}

/// One after the other, until the screen has gone. Each player is waited for.
fn play_all(player: &Player, tunes: &Receiver<PathBuf>) {
    while let Ok(file) = tunes.recv() {
        match player.start(&file) {
            Ok(mut child) => {
                let ended = reap(&mut child, LONGEST);
                tracing::debug!(?ended, "a tune was played");
            }
            Err(error) => tracing::warn!("a tune cannot be played: {error}"),
        }
    }
}

/// Waits for a player's end, and makes one if it takes too long; whether it ended well.
fn reap(child: &mut Child, longest: Duration) -> bool {
    let until = Instant::now() + longest;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if Instant::now() < until => {
                std::thread::sleep(Duration::from_millis(20));
            }
            Ok(None) | Err(_) => {
                let _gone = child.kill();
                let _reaped = child.wait();
                return false;
            }
        }
    }
}

/// The file of a tune; none for silence.
fn file(tune: Tune, loudness: Loudness) -> Option<String> {
    let name = match tune {
        Tune::New => "new",
        Tune::Soon => "soon",
        Tune::Note => "note",
        Tune::Late => "late",
        Tune::Alarm => "alarm",
    };
    let loudness = match loudness {
        Loudness::Off => return None,
        Loudness::Quiet => "quiet",
        Loudness::Loud => "loud",
    };
    Some(format!("{name}-{loudness}.wav"))
}

fn write_all(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for tune in Tune::ALL {
        for loudness in [Loudness::Quiet, Loudness::Loud] {
            if let Some(name) = file(tune, loudness) {
                std::fs::write(folder.join(name), wave(tune, loudness))?;
            }
        }
    }
    Ok(())
}

/// Tones of a tune: hertz and milliseconds; a rest has no hertz.
fn tones(tune: Tune) -> &'static [(f32, u32)] {
    match tune {
        Tune::New => &[(880.0, 160)],
        Tune::Soon => &[(660.0, 140), (0.0, 60), (660.0, 140)],
        Tune::Note => &[(1_047.0, 110), (1_319.0, 110), (1_568.0, 200)],
        Tune::Late => &[
            (880.0, 200),
            (0.0, 60),
            (660.0, 200),
            (0.0, 60),
            (880.0, 260),
        ],
        Tune::Alarm => &[
            (988.0, 180),
            (740.0, 180),
            (988.0, 180),
            (740.0, 180),
            (988.0, 180),
            (740.0, 180),
            (988.0, 300),
        ],
    }
}

/// A tune as a WAV file: one channel, 16 bits.
fn wave(tune: Tune, loudness: Loudness) -> Vec<u8> {
    let loud = match loudness {
        Loudness::Off => 0.0,
        Loudness::Quiet => 0.2,
        Loudness::Loud => 0.9,
    };
    let mut samples = Vec::new();
    for (hertz, millis) in tones(tune) {
        let count = RATE * millis / 1000;
        for n in 0..count {
            // Ends that swell and fade do not crack.
            let edge = n.min(count - n).min(RATE / 100);
            let swell = short(edge) / short(RATE / 100);
            let phase = TAU * hertz * short(n) / short(RATE);
            // An overtone carries through the noise of the extraction.
            let tone = 0.75 * phase.sin() + 0.25 * (3.0 * phase).sin();
            samples.push(level(tone * swell * loud));
        }
    }
    riff(&samples)
}

/// A count of samples, of which no tone has more than a few thousand.
fn short(n: u32) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}

/// Between −1 and 1 as 16 bits.
#[expect(clippy::cast_possible_truncation, reason = "it is clamped first")]
fn level(height: f32) -> [u8; 2] {
    let whole = (height.clamp(-1.0, 1.0) * f32::from(i16::MAX)) as i16;
    whole.to_le_bytes()
}

fn riff(samples: &[[u8; 2]]) -> Vec<u8> {
    let bytes = u32::try_from(samples.len() * 2).unwrap_or(u32::MAX);
    let mut file = Vec::with_capacity(44 + samples.len() * 2);
    file.extend(b"RIFF");
    file.extend((36 + bytes).to_le_bytes());
    file.extend(b"WAVEfmt ");
    file.extend(16_u32.to_le_bytes());
    for word in [1_u16, 1] {
        file.extend(word.to_le_bytes());
    }
    for word in [RATE, RATE * 2] {
        file.extend(word.to_le_bytes());
    }
    for word in [2_u16, 16] {
        file.extend(word.to_le_bytes());
    }
    file.extend(b"data");
    file.extend(bytes.to_le_bytes());
    file.extend(samples.iter().flatten());
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tune_is_a_short_file_that_players_read_and_none_sounds_like_another() {
        let folder = tempfile::tempdir().expect("a folder");
        write_all(folder.path()).expect("it can be written");
        let mut seen = Vec::new();
        for tune in Tune::ALL {
            let name = file(tune, Loudness::Loud).expect("it is heard");
            let bytes = std::fs::read(folder.path().join(name)).expect("it is there");
            assert_eq!((&bytes[..4], &bytes[8..12]), (&b"RIFF"[..], &b"WAVE"[..]));
            let data = u32::from_le_bytes(bytes[40..44].try_into().expect("four bytes"));
            assert_eq!(usize::try_from(data).expect("short"), bytes.len() - 44);
            assert!(data < RATE * 2 * 2, "{tune:?} takes less than two seconds");
            let peak = bytes[44..]
                .chunks(2)
                .map(|pair| i16::from_le_bytes(pair.try_into().expect("two bytes")).unsigned_abs());
            assert!(peak.max() > Some(16_000), "{tune:?} is loud");
            assert!(!seen.contains(&bytes));
            seen.push(bytes);
        }
        assert_eq!(file(Tune::Alarm, Loudness::Off), None);
    }

    #[test]
    fn the_first_player_that_is_there_is_taken() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().as_os_str();
        let known: [(&str, &[&str]); 3] = [("pw-play", &[]), ("paplay", &[]), ("aplay", &["-q"])];
        assert_eq!(first_of(&known, path), None);
        std::fs::write(folder.path().join("aplay"), "").expect("it can be written");
        let found = first_of(&known, path).expect("it is there");
        assert_eq!(found.words, ["-q"]);
        std::fs::write(folder.path().join("paplay"), "").expect("it can be written");
        let found = first_of(&known, path).expect("it is there");
        assert!(found.program.ends_with("paplay"));
    }

    #[test]
    fn a_machine_without_a_player_stays_silent_and_writes_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let speaker = Speaker::with(folder.path(), None);
        assert!(!speaker.works());
        speaker.play(Tune::Alarm, Loudness::Loud);
        assert!(!folder.path().join("sounds").exists());
    }

    #[cfg(unix)]
    #[test]
    fn players_are_waited_for_and_one_that_hangs_is_ended() {
        let folder = tempfile::tempdir().expect("a folder");
        let heard = folder.path().join("heard");
        let script = format!("echo \"$$ $1\" >> '{}'", heard.display());
        let player = Player {
            program: "/bin/sh".into(),
            words: vec!["-c".into(), script, "player".into()],
        };
        let mut child = player.start(Path::new("new-loud.wav")).expect("it starts");
        assert!(reap(&mut child, LONGEST));
        let said = std::fs::read_to_string(&heard).expect("it was played");
        assert!(said.ends_with("new-loud.wav\n"), "{said}");
        let process = said.split(' ').next().expect("its number");
        let left = Path::new("/proc").join(process);
        assert!(!left.exists(), "nothing is left of it");

        let mut sleeper = Command::new("sleep").arg("60").spawn().expect("it starts");
        let process = Path::new("/proc").join(sleeper.id().to_string());
        assert!(!reap(&mut sleeper, Duration::from_millis(40)));
        assert!(!process.exists(), "nor of one that hung");
    }

    #[cfg(unix)]
    #[test]
    fn a_frame_never_waits_for_a_player() {
        let folder = tempfile::tempdir().expect("a folder");
        let player = Player {
            program: "/bin/sh".into(),
            words: vec!["-c".into(), "sleep 0.3".into(), "player".into()],
        };
        let speaker = Speaker::with(folder.path(), Some(player));
        assert!(speaker.works());
        let begun = Instant::now();
        for _ in 0..200 {
            speaker.play(Tune::Late, Loudness::Quiet);
        }
        assert!(begun.elapsed() < Duration::from_millis(200));
    }
}
