//! Tells the owner of somebody.

use super::{ProfileHead, profile};
use crate::{accounts::pages::page, moderation::pages::ReportForm};
use leptos::prelude::*;

#[component]
pub fn ReportPersonPage() -> impl IntoView {
    page(|request| async move {
        let profile = profile(&request).await?;
        let (title, subject) =
            (format!("Report {}", profile.person().full_name()), profile.id.to_string());
        // Nobody reports themselves, nor while signed out.
        let form = profile.relationship.map(|_| view! { <ReportForm kind="user" subject title/> });
        Ok(view! { <ProfileHead request=&request profile=&profile/> {form} })
    })
}
