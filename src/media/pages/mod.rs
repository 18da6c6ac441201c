//! The pages of media.

mod profile_images;

pub use profile_images::ProfileImagesPage;
