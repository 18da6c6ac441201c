//! The settings of an account, and the changes that a user may make to settings and details.

use super::checks;
use crate::base::{Fields, Result};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{self, DeserializeOwned},
};

/// All settings of a user. Their details are not among them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(sqlx::FromRow, utoipa::ToSchema))]
pub struct Settings {
    /// If true, followers need approval.
    pub private: bool,
    pub messages_from: Audience,
    /// The audience of their presence: whether they are online, and when they were last seen.
    pub presence_for: Audience,
    pub followers_for: FollowersFor,
    pub theme: Theme,
    #[cfg_attr(feature = "ssr", sqlx(rename = "notify_off", try_from = "String"))]
    pub notify: Notify,
}

/// Defines an enum of choices, each with a word for the API and the database and a label for pages.
macro_rules! choices {
    ($(#[$about:meta])* $name:ident { $($variant:ident $word:literal $label:literal)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        #[cfg_attr(
            feature = "ssr",
            derive(sqlx::Type, utoipa::ToSchema),
            sqlx(type_name = "text", rename_all = "lowercase"),
        )]
        pub enum $name {
            $($variant,)*
        }

        impl $name {
            /// All choices, each as its word and its label.
            pub const CHOICES: &'static [(&'static str, &'static str)] = &[$(($word, $label)),*];

            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }
    };
}

choices! {
    Audience {
        Everyone "everyone" "Everyone"
        Following "following" "People you follow"
        Nobody "nobody" "Nobody"
    }
}

choices! {
    FollowersFor {
        Everyone "everyone" "Everyone"
        Followers "followers" "Your followers"
        Nobody "nobody" "Nobody"
    }
}

choices! {
    Theme {
        System "system" "Same as device"
        Light "light" "Light"
        Dark "dark" "Dark"
    }
}

/// Defines the kinds of notifications that can be switched off. The database stores those that are
/// off.
macro_rules! kinds {
    ($($kind:ident)*) => {
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
        pub struct Notify {
            $(pub $kind: bool,)*
        }

        impl From<String> for Notify {
            fn from(off: String) -> Self {
                let on = |kind: &str| off.split(',').all(|name| name != kind);
                Self { $($kind: on(stringify!($kind)),)* }
            }
        }

        impl Notify {
            /// The kinds that are off, as a comma-separated list for the database.
            pub fn off(&self) -> String {
                let mut off = Vec::new();
                $(if !self.$kind { off.push(stringify!($kind)); })*
                off.join(",")
            }

            pub fn merge(&mut self, changes: &NotifyChanges) {
                $(if let Some(on) = changes.$kind { self.$kind = on; })*
            }
        }

        /// Kinds of notifications to switch on or off. Kinds that were not sent stay unset.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
        #[serde(default, deny_unknown_fields)]
        pub struct NotifyChanges {
            $(
                #[serde(deserialize_with = "sent")]
                #[cfg_attr(feature = "ssr", schema(value_type = bool, required = false))]
                pub $kind: Option<bool>,
            )*
        }
    };
}

kinds! { follow request like comment mention story }

/// Settings to change. Settings that were not sent stay unset.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct SettingsChanges {
    #[serde(deserialize_with = "sent")]
    #[cfg_attr(feature = "ssr", schema(value_type = bool, required = false))]
    pub private: Option<bool>,
    #[serde(deserialize_with = "sent")]
    #[cfg_attr(feature = "ssr", schema(value_type = Audience, required = false))]
    pub messages_from: Option<Audience>,
    #[serde(deserialize_with = "sent")]
    #[cfg_attr(feature = "ssr", schema(value_type = Audience, required = false))]
    pub presence_for: Option<Audience>,
    #[serde(deserialize_with = "sent")]
    #[cfg_attr(feature = "ssr", schema(value_type = FollowersFor, required = false))]
    pub followers_for: Option<FollowersFor>,
    #[serde(deserialize_with = "sent")]
    #[cfg_attr(feature = "ssr", schema(value_type = Theme, required = false))]
    pub theme: Option<Theme>,
    #[serde(deserialize_with = "object")]
    pub notify: NotifyChanges,
}

impl SettingsChanges {
    /// Returns the settings with these changes applied.
    pub fn onto(&self, mut settings: Settings) -> Settings {
        settings.private = self.private.unwrap_or(settings.private);
        settings.messages_from = self.messages_from.unwrap_or(settings.messages_from);
        settings.presence_for = self.presence_for.unwrap_or(settings.presence_for);
        settings.followers_for = self.followers_for.unwrap_or(settings.followers_for);
        settings.theme = self.theme.unwrap_or(settings.theme);
        settings.notify.merge(&self.notify);
        settings
    }
}

