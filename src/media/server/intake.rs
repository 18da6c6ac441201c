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

/// Reads a form to its end.
pub async fn receive(app: &AppState, form: Form) -> Result<Intake> {
    let mut form =
        form.map_err(|_| Error::BadRequest { detail: "An image comes as multipart/form-data, in a field called file.".to_owned() })?;
    let (mut found, mut alt) = (None, String::new());
    while let Some(field) = form.next_field().await.map_err(|cause| unreadable(&cause))? {
        match field.name() {
            Some("file") if found.is_none() => {
                let claimed = claimed(field.file_name().unwrap_or_default())?;
                found = Some((spool(app, field).await?, claimed));
            }
            Some("alt") => alt = text(field).await?,
            _ => return Err(Error::BadRequest { detail: "A form with an image has one file, and perhaps an alt.".to_owned() }),
        }
    }
    let (file, claimed) = found.ok_or_else(|| Error::field("file", "Choose an image."))?;
    Ok(Intake { file, claimed, alt })
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

/// Writes a file to disk, under no name: it is gone with its last handle, however the process ends.
async fn spool(app: &AppState, mut field: Field<'_>) -> Result<File> {
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
        return Err(Error::field("file", "Choose an image."));
    }
    blocking(move || file.seek(SeekFrom::Start(0)).map(|_| file)).await
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
