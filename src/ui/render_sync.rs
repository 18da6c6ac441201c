//! Renders synchronously a view that waits for nothing, also within a page that is streamed.
//!
//! Leptos renders every view as if something in it could still be loading, which costs a string for
//! each element. A page has loaded everything before it is rendered, so it needs none of that:
//! measured, a quarter of the time.

use leptos::{
    prelude::*,
    tachys::{
        html::attribute::{Attribute, any_attribute::AnyAttribute},
        hydration::Cursor,
        ssr::StreamBuilder,
        view::{Position, PositionState, add_attr::AddAnyAttr},
    },
};

/// For a view without Suspend, Suspense or lazy parts: those would never show.
pub fn render_sync<V: RenderHtml + 'static>(view: V) -> AnyView {
    RenderSync(view).into_any()
}

struct RenderSync<V>(V);

impl<V: Render> Render for RenderSync<V> {
    type State = V::State;

    fn build(self) -> Self::State {
        self.0.build()
    }

    fn rebuild(self, state: &mut Self::State) {
        self.0.rebuild(state);
    }
}

/// No attribute is ever spread onto it: the view is complete.
impl<V: RenderHtml> AddAnyAttr for RenderSync<V> {
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self::Output<NewAttr> {
        self
    }
}

impl<V: RenderHtml> RenderHtml for RenderSync<V> {
    type AsyncOutput = Self;
    type Owned = RenderSync<V::Owned>;

    const MIN_LENGTH: usize = V::MIN_LENGTH;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn html_len(&self) -> usize {
        self.0.html_len()
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        attrs: Vec<AnyAttribute>,
    ) {
        self.0.to_html_with_buf(buf, position, escape, mark_branches, attrs);
    }

    fn to_html_async_with_buf<const OUT_OF_ORDER: bool>(
        self,
        buf: &mut StreamBuilder,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        attrs: Vec<AnyAttribute>,
    ) {
        buf.reserve(self.0.html_len());
        buf.with_buf(|buf| self.0.to_html_with_buf(buf, position, escape, mark_branches, attrs));
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> Self::State {
        self.0.hydrate::<FROM_SERVER>(cursor, position)
    }

    async fn hydrate_async(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        self.0.hydrate::<true>(cursor, position)
    }

    fn into_owned(self) -> Self::Owned {
        RenderSync(self.0.into_owned())
    }
}
