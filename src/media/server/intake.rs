//! A file on its way in: streamed to disk as it comes, never held in memory, and gone when it is not wanted any more.

use super::sniff::Kind;
use crate::{
    base::{Error, Result},
    platform::AppState,
};
use axum::extract::{
    Multipart,
    multipart::{Field, MultipartError, MultipartRejection},
};
use std::{
    fs::File,
    io::{self, Seek, SeekFrom, Write},
};

const LONGEST_TEXT: usize = 16 * 1024;

/// What a form with a file holds.
pub struct Intake {
    pub file: File,
    /// The kind its name claims, if it has a name that claims one.
    pub claimed: Option<Kind>,
    pub alt: String,
}

/// A form as axum hands it over, if it is one that can hold a file.
pub type Form = std::result::Result<Multipart, MultipartRejection>;

/// A form that may hold several files.
#[derive(Default)]
pub struct Received {
    /// Each with the description that came after it.
    pub files: Vec<Intake>,
    /// Everything else, in order.
    pub texts: Vec<(String, String)>,
}

/// Reads a form with one file, and perhaps a description, to its end.
pub async fn receive(app: &AppState, form: Form) -> Result<Intake> {
    let Received { mut files, texts } = receive_many(app, form, 1).await?;
    if !texts.is_empty() {
        return Err(Error::BadRequest { detail: "A form with an image has one file, and perhaps an alt.".to_owned() });
    }
    files.pop().ok_or_else(|| Error::field("file", "Choose an image."))
}

/// Reads a form to its end, with so many files at most. Fields for files that were left empty count as not there.
pub async fn receive_many(app: &AppState, form: Form, most: usize) -> Result<Received> {
    let mut form =
        form.map_err(|_| Error::BadRequest { detail: "An image comes as multipart/form-data, in a field called file.".to_owned() })?;
    let (mut received, mut alt_before, mut was_file) = (Received::default(), None, false);
    while let Some(field) = form.next_field().await.map_err(|cause| unreadable(&cause))? {
        let name = field.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "file" => {
                let claimed = claimed(field.file_name().unwrap_or_default())?;
                was_file = match spool(app, field).await? {
                    Some(_) if received.files.len() == most => return Err(Error::field("file", "These are too many images.")),
                    Some(file) => {
                        received.files.push(Intake { file, claimed, alt: alt_before.take().unwrap_or_default() });
                        true
                    }
                    None => false,
                };
            }
            "alt" => {
                let alt = text(field).await?;
                match received.files.last_mut() {
                    Some(intake) if was_file => intake.alt = alt,
                    Some(_) => {}
                    // Programs may name it first.
                    None => alt_before = Some(alt),
                }
            }
            _ => received.texts.push((name, text(field).await?)),
        }
    }
    Ok(received)
}

/// What kind of image a name claims to be. A name is never used for anything else.
fn claimed(name: &str) -> Result<Option<Kind>> {
    if name.contains(['/', '\\', '\0']) || name.chars().any(char::is_control) || name.contains("..") {
        return Err(Error::field("file", "This is not the name of a file."));
    }
    let Some((_, extension)) = name.rsplit_once('.') else { return Ok(None) };
    match extension.to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" | "jpe" | "jfif" => Ok(Some(Kind::Jpeg)),
        "png" => Ok(Some(Kind::Png)),
        "gif" => Ok(Some(Kind::Gif)),
        "webp" => Ok(Some(Kind::WebP)),
        _ => Err(Error::UnsupportedType),
    }
}

/// Writes a file to disk, under no name: it is gone with its last handle, however the process ends. Nothing if it is empty.
async fn spool(app: &AppState, mut field: Field<'_>) -> Result<Option<File>> {
    let folder = app.config.data_dir.clone();
    let mut file = blocking(move || tempfile::tempfile_in(folder)).await?;
    let mut length = 0;
    while let Some(chunk) = field.chunk().await.map_err(|cause| unreadable(&cause))? {
        length += chunk.len();
        if length > app.config.upload_limit.bytes() {
            return Err(Error::TooLarge);
        }
        file = blocking(move || file.write_all(&chunk).map(|()| file)).await?;
    }
    if length == 0 {
        return Ok(None);
    }
    blocking(move || file.seek(SeekFrom::Start(0)).map(|_| Some(file))).await
}

async fn text(mut field: Field<'_>) -> Result<String> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(|cause| unreadable(&cause))? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > LONGEST_TEXT {
            return Err(Error::TooLarge);
        }
    }
    String::from_utf8(bytes).map_err(|_| Error::field("alt", "This is not text."))
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(cause)) if cause.kind() == io::ErrorKind::StorageFull => Err(Error::Full),
        Ok(Err(cause)) => Err(failed(&cause)),
        Err(cause) => Err(failed(&cause)),
    }
}

fn failed(cause: &dyn std::error::Error) -> Error {
    tracing::error!(%cause, "an upload could not be written down");
    Error::Internal
}

fn unreadable(cause: &MultipartError) -> Error {
    match cause.status().as_u16() {
        413 => Error::TooLarge,
        _ => Error::BadRequest { detail: "The form could not be read to its end.".to_owned() },
    }
}
