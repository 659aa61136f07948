use std::time::Duration;

use common::house::SmsGateway;
use serde_json::json;

use super::Trouble;

/// A gateway that takes longer for an answer is tried again later.
const PATIENCE: Duration = Duration::from_secs(10);

/// Posts a short message to an HTTP gateway: `{"to": …, "from": …, "text": …}` with the token as a
/// bearer's. Any 2xx is a yes, any 4xx but 408 and 429 a no for good.
pub(super) fn hand_in(
    gateway: &SmsGateway,
    token: &str,
    to: &str,
    text: &str,
) -> Result<(), Trouble> {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .http_status_as_error(false)
        .max_redirects(0)
        .build()
        .into();
    let body = json!({ "to": to, "from": gateway.from, "text": text });
    let mut request = agent
        .post(&gateway.url)
        .header("content-type", "application/json");
    if !token.is_empty() {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    let sent = request.send(body.to_string());
    let status = sent.map_err(|error| Trouble::Later(error.to_string()))?;
    let status = status.status().as_u16();
    let why = || format!("the gateway answered {status}");
    match status {
        200..=299 => Ok(()),
        408 | 429 => Err(Trouble::Later(why())),
        400..=499 => Err(Trouble::Never(why())),
        _ => Err(Trouble::Later(why())),
    }
}
