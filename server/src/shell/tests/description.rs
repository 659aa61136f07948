//! `docs/protocol.md` and the schema beside it say what is so.

use std::path::PathBuf;

use common::{
    Command, Event, Rejection,
    protocol::{DeviceMessage, Frame, VERSION},
};
use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Value, json};

/// Set to 1, this variable writes the schema instead of comparing it.
const WRITE: &str = "COUVERT_WRITE_SCHEMA";

fn docs(name: &str) -> PathBuf {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    root.join("docs").join(name)
}

fn page() -> String {
    std::fs::read_to_string(docs("protocol.md")).expect("the page")
}

fn schema() -> String {
    let mut types = SchemaGenerator::from(SchemaSettings::draft2020_12());
    let (device, house) = (
        types.subschema_for::<DeviceMessage>(),
        types.subschema_for::<Frame>(),
    );
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("Couvert protocol {VERSION}"),
        "description": "A frame is what a device says, or what the house says.",
        "anyOf": [device, house],
        "$defs": types.take_definitions(true),
    });
    let text = serde_json::to_string_pretty(&schema).expect("JSON");
    format!("{text}\n")
}

#[test]
fn the_committed_schema_is_that_of_the_types() {
    let path = docs("protocol.schema.json");
    if std::env::var(WRITE).is_ok_and(|value| value == "1") {
        std::fs::write(&path, schema()).expect("written");
    }
    let committed = std::fs::read_to_string(&path).expect("the schema");
    assert!(
        committed == schema(),
        "the types have changed: {WRITE}=1 cargo test -p server schema"
    );
}

/// The blocks of the page with this info string.
fn blocks(info: &str) -> Vec<String> {
    let page = page();
    let opening = format!("```{info}\n");
    let parts = page.split(&opening).skip(1);
    let blocks = parts.map(|part| part.split("```").next().unwrap_or_default().to_owned());
    blocks.collect()
}

#[test]
fn every_frame_on_the_page_is_one() {
    let blocks = blocks("json");
    assert!(blocks.len() > 15);
    for block in blocks {
        let from_device = serde_json::from_str::<DeviceMessage>(&block).map(|_| ());
        let from_house = serde_json::from_str::<Frame>(&block).map(|_| ());
        let read = from_device.or(from_house);
        assert!(read.is_ok(), "{block}{read:?}");
    }
}

#[test]
fn every_command_is_on_the_page_as_it_is_sent() {
    let mut shown = Vec::new();
    for line in blocks("json command")
        .iter()
        .flat_map(|block| block.lines())
    {
        let command = serde_json::from_str::<Command>(line);
        let command = command.unwrap_or_else(|error| panic!("{line}: {error}"));
        let value = serde_json::to_value(&command).expect("JSON");
        shown.extend(names(&value));
    }
    for name in names_in_schema::<Command>() {
        assert!(shown.contains(&name), "{name} is not on the page");
    }
}

/// `{"check": {"open": …}}` is `check.open`.
fn names(value: &Value) -> Vec<String> {
    let keys = |value: &Value| -> Vec<String> {
        let fields = value.as_object().into_iter().flatten();
        fields.map(|(name, _)| name.clone()).collect()
    };
    let areas = keys(value).into_iter();
    areas
        .flat_map(|area| {
            let verbs = keys(&value[&area]).into_iter();
            verbs.map(move |verb| format!("{area}.{verb}"))
        })
        .collect()
}

#[test]
fn every_event_and_every_rejection_is_on_the_page() {
    let page = page();
    let events = names_in_schema::<Event>();
    assert!(events.len() > 30);
    for name in events {
        assert!(
            page.contains(&format!("`{name}`")),
            "{name} is not on the page"
        );
    }
    let rejections = schemars::schema_for!(Rejection);
    let codes = rejections.as_value()["oneOf"].as_array().expect("variants");
    assert!(codes.len() > 40);
    for code in codes {
        let code = code["properties"]["code"]["const"]
            .as_str()
            .expect("a code");
        assert!(
            page.contains(&format!("| `{code}` |")),
            "{code} is not on the page"
        );
    }
}

/// The names of all variants of an enum of enums, as `area.variant`.
fn names_in_schema<T: JsonSchema>() -> Vec<String> {
    let schema = schemars::schema_for!(T);
    let schema = schema.as_value();
    let mut found = Vec::new();
    for area in schema["oneOf"].as_array().expect("areas") {
        let fields = area["properties"].as_object().expect("an area");
        for (area, inner) in fields {
            let inner = inner["$ref"].as_str().expect("a reference");
            let name = inner.trim_start_matches("#/$defs/");
            for variant in schema["$defs"][name]["oneOf"].as_array().expect("verbs") {
                let verbs = variant["properties"].as_object();
                let verbs = verbs.into_iter().flat_map(|fields| fields.keys().cloned());
                let alone = variant["const"].as_str().map(str::to_owned);
                let many = variant["enum"].as_array().into_iter().flatten();
                let many = many.filter_map(|value| value.as_str().map(str::to_owned));
                found.extend(
                    verbs
                        .chain(alone)
                        .chain(many)
                        .map(|verb| format!("{area}.{verb}")),
                );
            }
        }
    }
    found
}
