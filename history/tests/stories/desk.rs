use history::{History, PastCheck, ReadError, Reading, Reject, read};
use jiff::{civil::date, tz::TimeZone};

/// Files on a desk, and how they are to be read.
pub struct Desk {
    pub folder: tempfile::TempDir,
    pub reading: Reading,
}

impl Desk {
    pub fn new(files: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |(number, text): (usize, &&str)| {
            let path = folder.path().join(format!("{number}.csv"));
            std::fs::write(&path, text).expect("written");
            path
        };
        let files = files.iter().enumerate().map(write).collect();
        let reading = Reading {
            files,
            menu: None,
            maps: Vec::new(),
            dates: None,
            day: date(2024, 6, 1),
            zone: TimeZone::get("Europe/Amsterdam").expect("bundled"),
        };
        Self { folder, reading }
    }

    pub fn with_menu(mut self, text: &str) -> Self {
        let path = self.folder.path().join("menu.csv");
        std::fs::write(&path, text).expect("written");
        self.reading.menu = Some(path);
        self
    }

    pub fn with_maps(mut self, maps: &[&str]) -> Self {
        self.reading.maps = maps.iter().map(|map| map.parse().expect("a map")).collect();
        self
    }

    pub fn history(&self) -> History {
        read(&self.reading, &mut |_| {}).expect("readable")
    }

    pub fn error(&self) -> String {
        let error = read(&self.reading, &mut |_| {})
            .expect_err("not readable")
            .to_string();
        let folder = self.folder.path().display().to_string();
        error
            .replace(&folder, "")
            .trim_start_matches(['/', '\\'])
            .to_owned()
    }
}

pub fn checks(history: &History) -> Vec<PastCheck> {
    let mut all = Vec::new();
    let see = |check| -> Result<(), ReadError> {
        all.push(check);
        Ok(())
    };
    history.each_check(see).expect("readable");
    all
}

/// Number, moment of opening and total of every check.
pub fn opened(history: &History) -> Vec<String> {
    let checks = checks(history);
    let say =
        |check: &PastCheck| format!("{} {} {}", check.number, check.opened_at(), check.total());
    checks.iter().map(say).collect()
}

pub fn rejects(history: &History) -> Vec<String> {
    let mut all = Vec::new();
    let see = |reject: Reject| -> Result<(), ReadError> {
        all.push(format!("{}: {}", reject.line, reject.reason));
        Ok(())
    };
    history.each_reject(see).expect("readable");
    all
}

pub fn empty(history: &History) -> Vec<String> {
    let mut all = Vec::new();
    let see = |_: usize, number: &str| -> Result<(), ReadError> {
        all.push(number.to_owned());
        Ok(())
    };
    history.each_empty(see).expect("readable");
    all
}

#[track_caller]
pub fn says(history: &History, part: &str) {
    let found = history
        .findings
        .iter()
        .any(|finding| finding.says.contains(part));
    assert!(found, "{part}: {:#?}", history.findings);
}
