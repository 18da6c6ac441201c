//! A demo community to try the product with: made by the operations that people's clicks call,
//! never by SQL of its own.

mod images;
mod texts;

use texts::{Conversation, Line, Part, Reply, Story, Texts};

use crate::{
    accounts::{
        Person,
        model::{Handle, Me, Role, SignUp, Theme},
        server::{self as accounts, Viewer},
    },
    base::{Error, MediaId, MessageId, SessionId, Timestamp, UserId},
    chat::{
        model::NewMessage,
        server::{self as chat, PastConversation, PastMessage, PastRoom, To},
    },
    http::{self, StartError},
    media::server::{self as media, Intake, ProfileImage},
    platform::{
        AppState,
        clock::Clock,
        config::Config,
        data_dir::{self, DataDirError},
        db::Address,
    },
    posts::{
        model::NewPost,
        server::{self as posts, Written},
    },
    relations::server as relations,
    stories::{model::NewStory, server as stories},
};
use futures::{StreamExt, TryStreamExt, future::try_join_all};
use std::{collections::BTreeMap, time::Duration};

pub const PASSWORD: &str = "correct horse battery";
const USERNAME: &str = "demo";
const NAME: &str = "Demo";

#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error(
        "There is a community in this data folder already. The demo needs an empty one: choose \
         another with KITH_DATA_DIR."
    )]
    NotEmpty,
    #[error("The demo could not be made: {0}")]
    Failed(#[from] Error),
    #[error(transparent)]
    Folder(#[from] DataDirError),
    #[error(transparent)]
    Start(#[from] StartError),
}

/// The size of the community: as large as the texts last, if nothing else is asked for.
#[derive(Clone, Copy, Debug, clap::Args)]
pub struct Size {
    /// Number of people.
    #[arg(long, default_value_t = 21, value_name = "N")]
    pub users: u32,
    /// Number of people each of them follows.
    #[arg(long, default_value_t = 12, value_name = "N")]
    pub follows: u32,
    /// Number of posts, of all people together.
    #[arg(long, default_value_t = 203, value_name = "N")]
    pub posts: u32,
}

/// Somebody wrote something at a time.
type Activity = (UserId, Timestamp);

/// Creates the community, its owner first.
///
/// The demo sets the clock to the time at which an operation would have been called.
pub async fn fill(config: Config, size: Size) -> Result<(), DemoError> {
    let _lock = data_dir::locks(&config)?;
    if matches!(config.database(), Address::File(file) if file.exists()) {
        return Err(DemoError::NotEmpty);
    }
    let (addr, now) = (config.addr, Clock::System.now());
    let app = http::open(config, addr, Clock::manual(now - DAY * OLD)).await?;
    // A database on a server is always there.
    if accounts::has_accounts(&app).await? {
        return Err(DemoError::NotEmpty);
    }
    let texts = Texts::read();
    let hash = accounts::hash_password(&app, PASSWORD.to_owned()).await?;
    let owner = SignUp {
        username: USERNAME.to_owned(),
        name: NAME.to_owned(),
        family: "Day".to_owned(),
        email: "demo@example.org".to_owned(),
        password: PASSWORD.to_owned(),
        ..SignUp::default()
    };
    let owner =
        accounts::create(&app, owner.checked()?, "Showing people around.".to_owned(), hash.clone())
            .await?;
    let step = DAY * (OLD - 2 * DAYS) / size.users.max(1);
    let others = (0..size.users.saturating_sub(1)).map(|number| {
        let (app, hash) = (app.clone(), hash.clone());
        let (details, biography) = person(&texts, number);
        async move {
            app.clock.advance(step);
            accounts::create(&app, details.checked()?, biography, hash).await
        }
    });
    // Many at a time, because writes that wait share a commit (group commit).
    let others: Vec<_> = futures::stream::iter(others).buffered(64).try_collect().await?;
    let people: Vec<UserId> =
        std::iter::once(owner.id).chain(others.iter().map(|me| me.id)).collect();
    let friendships = people.iter().enumerate().map(|(number, follower)| {
        let app = &app;
        let others =
            followed(number, people.len(), size.follows).map(|other| people[other]).collect();
        relations::follow_many(app, *follower, others)
    });
    futures::stream::iter(friendships).buffer_unordered(64).try_collect::<Vec<()>>().await?;
    let familiar = &others[..others.len().min(FAMILIAR)];
    for (number, other) in familiar.iter().enumerate().filter(|(number, _)| number % 4 != 3) {
        photograph(&app, other, number).await?;
    }
    // The face of a number that was left out.
    photograph(&app, &owner, 3).await?;
    let mut activities = write(&app, &texts, &others, size.posts, now).await?;
    activities.extend(write_messages(&app, &texts, &owner, &others, now).await?);
    activities.extend(publish(&app, &texts, &others, now).await?);
    activities.retain(|(user, _)| familiar.iter().any(|other| other.id == *user));
    note_seen(&app, activities).await?;
    app.clock.set(now);
    welcome_everyone(&app, &owner, &others).await?;
    app.background.idle().await;
    app.db.close().await;
    Ok(())
}

/// The number of newest posts that get replies and likes.
const ANSWERED: usize = 1000;
/// The number of people whom one page may show. Three quarters of them have a photo, and it is
/// known when they were last seen.
const FAMILIAR: usize = 28;
const DAY: Duration = Duration::from_secs(86_400);
const MINUTE: Duration = Duration::from_secs(60);
/// The days that the texts fill. More posts than there are texts fill as many days before.
const DAYS: u32 = 14;
/// The age of the community in days. All join before the first post.
const OLD: u32 = 180;

/// Fills the feed. The newest posts are each text once, by whom it was written for; older ones
/// repeat the texts in turn, with all other people as authors.
async fn write(
    app: &AppState,
    texts: &Texts,
    others: &[Me],
    posts: u32,
    now: Timestamp,
) -> Result<Vec<Activity>, Error> {
    if others.is_empty() {
        return Ok(Vec::new());
    }
    let count = posts as usize;
    let person = |number: usize| others[number % others.len()].id;
    let mut stock: Vec<_> = texts
        .people
        .iter()
        .enumerate()
        .flat_map(|(number, author)| author.posts.iter().map(move |post| (number, post)))
        .map(|(number, post)| (time(now, post.days_ago, post.time), number, post))
        .collect();
    stock.sort_by_key(|(at, ..)| std::cmp::Reverse(*at));
    let mut images = BTreeMap::new();
    for (number, (_, author, post)) in stock.iter().enumerate().take(count) {
        if let Some(scene) = post.scene {
            let author = &others[author % others.len()];
            images.insert(number, upload(app, author, scene, 1200, 800).await?);
        }
    }
    let step = DAY * DAYS / posts.max(1);
    let written = |number: usize| {
        let (at, author, post) = stock[number % stock.len()];
        let (at, shift) = match number.checked_sub(stock.len()) {
            None => (at, 0),
            Some(older) => (
                now - DAY * DAYS - step * older as u32,
                texts.people.len() * (1 + older + older / stock.len()),
            ),
        };
        // Posts that nobody scrolls down to get no replies or likes.
        let (answers, likes) = match number < ANSWERED {
            true => (&*post.replies, post.likes.min(others.len() - 1)),
            false => (&[][..], 0),
        };
        let name = |name: &str| person(texts.author_index(name) + shift);
        Written {
            author: person(author + shift),
            body: post.text.clone(),
            media: images.get(&number).copied().into_iter().collect(),
            at,
            replies: replies(answers, person(author + shift), at, now, &name),
            // From another start for each post, and never the author.
            likes: (0..likes)
                .map(|turn| person(author + shift + 1 + (number + turn) % (others.len() - 1)))
                .collect(),
        }
    };
    let mut activities = Vec::new();
    // Oldest first.
    for chunk in (0..count.div_ceil(1000)).rev() {
        let numbers = chunk * 1000..count.min((chunk + 1) * 1000);
        let posts: Vec<Written> = numbers.map(written).collect();
        activities.extend(posts.iter().flat_map(activities_of));
        posts::write_many(app, posts).await?;
    }
    Ok(activities)
}

/// The authors of a post and its replies, with the times.
fn activities_of(post: &Written) -> Vec<Activity> {
    std::iter::once((post.author, post.at))
        .chain(post.replies.iter().flat_map(activities_of))
        .collect()
}

/// That time of day so many days ago, or two weeks earlier if that is still to come.
fn time(now: Timestamp, days_ago: u32, (hour, minute): (u32, u32)) -> Timestamp {
    let midnight = Timestamp::from_millis(now.millis() - now.millis() % DAY.as_millis() as i64);
    let at = midnight + MINUTE * (hour * 60 + minute) - DAY * days_ago;
    if at > now { at - DAY * DAYS } else { at }
}

/// Replies to `author`, who likes every other one. Each comes some minutes after the one before.
fn replies(
    texts: &[Reply],
    author: UserId,
    mut at: Timestamp,
    now: Timestamp,
    person: &impl Fn(&str) -> UserId,
) -> Vec<Written> {
    let written = texts.iter().map(|reply| {
        let length = reply.text.len();
        at = (at + MINUTE * (2 + length * 31 % 47) as u32).min(now);
        let replier = person(&reply.by);
        Written {
            author: replier,
            body: reply.text.clone(),
            media: Vec::new(),
            at,
            replies: replies(&reply.replies, replier, at, now, person),
            likes: length.is_multiple_of(2).then_some(author).into_iter().collect(),
        }
    });
    written.collect()
}

/// A message to write.
struct Draft<'a> {
    from: &'a Me,
    to: PastConversation,
    line: &'a Line,
    at: Timestamp,
}

/// Lets the owner and the first few people write to each other and in rooms, and react to some
/// messages.
async fn write_messages(
    app: &AppState,
    texts: &Texts,
    owner: &Me,
    others: &[Me],
    now: Timestamp,
) -> Result<Vec<Activity>, Error> {
    let person = |name: &str| match name {
        NAME => Some(owner),
        _ => others.get(texts.author_index(name)),
    };
    let mut drafts: Vec<Draft> = Vec::new();
    for Conversation { with, parts } in &texts.conversations {
        let Some(other) = person(with) else { continue };
        drafts.extend(lines(parts, now).map(|(line, at)| {
            let (from, to) = if line.by == NAME { (owner, other) } else { (other, owner) };
            Draft { from, to: PastConversation::With(to.id), line, at }
        }));
    }
    for room in &texts.rooms {
        let Some(founder) = person(&room.owner) else { continue };
        let members = room.members.iter().filter_map(|name| person(name));
        let past_room = PastRoom {
            kind: room.kind,
            title: room.title.clone(),
            about: room.about.clone(),
            owner: founder.id,
            members: members.map(|me| me.id).collect(),
            at: now - DAY * DAYS,
        };
        let to = PastConversation::Room(chat::create_past_room(app, past_room).await?);
        drafts.extend(
            lines(&room.parts, now)
                .filter_map(|(line, at)| Some(Draft { from: person(&line.by)?, to, line, at })),
        );
    }
    // All in the order of their times, which the lists of conversations show.
    drafts.sort_by_key(|draft| draft.at);
    for chunk in drafts.chunk_by(|one, next| one.line.is_plain() == next.line.is_plain()) {
        let ids = send(app, chunk).await?;
        for (Draft { line, at, .. }, id) in chunk.iter().zip(ids) {
            app.clock.set(*at);
            let reactions = line.reactions.iter().filter_map(|(name, emoji)| {
                let reader = person(name)?;
                Some(async move { chat::react(app, &viewer(app, reader), id, emoji, true).await })
            });
            try_join_all(reactions).await?;
        }
    }
    Ok(drafts.iter().map(|draft| (draft.from.id, draft.at)).collect())
}

/// The lines of a conversation, with their times.
fn lines(parts: &[Part], now: Timestamp) -> impl Iterator<Item = (&Line, Timestamp)> {
    parts.iter().flat_map(move |part| {
        let begun = now - MINUTE * part.minutes_ago;
        let timed = move |(turn, line): (usize, _)| (line, begun + MINUTE * 3 / 2 * turn as u32);
        part.lines.iter().enumerate().map(timed)
    })
}

/// Sends messages that are all plain, or all not. What is plain is imported. The others have an
/// image, or mention people, who are notified.
async fn send(app: &AppState, drafts: &[Draft<'_>]) -> Result<Vec<MessageId>, Error> {
    if drafts.iter().all(|draft| draft.line.is_plain()) {
        let message = |draft: &Draft| PastMessage {
            from: draft.from.id,
            to: draft.to,
            text: draft.line.text.clone(),
            at: draft.at,
        };
        return chat::send_past_messages(app, drafts.iter().map(message).collect()).await;
    }
    let mut ids = Vec::new();
    for Draft { from, to, line, at } in drafts {
        app.clock.set(*at);
        let media = match line.scene {
            Some(scene) => vec![upload(app, from, scene, 1200, 800).await?],
            None => Vec::new(),
        };
        let to = match *to {
            PastConversation::With(other) => To::Person(Handle::Id(other)),
            PastConversation::Room(room) => To::Conversation(room),
        };
        let from = viewer(app, from);
        let new = NewMessage { text: line.text.clone(), media, ..NewMessage::default() };
        let (message, _) = chat::send(app, &from, to, new).await?;
        chat::mark_seen(app, &from, message.conversation, message.seq).await?;
        ids.push(message.id);
    }
    Ok(ids)
}

/// Publishes the stories.
async fn publish(
    app: &AppState,
    texts: &Texts,
    others: &[Me],
    now: Timestamp,
) -> Result<Vec<Activity>, Error> {
    let mut activities = Vec::new();
    for Story { by, minutes_ago, scene, caption } in &texts.stories {
        let Some(author) = others.get(texts.author_index(by)) else { continue };
        let at = now - MINUTE * *minutes_ago;
        app.clock.set(at);
        let media = upload(app, author, *scene, 720, 1080).await?;
        let story = NewStory { media, caption: caption.clone() };
        stories::publish(app, &viewer(app, author), story).await?;
        activities.push((author.id, at));
    }
    // Followers are told while nobody has been seen lately, so that nothing is logged for them.
    app.background.idle().await;
    Ok(activities)
}

/// Records that people were last seen when they wrote something last.
async fn note_seen(app: &AppState, mut activities: Vec<Activity>) -> Result<(), Error> {
    activities.sort_by_key(|(_, at)| *at);
    let last: BTreeMap<UserId, Timestamp> = activities.into_iter().collect();
    for (user, at) in last {
        app.clock.set(at);
        accounts::note_seen(app, vec![user]).await?;
    }
    Ok(())
}

/// Lets the owner write a post that a few people like and one person replies to, so that the owner
/// has notifications.
async fn welcome_everyone(app: &AppState, owner: &Me, others: &[Me]) -> Result<(), Error> {
    let post =
        NewPost { body: "Welcome, everyone! The kettle is on.".to_owned(), ..NewPost::default() };
    let post = posts::write(app, &viewer(app, owner), post).await?;
    let guests = &others[..others.len().min(4)];
    for guest in guests {
        posts::set_like(app, &viewer(app, guest), post.id, true).await?;
    }
    let seen = std::iter::once(owner).chain(guests).map(|me| me.id).collect();
    accounts::note_seen(app, seen).await?;
    if let Some(other) = others.first() {
        let answer = NewPost {
            body: "Two sugars, please.".to_owned(),
            reply_to: Some(post.id),
            ..NewPost::default()
        };
        posts::write(app, &viewer(app, other), answer).await?;
        relations::follow(app, &viewer(app, other), Handle::Id(owner.id)).await?;
    }
    Ok(())
}

fn viewer(app: &AppState, me: &Me) -> Viewer {
    let person = Person {
        id: me.id,
        username: me.username.clone(),
        name: me.name.clone(),
        family: me.family.clone(),
        photo: None,
    };
    Viewer { person, role: Role::Member, theme: Theme::System, session: SessionId::new(app.now()) }
}

/// Gives a person a photo.
async fn photograph(app: &AppState, me: &Me, number: usize) -> Result<(), Error> {
    let file = images::face(number, 640).map_err(|_| Error::Internal)?;
    let intake = Intake { file, claimed: None, alt: String::new(), admission: None };
    media::set_profile_image(app, &viewer(app, me), ProfileImage::Photo, Some(intake)).await?;
    Ok(())
}

/// Uploads a landscape.
async fn upload(
    app: &AppState,
    me: &Me,
    scene: usize,
    width: u32,
    height: u32,
) -> Result<MediaId, Error> {
    let file = images::landscape(scene, width, height).map_err(|_| Error::Internal)?;
    let alt = images::alt(scene).to_owned();
    let intake = Intake { file, claimed: None, alt, admission: None };
    Ok(media::upload(app, &viewer(app, me), intake).await?.id)
}

/// The people whom person `number` follows. The owner, number 0, follows the first few; others
/// follow some with a near number, some with a distant one, and above all a few whom everybody
/// follows.
fn followed(number: usize, people: usize, follows: u32) -> impl Iterator<Item = usize> {
    let known = people.isqrt().max(1);
    (1..=follows as usize).map(move |step| match (number, step % 3) {
        // The owner follows the first people.
        (0, _) => step % people,
        (_, 0) => (number * 7 + step * step) % known,
        (_, 1) => (number + step) % people,
        _ => (number * 31 + step * 7919) % people,
    })
}

/// Person `number`: the people of the texts in turn, with numbers that tell later rounds apart.
fn person(texts: &Texts, number: u32) -> (SignUp, String) {
    let person = &texts.people[number as usize % texts.people.len()];
    let (name, family) = (&person.name, &person.family);
    let round = number as usize / texts.people.len();
    let plain: String = name.to_lowercase().replace('á', "a");
    let username = match round {
        0 => format!("{plain}_{}", family.to_ascii_lowercase()),
        _ => format!("{plain}_{}{round}", family.to_ascii_lowercase()),
    };
    let details = SignUp {
        email: format!("{username}@example.org"),
        username,
        name: name.clone(),
        family: family.clone(),
        password: PASSWORD.to_owned(),
        ..SignUp::default()
    };
    (details, person.biography.clone())
}
