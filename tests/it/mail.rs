//! Outgoing mail: what a mail server receives, and what the outbox folder holds without one.

use crate::support::TestApp;
use kith::{
    base::Error,
    platform::mailer::{self, Mail},
};
use std::{
    fs::File,
    net::SocketAddr,
    time::{Duration, SystemTime},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::mpsc,
};

#[tokio::test]
async fn a_newcomer_is_greeted_by_mail() {
    let app = TestApp::start().await;
    app.with_user("mara").await;
    let outbox =
        std::fs::read_dir(app.data_dir().join("outbox")).unwrap().map(|mail| mail.unwrap().path());
    let mails: Vec<_> = outbox
        .filter(|path| path.extension().unwrap() == "eml")
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    assert_eq!(mails.len(), 1);
    assert!(mails[0].contains("To: mara@example.org") && mails[0].contains("@mara"));
}

#[tokio::test]
async fn with_a_mail_server_mail_goes_there() {
    let (addr, mut heard) = mail_server(0).await;
    let app = TestApp::start_with(&[
        "--smtp-url",
        &format!("smtp://{addr}"),
        "--mail-from",
        "Our Kith <kith@example.org>",
    ])
    .await;
    app.with_user("mara").await;
    let mail = heard.recv().await.unwrap();
    assert!(
        mail.contains("From: \"Our Kith\" <kith@example.org>")
            && mail.contains("To: mara@example.org"),
        "{mail}"
    );
    assert!(!app.data_dir().join("outbox").exists());
}

#[tokio::test]
async fn a_mail_server_that_is_busy_is_tried_again() {
    let (addr, mut heard) = mail_server(1).await;
    let app = TestApp::start_with(&["--smtp-url", &format!("smtp://{addr}")]).await;
    app.with_user("mara").await;
    app.state.background.idle().await;
    assert_eq!(app.count("select attempts from mails").await, 1);
    app.state.clock.advance(Duration::from_secs(2));
    mailer::deliver(&app.state).await;
    assert!(heard.recv().await.unwrap().contains("To: mara@example.org"));
    assert_eq!(app.count("select count(*) from mails").await, 0);
}

#[tokio::test]
async fn a_mail_that_was_not_taken_yet_outlives_the_server() {
    let (addr, mut heard) = mail_server(1).await;
    let smtp = format!("smtp://{addr}");
    let app = TestApp::start_with(&["--smtp-url", &smtp]).await;
    app.with_user("mara").await;
    app.state.background.idle().await;
    app.state.clock.advance(Duration::from_secs(2));
    let app = app.restart_with(&["--smtp-url", &smtp]).await;
    assert!(heard.recv().await.unwrap().contains("To: mara@example.org"));
    app.state.background.idle().await;
    assert_eq!(app.count("select count(*) from mails").await, 0);
}

#[tokio::test]
async fn a_mail_that_nobody_takes_is_given_up_after_some_hours() {
    let (addr, _heard) = mail_server(usize::MAX).await;
    let app = TestApp::start_with(&["--smtp-url", &format!("smtp://{addr}")]).await;
    app.with_user("mara").await;
    app.state.background.idle().await;
    let (mut attempts, mut hours) = (0, 0);
    while app.count("select count(*) from mails").await == 1 {
        attempts = app.count("select attempts from mails").await;
        app.state.clock.advance(Duration::from_secs(3600));
        mailer::deliver(&app.state).await;
        hours += 1;
    }
    assert!(attempts >= 7 && (5..=12).contains(&hours), "{attempts} attempts in {hours} hours");
}

fn mail_to(to: &str) -> Mail {
    Mail { to: to.to_owned(), subject: "News".to_owned(), text: "There are some.\n".to_owned() }
}

#[tokio::test]
async fn one_address_gets_few_mails_however_often_others_have_them_sent() {
    let app = TestApp::start_with(&["--rate-limits", "on"]).await;
    for _ in 0..20 {
        assert_eq!(
            mailer::send(&app.state, mail_to("victim@example.org")).await,
            Ok::<(), Error>(())
        );
        mailer::send(&app.state, mail_to("Victim@Example.org")).await.unwrap();
    }
    assert_eq!(app.mails().len(), 10);
    mailer::send(&app.state, mail_to("mara@example.org")).await.unwrap();
    app.mail("To: mara@example.org").await;
}

#[tokio::test]
async fn all_mails_together_have_a_bound() {
    let app = TestApp::start_with(&["--rate-limits", "on"]).await;
    for number in 0..520 {
        mailer::send(&app.state, mail_to(&format!("victim{number}@example.org"))).await.unwrap();
    }
    assert_eq!(app.mails().len(), 500);
}

#[tokio::test]
async fn the_queue_of_mails_has_an_end() {
    let (addr, _heard) = mail_server(usize::MAX).await;
    let app = TestApp::start_with(&["--smtp-url", &format!("smtp://{addr}")]).await;
    app.sql(
        "insert into mails (id, recipient, subject, text, made_at, next_at)
        with recursive number(n) as (select 1 union all select n + 1 from number where n < 1000)
        select n, 'mara@example.org', 'News', '', 0, 9000000000000 from number",
    )
    .await;
    mailer::send(&app.state, mail_to("jon@example.org")).await.unwrap();
    app.state.background.idle().await;
    assert_eq!(app.count("select count(*) from mails").await, 1000);
    app.sql("delete from mails where id = 1").await;
    mailer::send(&app.state, mail_to("jon@example.org")).await.unwrap();
    assert_eq!(
        app.count("select count(*) from mails where recipient = 'jon@example.org'").await,
        1
    );
}

#[tokio::test]
async fn mails_do_not_lie_in_the_outbox_for_ever() {
    let app = TestApp::start().await;
    app.with_user("mara").await;
    let outbox = app.data_dir().join("outbox");
    for (name, age) in [
        ("old.eml", 8 * 86_400),
        ("fresh.eml", 6 * 86_400),
        ("half.part", 2 * 3600),
        ("young.part", 60),
        ("old.txt", 8 * 86_400),
    ] {
        let file = File::create(outbox.join(name)).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(age)).unwrap();
    }
    mailer::sweep(&app.state).await.unwrap();
    let there = |name: &str| outbox.join(name).exists();
    assert!(!there("old.eml") && !there("half.part"));
    assert!(there("fresh.eml") && there("young.part") && there("old.txt"));
    app.mail("To: mara@example.org").await;
}

/// A mail server that speaks SMTP (RFC 5321). It first turns `busy` connections away.
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
            "." if in_mail => {
                write.write_all(b"250 taken\r\n").await.unwrap();
                return mail;
            }
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
