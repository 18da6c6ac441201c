//! The archive of everything that is somebody's: a zip file, written piece by piece into a file that has no name and goes with its last
//! handle. However much somebody has, little of it is in memory at once. Nothing is compressed: images are already, and texts are
//! compressed on their way if the client likes.

use crate::base::{Error, Result};
use axum::body::Bytes;
use futures::{Stream, StreamExt, pin_mut};
use serde::Serialize;
use std::{
    fs::File,
    future::Future,
    io::{Seek, SeekFrom, Write},
    path::PathBuf,
};
use zip::{CompressionMethod, ZipWriter, result::ZipResult, write::SimpleFileOptions};

/// Rows that are asked for at once. The largest, of messages, are 16 KB each.
pub const PAGE: i64 = 100;

pub struct Archive {
    /// Away while something is written: the disk may be slow, so that is done beside the runtime.
    zip: Option<ZipWriter<File>>,
}

impl Archive {
    /// An empty one, on the disk of this folder.
    pub async fn begin(folder: PathBuf) -> Result<Self> {
        let file = tokio::task::spawn_blocking(move || tempfile::tempfile_in(folder)).await.map_err(|cause| failed(&cause))?;
        Ok(Self { zip: Some(ZipWriter::new(file.map_err(|cause| failed(&cause))?)) })
    }

    /// A file of one value.
    pub async fn json(&mut self, name: &str, value: &impl Serialize) -> Result<()> {
        self.file(name).await?;
        self.write(serde_json::to_vec_pretty(value).expect("what is exported is plain data")).await
    }

    /// A file of many rows, a page at a time: `page` answers those behind a place, 0 at first, and `place` is the place of a row.
    pub async fn list<T: Serialize, Rows: Future<Output = sqlx::Result<Vec<T>>>>(
        &mut self,
        name: &str,
        page: impl Fn(i64) -> Rows,
        place: impl Fn(&T) -> i64,
    ) -> Result<()> {
        self.file(name).await?;
        let (mut after, mut between) = (0, "[\n");
        loop {
            let rows = page(after).await?;
            let Some(last) = rows.last() else { break };
            after = place(last);
            let mut text = Vec::new();
            for row in &rows {
                text.extend_from_slice(between.as_bytes());
                serde_json::to_writer(&mut text, row).expect("what is exported is plain data");
                between = ",\n";
            }
            self.write(text).await?;
        }
        // Nothing was written: not even the beginning.
        self.write(if after == 0 { b"[]\n".to_vec() } else { b"\n]\n".to_vec() }).await
    }

    /// A file of bytes that come in pieces.
    pub async fn bytes(&mut self, name: &str, pieces: impl Stream<Item = Result<Bytes>>) -> Result<()> {
        self.file(name).await?;
        pin_mut!(pieces);
        while let Some(piece) = pieces.next().await {
            self.write(piece?).await?;
        }
        Ok(())
    }

    /// The whole archive and its length.
    pub async fn finish(mut self) -> Result<(File, u64)> {
        let zip = self.zip.take().ok_or(Error::Internal)?;
        let finish = move || {
            let mut file = zip.finish()?;
            let length = file.stream_position()?;
            file.seek(SeekFrom::Start(0))?;
            ZipResult::Ok((file, length))
        };
        tokio::task::spawn_blocking(finish).await.map_err(|cause| failed(&cause))?.map_err(|cause| failed(&cause))
    }

    async fn file(&mut self, name: &str) -> Result<()> {
        let name = name.to_owned();
        self.with(move |zip| zip.start_file(name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored))).await
    }

    async fn write(&mut self, bytes: impl AsRef<[u8]> + Send + 'static) -> Result<()> {
        self.with(move |zip| Ok(zip.write_all(bytes.as_ref())?)).await
    }

    async fn with(&mut self, work: impl FnOnce(&mut ZipWriter<File>) -> ZipResult<()> + Send + 'static) -> Result<()> {
        let mut zip = self.zip.take().ok_or(Error::Internal)?;
        let working = move || {
            let outcome = work(&mut zip);
            (zip, outcome)
        };
        let (zip, outcome) = tokio::task::spawn_blocking(working).await.map_err(|cause| failed(&cause))?;
        self.zip = Some(zip);
        outcome.map_err(|cause| failed(&cause))
    }
}

fn failed(cause: &(dyn std::error::Error + 'static)) -> Error {
    let io = cause.downcast_ref::<std::io::Error>().or_else(|| cause.source()?.downcast_ref());
    if io.is_some_and(|io| io.kind() == std::io::ErrorKind::StorageFull) {
        return Error::Full;
    }
    tracing::error!(%cause, "an archive could not be written");
    Error::Internal
}
