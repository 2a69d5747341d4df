// The conversions between C's pointers and Swift's values. They're valid only if callers follow the
// rules of product_filter.h, which Swift can't check: a pointer and a size describe memory that nothing
// writes to during the call, and a handle was returned by the library and hasn't been released.

/// Returns the bytes of a text, which are valid during the call that it was passed to.
func bytes(of text: UnsafePointer<CChar>?, size: Int) -> UnsafeBufferPointer<UInt8> {
    precondition(size >= 0, "the size of a text is greater than its memory can be")
    guard let text = unsafe text else {
        precondition(size == 0, "a text is NULL, but has a size")
        return unsafe UnsafeBufferPointer(start: nil, count: 0)
    }
    let start = unsafe UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    return unsafe UnsafeBufferPointer(start: start, count: size)
}

/// Returns a copy of a text that ends with NUL, which the caller releases with `pf_text_release`.
func releasableText(_ text: [UInt8]) -> UnsafeMutablePointer<CChar> {
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.count + 1)
    for (offset, byte) in text.enumerated() {
        unsafe (copy + offset).initialize(to: CChar(bitPattern: byte))
    }
    unsafe (copy + text.count).initialize(to: 0)
    return unsafe copy
}

/// Stores a text where a caller wants it, if anywhere. `text` is evaluated only in that case.
func store(
    _ text: @autoclosure () -> [UInt8]?,
    in destination: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) {
    guard let destination = unsafe destination else { return }
    unsafe destination.pointee = text().map { unsafe releasableText($0) }
}

/// Returns a handle of an object, which owns one reference to it.
func handle(of object: some AnyObject) -> OpaquePointer {
    unsafe OpaquePointer(Unmanaged.passRetained(object).toOpaque())
}

/// Returns the object of a handle.
func object<Object: AnyObject>(of handle: OpaquePointer?, as type: Object.Type) -> Object {
    guard let handle = unsafe handle else { preconditionFailure("a handle is NULL") }
    return unsafe Unmanaged<Object>.fromOpaque(UnsafeRawPointer(handle)).takeUnretainedValue()
}

/// Releases the reference that a handle owns.
func release<Object: AnyObject>(_ handle: OpaquePointer?, as type: Object.Type) {
    guard let handle = unsafe handle else { return }
    unsafe Unmanaged<Object>.fromOpaque(UnsafeRawPointer(handle)).release()
}
