//! The pages of reports.

mod report_form;
mod report_message;
mod report_post;
mod reports;

pub use report_form::ReportForm;
pub use report_message::ReportMessagePage;
pub use report_post::ReportPostPage;
pub use reports::ReportsPage;
