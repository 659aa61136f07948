use std::time::Duration;

use common::house::MailServer;
use lettre::{
    Message, SmtpTransport, Transport as _,
    message::{Attachment, Mailbox, MultiPart, SinglePart, header::ContentType},
    transport::smtp::{
        authentication::Credentials,
        client::{Tls, TlsParameters},
    },
};

use super::{Trouble, letter::Letter};

/// A server that takes longer for an answer is tried again later.
const PATIENCE: Duration = Duration::from_secs(10);
/// Where the connection is encrypted from its first byte (RFC 8314); elsewhere STARTTLS is asked.
const SUBMISSIONS: u16 = 465;

/// Hands a letter to the mail server.
///
/// Its id follows from the check and the address, so that a letter which is handed in twice, since
/// the first answer was lost, is known as the same one.
pub(super) fn hand_in(
    server: &MailServer,
    password: &str,
    letter: &Letter,
    about: &str,
) -> Result<(), Trouble> {
    let message = written(server, letter, about)?;
    let sent = transport(server, password)?.send(&message);
    match sent {
        Ok(_) => Ok(()),
        Err(error) if error.is_permanent() => Err(Trouble::Never(error.to_string())),
        Err(error) => Err(Trouble::Later(error.to_string())),
    }
}

fn written(server: &MailServer, letter: &Letter, about: &str) -> Result<Message, Trouble> {
    let never = |error: &dyn std::fmt::Display| Trouble::Never(error.to_string());
    let from = server.from.parse().map_err(|error| never(&error))?;
    let from = Mailbox::new(Some(letter.house.clone()), from);
    let to: Mailbox = letter.to.parse().map_err(|error| never(&error))?;
    let host = from.email.domain().to_owned();
    let pdf = ContentType::parse("application/pdf").map_err(|error| never(&error))?;
    let file = Attachment::new(letter.file.clone()).body(letter.pdf.clone(), pdf);
    let body = MultiPart::alternative()
        .singlepart(SinglePart::plain(letter.text.clone()))
        .singlepart(SinglePart::html(letter.html.clone()));
    Message::builder()
        .from(from)
        .to(to)
        .subject(letter.subject.clone())
        .message_id(Some(format!("<{about}.{}@{host}>", letter.receipt)))
        .multipart(MultiPart::mixed().multipart(body).singlepart(file))
        .map_err(|error| never(&error))
}

fn transport(server: &MailServer, password: &str) -> Result<SmtpTransport, Trouble> {
    let host = server.host.as_str();
    let tls = if server.encrypted {
        let tls = TlsParameters::new(host.to_owned());
        let tls = tls.map_err(|error| Trouble::Later(error.to_string()))?;
        if server.port == SUBMISSIONS {
            Tls::Wrapper(tls)
        } else {
            Tls::Required(tls)
        }
    } else if is_here(host) {
        Tls::None
    } else {
        return Err(Trouble::Later(
            "only a mail server on this machine may do without encryption".to_owned(),
        ));
    };
    let builder = SmtpTransport::builder_dangerous(host)
        .port(server.port)
        .tls(tls)
        .timeout(Some(PATIENCE));
    let builder = if server.user.is_empty() {
        builder
    } else {
        builder.credentials(Credentials::new(server.user.clone(), password.to_owned()))
    };
    Ok(builder.build())
}

fn is_here(host: &str) -> bool {
    let address = host.parse::<std::net::IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}
