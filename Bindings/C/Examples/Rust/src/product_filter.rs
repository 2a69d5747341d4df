//! A safe interface to product_filter.h.

use std::ffi::{c_char, CStr};
use std::ptr::{null, null_mut, NonNull};

/// The functions and structures of product_filter.h that the interface uses.
mod c {
    use std::ffi::c_char;

    #[repr(C)]
    pub struct Catalog {
        _private: [u8; 0],
    }

    #[repr(C)]
    pub struct Filters {
        _private: [u8; 0],
    }

    #[repr(C)]
    pub struct Options {
        pub flags: u32,
        pub request: *const c_char,
        pub request_size: usize,
        pub products: *const i64,
        pub product_count: usize,
    }

    #[repr(C)]
    pub struct Attribute {
        pub name: *const c_char,
        pub name_size: usize,
        pub value: *const c_char,
        pub value_size: usize,
    }

    #[repr(C)]
    pub struct Context {
        pub country: [c_char; 3],
        pub currency: [c_char; 4],
        pub has_amount: u8,
        pub is_recurring: u8,
        pub is_installments: u8,
        pub amount: i64,
        pub attributes: *const Attribute,
        pub attribute_count: usize,
    }

    extern "C" {
        pub fn pf_text_release(text: *mut c_char);
        pub fn pf_catalog_create(
            json: *const c_char,
            size: usize,
            report: *mut *mut c_char,
        ) -> *mut Catalog;
        pub fn pf_catalog_release(catalog: *mut Catalog);
        pub fn pf_answer(
            catalog: *const Catalog,
            query: *const c_char,
            size: usize,
            options: *const Options,
            answer_size: *mut usize,
        ) -> *mut c_char;
        pub fn pf_filters_create(
            catalog: *const Catalog,
            query: *const c_char,
            size: usize,
            options: *const Options,
            report: *mut *mut c_char,
        ) -> *mut Filters;
        pub fn pf_filters_release(filters: *mut Filters);
        pub fn pf_filters_available(
            filters: *const Filters,
            context: *const Context,
            ids: *mut i64,
            capacity: usize,
            unknown_attribute_count: *mut usize,
        ) -> i64;
    }
}

/// Flag: the codes of the reasons against each product that isn't available.
pub const EXPLAIN: u32 = 1;

/// Flag: products, groups and attributes that aren't in the catalog are errors.
pub const REJECT_UNKNOWN_IDS: u32 = 16;

/// Faults as JSON: `{"errors":[…]}`.
#[derive(Debug)]
pub struct Error(pub String);

/// A catalog of payment products.
pub struct Catalog(NonNull<c::Catalog>);

// Catalogs and filters never change, and can be used and released on any thread.
unsafe impl Send for Catalog {}
unsafe impl Sync for Catalog {}
unsafe impl Send for Filters {}
unsafe impl Sync for Filters {}

impl Catalog {
    /// Creates a catalog from JSON.
    pub fn new(json: &[u8]) -> Result<Self, Error> {
        let mut report = null_mut();
        let catalog = unsafe { c::pf_catalog_create(json.as_ptr().cast(), json.len(), &mut report) };
        let report = unsafe { text(report) }.unwrap_or_default();
        NonNull::new(catalog).map(Self).ok_or(Error(report))
    }

    /// Answers a query in JSON with JSON.
    pub fn answer(&self, query: &str, flags: u32) -> String {
        let options = options(flags);
        let (pointer, size) = (query.as_ptr().cast(), query.len());
        let answer =
            unsafe { c::pf_answer(self.0.as_ptr(), pointer, size, &options, null_mut()) };
        unsafe { text(answer) }.expect("pf_answer never returns NULL")
    }

