//! Where the person is logged in, and ending it.

use super::section;
use crate::{
    accounts::{
        api::{RevokeDevice, RevokeOtherDevices},
        model::{DeviceEntry, DeviceKind},
        server as accounts,
    },
    base::Result,
    drawn::{Drawing, server::Visit},
    ui::{
        Ago, Day, Icon, Settle,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

const HERE: &str = "/settings/devices";

pub async fn page(visit: &Visit) -> Result<Drawing> {
    let devices = accounts::devices(&visit.app, visit.viewer()?).await?;
    section(visit, "devices", || {
        let (one, others) = (RevokeDevice::PATH, RevokeOtherDevices::PATH);
        let (one, others) = (Submission::leaving_for(one, HERE.to_owned()), Submission::leaving_for(others, HERE.to_owned()));
        let has_others = devices.iter().any(|device| !device.current);
        let (refused, row) = (one.clone(), |device| view! { <DeviceRow device revoke=one.clone()/> });
        view! {
            <FormError submission=refused/>
            <ul class="devices card">{devices.into_iter().map(row).collect_view()}</ul>
            {has_others.then(|| view! {
                <Form submission=others.clone()>
                    <FormError submission=others.clone()/>
                    <Send class="button button--quiet" text="Log out other devices"/>
                </Form>
            })}
        }
    })
}

#[component]
fn DeviceRow(device: DeviceEntry, revoke: Submission) -> impl IntoView {
    let kind = match device.kind {
        DeviceKind::Session => "Browser",
        DeviceKind::Token => "Program",
    };
    let label = format!("Revoke {}", device.name);
    view! {
        <li class="devices__device">
            <Icon name="device"/>
            <div class="devices__text">
                <p class="devices__name">{device.name}</p>
                <p class="faint">{kind} ", " {device.address} ", since " <Day at=device.created_at/></p>
                <p class="faint">"Last used " <Ago at=device.last_used_at/></p>
            </div>
            {if device.current {
                view! { <p class="devices__this">"This device"</p> }.settled()
            } else {
                view! {
                    <Form submission=revoke.clone()>
                        <input type="hidden" name="id" value=device.id.to_string()/>
                        <Send class="button button--quiet" text="Revoke" label=label/>
                    </Form>
                }
                .settled()
            }}
        </li>
    }
}
