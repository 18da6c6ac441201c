//! Where the person is logged in, and ending it.

use crate::{
    accounts::{
        api::{RevokeDevice, RevokeOtherDevices, load_devices},
        model::{DeviceEntry, DeviceKind},
    },
    ui::{
        Ago, Day, Failure, Icon, Settle,
        form::{Form, FormError, Send, Submission},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

#[component]
pub fn DeviceSettings() -> impl IntoView {
    let (one, others) = (Submission::staying(RevokeDevice::PATH), Submission::staying(RevokeOtherDevices::PATH));
    let (one_done, others_done) = (one.times(), others.times());
    let devices = Resource::new(move || (one_done.get(), others_done.get()), |_| load_devices());
    view! {
        <FormError submission=one.clone()/>
        <FormError submission=others.clone()/>
        {move || {
            let (one, others) = (one.clone(), others.clone());
            Suspend::new(async move {
                let devices = match devices.await {
                    Ok(devices) => devices,
                    Err(error) => return view! { <Failure error/> }.settled(),
                };
                let has_others = devices.iter().any(|device| !device.current);
                let row = |device| view! { <DeviceRow device revoke=one.clone()/> };
                view! {
                    <ul class="devices card">{devices.into_iter().map(row).collect_view()}</ul>
                    {has_others.then(|| view! {
                        <Form submission=others.clone()>
                            <Send submission=others class="button button--quiet" text="Log out other devices"/>
                        </Form>
                    })}
                }
                .settled()
            })
        }}
    }
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
                        <Send submission=revoke class="button button--quiet" text="Revoke" label=label/>
                    </Form>
                }
                .settled()
            }}
        </li>
    }
}
