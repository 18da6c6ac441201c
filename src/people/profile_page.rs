//! A person's profile.

use super::{api::load_profile, model::Profile};
use crate::{
    base::Error,
    ui::{Avatar, AvatarSize, Day, Head, Problem, Settle},
};
use leptos::prelude::*;
use leptos_router::{LazyRoute, hooks::use_params_map, lazy_route};

pub struct ProfilePage {
    profile: Resource<Result<Profile, Error>>,
}

#[lazy_route]
impl LazyRoute for ProfilePage {
    fn data() -> Self {
        let params = use_params_map();
        let handle = move || params.with(|params| params.get("handle").unwrap_or_default());
        let load = async |handle: String| match handle.strip_prefix('@') {
            Some(username) => load_profile(username.to_owned()).await,
            // The router matches any single segment here; only those with an @ are people.
            None => Err(Error::NotFound),
        };
        Self { profile: Resource::new(handle, load) }
    }

    fn view(this: Self) -> AnyView {
        view! {
            // With its boundary, because the head depends on the data: a bare Suspend loses meta tags when it hydrates.
            <Suspense>
                {move || Suspend::new(async move {
                    match this.profile.await {
                        Ok(profile) => view! { <ProfileHeader profile/> }.settled(),
                        Err(error) => view! { <Problem error/> }.settled(),
                    }
                })}
            </Suspense>
        }
        .into_any()
    }
}

#[component]
fn ProfileHeader(profile: Profile) -> impl IntoView {
    let Profile { person, biography, registered_at } = profile;
    let about = if biography.is_empty() { format!("{} is on Kith.", person.full_name()) } else { biography.clone() };
    view! {
        <Head title=format!("{} (@{})", person.full_name(), person.username) description=about public=true/>
        <section class="profile card">
            <div class="profile__banner"></div>
            <div class="profile__body">
                <Avatar name=person.name.clone() seed=person.username.clone() size=AvatarSize::Large/>
                <h1>{person.full_name()}</h1>
                <p class="faint">{format!("@{}", person.username)}</p>
                {(!biography.is_empty()).then(|| view! { <p>{biography}</p> })}
                <p class="faint">"Joined " <Day at=registered_at/></p>
            </div>
        </section>
    }
}
