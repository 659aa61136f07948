//! The least that a Send can cost: a hop in, one commit with `synchronous=FULL`, a hop out.
//!
//! It speaks WebSocket like the house, commits whatever came in together, and tells it to the same
//! screens in texts of the same length; it understands nothing.

use std::{cell::RefCell, io::Write, path::Path, rc::Rc};

use futures_util::{SinkExt as _, StreamExt as _, stream::SplitSink};
use rusqlite::{Connection, params};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Notify,
};
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{Message, protocol::WebSocketConfig},
};

use super::speech::Script;

type Sink = SplitSink<WebSocketStream<TcpStream>, Message>;

/// What waits for the next commit, and everybody who listens.
#[derive(Default)]
struct Room {
    script: Script,
    waiting: Vec<(usize, String)>,
    screens: Vec<Screen>,
}

struct Screen {
    sink: Option<Sink>,
    is_kitchen: bool,
}

/// Serves until standard input ends.
pub(super) fn serve(dir: &Path, out: &mut dyn Write) -> Result<(), Box<dyn std::error::Error>> {
    let connection = Connection::open(dir.join("floor.db"))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.execute_batch("CREATE TABLE event (seq INTEGER PRIMARY KEY, body TEXT NOT NULL)")?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let local = tokio::task::LocalSet::new();
    local.block_on(&runtime, async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        writeln!(out, "{}{}", crate::serve::LISTENING, listener.local_addr()?)?;
        out.flush()?;
        let room = Rc::new(RefCell::new(Room::default()));
        let bell = Rc::new(Notify::new());
        tokio::task::spawn_local(commit(connection, Rc::clone(&room), Rc::clone(&bell)));
        let end = crate::serve::end_of_input();
        tokio::pin!(end);
        loop {
            tokio::select! {
                () = &mut end => return Ok(()),
                guest = listener.accept() => {
                    let (stream, _) = guest?;
                    stream.set_nodelay(true)?;
                    tokio::task::spawn_local(follow(stream, Rc::clone(&room), Rc::clone(&bell)));
                }
            }
        }
    })
}

/// One screen: its hello says what it is, then it is heard.
async fn follow(stream: TcpStream, room: Rc<RefCell<Room>>, bell: Rc<Notify>) {
    let config = WebSocketConfig::default().read_buffer_size(4 * 1024);
    let Ok(socket) = tokio_tungstenite::accept_async_with_config(stream, Some(config)).await else {
        return;
    };
    let (sink, mut frames) = socket.split();
    let Some(Ok(Message::Text(hello))) = frames.next().await else {
        return;
    };
    let place = {
        let mut room = room.borrow_mut();
        if let Some(script) = Script::of_hello(&hello) {
            room.script = script;
        }
        room.screens.push(Screen {
            sink: Some(sink),
            is_kitchen: Script::is_kitchen(&hello),
        });
        room.screens.len() - 1
    };
    say(&room, place, "welcome".to_owned()).await;
    while let Some(Ok(frame)) = frames.next().await {
        let Message::Text(text) = frame else { continue };
        if Script::is_beat(&text) {
            continue;
        }
        room.borrow_mut()
            .waiting
            .push((place, text.as_str().to_owned()));
        bell.notify_one();
    }
    room.borrow_mut().screens[place].sink = None;
}

async fn commit(mut connection: Connection, room: Rc<RefCell<Room>>, bell: Rc<Notify>) {
    loop {
        bell.notified().await;
        let waiting = std::mem::take(&mut room.borrow_mut().waiting);
        if waiting.is_empty() {
            continue;
        }
        let news = {
            let room = room.borrow();
            let news = waiting.iter().map(|(_, text)| room.script.news(text));
            news.collect::<Vec<_>>()
        };
        let kept = keep(&mut connection, &news);
        if kept.is_err() {
            return;
        }
        let (mut floor, mut pass) = (String::new(), String::new());
        for told in &news {
            floor.push_str(&told.floor);
            pass.push_str(&told.pass);
        }
        let screens = room.borrow().screens.len();
        for place in 0..screens {
            let text = match room.borrow().screens[place].is_kitchen {
                true => pass.clone(),
                false => floor.clone(),
            };
            if !text.is_empty() {
                say(&room, place, text).await;
            }
        }
        for ((place, _), told) in waiting.iter().zip(news) {
            say(&room, *place, told.answer).await;
        }
    }
}

fn keep(connection: &mut Connection, news: &[super::speech::News]) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    {
        let mut insert = transaction.prepare_cached("INSERT INTO event (body) VALUES (?1)")?;
        for told in news {
            insert.execute(params![told.floor])?;
        }
    }
    transaction.commit()
}

async fn say(room: &Rc<RefCell<Room>>, place: usize, text: String) {
    // The sink is lent out while it writes, so that the room stays free for others.
    let sink = room.borrow_mut().screens[place].sink.take();
    let Some(mut sink) = sink else { return };
    if sink.send(Message::Text(text.into())).await.is_ok() {
        room.borrow_mut().screens[place].sink = Some(sink);
    }
}
