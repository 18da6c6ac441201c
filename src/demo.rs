//! A demo community to try the product with: made by the operations that people's clicks call,
//! never by SQL of its own.

mod pictures;

use crate::{
    accounts::{
        Person,
        model::{Handle, Me, Role, SignUp, Theme},
        server::{self as accounts, Viewer},
    },
    base::{Error, SessionId, UserId},
    chat::server::{self as chat, Said},
    http::{self, StartError},
    media::server::{self as media, Intake, ProfileImage},
    platform::{
        AppState,
        clock::Clock,
        config::Config,
        data_dir::{self, DataDirError},
    },
    posts::{
        model::NewPost,
        server::{self as posts, Written},
    },
    relations::server as relations,
    stories::{model::NewStory, server as stories},
};
use futures::{StreamExt, TryStreamExt};
use std::{collections::BTreeSet, time::Duration};

pub const PASSWORD: &str = "correct horse battery";
const USERNAME: &str = "demo";

/// First names, family names and biographies, used in turn; numbers tell later rounds apart.
const PEOPLE: [(&str, &str, &str); 20] = [
    ("Mara", "Lind", "Baker before dawn, cellist after dusk."),
    ("Kia", "Atri", "Maps, mountains, and too many notebooks."),
    ("Jon", "Frost", "I photograph harbours. Mostly in bad weather."),
    ("Ada", "Park", "Second violin. First to leave rehearsal."),
    ("Bo", "Sand", "Carpenter. Ask me about your wobbly table."),
    ("Ines", "Rocha", "Teaching maths by day, learning to surf by weekend."),
    ("Tomás", "Vidal", "Growing tomatoes on a balcony the size of a towel."),
    ("Yuki", "Mori", "Ceramics, cats, and the occasional marathon."),
    ("Lea", "Brandt", "Librarian. Overdue is a state of mind."),
    ("Sam", "Okoro", "Radio host. Good morning, whenever that is."),
    ("Nora", "Quinn", "Runs the allotment list. There is a waiting list for the list."),
    ("Emil", "Dahl", "Repairs bicycles and sometimes their owners."),
    ("Priya", "Nair", "Doctor on the night shift. Sends messages at four."),
    ("Luca", "Conti", "Espresso, opera, arguments about both."),
    ("Hana", "Novak", "Cartoonist. You may be in one."),
    ("Ravi", "Sen", "Chess on Thursdays. Bring your own clock."),
    ("Elsa", "Berg", "Sails a small boat very slowly."),
    ("Omar", "Haddad", "Cooks for twelve, always."),
    ("Mina", "Cho", "Translator. Lost for words in four languages."),
    ("Finn", "Ahern", "Plays the pipes. The neighbours know."),
];

