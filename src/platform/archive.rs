//! The archive of all data of one person (data export): a zip file, written piece by piece into a
//! file that has no name and is removed with its last handle. However much data a person has,
//! little of it is in memory at once. Nothing is compressed: images are already, and texts are
//! compressed in transit if the client likes.

use super::storage;
use crate::base::{Error, Result};
use axum::body::Bytes;
use futures::{Stream, StreamExt, pin_mut};
use serde::Serialize;
use std::{
    fs::File,
    future::Future,
    io::{self, Seek, SeekFrom, Write},
    path::PathBuf,
};
use tokio::{
    sync::{mpsc, oneshot},
    task::JoinHandle,
};
use zip::{CompressionMethod, ZipWriter, result::ZipResult, write::SimpleFileOptions};

/// Rows that are fetched at once. The largest, of messages, are 16 KB each.
pub const PAGE: i64 = 100;

type Work = Box<dyn FnOnce(&mut ZipWriter<File>) -> ZipResult<()> + Send>;

/// Written by one thread of its own, for as long as it is made: the disk may be slow, and each
/// further thread would keep some memory.
pub struct Archive {
    work: mpsc::Sender<(Work, oneshot::Sender<ZipResult<()>>)>,
    whole: JoinHandle<ZipResult<(File, u64)>>,
}

impl Archive {
    /// Begins an empty archive on the disk of this folder.
    pub async fn begin(folder: PathBuf) -> Result<Self> {
        let place = folder.clone();
        let file = tokio::task::spawn_blocking(move || tempfile::tempfile_in(place))
            .await
            .map_err(|cause| failed(&cause))?;
        let mut zip = ZipWriter::new(file.map_err(|cause| failed(&cause))?);
        let (work, mut given) = mpsc::channel::<(Work, oneshot::Sender<_>)>(1);
        let whole = tokio::task::spawn_blocking(move || {
            while let Some((work, done)) = given.blocking_recv() {
                // The caller may be gone; then no more work comes either.
                let _ = done.send(
                    storage::leave_room(&folder).map_err(Into::into).and_then(|()| work(&mut zip)),
                );
            }
            let mut file = zip.finish()?;
            let length = file.stream_position()?;
            file.seek(SeekFrom::Start(0))?;
            Ok((file, length))
        });
        Ok(Self { work, whole })
    }

    /// Adds a JSON file of one value.
    pub async fn json(&mut self, name: &str, value: &impl Serialize) -> Result<()> {
        self.file(name).await?;
        self.write(serde_json::to_vec_pretty(value).expect("what is exported is plain data")).await
    }

    /// Adds a JSON file of many rows, a page at a time: `page` returns the rows after a cursor, 0
    /// at first, and `cursor` returns the cursor of a row.
    pub async fn list<T: Serialize, Rows: Future<Output = Result<Vec<T>>>>(
        &mut self,
        name: &str,
        page: impl Fn(i64) -> Rows,
        cursor: impl Fn(&T) -> i64,
    ) -> Result<()> {
        self.file(name).await?;
        let (mut after, mut between) = (0, "[\n");
        loop {
            let rows = page(after).await?;
            let Some(last) = rows.last() else { break };
            after = cursor(last);
            let mut text = Vec::new();
            for row in &rows {
                text.extend_from_slice(between.as_bytes());
                serde_json::to_writer(&mut text, row).expect("what is exported is plain data");
                between = ",\n";
            }
            self.write(text).await?;
        }
        // There were no rows, so not even the opening bracket was written.
        self.write(if after == 0 { b"[]\n".to_vec() } else { b"\n]\n".to_vec() }).await
    }

    /// Adds a file of bytes that come in pieces.
    pub async fn bytes(
        &mut self,
        name: &str,
        pieces: impl Stream<Item = Result<Bytes>>,
    ) -> Result<()> {
        self.file(name).await?;
        pin_mut!(pieces);
        while let Some(piece) = pieces.next().await {
            self.write(piece?).await?;
        }
        Ok(())
    }

    /// Adds a copy of a file on disk, which needs no memory at all. A file that is gone by now is
    /// left out.
    pub async fn copy(&mut self, name: &str, from: PathBuf) -> Result<()> {
        let name = name.to_owned();
        let copy = move |zip: &mut ZipWriter<File>| match File::open(from) {
            Ok(mut file) => {
                zip.start_file(name, stored())?;
                io::copy(&mut file, zip)?;
                Ok(())
            }
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(cause) => Err(cause.into()),
        };
        self.with(copy).await
    }

    /// Completes the archive and returns it with its length.
    pub async fn finish(self) -> Result<(File, u64)> {
        let Self { work, whole } = self;
        drop(work);
        whole.await.map_err(|cause| failed(&cause))?.map_err(|cause| failed(&cause))
    }

    async fn file(&mut self, name: &str) -> Result<()> {
        let name = name.to_owned();
        self.with(move |zip| zip.start_file(name, stored())).await
    }

    async fn write(&mut self, bytes: impl AsRef<[u8]> + Send + 'static) -> Result<()> {
        self.with(move |zip| Ok(zip.write_all(bytes.as_ref())?)).await
    }

    async fn with(
        &mut self,
        work: impl FnOnce(&mut ZipWriter<File>) -> ZipResult<()> + Send + 'static,
    ) -> Result<()> {
        let (done, outcome) = oneshot::channel();
        self.work.send((Box::new(work), done)).await.map_err(|cause| failed(&cause))?;
        outcome.await.map_err(|cause| failed(&cause))?.map_err(|cause| failed(&cause))
    }
}

fn stored() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Stored)
}

fn failed(cause: &(dyn std::error::Error + 'static)) -> Error {
    let io = cause.downcast_ref::<io::Error>().or_else(|| cause.source()?.downcast_ref());
    if io.is_some_and(|io| io.kind() == io::ErrorKind::StorageFull) {
        return Error::Full;
    }
    tracing::error!(%cause, "an archive could not be written");
    Error::Internal
}
