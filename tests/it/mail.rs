//! Outgoing mail: what a mail server hears, and what lies in the outbox without one.

use crate::support::TestApp;
use std::net::SocketAddr;
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::mpsc,
};

#[tokio::test]
async fn a_newcomer_is_greeted_by_mail() {
    let app = TestApp::start().await;
    app.with_user("mara").await;
    let outbox = std::fs::read_dir(app.data_dir().join("outbox")).unwrap().map(|mail| mail.unwrap().path());
    let mails: Vec<_> =
        outbox.filter(|path| path.extension().unwrap() == "eml").map(|path| std::fs::read_to_string(path).unwrap()).collect();
    assert_eq!(mails.len(), 1);
    assert!(mails[0].contains("To: mara@example.org") && mails[0].contains("@mara"));
}

#[tokio::test]
async fn with_a_mail_server_mail_goes_there() {
    let (addr, mut heard) = mail_server(0).await;
    let app = TestApp::start_with(&["--smtp-url", &format!("smtp://{addr}"), "--mail-from", "Our Kith <kith@example.org>"]).await;
    app.with_user("mara").await;
    let mail = heard.recv().await.unwrap();
    assert!(mail.contains("From: \"Our Kith\" <kith@example.org>") && mail.contains("To: mara@example.org"), "{mail}");
    assert!(!app.data_dir().join("outbox").exists());
}

#[tokio::test]
async fn a_mail_server_that_is_busy_is_tried_again() {
    let (addr, mut heard) = mail_server(1).await;
    let app = TestApp::start_with(&["--smtp-url", &format!("smtp://{addr}")]).await;
    app.with_user("mara").await;
    assert!(heard.recv().await.unwrap().contains("To: mara@example.org"));
}

/// Takes mail as RFC 5321 says, after turning some connections away.
async fn mail_server(busy: usize) -> (SocketAddr, mpsc::Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let addr = listener.local_addr().unwrap();
    let (mails, heard) = mpsc::channel(8);
    tokio::spawn(async move {
        for number in 0.. {
            let (mut stream, _) = listener.accept().await.unwrap();
            if number < busy {
                stream.write_all(b"421 later\r\n").await.unwrap();
                continue;
            }
            mails.send(take(stream).await).await.unwrap();
        }
    });
    (addr, heard)
}

async fn take(stream: TcpStream) -> String {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let (mut mail, mut in_mail) = (String::new(), false);
    write.write_all(b"220 here\r\n").await.unwrap();
    while let Some(line) = lines.next_line().await.unwrap() {
        let answer: &[u8] = match line.as_str() {
            "." if in_mail => return mail,
            text if in_mail => {
                mail.push_str(text);
                mail.push('\n');
                continue;
            }
            "DATA" => {
                in_mail = true;
                b"354 go on\r\n"
            }
            text if text.starts_with("EHLO") => b"250 here\r\n",
            _ => b"250 fine\r\n",
        };
        write.write_all(answer).await.unwrap();
    }
    mail
}
