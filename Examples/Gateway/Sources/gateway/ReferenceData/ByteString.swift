/// A string that's compared and hashed by its bytes, for what clients send: tokens and ids.
///
/// A `String` is compared and hashed in its normalized form. That makes different tokens equal, and
/// takes quadratic time for hostile ones.
struct ByteString: Hashable, Sendable {
    private let bytes: [UInt8]

    init(_ string: String) {
        bytes = Array(string.utf8)
    }
}

extension ByteString: ExpressibleByStringLiteral {
    init(stringLiteral value: String) {
        self.init(value)
    }
}

extension ByteString: CustomStringConvertible {
    var description: String {
        String(decoding: bytes, as: UTF8.self)
    }
}
