//! The page that reports a person to the owner.

use super::{ProfileHead, profile};
use crate::{accounts::pages::page, moderation::pages::ReportForm};
use leptos::prelude::*;

#[component]
pub fn ReportPersonPage() -> impl IntoView {
    page(|request| async move {
        let profile = profile(&request).await?;
        let (title, subject) =
            (format!("Report {}", profile.person().full_name()), profile.id.to_string());
        // Nobody can report themselves, or report while signed out.
        let form = profile.relationship.map(|_| view! { <ReportForm kind="user" subject title /> });
        Ok(view! {
            <ProfileHead request=&request profile=&profile />
            {form}
        })
    })
}
