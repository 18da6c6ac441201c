//! Settings: the devices on which the person is logged in, and revoking them.

use super::{Section, SettingsSection};
use crate::{
    accounts::{
        api::{RevokeDevice, RevokeOtherDevices},
        model::{DeviceEntry, DeviceKind},
        pages::page,
        server as accounts,
    },
    ui::{
        Ago, Day, Icon,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn DevicesPage() -> impl IntoView {
    page(|request| async move {
        let devices = accounts::devices(&request.app, request.viewer()?).await?;
        let revoke =
            Submission::redirects_to(RevokeDevice::PATH, Section::Devices.path().to_owned());
        let others =
            devices.iter().any(|device| !device.current).then(|| view! { <OtherDevices /> });
        let rows = devices
            .into_iter()
            .map(|device| view! { <DeviceRow device revoke=revoke.clone() /> })
            .collect_view();
        Ok(view! {
            <SettingsSection section=Section::Devices>
                <FormError submission=revoke />
                <ul class="devices card">{rows}</ul>
                {others}
            </SettingsSection>
        })
    })
}

#[component]
fn DeviceRow(device: DeviceEntry, revoke: Submission) -> impl IntoView {
    let kind = match device.kind {
        DeviceKind::Session => "Browser",
        DeviceKind::Token => "App",
    };
    let end = match device.current {
        true => view! { <p class="devices__this">"This device"</p> }.into_any(),
        false => {
            let label = format!("Log out {}", device.name);
            view! {
                <Form submission=revoke>
                    <input type="hidden" name="id" value=device.id.to_string() />
                    <Send class="button button--quiet" text="Log out" label=label />
                </Form>
            }
            .into_any()
        }
    };
    view! {
        <li class="devices__device">
            <Icon name="device" />
            <div class="devices__text">
                <p class="devices__name">{device.name}</p>
                <p class="faint">
                    {kind} ", " {device.address} ", since " <Day at=device.created_at />
                </p>
                <p class="faint">"Last used " <Ago at=device.last_used_at /></p>
            </div>
            {end}
        </li>
    }
}

/// Ends every session except the current one.
#[component]
fn OtherDevices() -> impl IntoView {
    let form =
        Submission::redirects_to(RevokeOtherDevices::PATH, Section::Devices.path().to_owned());
    view! {
        <Form submission=form.clone()>
            <FormError submission=form />
            <Send class="button button--quiet" text="Log out other devices" />
        </Form>
    }
}
