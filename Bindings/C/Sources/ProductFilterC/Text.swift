import CProductFilter
import ProductFilterJSON

/// The version of the library.
@c @implementation
public func pf_version() -> UnsafePointer<CChar>? {
    unsafe UnsafeRawPointer(ProductFilterVersion.current.utf8Start)
        .assumingMemoryBound(to: CChar.self)
}

/// Releases a text that the library returned.
@c @implementation
public func pf_text_release(_ text: UnsafeMutablePointer<CChar>?) {
    unsafe text?.deallocate()
}