    /// Resolves the filters of a query, which has no context. The other value lists the entries that
    /// the catalog doesn't know, as JSON.
    pub fn filters(&self, query: &str, flags: u32) -> Result<(Filters, Option<String>), Error> {
        let options = options(flags);
        let (pointer, size) = (query.as_ptr().cast(), query.len());
        let mut report = null_mut();
        let filters =
            unsafe { c::pf_filters_create(self.0.as_ptr(), pointer, size, &options, &mut report) };
        let report = unsafe { text(report) };
        match NonNull::new(filters) {
            Some(filters) => Ok((Filters(filters), report)),
            None => Err(Error(report.unwrap_or_default())),
        }
    }
}

impl Drop for Catalog {
    fn drop(&mut self) {
        unsafe { c::pf_catalog_release(self.0.as_ptr()) }
    }
}

/// Filters that were resolved once, for many payment contexts. They keep their catalog alive.
pub struct Filters(NonNull<c::Filters>);

/// A payment context. Parts that aren't known don't constrain.
#[derive(Default)]
pub struct Context<'a> {
    pub country: Option<&'a str>,
    pub currency: Option<&'a str>,
    pub amount: Option<i64>,
    pub recurring: bool,
    pub installments: bool,
    pub attributes: &'a [(&'a str, &'a str)],
}

/// What is wrong with a payment context.
#[derive(Debug, PartialEq)]
pub enum ContextError {
    InvalidCountry,
    InvalidCurrency,
    DuplicateAttribute,
    /// An attribute that no product names.
    UnknownAttribute,
    /// Another value of `pf_context_error`.
    Other(i64),
}

impl Filters {
    /// Stores the ids of the available products, as many as fit, and returns how many there are.
    pub fn available(&self, context: &Context, ids: &mut [i64]) -> Result<usize, ContextError> {
        let attributes: Vec<c::Attribute> = context
            .attributes
            .iter()
            .map(|(name, value)| c::Attribute {
                name: name.as_ptr().cast(),
                name_size: name.len(),
                value: value.as_ptr().cast(),
                value_size: value.len(),
            })
            .collect();
        let context = c::Context {
            country: code(context.country).ok_or(ContextError::InvalidCountry)?,
            currency: code(context.currency).ok_or(ContextError::InvalidCurrency)?,
            has_amount: context.amount.is_some().into(),
            is_recurring: context.recurring.into(),
            is_installments: context.installments.into(),
            amount: context.amount.unwrap_or_default(),
            attributes: attributes.as_ptr(),
            attribute_count: attributes.len(),
        };
        let count = unsafe {
            c::pf_filters_available(
                self.0.as_ptr(),
                &context,
                ids.as_mut_ptr(),
                ids.len(),
                null_mut(),
            )
        };
        match count {
            -1 => Err(ContextError::InvalidCountry),
            -2 => Err(ContextError::InvalidCurrency),
            -4 => Err(ContextError::DuplicateAttribute),
            -5 => Err(ContextError::UnknownAttribute),
            _ => usize::try_from(count).map_err(|_| ContextError::Other(count)),
        }
    }
}

impl Drop for Filters {
    fn drop(&mut self) {
        unsafe { c::pf_filters_release(self.0.as_ptr()) }
    }
}

fn options(flags: u32) -> c::Options {
    c::Options { flags, request: null(), request_size: 0, products: null(), product_count: 0 }
}

/// Returns a code that ends with NUL, or `None` if it has another length or a NUL: to the library,
/// an empty text isn't known.
fn code<const SIZE: usize>(code: Option<&str>) -> Option<[c_char; SIZE]> {
    let mut bytes = [0; SIZE];
    let Some(code) = code else { return Some(bytes) };
    if code.len() != SIZE - 1 || code.contains('\0') {
        return None;
    }
    for (target, byte) in bytes.iter_mut().zip(code.bytes()) {
        *target = byte as c_char;
    }
    Some(bytes)
}

/// Copies and releases a text that the library returned.
unsafe fn text(pointer: *mut c_char) -> Option<String> {
    if pointer.is_null() {
        return None;
    }
    let copy = CStr::from_ptr(pointer).to_string_lossy().into_owned();
    c::pf_text_release(pointer);
    Some(copy)
}
