import Foundation
import Hummingbird
import Logging

/// The context of a request.
struct GatewayContext: RequestContext {
    var coreContext: CoreRequestContextStorage

    let merchant = RequestMerchant()

    /// The logger with the id of the request only.
    let requestLogger: Logger

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        requestLogger = source.logger
    }

    var responseEncoder: JSONEncoder { Self.encoder }

    /// An encoder that sorts keys, so that equal responses are equal bytes.
    static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()
}
