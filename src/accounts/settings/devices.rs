//! Where the person is logged in, and ending it.

use crate::{
    accounts::{
        api::{RevokeDevice, RevokeOtherDevices, load_devices},
        model::{DeviceEntry, DeviceKind},
    },
    ui::{
        Ago, Day, Failure, Icon,
        form::{FormError, Outcome},
    },
};
use leptos::prelude::*;

#[component]
pub fn DeviceSettings() -> impl IntoView {
    let revoke = ServerAction::<RevokeDevice>::new();
    let revoke_others = ServerAction::<RevokeOtherDevices>::new();
    let devices = Resource::new(move || (revoke.version().get(), revoke_others.version().get()), |_| load_devices());
    view! {
        <FormError outcome=Outcome::staying(revoke)/>
        <FormError outcome=Outcome::staying(revoke_others)/>
        {move || Suspend::new(async move {
            match devices.await {
                Ok(devices) => {
                    let others = devices.iter().any(|device| !device.current);
                    view! {
                        <ul class="devices card">{devices.into_iter().map(|device| view! { <DeviceRow device revoke/> }).collect_view()}</ul>
                        {others.then(|| view! {
                            <ActionForm action=revoke_others>
                                <button class="button button--quiet">"Log out other devices"</button>
                            </ActionForm>
                        })}
                    }
                    .into_any()
                }
                Err(error) => view! { <Failure error/> }.into_any(),
            }
        })}
    }
}

#[component]
fn DeviceRow(device: DeviceEntry, revoke: ServerAction<RevokeDevice>) -> impl IntoView {
    let kind = match device.kind {
        DeviceKind::Session => "Browser",
        DeviceKind::Token => "Program",
    };
    let name = device.name.clone();
    view! {
        <li class="devices__device">
            <Icon name="device"/>
            <div class="devices__text">
                <p class="devices__name">{device.name}</p>
                <p class="faint">{kind} ", " {device.address} ", since " <Day at=device.created_at/></p>
                <p class="faint">"Last used " <Ago at=device.last_used_at/></p>
            </div>
            {if device.current {
                view! { <p class="devices__this">"This device"</p> }.into_any()
            } else {
                view! {
                    <ActionForm action=revoke>
                        <input type="hidden" name="id" value=device.id.to_string()/>
                        <button class="button button--quiet" aria-label=format!("Revoke {name}")>"Revoke"</button>
                    </ActionForm>
                }
                .into_any()
            }}
        </li>
    }
}
