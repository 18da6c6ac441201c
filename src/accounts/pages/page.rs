//! From what a page loads to the document a browser gets.

use super::PageRequest;
use crate::{
    base::{Error, Result},
    ui::{Problem, render_sync},
};
use axum::http::{HeaderValue, StatusCode, header};
use futures::future::BoxFuture;
use leptos::{prelude::*, tachys::reactive_graph::OwnedView};
use leptos_axum::ResponseOptions;

/// What stands around every page: navigation, sidebar. The shell provides it, which no page knows.
#[derive(Clone, Copy)]
pub struct Layout(pub fn(PageRequest, AnyView) -> BoxFuture<'static, AnyView>);

/// A page from what it loads: a view, or an error that is shown in its place with its status.
///
/// Everything is loaded before anything is drawn, the page before what stands around it: what is
/// read by being shown is no longer counted there. So all of it is drawn in one go, without a
/// stream, which is a quarter cheaper.
pub fn page<V, F>(load: impl FnOnce(PageRequest) -> F) -> impl IntoView
where
    V: IntoView + 'static,
    F: Future<Output = Result<V>> + Send + 'static,
{
    let (request, Layout(around)) = (expect_context::<PageRequest>(), expect_context());
    let loading = load(request.clone());
    Suspend::new(async move {
        let main = match loading.await {
            Ok(view) => view.into_any(),
            Err(Error::Unauthorized) => {
                redirect(&request.log_in_path());
                return ().into_any();
            }
            Err(error) => view! { <Problem error/> }.into_any(),
        };
        // With its owner: tags of the head register while they are rendered, and ask their context
        // where.
        render_sync(OwnedView::new(around(request, main).await))
    })
}

fn redirect(path: &str) {
    let response = expect_context::<ResponseOptions>();
    if let Ok(location) = HeaderValue::from_str(path) {
        response.set_status(StatusCode::FOUND);
        response.insert_header(header::LOCATION, location);
    }
}
