"""The functions of the shared library. ``product_filter.h`` documents them."""

import ctypes
import importlib.resources

_FILE = "libproduct_filter.so"


class Options(ctypes.Structure):
    """``pf_options``"""

    _fields_ = [
        ("flags", ctypes.c_uint32),
        ("request", ctypes.c_char_p),
        ("request_size", ctypes.c_size_t),
        ("products", ctypes.POINTER(ctypes.c_int64)),
        ("product_count", ctypes.c_size_t),
    ]


class Attribute(ctypes.Structure):
    """``pf_attribute``"""

    _fields_ = [
        ("name", ctypes.c_char_p),
        ("name_size", ctypes.c_size_t),
        ("value", ctypes.c_char_p),
        ("value_size", ctypes.c_size_t),
    ]


class Context(ctypes.Structure):
    """``pf_context``"""

    _fields_ = [
        ("country", ctypes.c_char * 3),
        ("currency", ctypes.c_char * 4),
        ("has_amount", ctypes.c_uint8),
        ("is_recurring", ctypes.c_uint8),
        ("is_installments", ctypes.c_uint8),
        ("amount", ctypes.c_int64),
        ("attributes", ctypes.POINTER(Attribute)),
        ("attribute_count", ctypes.c_size_t),
    ]


def _load() -> ctypes.CDLL:
    # If the package is in an archive, the library is extracted. It may be deleted once it's loaded.
    with importlib.resources.as_file(importlib.resources.files(__package__).joinpath(_FILE)) as path:
        return ctypes.CDLL(str(path))


# Functions of a `CDLL` release the global interpreter lock while they run.
_library = _load()

_version = _library.pf_version
_version.argtypes = []
_version.restype = ctypes.c_char_p

_text_release = _library.pf_text_release
_text_release.argtypes = [ctypes.c_void_p]
_text_release.restype = None

_catalog_create = _library.pf_catalog_create
_catalog_create.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_void_p)]
_catalog_create.restype = ctypes.c_void_p

catalog_release = _library.pf_catalog_release
catalog_release.argtypes = [ctypes.c_void_p]
catalog_release.restype = None

_answer = _library.pf_answer
_answer.argtypes = [
    ctypes.c_void_p,
    ctypes.c_char_p,
    ctypes.c_size_t,
    ctypes.POINTER(Options),
    ctypes.POINTER(ctypes.c_size_t),
]
_answer.restype = ctypes.c_void_p

_filters_create = _library.pf_filters_create
_filters_create.argtypes = [
    ctypes.c_void_p,
    ctypes.c_char_p,
    ctypes.c_size_t,
    ctypes.POINTER(Options),
    ctypes.POINTER(ctypes.c_void_p),
]
_filters_create.restype = ctypes.c_void_p

filters_release = _library.pf_filters_release
filters_release.argtypes = [ctypes.c_void_p]
filters_release.restype = None

_filters_available = _library.pf_filters_available
_filters_available.argtypes = [
    ctypes.c_void_p,
    ctypes.POINTER(Context),
    ctypes.POINTER(ctypes.c_int64),
    ctypes.c_size_t,
    ctypes.POINTER(ctypes.c_size_t),
]
_filters_available.restype = ctypes.c_int64

VERSION: str = _version().decode()


def create_catalog(json: bytes) -> tuple[int | None, bytes]:
    """Returns a new catalog, or ``None`` if it's invalid, and the report about it."""
    report = ctypes.c_void_p()
    catalog = _catalog_create(json, len(json), report)
    return catalog, _take(report.value)


def answer(catalog: int, query: bytes, options: Options) -> bytes:
    """Returns the answer to a query."""
    size = ctypes.c_size_t()
    text = _answer(catalog, query, len(query), options, size)
    try:
        return ctypes.string_at(text, size.value)
    finally:
        _text_release(text)


def create_filters(catalog: int, query: bytes, options: Options) -> tuple[int | None, bytes]:
    """Returns new filters, or ``None`` if the query is invalid, and the report about it, which is empty if
    there is nothing to say."""
    report = ctypes.c_void_p()
    filters = _filters_create(catalog, query, len(query), options, report)
    return filters, _take(report.value)


def available(filters: int, context: Context, capacity: int) -> tuple[list[int] | None, int]:
    """Returns the ids of the available products, or ``None`` if the context is invalid, and the number of
    attributes that no product names.

    Raises:
        RuntimeError: There are more ids than the capacity.
    """
    ids = (ctypes.c_int64 * capacity)()
    unknown = ctypes.c_size_t() if context.attribute_count else None
    count = _filters_available(filters, context, ids, capacity, unknown)
    if count > capacity:
        raise RuntimeError(f"{count} ids don't fit into an array for {capacity}")
    return None if count < 0 else ids[:count], 0 if unknown is None else unknown.value


def _take(text: int | None) -> bytes:
    """Returns a text that the library returned, and releases it."""
    if text is None:
        return b""
    try:
        return ctypes.string_at(text)
    finally:
        _text_release(text)
