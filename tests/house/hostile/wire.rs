//! A device that says what no till would say.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use common::protocol::{PATH, Parts, VERSION};
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::{net::TcpStream, runtime::Runtime, time::timeout};
use tokio_tungstenite::{
    WebSocketStream, client_async_with_config,
    tungstenite::{Message, protocol::WebSocketConfig},
};
use uuid::Uuid;

/// Longer than anything takes here, also on a busy machine.
const SOON: Duration = Duration::from_secs(120);
/// How often a device says that it lives.
const BEAT: Duration = Duration::from_secs(1);
/// Anna, of the demo house.
pub const ANNA: u32 = 3;

/// One device's line to the house.
pub struct Wire {
    runtime: Runtime,
    socket: WebSocketStream<TcpStream>,
    device: Uuid,
    parts: Parts,
}

impl Wire {
    /// A till that has heard all there is.
    pub fn till(address: &str) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let url = format!("ws://{address}{PATH}");
        let config = WebSocketConfig::default()
            .max_message_size(None)
            .max_frame_size(None);
        let socket = runtime.block_on(async {
            let stream = TcpStream::connect(address).await.unwrap();
            let joined = client_async_with_config(url, stream, Some(config)).await;
            joined.unwrap().0
        });
        let mut wire = Self {
            runtime,
            socket,
            device: Uuid::now_v7(),
            parts: Parts::default(),
        };
        let device = wire.device;
        wire.says(&json!({
            "say": "hello", "protocol": VERSION, "device": device, "name": "stranger",
            "kind": "till", "resume": null,
        }));
        let all = wire.hears(|frame| frame["say"] == "snapshot");
        assert!(all["state"].is_object(), "{all}");
        wire
    }

    fn says(&mut self, frame: &Value) {
        let text = Message::Text(frame.to_string().into());
        self.runtime.block_on(self.socket.send(text)).unwrap();
    }

    /// The next frame that is looked for.
    fn hears(&mut self, mut wanted: impl FnMut(&Value) -> bool) -> Value {
        let until = Instant::now() + SOON;
        loop {
            let next = async { timeout(BEAT, self.socket.next()).await };
            let Ok(frame) = self.runtime.block_on(next) else {
                assert!(Instant::now() < until, "the house says nothing");
                self.says(&json!({ "say": "beat", "number": 0 }));
                continue;
            };
            let frame = frame.unwrap().unwrap();
            if let Message::Text(text) = frame {
                let mut frame: Value = serde_json::from_str(&text).unwrap();
                if frame["say"] == "part" {
                    let Some(whole) = self.puts_together(&frame) else {
                        continue;
                    };
                    frame = whole;
                }
                if wanted(&frame) {
                    return frame;
                }
            }
        }
    }

    /// A long message, once its last part has come.
    fn puts_together(&mut self, part: &Value) -> Option<Value> {
        let number = |key: &str| u32::try_from(part[key].as_u64().unwrap()).unwrap();
        let text = part["text"].as_str().unwrap();
        let whole = self.parts.take(number("part"), number("of"), text).unwrap();
        whole.map(|whole| serde_json::from_str(&whole).unwrap())
    }

    /// What becomes of commands: `accepted`, or the code of the refusal, in their sequence.
    pub fn submits(&mut self, commands: &[Value]) -> Vec<String> {
        let ids: Vec<String> = commands
            .iter()
            .map(|_| Uuid::now_v7().to_string())
            .collect();
        let device = self.device;
        let submitted = ids.iter().zip(commands).map(|(id, command)| {
            let at = "2026-11-21T19:00:00Z";
            json!({
                "envelope": { "id": id, "device": device, "staff": ANNA, "at": at },
                "command": command,
            })
        });
        let submitted: Vec<Value> = submitted.collect();
        self.says(&json!({ "say": "commands", "commands": submitted }));
        let mut outcomes: BTreeMap<String, String> = BTreeMap::new();
        while outcomes.len() < commands.len() {
            let frame = self.hears(|frame| frame["say"] == "answers");
            for answer in frame["answers"].as_array().unwrap() {
                let id = answer["command"].as_str().unwrap().to_owned();
                let code = answer["outcome"]["rejected"]["code"].as_str();
                outcomes.insert(id, code.unwrap_or("accepted").to_owned());
            }
        }
        ids.iter().map(|id| outcomes[id].clone()).collect()
    }

    /// What becomes of one command.
    pub fn does(&mut self, command: &Value) -> String {
        self.submits(std::slice::from_ref(command)).remove(0)
    }

    /// Opens a check at the bar.
    pub fn opens(&mut self) -> Uuid {
        let check = Uuid::now_v7();
        let open = json!({ "check": { "open": {
            "check": check, "table": null, "covers": 2, "mode": "dine_in",
        }}});
        assert_eq!(self.does(&open), "accepted");
        check
    }
}

/// A Moules-frites of the demo house, or whatever is changed about it.
pub fn ring(check: Uuid, change: &[(&str, Value)]) -> Value {
    let mut ring = json!({ "check": check, "line": Uuid::now_v7(), "item": 124, "quantity": 1 });
    for (key, value) in change {
        ring[*key] = value.clone();
    }
    json!({ "check": { "ring": ring } })
}
