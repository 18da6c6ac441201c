//! WebSocket framing (RFC 6455): whole frames, fragments, and every kind of invalid frame, sent
//! byte by byte. The cases follow the Autobahn suite's chapters on framing, pings, reserved bits,
//! opcodes, fragments, UTF-8 and closing.

use crate::support::TestApp;
use std::time::Duration;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const TEXT: u8 = 1;
const BINARY: u8 = 2;
const CLOSE: u8 = 8;
const PING: u8 = 9;
const PONG: u8 = 10;
const FIN: u8 = 0x80;

struct Raw(TcpStream);

/// The first byte of a frame, and its payload.
type Frame = (u8, Vec<u8>);

impl Raw {
    async fn open(app: &TestApp, bearer: &str) -> Self {
        let mut stream = TcpStream::connect(app.addr).await.unwrap();
        let request = format!(
            "GET /live HTTP/1.1\r\nHost: {}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
             Sec-WebSocket-Version: 13\r\n\
             Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer {bearer}\r\n\r\n",
            app.addr
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(stream.read_u8().await.unwrap());
        }
        let head = String::from_utf8(head).unwrap();
        assert!(
            head.starts_with("HTTP/1.1 101") && head.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="),
            "{head}"
        );
        let mut raw = Self(stream);
        assert_eq!(raw.read().await.unwrap().0, FIN | TEXT, "the hello");
        raw
    }

    /// Sends a frame, masked as a client's frames have to be.
    async fn send(&mut self, first: u8, payload: &[u8]) {
        let mut frame = vec![first];
        match payload.len() {
            short @ 0..126 => frame.push(0x80 | short as u8),
            long => {
                frame.push(0x80 | 126);
                frame.extend((long as u16).to_be_bytes());
            }
        }
        let mask = [0x37, 0xfa, 0x21, 0x3d];
        frame.extend(mask);
        frame.extend(payload.iter().zip(mask.iter().cycle()).map(|(byte, mask)| byte ^ mask));
        self.bytes(&frame).await;
    }

    async fn bytes(&mut self, bytes: &[u8]) {
        // The server may have closed the connection already.
        let _ = self.0.write_all(bytes).await;
    }

    /// The next frame. `None` if the connection has ended.
    async fn read(&mut self) -> Option<Frame> {
        let next = async {
            let first = self.0.read_u8().await.ok()?;
            let length = match self.0.read_u8().await.ok()? {
                126 => usize::from(self.0.read_u16().await.ok()?),
                127 => usize::try_from(self.0.read_u64().await.ok()?).ok()?,
                short => usize::from(short),
            };
            let mut payload = vec![0; length];
            self.0.read_exact(&mut payload).await.ok()?;
            Some((first, payload))
        };
        tokio::time::timeout(Duration::from_secs(10), next)
            .await
            .expect("the server does something")
    }

    /// Reads to the end of the connection. Returns the code of the close frame, if one comes.
    async fn end(&mut self) -> Option<u16> {
        while let Some((first, payload)) = self.read().await {
            if first == FIN | CLOSE {
                return payload.first_chunk().map(|code| u16::from_be_bytes(*code)).or(Some(1005));
            }
        }
        None
    }

    /// True if the socket still works: a call gets its answer.
    async fn works(&mut self) -> bool {
        self.send(
            FIN | TEXT,
            br#"{"type":"call","id":7,"method":"GET","path":"/api/notifications"}"#,
        )
        .await;
        while let Some((_, payload)) = self.read().await {
            if String::from_utf8_lossy(&payload).contains(r#""type":"reply","id":7,"status":200"#) {
                return true;
            }
        }
        false
    }
}

async fn app() -> (TestApp, String) {
    let app = TestApp::start().await;
    let bearer = app.with_program("mara").await.bearer.unwrap();
    (app, bearer)
}

