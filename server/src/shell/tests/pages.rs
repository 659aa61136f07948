use std::net::SocketAddr;

use common::{Command, Guest, PrivateId, paper};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};

use super::screen::{SOON, serve};
use crate::{
    Clock,
    rehearsal::{ANNA, assert_accepted, opened},
};

/// A page's status and body.
pub(super) async fn get(address: SocketAddr, path: &str, headers: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    let close = if headers.is_empty() {
        "Connection: close\r\n"
    } else {
        headers
    };
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n{close}\r\n");
    stream.write_all(request.as_bytes()).await.expect("asked");
    let mut answer = Vec::new();
    let read = stream.read_to_end(&mut answer);
    timeout(SOON, read).await.expect("soon").expect("answered");
    let answer = String::from_utf8_lossy(&answer);
    let (head, body) = answer.split_once("\r\n\r\n").expect("an answer");
    let status = head
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok());
    (status.expect("a status"), body.to_owned())
}

#[tokio::test]
async fn a_browser_sees_which_house_it_is_and_gets_its_papers() {
    let mut rehearsal = opened();
    let paid = rehearsal.dinner(12);
    rehearsal.close_day();
    let dir = rehearsal.dir;
    drop(rehearsal.house);
    let served = serve(dir.path(), Clock::System).await;
    let at = served.address;
    let (status, body) = get(at, "/", "").await;
    assert_eq!(status, 200);
    assert!(body.contains("Brasserie Couvert (demo)"), "{body}");
    let (status, body) = get(at, "/health", "").await;
    assert_eq!(status, 200);
    assert!(body.contains("\"trouble\":null"), "{body}");
    let (status, body) = get(at, &format!("/receipt/{paid}.txt"), "").await;
    assert_eq!(status, 200);
    assert!(body.contains("Receipt 1"), "{body}");
    for path in [format!("/receipt/{paid}.pdf"), "/z/1.pdf".to_owned()] {
        let (status, body) = get(at, &path, "").await;
        assert_eq!(status, 200);
        assert!(body.starts_with("%PDF"), "{path}");
    }
    let strip = get(at, &format!("/receipt/{paid}.pdf?size=80mm"), "").await;
    assert_eq!(strip, get(at, &format!("/receipt/{paid}.pdf"), "").await);
    let (status, pages) = get(at, &format!("/receipt/{paid}.pdf?size=a4"), "").await;
    assert_eq!(status, 200);
    assert!(pages.contains("595.28"), "not A4");
    assert!(!strip.1.contains("595.28"), "not a strip");
    assert_eq!(
        get(at, &format!("/receipt/{paid}.pdf?size=a5"), "").await.0,
        404
    );
    let (_, body) = get(at, "/z/1.txt", "").await;
    assert!(body.contains("Z REPORT 0001"), "{body}");
    for path in [
        "/z/2.pdf",
        "/z/one.pdf",
        "/receipt/1.txt",
        "/z/1.doc",
        "/etc/passwd",
    ] {
        assert_eq!(get(at, path, "").await.0, 404, "{path}");
    }
    served.close().await;
    // The worker had put them into the folder as well.
    assert!(dir.path().join("paper/receipt-000001.pdf").is_file());
    assert!(dir.path().join("paper/z-0001.pdf").is_file());
}

#[tokio::test]
async fn an_invoice_is_of_a4_pages_unless_a_strip_is_asked_for() {
    let mut rehearsal = opened();
    let check = rehearsal.dinner(12);
    let company = Guest {
        name: "Kontor GmbH".to_owned(),
        address: vec!["Hafenstraße 1".to_owned()],
        ..Guest::default()
    };
    let note = PrivateId(uuid::Uuid::from_u128(70));
    let ask = paper::Command::Invoice {
        check,
        note,
        company,
    };
    let ask = rehearsal.till.by(ANNA, Command::Paper(ask));
    assert_accepted(&rehearsal.take(&[ask]));
    let dir = rehearsal.dir;
    drop(rehearsal.house);
    let served = serve(dir.path(), Clock::System).await;
    for (size, is_a4) in [("", true), ("?size=a4", true), ("?size=80mm", false)] {
        let (status, body) = get(served.address, &format!("/invoice/1.pdf{size}"), "").await;
        assert_eq!(status, 200, "{size}");
        assert!(body.starts_with("%PDF"), "{size}");
        assert_eq!(body.contains("595.28"), is_a4, "{size}");
    }
    served.close().await;
}

#[tokio::test]
async fn a_page_from_elsewhere_cannot_open_the_link() {
    let rehearsal = opened();
    let dir = rehearsal.dir;
    drop(rehearsal.house);
    let served = serve(dir.path(), Clock::System).await;
    let upgrade = "Upgrade: websocket\r\nConnection: Upgrade, close\r\nSec-WebSocket-Version: 13\r\n\
                   Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    let evil = format!("{upgrade}Origin: http://evil.example\r\n");
    assert_eq!(get(served.address, "/link", &evil).await.0, 403);
    let own = format!("{upgrade}Origin: http://{}\r\n", served.address);
    // Read until the house gives up on a browser that never says hello.
    assert_eq!(get(served.address, "/link", &own).await.0, 101);
    served.close().await;
}
