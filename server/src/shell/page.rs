use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{Path, Query, State, WebSocketUpgrade},
    http::{HeaderMap, StatusCode, header},
    response::{Html, IntoResponse, Response},
    routing::get,
};
use common::{
    CheckId, Language, docket,
    house::House,
    protocol::{LARGEST_FRAME, PATH},
};
use rusqlite::Connection;
use serde::Deserialize;

use super::{Health, Shell, blocking, connection};
use crate::{
    HouseError, journal,
    paper::{self, Made, PaperError, Size, z_pdf},
    reports::{ReportError, Reports},
};

/// More screens than this are no restaurant.
const MOST_SCREENS: usize = 1_024;

/// A screen says little at a time, and the buffer is cleared before every read.
const READ_BUFFER: usize = 4 * 1024;

/// All that the house answers over HTTP.
pub(super) fn routes(shell: Arc<Shell>) -> Router {
    Router::new()
        .route("/", get(welcome))
        .route("/health", get(health))
        .route(PATH, get(link))
        .route("/receipt/{file}", get(receipt))
        .route("/bill/{file}", get(bill))
        .route("/invoice/{file}", get(invoice))
        .route("/z/{file}", get(z))
        .with_state(shell)
}

async fn welcome(State(shell): State<Arc<Shell>>) -> Html<String> {
    let health = shell.health.borrow().clone();
    let (name, version) = (escaped(&health.house), health.version);
    let demo = if health.demo { " (demo)" } else { "" };
    Html(format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{name}</title>\
         <h1>{name}{demo}</h1><p>Couvert {version} serves this house. \
         Tills and kitchen screens connect to <code>{PATH}</code>.</p></html>\n"
    ))
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}

/// 503 while the house cannot keep what it is told.
async fn health(State(shell): State<Arc<Shell>>) -> (StatusCode, Json<Health>) {
    let health = shell.health.borrow().clone();
    let status = match health.trouble {
        None => StatusCode::OK,
        Some(_) => StatusCode::SERVICE_UNAVAILABLE,
    };
    (status, Json(health))
}

async fn link(
    State(shell): State<Arc<Shell>>,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    if !from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    if shell.health.borrow().screens >= MOST_SCREENS {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    upgrade
        .read_buffer_size(READ_BUFFER)
        .max_message_size(LARGEST_FRAME)
        .max_frame_size(LARGEST_FRAME)
        .on_upgrade(|socket| connection::follow(socket, shell))
}

/// A browser says which page opens the socket: only a page of this house may. Other programs
/// send no origin.
fn from_here(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or("-"));
    let Some(origin) = text(header::ORIGIN) else {
        return true;
    };
    let origin = origin.split_once("://").map(|(_, host)| host);
    origin.is_some() && origin == text(header::HOST)
}

type MakePaper = fn(&Connection, &House, &str) -> Result<Option<Made>, PaperError>;

/// Which language a paper is wanted in, the house's where nobody says, and on which paper.
#[derive(Deserialize)]
struct Asked {
    language: Option<String>,
    size: Option<String>,
}

/// `<check id>.pdf` or `<check id>.txt`: the latest receipt.
async fn receipt(
    State(shell): State<Arc<Shell>>,
    Path(file): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    paper_of(shell, file, asked, paper::receipt).await
}

/// `<check id>.pdf` or `<check id>.txt`: the bill, as its guests last asked for it.
async fn bill(
    State(shell): State<Arc<Shell>>,
    Path(file): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    paper_of(shell, file, asked, paper::bill).await
}

/// `<number>.pdf` or `<number>.txt`: the invoice with a guest's company.
async fn invoice(
    State(shell): State<Arc<Shell>>,
    Path(file): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    paper_of(shell, file, asked, paper::invoice).await
}

async fn paper_of(shell: Arc<Shell>, file: String, asked: Asked, make: MakePaper) -> Response {
    let (name, kind) = file.rsplit_once('.').unwrap_or_default();
    // As the books write it, however it was typed.
    let check = name.parse().map(|id| CheckId(id).to_string()).ok();
    let number = || name.parse().map(|number: u64| number.to_string()).ok();
    let Some(reference) = check.or_else(number) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let language = asked.language.as_deref().and_then(Language::from_code);
    let show: fn(Made) -> Response = match kind {
        "txt" => |made| plain(made.text),
        "pdf" => |made| pdf(made.pdf),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    let size = match asked.size.as_deref() {
        None => None,
        Some("a4") => Some(Size::A4),
        Some("80mm") => Some(Size::Strip),
        Some(_) => return StatusCode::NOT_FOUND.into_response(),
    };
    let found = blocking(move || shell.paper_of(make, &reference, language, size)).await;
    sent(found.map(|found| Ok(found?.map(show))))
}

/// `<number>.pdf` or `<number>.txt`.
async fn z(State(shell): State<Arc<Shell>>, Path(file): Path<String>) -> Response {
    let (name, kind) = file.rsplit_once('.').unwrap_or_default();
    let Ok(number) = name.parse() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let as_pdf = match kind {
        "pdf" => true,
        "txt" => false,
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    let found = blocking(move || shell.z_paper(number, as_pdf)).await;
    sent(found)
}

fn plain(text: String) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

fn pdf(bytes: Vec<u8>) -> Response {
    ([(header::CONTENT_TYPE, "application/pdf")], bytes).into_response()
}

fn sent(found: std::io::Result<Result<Option<Response>, PageError>>) -> Response {
    match found {
        Ok(Ok(Some(response))) => response,
        Ok(Ok(None)) => StatusCode::NOT_FOUND.into_response(),
        Ok(Err(error)) => {
            tracing::error!(%error, "a paper could not be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

#[derive(Debug, thiserror::Error)]
enum PageError {
    #[error(transparent)]
    Database(#[from] rusqlite::Error),
    #[error(transparent)]
    Report(#[from] ReportError),
    #[error(transparent)]
    House(#[from] HouseError),
    #[error(transparent)]
    Paper(#[from] PaperError),
}

impl Shell {
    /// A check's paper, made of what lies in the books.
    fn paper_of(
        &self,
        make: MakePaper,
        reference: &str,
        language: Option<Language>,
        size: Option<Size>,
    ) -> Result<Option<Made>, PageError> {
        let connection = journal::open_for_reading(&self.dir)?;
        let mut house = Reports::open(&self.dir)?.house()?;
        house.language = language.unwrap_or(house.language);
        let made = make(&connection, &house, reference)?;
        Ok(match size {
            Some(size) => made.map(|made| made.sized(&house, size)),
            None => made,
        })
    }

    fn z_paper(&self, number: u32, as_pdf: bool) -> Result<Option<Response>, PageError> {
        let reports = Reports::open(&self.dir)?;
        let z = match reports.z_number(Some(number)) {
            Ok(z) => z,
            Err(ReportError::NoSuchZ) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let house = reports.house()?;
        Ok(Some(if as_pdf {
            pdf(z_pdf(&house, &z))
        } else {
            let words = docket::Words::of(house.language);
            plain(docket::z_tape(words, &house, &z.report).text(docket::WIDTH))
        }))
    }
}
