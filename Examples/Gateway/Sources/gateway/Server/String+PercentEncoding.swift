import Foundation
import HTTPTypes
import Hummingbird

extension StringProtocol {
    /// The part of a request's target with percent-encoded bytes decoded, or `nil` if it has an
    /// invalid character or encoding, or doesn't decode to UTF-8.
    var percentDecoded: String? {
        let isValid = utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "#") }
        guard isValid else { return nil }
        return utf8.contains(UInt8(ascii: "%")) ? removingPercentEncoding : String(self)
    }

    /// The beginning of a string that a client sent, short enough for a message.
    var excerpt: String {
        let beginning = String(String.UnicodeScalarView(unicodeScalars.prefix(40)))
        return beginning.utf8.count < utf8.count ? beginning + "…" : beginning
    }
}

extension Parameters {
    /// Returns a parameter of the path, decoded.
    ///
    /// - Parameter name: The name of the parameter in the route.
    /// - Throws: ``APIError`` if the parameter isn't valid percent-encoded UTF-8.
    func decoded(_ name: String) throws -> String {
        guard let value = try require(name).percentDecoded else {
            throw APIError(
                .badRequest,
                "invalidEncoding",
                "invalid path: encode it in UTF-8 and percent-encode it",
                at: name
            )
        }
        return value
    }
}
