import Foundation
import JSONPeers
import ProductCatalog
import ProductFilter
import Reporting

extension Workload {
    /// Creates a workload that parses request bodies, or returns `nil` if the engine can't.
    init?(parsingRequests bodies: [[UInt8]], with engine: EngineName) {
        if engine == .productFilter {
            self.init(bodies) {
                try SessionRequest(json: $0.span)
            } digest: {
                RequestContent($0).digest
            }
        } else if engine == .jsonDecoder {
            let decoder = JSONDecoder()
            self.init(bodies.map { Data($0) }) {
                try decoder.decode(PlainRequest.self, from: copy $0)
            } digest: {
                RequestContent($0).digest
            }
        } else if let peer = engine.jsonPeer {
            self.init(padded: bodies) {
                json_peer_parse_request(peer, $0, $1)
            } digest: {
                json_peer_request_digest($0)
            } free: {
                json_peer_request_free($0)
            }
        } else {
            return nil
        }
    }

    /// Creates a workload that parses a catalog document, or returns `nil` if the engine can't.
    init?(parsingCatalog document: [UInt8], with engine: EngineName) {
        if engine == .productFilter {
            self.init([document]) {
                try PaymentProductCatalog(json: $0.span)
            } digest: {
                CatalogContent($0).digest
            }
        } else if engine == .jsonDecoder {
            let decoder = JSONDecoder()
            self.init([Data(document)]) {
                try decoder.decode(PlainCatalog.self, from: copy $0)
            } digest: {
                CatalogContent($0).digest
            }
        } else if let peer = engine.jsonPeer {
            self.init(padded: [document]) {
                json_peer_parse_document(peer, $0, $1)
            } digest: {
                json_peer_document_digest($0)
            } free: {
                json_peer_document_free($0)
            }
        } else {
            return nil
        }
    }

    /// Creates a workload that parses texts with a function in Swift.
    @inline(__always)
    private init<Input, Value>(
        _ texts: [Input],
        parse: @escaping (borrowing Input) throws -> Value,
        digest: @escaping (Value) -> UInt64
    ) {
        let inputs = Inputs(texts)
        func value(_ index: Int) -> Value {
            inputs.withValue(at: index) { text in
                do {
                    return try parse(text)
                } catch {
                    fatalError("a generated text isn't valid: \(error)")
                }
            }
        }
        self.init(
            run: { for index in $0 { blackHole(value(index)) } },
            digest: { digest(value($0)) }
        )
    }

    /// Creates a workload that parses texts with functions of a peer in C.
    @inline(__always)
    private init(
        padded texts: [[UInt8]],
        parse: @escaping (UnsafePointer<CChar>, Int) -> OpaquePointer?,
        digest: @escaping (OpaquePointer) -> UInt64,
        free: @escaping (OpaquePointer) -> Void
    ) {
        let padding = Int(JSON_PEER_PADDING)
        let inputs = Inputs(texts.map { $0 + [UInt8](repeating: 0, count: padding) })
        func withValue<Result>(_ index: Int, _ body: (OpaquePointer) -> Result) -> Result {
            let value = inputs.withValue(at: index) { text in
                text.withUnsafeBytes { bytes in
                    bytes.baseAddress.flatMap {
                        parse($0.assumingMemoryBound(to: CChar.self), bytes.count - padding)
                    }
                }
            }
            guard let value else { fatalError("a generated text isn't valid") }
            defer { free(value) }
            return body(value)
        }
        self.init(
            run: { for index in $0 { withValue(index) { blackHole($0) } } },
            digest: { withValue($0, digest) }
        )
    }
}

extension EngineName {
    /// The parser in C++, or `nil` if the engine isn't one.
    var jsonPeer: json_peer? {
        switch self {
        case .rapidJSON: JSON_PEER_RAPIDJSON
        case .simdjson: JSON_PEER_SIMDJSON
        default: nil
        }
    }
}
