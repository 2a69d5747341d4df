//! Answers a query of a catalog file, and lists the products for some payment contexts.
//!
//!     cargo run -- CATALOG

mod product_filter;

use product_filter::{Catalog, Context, EXPLAIN, REJECT_UNKNOWN_IDS};
use std::{env, fs, process::exit};

fn main() {
    let path = env::args().nth(1).expect("usage: example CATALOG");
    let json = fs::read(&path).expect("the catalog can't be read");
    let catalog = Catalog::new(&json).unwrap_or_else(|error| {
        eprintln!("{path}: {}", error.0);
        exit(1)
    });

    let query = r#"{"paymentProductFilters": {"restrictTo": {"groups": ["cards"]}},
                    "context": {"countryCode": "NL", "amount": 2500}}"#;
    println!("{}", catalog.answer(query, EXPLAIN));
    println!("{}", catalog.answer(r#"{"context": {"countryCode": "nl"}}"#, EXPLAIN));

    // A merchant's filters, resolved once for many payments.
    let merchant = r#"{"layers": [{"exclude": {"groups": ["cards", "crads"]}}]}"#;
    if let Err(error) = catalog.filters(merchant, REJECT_UNKNOWN_IDS) {
        println!("{}", error.0);
    }
    let (filters, unknown) = catalog.filters(merchant, 0).expect("the filters are valid");
    drop(catalog);
    println!("{}", unknown.unwrap_or_default());
    let mut ids = [0; 8];
    let payments = [
        ("NL", "channel", "web", false),
        ("DE", "channel", "phone", false),
        ("NL", "channel", "web", true),
        ("nl", "channel", "web", false),
        ("\0", "channel", "web", false),
        ("", "channel", "web", false),
        ("NL", "chanel", "web", false),
    ];
    for (country, name, value, recurring) in payments {
        let context = Context {
            country: Some(country),
            currency: Some("EUR"),
            amount: Some(2500),
            recurring,
            attributes: &[(name, value)],
            ..Context::default()
        };
        print!("{country:?}, {name}={value}, recurring={recurring}: ");
        match filters.available(&context, &mut ids) {
            Ok(count) => println!("{count} available: {:?}", &ids[..count.min(8)]),
            Err(error) => println!("invalid: {error:?}"),
        }
    }
}
