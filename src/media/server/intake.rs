//! Receives an uploaded file: streamed to disk as it comes, never held in memory, and gone when it
//! is no longer wanted.

use super::{
    admission::{Admission, admit},
    images,
    sniff::Kind,
};
use crate::{
    accounts::server::Viewer,
    base::{Error, Result},
    platform::{AppState, limits::Attempt},
};
use axum::{
    body::Bytes,
    extract::{
        Multipart,
        multipart::{Field, MultipartError, MultipartRejection},
    },
};
use std::{
    fs::File,
    io::{self, Seek, SeekFrom, Write},
    sync::Arc,
};

const LONGEST_TEXT: usize = 16 * 1024;
/// Limits for the text fields of a form: their number, and the bytes of all of them.
const MOST_TEXTS: usize = 64;
const LONGEST_TEXTS: usize = 64 * 1024;

/// An uploaded file from a form, and its description.
pub struct Intake {
    pub file: File,
    /// The kind that the file name claims, if it claims one.
    pub claimed: Option<Kind>,
    pub alt: String,
    /// Shared by the files of a form. `None` for files that the server makes itself.
    pub admission: Option<Arc<Admission>>,
}

/// A form as axum hands it over, or the rejection of one that cannot hold a file.
pub type Form = std::result::Result<Multipart, MultipartRejection>;

/// A form that may hold several files.
#[derive(Default)]
pub struct Received {
    /// Each with its description: the one that comes after it.
    pub files: Vec<Intake>,
    /// All other fields, in order.
    pub texts: Vec<(String, String)>,
}

/// Reads a form with one file, and perhaps a description, to its end. The upload is admitted before
/// anything is read.
pub async fn receive(app: &AppState, viewer: &Viewer, form: Form) -> Result<Intake> {
    let admission = admit(app, viewer).await?;
    let Received { mut files, texts } =
        read(app, viewer, form, 1, Some(Arc::new(admission))).await?;
    if !texts.is_empty() {
        return Err(Error::BadRequest {
            detail: "Send one image in the field file, and its description in the field alt."
                .to_owned(),
        });
    }
    files.pop().ok_or_else(|| Error::field("file", "Choose an image."))
}

/// Reads a form with at most `most` files to its end. File fields that were left empty count as
/// missing. The upload is admitted once there is a file, before it is read: most forms have none.
pub async fn receive_many(
    app: &AppState,
    viewer: &Viewer,
    form: Form,
    most: usize,
) -> Result<Received> {
    read(app, viewer, form, most, None).await
}

async fn read(
    app: &AppState,
    viewer: &Viewer,
    form: Form,
    most: usize,
    mut admission: Option<Arc<Admission>>,
) -> Result<Received> {
    let mut form = form.map_err(|_| Error::BadRequest {
        detail: "Send the image as multipart/form-data, in the field file.".to_owned(),
    })?;
    let (mut received, mut alt_before, mut was_file) = (Received::default(), None, false);
    let mut texts = Texts::default();
    while let Some(field) = form.next_field().await.map_err(|cause| unreadable(&cause))? {
        let name = field.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "file" => {
                let claimed = claimed(field.file_name().unwrap_or_default())?;
                let Some((field, start)) = begun(field).await? else {
                    was_file = false;
                    continue;
                };
                if received.files.len() == most {
                    return Err(Error::field(
                        "file",
                        format!("Too many images. At most {most}, please."),
                    ));
                }
                let admission = match &admission {
                    Some(admission) => {
                        // The first was counted when its form was admitted.
                        if !received.files.is_empty() {
                            app.limits.on_account(Attempt::Upload, viewer.person.id)?;
                        }
                        admission.clone()
                    }
                    None => admission.insert(Arc::new(admit(app, viewer).await?)).clone(),
                };
                let (file, alt) =
                    (spool(app, field, start).await?, alt_before.take().unwrap_or_default());
                received.files.push(Intake { file, claimed, alt, admission: Some(admission) });
                was_file = true;
            }
            "alt" => {
                let alt = texts.read(field, "alt").await?;
                match received.files.last_mut() {
                    Some(intake) if was_file => intake.alt = alt,
                    Some(_) => {}
                    // API clients may send it before the file.
                    None => alt_before = Some(alt),
                }
            }
            _ => {
                let text = texts.read(field, &name).await?;
                received.texts.push((name, text));
            }
        }
    }
    Ok(received)
}

/// The kind of image that a file name claims. The name is never used for anything else.
fn claimed(name: &str) -> Result<Option<Kind>> {
    if name.contains(['/', '\\', '\0']) || name.chars().any(char::is_control) || name.contains("..")
    {
        return Err(Error::field("file", "This file name is not valid. Rename the file."));
    }
    let Some((_, extension)) = name.rsplit_once('.') else { return Ok(None) };
    match extension.to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" | "jpe" | "jfif" => Ok(Some(Kind::Jpeg)),
        "png" => Ok(Some(Kind::Png)),
        "gif" => Ok(Some(Kind::Gif)),
        "webp" => Ok(Some(Kind::WebP)),
        _ => Err(images::not_taken()),
    }
}

/// The start of a file, with its first bytes; `None` if it is empty.
async fn begun(mut field: Field<'_>) -> Result<Option<(Field<'_>, Bytes)>> {
    while let Some(chunk) = field.chunk().await.map_err(|cause| unreadable(&cause))? {
        if !chunk.is_empty() {
            return Ok(Some((field, chunk)));
        }
    }
    Ok(None)
}

/// Writes a file to disk without a name: it is gone with its last handle, however the process ends.
async fn spool(app: &AppState, mut field: Field<'_>, start: Bytes) -> Result<File> {
    let folder = app.config.data_dir.clone();
    let mut file = blocking(move || tempfile::tempfile_in(folder)).await?;
    let (mut length, mut next) = (0, Some(start));
    while let Some(chunk) = next {
        length += chunk.len();
        if length > app.config.upload_limit.bytes() {
            return Err(Error::TooLarge);
        }
        file = blocking(move || file.write_all(&chunk).map(|()| file)).await?;
        next = field.chunk().await.map_err(|cause| unreadable(&cause))?;
    }
    blocking(move || file.seek(SeekFrom::Start(0)).map(|_| file)).await
}

/// Counts the text that has come with a form, so that no form can make the server hold megabytes.
#[derive(Default)]
struct Texts {
    fields: usize,
    bytes: usize,
}

impl Texts {
    async fn read(&mut self, mut field: Field<'_>, name: &str) -> Result<String> {
        self.fields += 1;
        if self.fields > MOST_TEXTS {
            return Err(Error::TooLarge);
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|cause| unreadable(&cause))? {
            bytes.extend_from_slice(&chunk);
            self.bytes += chunk.len();
            if bytes.len() > LONGEST_TEXT || self.bytes > LONGEST_TEXTS {
                return Err(Error::TooLarge);
            }
        }
        match String::from_utf8(bytes) {
            Ok(text) if !text.contains('\0') => Ok(text),
            _ => Err(Error::field(name, "This is not valid text. Type it again.")),
        }
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> Result<T> {
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
        _ => Error::BadRequest {
            detail: "The form arrived incomplete. Please send it again.".to_owned(),
        },
    }
}