#[tokio::test]
async fn whole_frames_fragments_and_pings_are_understood() {
    let (app, bearer) = app().await;
    let mut raw = Raw::open(&app, &bearer).await;
    assert!(raw.works().await);

    for payload in [&b""[..], b"hello", &[0xff, 0x00, 0xfe], &[b'x'; 125]] {
        raw.send(FIN | PING, payload).await;
        assert_eq!(raw.read().await, Some((FIN | PONG, payload.to_vec())));
    }
    raw.send(FIN | PONG, b"nobody asked").await;
    assert!(raw.works().await, "a pong nobody asked for is nothing");

    // A fragmented message: a ping in between, a UTF-8 character split in two, and sent byte by
    // byte.
    let call = r#"{"type":"call","id":8,"method":"GET","path":"/api/posts?q=ü"}"#.as_bytes();
    let middle = call.iter().position(|byte| *byte > 127).unwrap() + 1;
    raw.send(TEXT, &call[..middle]).await;
    raw.send(FIN | PING, b"between").await;
    raw.send(0, b"").await;
    raw.send(FIN, &call[middle..]).await;
    let (mut pong, mut reply) = (false, false);
    while !(pong && reply) {
        let (first, payload) = raw.read().await.expect("both are answered");
        pong |= first == FIN | PONG && payload == b"between";
        reply |= String::from_utf8_lossy(&payload).contains(r#""id":8"#);
    }
    for byte in [FIN | PING, 0x80 | 2, 1, 2, 3, 4, b'h' ^ 1, b'i' ^ 2] {
        raw.bytes(&[byte]).await;
    }
    assert_eq!(raw.read().await, Some((FIN | PONG, b"hi".to_vec())));
}

#[tokio::test]
async fn what_breaks_the_protocol_ends_the_connection_and_no_other() {
    let (app, bearer) = app().await;
    let mut other = Raw::open(&app, &bearer).await;
    let broken: [(&str, Vec<Frame>); 17] = [
        ("a ping of 126 bytes", vec![(FIN | PING, vec![0; 126])]),
        ("a ping in parts", vec![(PING, b"a".to_vec()), (FIN, b"b".to_vec())]),
        ("a close in parts", vec![(CLOSE, vec![3, 232])]),
        ("reserved bit 1", vec![(FIN | 0x40 | TEXT, b"{}".to_vec())]),
        ("reserved bit 2", vec![(FIN | 0x20 | TEXT, b"{}".to_vec())]),
        ("reserved bit 3", vec![(FIN | 0x10 | PING, b"".to_vec())]),
        ("opcode 3", vec![(FIN | 3, b"".to_vec())]),
        ("opcode 7", vec![(FIN | 7, b"x".to_vec())]),
        ("opcode 11", vec![(FIN | 11, b"".to_vec())]),
        ("opcode 15", vec![(FIN | 15, b"x".to_vec())]),
        ("a part of nothing", vec![(FIN, b"x".to_vec())]),
        ("a new message within another", vec![(TEXT, b"{".to_vec()), (FIN | TEXT, b"}".to_vec())]),
        ("text that is no UTF-8", vec![(FIN | TEXT, vec![b'{', 0xce, 0xba, 0xff, b'}'])]),
        ("a surrogate", vec![(FIN | TEXT, vec![0xed, 0xa0, 0x80])]),
        ("text that is no UTF-8, in parts", vec![(TEXT, vec![0xce]), (FIN, vec![0xff])]),
        ("a close of one byte", vec![(FIN | CLOSE, vec![3])]),
        ("a close whose reason is no UTF-8", vec![(FIN | CLOSE, vec![3, 232, 0xff])]),
    ];
    for (what, frames) in broken {
        let mut raw = Raw::open(&app, &bearer).await;
        for (first, payload) in frames {
            raw.send(first, &payload).await;
        }
        let end = raw.end().await;
        assert!(matches!(end, None | Some(1002 | 1007)), "{what}: {end:?}");
    }
    // Not masked, which only a server's frames may be.
    let mut raw = Raw::open(&app, &bearer).await;
    raw.bytes(&[FIN | TEXT, 2, b'{', b'}']).await;
    assert!(matches!(raw.end().await, None | Some(1002)));
    // A huge length: no memory may be reserved for it.
    let mut raw = Raw::open(&app, &bearer).await;
    raw.bytes(&[
        FIN | BINARY,
        0x80 | 127,
        0x7f,
        0xff,
        0xff,
        0xff,
        0xff,
        0xff,
        0xff,
        0xff,
        1,
        2,
        3,
        4,
    ])
    .await;
    assert!(matches!(raw.end().await, None | Some(1002 | 1009)));
    assert!(other.works().await, "the others never noticed");
}

#[tokio::test]
async fn a_close_is_answered_with_a_close() {
    let (app, bearer) = app().await;
    for (payload, codes) in [
        (vec![], [1000, 1005]),
        (vec![3, 232], [1000, 1000]),
        (vec![3, 233, b'b', b'y', b'e'], [1001, 1000]),
        (vec![0x0b, 0xb8], [3000, 1000]),
    ] {
        let mut raw = Raw::open(&app, &bearer).await;
        raw.send(FIN | CLOSE, &payload).await;
        let end = raw.end().await;
        assert!(end.is_some_and(|code| codes.contains(&code)), "{payload:?}: {end:?}");
        assert_eq!(raw.read().await, None, "and then nothing");
    }
    app.state.hub.empty().await;
}