/// Details to change. Fields that were not sent are neither changed nor validated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Changes {
    #[serde(deserialize_with = "sent")]
    #[cfg_attr(feature = "ssr", schema(value_type = String, required = false, example = "mara"))]
    pub username: Option<String>,
    #[serde(deserialize_with = "sent")]
    #[cfg_attr(feature = "ssr", schema(value_type = String, required = false, example = "Mara"))]
    pub name: Option<String>,
    #[serde(deserialize_with = "sent")]
    #[cfg_attr(feature = "ssr", schema(value_type = String, required = false, example = "Lind"))]
    pub family: Option<String>,
    #[serde(deserialize_with = "sent")]
    #[cfg_attr(feature = "ssr", schema(value_type = String, required = false))]
    pub biography: Option<String>,
    #[serde(deserialize_with = "sent")]
    #[cfg_attr(
        feature = "ssr",
        schema(value_type = String, required = false, example = "mara@example.org"),
    )]
    pub email: Option<String>,
    /// Null or an empty string removes it.
    #[serde(deserialize_with = "sent")]
    #[cfg_attr(feature = "ssr", schema(value_type = Option<String>, example = "+49 30 123456"))]
    pub phone: Option<Option<String>>,
    #[serde(deserialize_with = "object")]
    pub settings: SettingsChanges,
    /// Required if the address or the phone number changes.
    #[serde(deserialize_with = "sent")]
    #[cfg_attr(
        feature = "ssr",
        schema(value_type = String, required = false, example = "correct horse battery"),
    )]
    pub current_password: Option<String>,
}

/// Reads a nested object. serde alone would also accept a list, as the fields in order.
fn object<'de, T: DeserializeOwned, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let object = serde_json::Map::deserialize(deserializer)?;
    T::deserialize(serde_json::Value::Object(object)).map_err(de::Error::custom)
}

/// Reads a key that is present and needs a value of its type: null is not the same as a missing
/// key.
fn sent<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

impl Changes {
    /// Trims what was sent and validates it. The error names every field that is wrong.
    pub fn checked(self) -> Result<Self> {
        let trimmed = |text: Option<String>| text.map(|text| text.trim().to_owned());
        let tidy = Self {
            username: trimmed(self.username),
            name: trimmed(self.name),
            family: trimmed(self.family),
            // A browser sends its line breaks as carriage return and line feed.
            biography: trimmed(self.biography).map(|text| text.replace("\r\n", "\n")),
            email: trimmed(self.email),
            phone: self.phone.map(|phone| trimmed(phone).filter(|phone| !phone.is_empty())),
            settings: self.settings,
            current_password: self.current_password,
        };
        let mut fields = Fields::default();
        let mut check = |name, value: &Option<String>, judge: fn(&str) -> checks::Check| {
            fields.check(name, value.as_deref().map_or(Ok(()), judge));
        };
        check("username", &tidy.username, checks::username);
        check("name", &tidy.name, |name| checks::name(name, true));
        check("family", &tidy.family, |name| checks::name(name, false));
        check("biography", &tidy.biography, checks::biography);
        check("email", &tidy.email, checks::email);
        check("phone", &tidy.phone.clone().flatten(), checks::phone);
        fields.into_result()?;
        Ok(tidy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_sent_is_judged() {
        assert_eq!(Changes::default().checked(), Ok(Changes::default()));
        let wrong = Changes {
            email: Some("no".into()),
            phone: Some(Some("no".into())),
            ..Changes::default()
        };
        let error = wrong.checked().unwrap_err();
        assert_eq!(
            error.fields().unwrap().iter().map(|(name, _)| name).collect::<Vec<_>>(),
            ["email", "phone"]
        );
    }

    #[test]
    fn null_is_a_value_only_where_it_means_something() {
        assert_eq!(serde_json::from_str::<Changes>(r#"{"phone":null}"#).unwrap().phone, Some(None));
        for bad in [
            r#"{"name":null}"#,
            r#"{"role":"owner"}"#,
            r#"{"settings":{"x":1}}"#,
            r#"{"settings":{"theme":"pink"}}"#,
        ] {
            assert!(serde_json::from_str::<Changes>(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn settings_merge_key_by_key() {
        let before = Settings {
            private: false,
            messages_from: Audience::Everyone,
            presence_for: Audience::Nobody,
            followers_for: FollowersFor::Everyone,
            theme: Theme::System,
            notify: Notify::from("like".to_owned()),
        };
        let changes: SettingsChanges =
            serde_json::from_str(r#"{"private":true,"notify":{"story":false}}"#).unwrap();
        let after = changes.onto(before.clone());
        assert_eq!(after.notify.off(), "like,story");
        assert_eq!(
            after,
            Settings { private: true, notify: Notify::from("like,story".to_owned()), ..before }
        );
    }
}
