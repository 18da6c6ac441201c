//! A person's profile, with their followers and whom they follow.

use super::{
    api::{load_people, load_profile},
    model::Profile,
};
use crate::{
    accounts::current,
    base::{Error, Result},
    relations::{FollowButton, Listed, People, api::SetBlock},
    ui::{
        Avatar, AvatarSize, Day, Failure, Head, Problem, Settle,
        form::{Form, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::{
    LazyRoute,
    hooks::{use_params_map, use_query_map},
    lazy_route,
};

pub struct ProfilePage;

/// What a tab shows below the profile: nothing yet, or a page of people.
type Below = Option<Result<People>>;

#[lazy_route]
impl LazyRoute for ProfilePage {
    // What is named here would be part of every page.
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let (params, query) = (use_params_map(), use_query_map());
        let place = move || {
            let part = |name| params.with(|params| params.get(name).unwrap_or_default());
            (part("handle"), part("tab"), query.with(|query| query.get("before").unwrap_or_default()))
        };
        let page = Resource::new(place, |(handle, tab, before)| load(handle, tab, before));
        view! {
            // With its boundary, because the head depends on the data: a bare Suspend loses meta tags when it hydrates.
            <Suspense>
                {move || Suspend::new(async move {
                    match page.await {
                        Ok((profile, tab, below)) => view! { <ProfileHeader profile=profile.clone()/> <TabBody profile tab below/> }.settled(),
                        Err(error) => view! { <Problem error/> }.settled(),
                    }
                })}
            </Suspense>
        }
        .into_any()
    }
}

async fn load(handle: String, tab: String, before: String) -> Result<(Profile, String, Below)> {
    // The router matches any word here; only those with an @ are people.
    let Some(username) = handle.strip_prefix('@') else { return Err(Error::NotFound) };
    let below = match tab.as_str() {
        "" => None,
        "followers" => Some(load_people(username.to_owned(), true, before).await),
        "following" => Some(load_people(username.to_owned(), false, before).await),
        _ => return Err(Error::NotFound),
    };
    Ok((load_profile(username.to_owned()).await?, tab, below))
}

#[component]
fn ProfileHeader(profile: Profile) -> impl IntoView {
    let person = profile.person();
    let about = if profile.biography.is_empty() { format!("{} is on Kith.", person.full_name()) } else { profile.biography.clone() };
    let path = person.path();
    let counted = |number: i64, one: &str, many: &str| format!("{number} {}", if number == 1 { one } else { many });
    view! {
        <Head title=format!("{} (@{})", person.full_name(), person.username) description=about public=true/>
        <section class="profile card">
            <div class="profile__banner"></div>
            <div class="profile__body">
                <div class="profile__top">
                    <Avatar name=person.name.clone() seed=person.username.clone() size=AvatarSize::Large/>
                    <ProfileActions profile=profile.clone()/>
                </div>
                <h1>{person.full_name()}</h1>
                <p class="faint">{format!("@{}", person.username)}</p>
                {(!profile.biography.is_empty()).then(|| view! { <p class="profile__about">{profile.biography.clone()}</p> })}
                <p class="faint">"Joined " <Day at=profile.registered_at/></p>
                <p class="profile__counts">
                    <a href=format!("{path}/followers")>{counted(profile.followers, "follower", "followers")}</a>
                    <a href=format!("{path}/following")>{format!("{} following", profile.following)}</a>
                </p>
            </div>
        </section>
    }
}

/// What the viewer can do about this person.
#[component]
fn ProfileActions(profile: Profile) -> impl IntoView {
    let Profile { username, private, relationship, .. } = profile;
    match (relationship, current()) {
        (Some(relationship), _) if relationship.blocking => {
            let unblock = Submission::leaving_for(SetBlock::PATH, format!("/@{username}"));
            let text = format!("Unblock @{username}");
            view! {
                <Form submission=unblock.clone()>
                    <input type="hidden" name="person" value=username/>
                    <Send submission=unblock class="button button--quiet" text=text/>
                </Form>
            }
            .settled()
        }
        (Some(relationship), _) => view! { <FollowButton username private relationship/> }.settled(),
        (None, Some(me)) if me.username == username => {
            view! { <a class="button button--quiet" href="/settings/profile">"Edit profile"</a> }.settled()
        }
        _ => ().settled(),
    }
}

#[component]
fn TabBody(profile: Profile, tab: String, below: Below) -> impl IntoView {
    let path = format!("{}/{tab}", profile.person().path());
    let title = if tab == "followers" { "Followers" } else { "Following" };
    let list = match below {
        None => return ().settled(),
        Some(Err(Error::NotAllowed)) => view! { <p class="people__none">"This list is not open to you."</p> }.settled(),
        Some(Err(error)) => view! { <Failure error/> }.settled(),
        Some(Ok(people)) if people.items.is_empty() => view! { <p class="people__none">"Nobody yet."</p> }.settled(),
        Some(Ok(people)) => view! {
            <ul class="people">{people.items.into_iter().map(|listed| view! { <ListedCard listed/> }).collect_view()}</ul>
            {people.next.map(|next| view! { <a class="button button--quiet people__more" href=format!("{path}?before={next}")>"More"</a> })}
        }
        .settled(),
    };
    view! {
        <section aria-labelledby="list">
            <h2 class="page__subtitle" id="list">{title}</h2>
            {list}
        </section>
    }
    .settled()
}

#[component]
fn ListedCard(listed: Listed) -> impl IntoView {
    let Listed { user, since } = listed;
    view! {
        <li class="people__card card">
            <Avatar name=user.name.clone() seed=user.username.clone()/>
            <div class="people__text">
                <p class="people__names">
                    <a class="people__name" href=user.path()>{user.full_name()}</a>
                    <span class="faint">{format!("@{}", user.username)}</span>
                </p>
                <p class="faint">"Since " <Day at=since/></p>
            </div>
        </li>
    }
}
