//! The sessions of a user, shown as their devices, and revoking them.

use super::{Viewer, store};
use crate::{
    accounts::model::DeviceEntry,
    base::{Error, Result, SessionId, UserId},
    platform::{AppState, address::ClientAddress, audit, hooks::NotificationEntry, hub::REVOKED},
};
use axum::http::{HeaderMap, header};

/// The browser or program that opened a session, and its address.
#[derive(Clone, Debug)]
pub struct Device {
    pub name: String,
    pub address: String,
}

impl Device {
    /// Named after the User-Agent header: people tell their sessions apart by browser and system.
    pub fn new(headers: &HeaderMap, address: ClientAddress) -> Self {
        let agent = headers
            .get(header::USER_AGENT)
            .and_then(|agent| agent.to_str().ok())
            .unwrap_or_default();
        Self { name: name(agent), address: address.0.to_string() }
    }
}

/// Names of browsers and systems by a part of the User-Agent, the more specific first: every Edge
/// also says that it is a Chrome.
const BROWSERS: [(&str, &str); 6] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("Chrom", "Chrome"),
    ("Safari", "Safari"),
];
const SYSTEMS: [(&str, &str); 6] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
];

/// "Firefox on Linux", or the first word of an unknown program's User-Agent.
fn name(agent: &str) -> String {
    let find = |names: &[(&str, &'static str)]| {
        names.iter().find(|(part, _)| agent.contains(part)).map(|(_, name)| *name)
    };
    match (find(&BROWSERS), find(&SYSTEMS)) {
        (Some(browser), Some(system)) => format!("{browser} on {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => match agent.split_whitespace().next() {
            Some(word) => word.chars().take(60).collect(),
            None => "Unknown device".to_owned(),
        },
    }
}

/// The viewer's sessions, the last used first.
pub async fn devices(app: &AppState, viewer: &Viewer) -> Result<Vec<DeviceEntry>> {
    store::devices(&app.db, viewer.person.id, viewer.session, app.now()).await
}

/// Ends one of the viewer's sessions at once. Idempotent: one that they have already ended is fine.
pub async fn revoke(app: &AppState, viewer: &Viewer, session: SessionId) -> Result<()> {
    let (user, now, state) = (viewer.person.id, app.now(), app.clone());
    let ended = app
        .db
        .write(async move |tx| {
            if store::delete_session(tx, user, session, now).await? {
                (state.hooks.notify)(
                    tx,
                    &state.hub,
                    NotificationEntry::new(user, user, "security"),
                    now,
                )
                .await?;
                return Ok(true);
            }
            if store::deleted_before(tx, session.number(), user).await? {
                Ok(false)
            } else {
                Err(Error::NotFound)
            }
        })
        .await?;
    if ended {
        audit::done_to("device_revoked", user, session);
    }
    app.hub.close_session(user, session, REVOKED);
    Ok(())
}

/// Ends every session of the viewer except the current one.
pub async fn revoke_others(app: &AppState, viewer: &Viewer) -> Result<()> {
    let (user, this, now) = (viewer.person.id, viewer.session, app.now());
    let ended = app
        .db
        .write(async move |tx| store::delete_other_sessions(tx, user, Some(this), now).await)
        .await?;
    audit::done("other_devices_revoked", user);
    close(app, user, &ended);
    Ok(())
}

/// Closes the sockets of sessions that have ended.
pub fn close(app: &AppState, user: UserId, ended: &[SessionId]) {
    ended.iter().for_each(|session| app.hub.close_session(user, *session, REVOKED));
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn devices_have_names_people_know() {
        let chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 \
                      (KHTML, like Gecko) Chrome/140.0 Safari/537.36";
        for (agent, expected) in [
            (chrome, "Chrome on Windows"),
            (&format!("{chrome} Edg/140.0"), "Edge on Windows"),
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Firefox on Linux",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 \
                 Version/18.0 Safari/604.1",
                "Safari on iPhone",
            ),
            ("curl/8.5.0", "curl/8.5.0"),
            ("", "Unknown device"),
        ] {
            assert_eq!(name(agent), expected);
        }
    }
}