#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error(
        "There is a community in this data folder already. The demo needs an empty one: choose another with KITH_DATA_DIR."
    )]
    NotEmpty,
    #[error("The demo could not be made: {0}")]
    Failed(#[from] Error),
    #[error(transparent)]
    Folder(#[from] DataDirError),
    #[error(transparent)]
    Start(#[from] StartError),
}

/// The size of the community.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub users: u32,
    /// The number of users each user follows.
    pub follows: u32,
    /// The number of posts of all users together.
    pub posts: u32,
}

/// Creates the community, its owner first.
pub async fn fill(config: Config, size: Size) -> Result<(), DemoError> {
    let _lock = data_dir::locks(&config)?;
    if config.database_file().exists() {
        return Err(DemoError::NotEmpty);
    }
    let addr = config.addr;
    let app = http::open(config, addr, Clock::System).await?;
    let hash = accounts::hash_password(&app, PASSWORD.to_owned()).await?;
    let owner = SignUp {
        username: USERNAME.to_owned(),
        name: "Demo".to_owned(),
        family: "Day".to_owned(),
        email: "demo@example.org".to_owned(),
        password: PASSWORD.to_owned(),
        ..SignUp::default()
    };
    let owner =
        accounts::create(&app, owner.checked()?, "Showing people around.".to_owned(), hash.clone())
            .await?;
    let others = (0..size.users.saturating_sub(1)).map(|number| {
        let (app, hash) = (app.clone(), hash.clone());
        async move {
            let (details, biography) = person(number);
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
    for (number, other) in
        others.iter().enumerate().take(WITH_PHOTO).filter(|(number, _)| number % 4 != 3)
    {
        photograph(&app, other, number).await?;
    }
    write(&app, &people, size.posts).await?;
    talk(&app, &people).await?;
    greet(&app, &owner, &others).await?;
    let seen: BTreeSet<usize> =
        followed(0, people.len(), size.follows).filter(|number| *number > 0).collect();
    for (number, other) in seen.into_iter().take(PICTURES.len()).enumerate() {
        show(&app, &others[other - 1], number).await?;
    }
    app.background.idle().await;
    app.db.close().await;
    Ok(())
}

/// Texts of posts, used in turn.
const SAYINGS: [&str; 16] = [
    "The bakery on the corner opens at six now. First one there brings rolls. #saturday",
    "Caught the last light over the harbour.",
    "Rehearsal moved to Thursday. Same room, same terrible coffee. #music",
    "Does anyone have a ladder that reaches the second floor? I have a cat that does.",
    "Forty kilometres today, none of them flat. #cycling",
    "The library has a new rule: no whispering either.",
    "First tomatoes! Eleven of them. I have named nine. #garden",
    "Tonight, chess in the park. Bring a clock and a coat.",
    "If you hear a fiddle at midnight, it is not me. It is @ada_park.",
    "Soup for twelve at mine on Sunday, as always. #food",
    "Lost: one glove, left. Found: three gloves, all left.",
    "The ferry was late, the sunset was not. #sea",
    "Reading group: we are on chapter two, for the third time.",
    "Good morning from the night shift.",
    "My grandmother's recipe says “until it is done”. Thank you, grandmother. #food",
    "New strings, old songs. #music",
];

const ANSWERS: [&str; 6] = [
    "Count me in!",
    "Save me one.",
    "I was there, it was even better.",
    "Which one?",
    "You say that every year.",
    "Thank you for this.",
];

/// The number of newest posts that get replies and likes.
const TALKED_ABOUT: usize = 2000;
/// The number of people of whom three quarters have a photo: enough for all that one page shows.
const WITH_PHOTO: usize = 28;
/// The age of the oldest post.
const DAYS: u32 = 14;

/// Fills the feed: people post in turns over two weeks, and some of the posts get replies and
/// likes.
async fn write(app: &AppState, people: &[UserId], posts: u32) -> Result<(), Error> {
    let (now, count) = (app.now(), posts as usize);
    let step = Duration::from_secs(86_400) * DAYS / posts.max(1);
    let person = |number: usize| people[number % people.len()];
    let said = (0..count).map(|number| {
        let seed = number * 7919 + number / 3 * 31;
        // Posts that nobody scrolls down to get no replies or likes.
        let talk = if count - number > TALKED_ABOUT { 0 } else { seed };
        Written {
            author: person(seed),
            body: SAYINGS[number % SAYINGS.len()].to_owned(),
            at: now - step * (posts - number as u32),
            replies: (0..talk % 4 / 2)
                .map(|turn| {
                    (
                        person(seed + turn * 5 + 1),
                        ANSWERS[(number + turn) % ANSWERS.len()].to_owned(),
                    )
                })
                .collect(),
            likes: (0..talk % 7).map(|turn| person(seed + turn * 3 + 2)).collect(),
        }
    });
    let said: Vec<Written> = said.collect();
    for chunk in said.chunks(1000) {
        posts::write_many(app, chunk.to_vec()).await?;
    }
    Ok(())
}

/// Messages between the owner and the first few people, from both sides in turn.
const TALKS: [&[&str]; 5] = [
    &[
        "Are we still on for tonight?",
        "Yes! I have the tickets.",
        "Row 4, right at the rail",
        "You are the best.",
        "Doors open at half past seven.",
    ],
    &["The maps came out well.", "Send me the one with the lake?", "It is on its way."],
    &["Was that you on the pier at six in the morning?", "The light was worth it."],
    &["Rehearsal is on Thursday now.", "Same room?", "Same room, same terrible coffee."],
    &["The table wobbles again.", "Fold a postcard twice. I will be round on Saturday.", "Deal."],
];

async fn talk(app: &AppState, people: &[UserId]) -> Result<(), Error> {
    let (now, minute) = (app.now(), Duration::from_secs(60));
    let owner = people[0];
    // The first conversation is the most recent one, so its messages are sent last.
    let talks = people.iter().skip(1).zip(TALKS).enumerate().rev();
    let said = talks.flat_map(|(number, (other, lines))| {
        lines.iter().enumerate().map(move |(turn, text)| {
            let (from, to) = if turn % 2 == 0 { (*other, owner) } else { (owner, *other) };
            let ago = (number * 90 + (lines.len() - turn) * 2) as u32;
            Said { from, to, text: (*text).to_owned(), at: now - minute * ago }
        })
    });
    chat::say_many(app, said.collect()).await
}

/// The alt texts of the images, and the captions their authors write.
const PICTURES: [(&str, &str); 5] = [
    ("A low sun over three rows of hills", "Worth getting up for"),
    ("Green hills under a pale sky", "First walk of the year"),
    ("A moon over dark hills", "Night shift view"),
    ("A red evening over bare hills", "Harvest light"),
    ("Mist between hills", "Somewhere below is the bus"),
];

/// Lets the owner write a post that a few people like and one person replies to, so that the owner
/// has notifications.
async fn greet(app: &AppState, owner: &Me, others: &[Me]) -> Result<(), Error> {
    let post =
        NewPost { body: "Welcome, everyone! The kettle is on.".to_owned(), ..NewPost::default() };
    let post = posts::write(app, &viewer(app, owner), post).await?;
    for other in others.iter().take(4) {
        posts::set_like(app, &viewer(app, other), post.id, true).await?;
    }
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
    let file = pictures::portrait(number, 640).map_err(|_| Error::Internal)?;
    let intake = Intake { file, claimed: None, alt: String::new(), admission: None };
    let viewer = viewer(app, me);
    media::set_profile_image(app, &viewer, ProfileImage::Photo, Some(intake)).await?;
    Ok(())
}

/// Publishes an image as the story of a person the owner follows. Every other person posts one as
/// well.
async fn show(app: &AppState, me: &Me, number: usize) -> Result<(), Error> {
    let viewer = viewer(app, me);
    let (alt, says) = PICTURES[number];
    let upload = async |width: u32, height: u32| {
        let file = pictures::landscape(number, width, height).map_err(|_| Error::Internal)?;
        media::upload(
            app,
            &viewer,
            Intake { file, claimed: None, alt: alt.to_owned(), admission: None },
        )
        .await
        .map(|media| media.id)
    };
    let story = NewStory { media: upload(720, 1080).await?, caption: says.to_owned() };
    stories::publish(app, &viewer, story).await?;
    if number.is_multiple_of(2) {
        let post = NewPost {
            body: format!("{says}."),
            media: vec![upload(1200, 800).await?],
            ..NewPost::default()
        };
        posts::write(app, &viewer, post).await?;
    }
    Ok(())
}

/// The people whom person `number` follows: some with a near number, some with a distant one, and
/// above all a few whom everybody follows.
fn followed(number: usize, people: usize, follows: u32) -> impl Iterator<Item = usize> {
    let known = people.isqrt().max(1);
    (1..=follows as usize).map(move |step| match step % 3 {
        0 => (number * 7 + step * step) % known,
        1 => (number + step) % people,
        _ => (number * 31 + step * 7919) % people,
    })
}

fn person(number: u32) -> (SignUp, String) {
    let (name, family, biography) = PEOPLE[number as usize % PEOPLE.len()];
    let round = number as usize / PEOPLE.len();
    let plain: String =
        name.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_ascii_lowercase();
    let username = match round {
        0 => format!("{plain}_{}", family.to_ascii_lowercase()),
        _ => format!("{plain}_{}{round}", family.to_ascii_lowercase()),
    };
    let details = SignUp {
        email: format!("{username}@example.org"),
        username,
        name: name.to_owned(),
        family: family.to_owned(),
        password: PASSWORD.to_owned(),
        ..SignUp::default()
    };
    (details, biography.to_owned())
}
