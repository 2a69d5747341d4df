//! Links the archive that `Bindings/C/build` makes, so that the program needs no library at run time.

fn main() {
    let directory = format!("{}/../../build-output", env!("CARGO_MANIFEST_DIR"));
    println!("cargo:rerun-if-changed={directory}/libproduct_filter.a");
    println!("cargo:rustc-link-search=native={directory}");
    println!("cargo:rustc-link-lib=static=product_filter");
    println!("cargo:rustc-link-lib=stdc++");
    println!("cargo:rustc-link-lib=m");
}
