//! Components that show images and upload them.

mod image_fields;
mod images;
mod upload_list;
mod uploads;

pub use image_fields::ImageFields;
pub use images::Images;
pub use upload_list::UploadList;
pub use uploads::Uploads;
