//! Renders a page: from the data it loads to the document that a browser gets.

use super::PageRequest;
use crate::{
    base::{Error, Result},
    ui::{Problem, render_sync},
};
use axum::http::{HeaderValue, StatusCode, header};
use futures::future::BoxFuture;
use leptos::{prelude::*, tachys::reactive_graph::OwnedView};
use leptos_axum::ResponseOptions;

/// The layout around every page: navigation and sidebar. The shell provides it as a Leptos context;
/// no page knows it.
#[derive(Clone, Copy)]
pub struct Layout(pub fn(PageRequest, AnyView) -> BoxFuture<'static, AnyView>);

/// A page from the data it loads: a view, or an error that is shown in its place with its status.
///
/// All data is loaded before anything is rendered, the page's own before the layout's: content that
/// is marked as read by being shown is then no longer counted in the layout. So all of it is
/// rendered in one go, without streaming, which is a quarter cheaper.
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
            Err(error) => view! { <Problem error /> }.into_any(),
        };
        // With its reactive owner: the tags of the head register while they are rendered, and look
        // up where in their context.
        render_sync(OwnedView::new(around(request, main).await))
    })
}

/// Sends the browser to another page, from within [`page`].
pub fn redirect(path: &str) {
    let response = expect_context::<ResponseOptions>();
    if let Ok(location) = HeaderValue::from_str(path) {
        response.set_status(StatusCode::FOUND);
        response.insert_header(header::LOCATION, location);
    }
}
